"""What an agenda is asked for: a day, a length, a kind, and the person's own changes."""

import datetime as dt
from collections.abc import Mapping
from typing import get_args

import msgspec

from mentorlog.records.contents import Contents
from mentorlog.records.errors import JournalError
from mentorlog.records.meetings import Meeting, MeetingKind, SavedAgenda
from mentorlog.records.mentorships import Mentorship

MEETING_KINDS: tuple[str, ...] = get_args(MeetingKind)
SHORTEST, LONGEST = 5, 480


class AskedMeeting(msgspec.Struct, frozen=True, kw_only=True):
    """The meeting an agenda is for. What is missing comes from the mentorship (agenda.md 3.3)."""

    date: dt.date
    duration_min: int | None = None
    kind: str | None = None
    lead: str | None = None

    @classmethod
    def of(cls, meeting: Meeting) -> "AskedMeeting":
        """What the agenda of a meeting in the journal is asked for."""
        return cls(date=meeting.date, duration_min=meeting.duration_min, kind=meeting.kind, lead=meeting.lead)


class OwnChanges(msgspec.Struct, frozen=True, kw_only=True):
    """What the person changed (agenda.md 3.12a), by the keys of items; `questions` are those they chose."""

    removed: tuple[str, ...] = ()
    minutes: Mapping[str, int] = {}
    order: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    questions: Mapping[str, str] = {}

    @classmethod
    def kept_in(cls, saved: SavedAgenda | None) -> "OwnChanges":
        """The changes that are kept with a planned meeting."""
        if saved is None:
            return cls()
        questions = {item.key: item.question for item in saved.items if item.question}
        return cls(
            removed=saved.removed, minutes=saved.minutes, order=saved.order, added=saved.added, questions=questions
        )

    def own_minutes(self, key: str) -> int | None:
        """The minutes the person gave an item; what is no length of a meeting is ignored."""
        minutes = self.minutes.get(key)
        is_usable = isinstance(minutes, int) and not isinstance(minutes, bool) and 1 <= minutes <= LONGEST
        return minutes if is_usable else None


class AgendaError(JournalError):
    """No agenda can be made; `code` is the first that applies of those in agenda.md 3.11."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def checked_mentorship(contents: Contents, mentorship_id: str, meeting: AskedMeeting) -> Mentorship:
    """The mentorship an agenda can be made for. Raises AgendaError."""
    mentorship = contents.mentorships.get(mentorship_id)
    if mentorship is None or mentorship.is_deleted:
        raise AgendaError("E_NO_MENTORSHIP")
    if not SHORTEST <= duration_of(mentorship, meeting) <= LONGEST:
        raise AgendaError("E_DURATION")
    if meeting.kind is not None and meeting.kind not in MEETING_KINDS:
        raise AgendaError("E_KIND")
    closed_on = mentorship.closed_on
    if mentorship.state == "closed" and (closed_on is None or closed_on < meeting.date):
        raise AgendaError("E_CLOSED")
    return mentorship


def duration_of(mentorship: Mentorship, meeting: AskedMeeting) -> int:
    """The length of the meeting in minutes, its own or the usual one."""
    return mentorship.usual_minutes if meeting.duration_min is None else meeting.duration_min
