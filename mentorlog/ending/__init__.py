"""How a mentorship ends: what is still open, a thank-you from what is known, all of it one act (texts.md 2.8)."""
