"""The words that come with mentorlog: one JSON file each, read by a small typed loader of the same name."""
