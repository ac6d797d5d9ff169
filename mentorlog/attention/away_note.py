"""A note to copy after a while: two dates to choose from, and nothing of the journal (texts.md 2.14)."""

import datetime as dt

from mentorlog.days import after, short_day, weekday
from mentorlog.lookup import in_time
from mentorlog.plain import one_line
from mentorlog.records.contents import Contents
from mentorlog.records.meetings import Meeting
from mentorlog.records.mentorships import Mentorship

SATURDAY = 5


def away_note(contents: Contents, mentorship: Mentorship, today: dt.date) -> str:
    """The note: the usual weekday and time at least a week ahead, and two working days later."""
    people = [contents.people[key] for key in mentorship.with_ids if key in contents.people]
    present = [person for person in people if not person.is_deleted]
    name = one_line(present[0].first_name, 60) if len(present) == 1 else "all"
    last = _last_known(contents, mentorship)
    first, second = two_dates(last.date if last else today, today)
    at = f" at {last.starts_at}" if last and last.starts_at else ""
    return (
        f"Hi {name}, it has been a while, and I would like to meet again.\n"
        f"Would {_told(first, today)}{at} suit you, or {_told(second, today)}{at}?\n"
        "If this is a bad time, tell me when to ask again.\n"
    )


def two_dates(like: dt.date, today: dt.date) -> tuple[dt.date, dt.date]:
    """The first such weekday a week ahead or later, and the day two after it; a weekend makes it Monday."""
    soonest = after(7, today)
    first = after((like.weekday() - soonest.weekday()) % 7, soonest)
    second = after(2, first)
    return first, after(7 - second.weekday(), second) if second.weekday() >= SATURDAY else second


def _told(day: dt.date, today: dt.date) -> str:
    return f"{weekday(day)[:3]} {short_day(day, today)}"


def _last_known(contents: Contents, mentorship: Mentorship) -> Meeting | None:
    """The last meeting that has a time, else the last one, planned or held: it tells the usual weekday."""
    meetings = [m for m in contents.meetings.values() if m.mentorship_id == mentorship.id and not m.is_deleted]
    return max(meetings, key=lambda meeting: (meeting.starts_at is not None, *in_time(meeting)), default=None)
