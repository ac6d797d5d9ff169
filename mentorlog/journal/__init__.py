"""The acts: what a person does to a journal, and the ports they need."""
