"""From the notes of a meeting to what comes out of it: read, proposed, written, told."""

from mentorlog.wrapup.effects import changes_of
from mentorlog.wrapup.message import message_after
from mentorlog.wrapup.notes import ReadNotes, read_notes
from mentorlog.wrapup.proposal import WrapUp, proposed

__all__ = ["ReadNotes", "WrapUp", "changes_of", "message_after", "proposed", "read_notes"]
