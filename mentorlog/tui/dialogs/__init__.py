"""What asks one thing and returns the answer."""
