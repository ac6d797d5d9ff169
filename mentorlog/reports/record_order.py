"""Which records a list shows, and in what order: what is nearest first, what has been the newest first."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import TypeVar

from mentorlog.nouns import full_title
from mentorlog.records.agreements import Boundary
from mentorlog.records.contents import TABLE_OF, Contents
from mentorlog.records.goals import Milestone
from mentorlog.records.meetings import Meeting
from mentorlog.records.record import Record

R = TypeVar("R", bound=Record)

_OVER: Mapping[str, frozenset[str]] = {
    "goals": frozenset({"achieved", "dropped"}),
    "actions": frozenset({"done", "dropped"}),
    "topics": frozenset({"done", "dropped"}),
    "feedback": frozenset({"closed"}),
    "challenges": frozenset({"resolved"}),
    "boundaries": frozenset({"retired"}),
    "mentorships": frozenset({"closed"}),
    "meetings": frozenset({"cancelled", "missed"}),
}
_BY_NAME = {"people", "mentorships", "skills", "contacts"}
_BY_PLAN = {"goals": "due_on", "actions": "due_on", "milestones": "target_on", "boundaries": "review_on"}


def is_over(record: Record) -> bool:
    """Whether a list leaves it out unless all are asked for."""
    if isinstance(record, Milestone):
        return record.reached_on is not None
    state = record.state if isinstance(record, Boundary) else getattr(record, "state", None)
    return state in _OVER.get(TABLE_OF[type(record)], ())


def has_ends(record_type: type[Record]) -> bool:
    """Whether records of this type can be over."""
    return record_type is Milestone or TABLE_OF[record_type] in _OVER


def in_order(records: Iterable[R], contents: Contents) -> list[R]:
    """By name; or by the day they are due, undated last; or the newest first. What is over comes last."""
    listed = sorted(records, key=lambda record: record.id)
    if not listed:
        return []
    table = TABLE_OF[type(listed[0])]
    if table in _BY_NAME:
        return sorted(listed, key=lambda record: (is_over(record), full_title(record, contents).casefold()))
    if table in _BY_PLAN:
        return sorted(listed, key=lambda record: (is_over(record), _plan(record, _BY_PLAN[table])))
    newest = sorted(listed, key=_day, reverse=True)
    if table != "meetings":
        return sorted(newest, key=is_over)
    ahead = sorted((m for m in newest if _is_ahead(m)), key=_day)
    return [*ahead, *(m for m in newest if not _is_ahead(m))]


def _is_ahead(record: Record) -> bool:
    return isinstance(record, Meeting) and record.state == "planned"


def _plan(record: Record, name: str) -> dt.date:
    day = getattr(record, name)
    return day if isinstance(day, dt.date) else dt.date.max


def _day(record: Record) -> tuple[dt.date, str]:
    day = getattr(record, "date", None) or getattr(record, "on", None) or record.created_on
    return day or dt.date.min, getattr(record, "starts_at", None) or ""
