"""What of a journal a summary is computed from: nothing else can influence it (summaries.md, "Projection")."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, TypeVar

import msgspec
from msgspec.structs import fields, replace

from mentorlog.records.agreements import Boundary, Feedback
from mentorlog.records.contents import TABLE_OF, Contents
from mentorlog.records.goals import Goal, Milestone
from mentorlog.records.growth import Learning, Outcome, Reflection, SelfAssessment, Skill
from mentorlog.records.meetings import Action, Meeting
from mentorlog.records.mentorships import Mentorship
from mentorlog.records.people import Contact, Owner, Person
from mentorlog.records.record import Record
from mentorlog.reports.summary.asked import Asked
from mentorlog.reports.summary.line import Line

R = TypeVar("R", bound=Record)
T = TypeVar("T", bound=msgspec.Struct)

ALWAYS_KEPT: Mapping[type[Record], tuple[str, ...]] = {
    Person: ("name", "role"),
    Mentorship: (
        "title", "with_ids", "kind", "my_role", "phase", "focus", "status", "started_on", "closed_on", "purpose",
        "programme", "formality", "consent_name", "keep_in_touch_on",
    ),
    Meeting: ("mentorship_id", "date", "kind", "status"),
    Goal: ("mentorship_ids", "owner", "status", "created_on", "due_on", "closed_on", "superseded_by", "paused_until"),
    Milestone: ("mentorship_id", "created_on", "reached_on", "celebrated_on"),
    Boundary: ("mentorship_id", "kind", "status", "created_on", "agreed_on"),
    Feedback: ("mentorship_id", "direction", "status", "created_on", "closed_on"),
    Action: ("mentorship_id", "owner", "status", "created_on", "due_on", "closed_on"),
    Reflection: ("mentorship_id", "meeting_id", "date"),
    SelfAssessment: ("date",),
    Skill: (),
    Learning: ("on", "status"),
    Outcome: ("mentorship_id", "on"),
    Contact: ("person_id", "met_on"),
}  # fmt: skip
"""By type of record: states, dates and links, without which no line can be placed. No text of the journal."""


def trimmed(record: R, *more: str) -> R:
    """The record with its id, visibility, state, dates and links, and the fields named; everything else is gone."""
    kept, emptied = _plan(type(record), more)
    values: dict[str, Any] = {name: getattr(record, name) for name in kept}
    return type(record)(**(values | emptied))


@cache
def _plan(record_type: type[Record], more: tuple[str, ...]) -> tuple[tuple[str, ...], dict[str, str]]:
    """The names of the fields that are kept, and the text that stands in each other field that must be there."""
    kept = {"id", "visibility", *ALWAYS_KEPT[record_type], *more}
    there = [field for field in fields(record_type) if field.name in kept]
    others = [field for field in fields(record_type) if field.name not in kept and field.required]
    return tuple(field.name for field in there), {field.name: "" for field in others}


def mentorship_terms(mentorship: Mentorship) -> Mentorship:
    """What a summary may know of a mentorship."""
    changes = tuple(change for change in mentorship.changes if change.field_name == "purpose")
    return replace(trimmed(mentorship), changes=tuple(replace(change, why=None) for change in changes))


def projected(contents: Contents, asked: Asked, mentorships: Iterable[Mentorship], on: Iterable[Line]) -> Contents:
    """The owner's name, the mentorships, their people and the reader, and what the lines that are on read."""
    named = [contents.mentorships[key] for key in asked.named if key in contents.mentorships]
    terms = [mentorship_terms(mentorship) for mentorship in {m.id: m for m in (*mentorships, *named)}.values()]
    people = [contents.people.get(key) for key in (asked.reader, *(key for m in terms for key in m.with_ids))]
    present = [trimmed(person) for person in people if person is not None]
    tables: dict[str, dict[str, Record]] = {}
    for record in (*terms, *present, *(record for line in on for record in line.reads)):
        table = tables.setdefault(TABLE_OF[type(record)], {})
        former = table.get(record.id)
        table[record.id] = record if former is None else _together(former, record)
    return Contents(owner=Owner(name=contents.owner.name), **tables)  # type: ignore[arg-type]


def _together(one: T, other: T) -> T:
    """Two trimmings of one record as one."""
    values = {name: _either(getattr(one, name), getattr(other, name)) for name in one.__struct_fields__}
    return type(one)(**values)


def _either(one: Any, other: Any) -> Any:
    if isinstance(one, msgspec.Struct) and isinstance(other, msgspec.Struct):
        return _together(one, other)
    return other if one in (None, "", (), {}) else one
