"""The message as it would be if the wrap-up were filed now."""

import datetime as dt
from itertools import count

from mentorlog.records.changes import Changes
from mentorlog.records.contents import Contents
from mentorlog.records.meetings import Meeting
from mentorlog.wrapup.effects import changes_of
from mentorlog.wrapup.message import message_after
from mentorlog.wrapup.proposal import WrapUp


def preview(contents: Contents, meeting: Meeting, wrapup: WrapUp, today: dt.date) -> str:
    """The message after the meeting, made from what the wrap-up would write; nothing is written."""
    numbers = count()
    changes = changes_of(contents, meeting, "", wrapup, None, lambda: f"preview-{next(numbers):06}")
    filed = Changes(sentence="", changes=changes).applied_to(contents)
    return message_after(filed, filed.meetings[meeting.id], today)
