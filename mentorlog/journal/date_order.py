"""Days that cannot come before others: nothing ends, or is looked at again, before it began."""

import datetime as dt
from collections.abc import Iterable, Mapping

from mentorlog.days import long_day
from mentorlog.records.contents import TABLE_OF
from mentorlog.records.errors import NotClear
from mentorlog.records.fields import describe
from mentorlog.records.record import Record

_BEGINNINGS: Mapping[str, tuple[str, tuple[str, ...], frozenset[str]]] = {
    "goals": ("it began", ("start_on", "created_on"), frozenset({"due_on", "closed_on", "celebrated_on"})),
    "mentorships": ("it began", ("started_on",), frozenset({"planned_end_on", "closed_on"})),
    "boundaries": ("it was agreed", ("agreed_on",), frozenset({"review_on", "retired_on"})),
    "milestones": ("it was reached", ("reached_on",), frozenset({"celebrated_on"})),
}
"""How the beginning is called, the fields that may say it, the first that does wins; the days that come after it."""


def refuse_disorder(record: Record, named: Iterable[str]) -> None:
    """Raise NotClear where one of the fields that were named puts an end before its beginning."""
    called, fields, ends = _BEGINNINGS.get(TABLE_OF[type(record)], ("", (), frozenset[str]()))
    began: dt.date | None = next(filter(None, (getattr(record, name) for name in fields)), None)
    changed = set(named)
    for field in describe(type(record)):
        is_asked = field.name in ends and bool(changed & {field.name, *fields})
        day: dt.date | None = getattr(record, field.name) if is_asked else None
        if began is not None and day is not None and day < began:
            raise NotClear(f"{field.label}: {long_day(day)} is before {called}, on {long_day(began)}.")
