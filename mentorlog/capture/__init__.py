"""What a line written fast says: in the notes of a meeting, and anywhere else (command-line.md, Capture)."""

from mentorlog.capture.line import Caught, read_line
from mentorlog.capture.reading import KINDS, Reading, read_capture, with_whom
from mentorlog.capture.words import reading_in_words

__all__ = ["KINDS", "Caught", "Reading", "read_capture", "read_line", "reading_in_words", "with_whom"]
