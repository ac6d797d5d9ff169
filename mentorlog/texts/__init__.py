"""The words that come with mentorlog: questions, and the five statements of how it is going."""
