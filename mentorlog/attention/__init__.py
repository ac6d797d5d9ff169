"""What needs a person today, in one order for every front end (today.md)."""

from mentorlog.attention.rows import Attention, Need, NextMeeting, Promised
from mentorlog.attention.today import attention

__all__ = ["Attention", "Need", "NextMeeting", "Promised", "attention"]
