"""The journal file: how it is shaped, read, locked, replaced and copied."""
