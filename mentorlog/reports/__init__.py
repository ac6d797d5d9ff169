"""What is said of a journal, and how it is written: one file a report, one file a format, one registry of names."""
