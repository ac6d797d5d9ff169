"""The ranges one may look back over: 30 days, 90 days, since the beginning, a year, all."""

import datetime as dt
from collections.abc import Iterator, Sequence

import msgspec

from mentorlog.days import before, month
from mentorlog.progress import Period, usual_period
from mentorlog.records.contents import Contents
from mentorlog.records.mentorships import Mentorship

SINCE_BEGINNING = 2
"""The place of the range that is looked at first."""


class Range(msgspec.Struct, frozen=True, kw_only=True):
    """A period and what it is called."""

    name: str
    period: Period

    @property
    def within(self) -> str:
        """How it goes on in a sentence: `since August`, `in 30 days`, `in all`."""
        return self.name if self.name.startswith("since") else f"in {self.name}"


def ranges(contents: Contents, mentorships: Sequence[Mentorship], today: dt.date) -> list[Range]:
    """The five ranges, all of them up to today."""
    usual = usual_period(mentorships, today)
    first = min((day for day in _days(contents, mentorships) if day <= today), default=today)
    return [
        Range(name="30 days", period=Period(since=before(30, today), until=today)),
        Range(name="90 days", period=Period(since=before(90, today), until=today)),
        Range(name=f"since {month(usual.since, today)}", period=usual),
        Range(name="1 year", period=Period(since=before(365, today), until=today)),
        Range(name="all", period=Period(since=min(first, usual.since), until=today)),
    ]


def _days(contents: Contents, mentorships: Sequence[Mentorship]) -> Iterator[dt.date]:
    """The days on which something is known to have begun."""
    ids = {mentorship.id for mentorship in mentorships}
    yield from (meeting.date for meeting in contents.meetings.values() if meeting.mentorship_id in ids)
    yield from (goal.created_on for goal in contents.goals.values() if ids & set(goal.mentorship_ids))
    yield from (win.on for win in contents.wins.values() if win.mentorship_id in ids)
