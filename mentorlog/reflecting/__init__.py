"""A sitting of a few questions, and what one means to do differently next time. Only the owner's, all of it."""
