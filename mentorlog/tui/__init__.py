"""The screens: a Textual app over the same core as the command line."""
