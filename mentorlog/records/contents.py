"""Everything a journal holds, as records by id."""

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from mentorlog.records.agreements import Boundary, Challenge, Feedback
from mentorlog.records.goals import Goal, Milestone
from mentorlog.records.growth import Learning, Outcome, Pulse, Reflection, SelfAssessment, Skill, Win
from mentorlog.records.meetings import Action, Capture, Meeting, Topic
from mentorlog.records.mentorships import FitCheck, Mentorship
from mentorlog.records.people import Contact, Owner, Person
from mentorlog.records.record import Record

SCHEMA = 1
ME = "me"
OWNER_TABLE = "owner"
OWNER_ID = "1"

RECORD_TYPES: Mapping[str, type[Record]] = {
    "people": Person,
    "mentorships": Mentorship,
    "fit_checks": FitCheck,
    "goals": Goal,
    "milestones": Milestone,
    "boundaries": Boundary,
    "challenges": Challenge,
    "feedback": Feedback,
    "topics": Topic,
    "skills": Skill,
    "pulses": Pulse,
    "meetings": Meeting,
    "actions": Action,
    "reflections": Reflection,
    "contacts": Contact,
    "learning": Learning,
    "outcomes": Outcome,
    "wins": Win,
    "self_assessments": SelfAssessment,
    "captures": Capture,
}
"""The type of the records in each table, in the order of the full copy (records.md)."""

TABLE_OF: Mapping[type[Record], str] = {record_type: table for table, record_type in RECORD_TYPES.items()}

Row = Mapping[str, Any]
"""A record as it stands in a file: plain values by field name, unknown fields included."""


class SetAside(msgspec.Struct, frozen=True):
    """A row that is kept byte for byte although it cannot be read as a record."""

    table: str
    id: str
    fault: str


class Contents(msgspec.Struct, frozen=True, kw_only=True):
    """One state of a journal. Never changed: an act yields `Changes`, and a commit a new `Contents`.

    `rows` holds the records as they were read, for the fields that this version does not know; it may lack a
    table or a row where there is nothing unknown. `unknown` names the members of a full copy that are no table here.
    """

    owner: Owner = Owner()
    people: Mapping[str, Person] = {}
    mentorships: Mapping[str, Mentorship] = {}
    fit_checks: Mapping[str, FitCheck] = {}
    goals: Mapping[str, Goal] = {}
    milestones: Mapping[str, Milestone] = {}
    boundaries: Mapping[str, Boundary] = {}
    challenges: Mapping[str, Challenge] = {}
    feedback: Mapping[str, Feedback] = {}
    topics: Mapping[str, Topic] = {}
    skills: Mapping[str, Skill] = {}
    pulses: Mapping[str, Pulse] = {}
    meetings: Mapping[str, Meeting] = {}
    actions: Mapping[str, Action] = {}
    reflections: Mapping[str, Reflection] = {}
    contacts: Mapping[str, Contact] = {}
    learning: Mapping[str, Learning] = {}
    outcomes: Mapping[str, Outcome] = {}
    wins: Mapping[str, Win] = {}
    self_assessments: Mapping[str, SelfAssessment] = {}
    captures: Mapping[str, Capture] = {}
    schema: int = SCHEMA
    rows: Mapping[str, Mapping[str, Row]] = {}
    set_aside: tuple[SetAside, ...] = ()
    unknown: tuple[str, ...] = ()

    def table(self, name: str) -> Mapping[str, Record]:
        """The records of one table by id."""
        records: Mapping[str, Record] = getattr(self, name)
        return records

    def tables(self) -> Iterator[tuple[str, Mapping[str, Record]]]:
        """Every table under its name, in the order of the full copy."""
        return ((name, self.table(name)) for name in RECORD_TYPES)

    def row(self, table: str, record_id: str) -> Row:
        """The record as it was read; empty where it was not read from a file."""
        return self.rows.get(table, {}).get(record_id, {})

    def is_empty(self) -> bool:
        """Whether nothing at all has been written yet."""
        return self.owner == Owner() and not any(records for _, records in self.tables())
