"""What a thought written down fast is read as."""
