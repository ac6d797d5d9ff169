"""The words that mentorlog says: questions, titles, warnings, and how days are told."""
