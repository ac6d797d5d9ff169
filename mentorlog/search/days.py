"""When a record was written in: its own day, and the days of its parts."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from mentorlog.records.record import Record

_OWN: Mapping[str, str] = {
    "mentorships": "started_on",
    "fit_checks": "date",
    "pulses": "date",
    "meetings": "date",
    "reflections": "date",
    "self_assessments": "date",
    "contacts": "met_on",
    "learning": "on",
    "outcomes": "on",
    "wins": "on",
}
_DATED_PARTS: Mapping[str, str] = {"goals": "checkins", "boundaries": "checks", "skills": "ratings"}


def days_of(table: str, record: Record) -> list[dt.date]:
    """The days of a record, its own first; none where nothing says one."""
    own = getattr(record, _OWN.get(table, "created_on")) or record.created_on
    days = [own] if own else []
    if table in _DATED_PARTS:
        parts: Any = getattr(record, _DATED_PARTS[table])
        days += [part.date for part in parts]
    return days
