"""What an edit brings with it: the day something closed, the dates it had before, the terms it changed."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from mentorlog.records.agreements import Boundary, BoundaryChange
from mentorlog.records.contents import TABLE_OF
from mentorlog.records.mentorships import Mentorship, TermsChange
from mentorlog.records.record import Record

CLOSED: Mapping[str, frozenset[str]] = {
    "goals": frozenset({"achieved", "dropped"}),
    "actions": frozenset({"done", "dropped"}),
    "feedback": frozenset({"closed"}),
    "mentorships": frozenset({"closed"}),
    "challenges": frozenset({"resolved"}),
}
"""The states of each table that end a record; every act that sets one of them sets closed_on too (records.md)."""

_HISTORIES = {"due_on": "due_history", "target_on": "target_history"}
_NOT_TERMS = {"status", "closed_on", "pauses", "changes", "tags", "started_on", "deleted_on"}


def with_consequences(record: Record, values: Mapping[str, Any], today: dt.date) -> dict[str, Any]:
    """The changed values by the record's own names, and those that change with them."""
    return (
        dict(values)
        | _former_dates(record, values)
        | _closed(record, values, today)
        | _terms(record, values, today)
        | _reworded(record, values, today)
    )


def _former_dates(record: Record, values: Mapping[str, Any]) -> dict[str, Any]:
    """A date that is given up is kept, the first one for good; the present one stands only in its field."""
    kept: dict[str, Any] = {}
    for name, history in _HISTORIES.items():
        former = getattr(record, name, None)
        if name in values and former is not None and values[name] != former:
            kept[history] = (*getattr(record, history, ()), former)
    return {name: value for name, value in kept.items() if hasattr(record, name)}


def _closed(record: Record, values: Mapping[str, Any], today: dt.date) -> dict[str, Any]:
    """The day it closed, where its state says so now; none where it is open again."""
    ends = CLOSED.get(TABLE_OF[type(record)])
    if ends is None or "status" not in values or "closed_on" in values:
        return {}
    was_over, is_over = getattr(record, "status", None) in ends, values["status"] in ends
    return {} if was_over and is_over else {"closed_on": today if is_over else None}


def _terms(record: Record, values: Mapping[str, Any], today: dt.date) -> dict[str, Any]:
    """What was agreed otherwise before is kept with its day; what was never said is no change."""
    if not isinstance(record, Mentorship):
        return {}
    names = dict(zip(record.__struct_fields__, record.__struct_encode_fields__, strict=True))
    changes = tuple(
        TermsChange(date=today, field_name=names[name], before=_plain(former), after=_plain(value))
        for name, value in values.items()
        if name not in _NOT_TERMS and (former := getattr(record, name)) not in (None, (), value)
    )
    return {"changes": (*record.changes, *changes)} if changes else {}


def _reworded(record: Record, values: Mapping[str, Any], today: dt.date) -> dict[str, Any]:
    """How a line of the agreement read before is kept with the day."""
    if not isinstance(record, Boundary) or values.get("statement", record.statement) == record.statement:
        return {}
    change = BoundaryChange(date=today, before=record.statement, after=values["statement"])
    return {"changes": (*record.changes, change)}


def _plain(value: object) -> object:
    """The value as it stands in the file."""
    if isinstance(value, dt.date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value
