"""The acts: what a person does to a journal, and the ports they need."""

from mentorlog.journal.journal import Journal

__all__ = ["Journal"]
