"""`next` and `last`: the record whose day comes first from today on, and the one whose day was the latest."""

import datetime as dt
from collections.abc import Iterable
from typing import TypeVar

from mentorlog.records.meetings import Meeting
from mentorlog.records.record import Record

R = TypeVar("R", bound=Record)

_AHEAD = ("due_on", "target_on", "review_on", "next_contact_on", "date", "on")
_BEHIND = ("date", "on", "created_on", "started_on")


def next_one(records: Iterable[R], today: dt.date) -> R | None:
    """The record that is due first, today or later; of meetings only a planned one."""
    dated = [(day, _clock(r), r.id, r) for r in records if (day := _day(r, _AHEAD)) is not None and day >= today]
    coming = [row for row in dated if not isinstance(row[-1], Meeting) or row[-1].state == "planned"]
    return min(coming, key=lambda row: row[:3], default=(None,))[-1]


def last_one(records: Iterable[R], today: dt.date) -> R | None:
    """The record that was made or happened last, of several on one day the one that was written down last.

    Of meetings the last one that was held.
    """
    dated = [(day, _clock(r), r) for r in records if (day := _day(r, _BEHIND)) is not None and day <= today]
    past = [row for row in dated if not isinstance(row[-1], Meeting) or row[-1].state == "held"]
    return max(reversed(past), key=lambda row: row[:2], default=(None,))[-1]


def _day(record: Record, names: tuple[str, ...]) -> dt.date | None:
    return next((day for name in names if (day := getattr(record, name, None)) is not None), None)


def _clock(record: Record) -> str:
    return getattr(record, "starts_at", None) or getattr(record, "created_at", None) or ""
