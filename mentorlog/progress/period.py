"""The days that are looked at, both ends included."""

import datetime as dt
from collections.abc import Iterable
from typing import Self

import msgspec

from mentorlog.records.errors import NotClear
from mentorlog.records.mentorships import Mentorship


class Period(msgspec.Struct, frozen=True, kw_only=True):
    """From one day to another. Made by `of`, which refuses one that ends before it begins."""

    since: dt.date
    until: dt.date

    @classmethod
    def of(cls, since: dt.date, until: dt.date) -> Self:
        """The period between two days. Raises NotClear."""
        if since > until:
            days = f"from {since.isoformat()} to {until.isoformat()}"
            raise NotClear(f"The period ends before it begins: {days}. Name an earlier --since or a later --until.")
        return cls(since=since, until=until)

    def __contains__(self, day: dt.date | None) -> bool:
        return day is not None and self.since <= day <= self.until

    def age(self, day: dt.date) -> int:
        """How many days before the end of the period a day lies."""
        return (self.until - day).days


def usual_period(mentorships: Iterable[Mentorship], until: dt.date) -> Period:
    """From the earliest beginning of these mentorships to a day; that day alone where none has begun by then."""
    since = min((mentorship.started_on for mentorship in mentorships), default=until)
    return Period(since=min(since, until), until=until)
