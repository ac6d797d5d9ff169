"""The command line: a lazy group of verbs over the same core as the screens."""
