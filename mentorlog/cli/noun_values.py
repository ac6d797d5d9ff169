"""What was typed behind the options of a noun, as the values of a record."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from mentorlog.cli.naming import person_called, record_called
from mentorlog.cli.noun_fields import fields_of, takes_several
from mentorlog.cli.session import Session
from mentorlog.cli.typed_values import number, one_of, pairs, rhythm, seen_by, yes_or_no
from mentorlog.journal.results import results
from mentorlog.lookup import active_mentorships, the_mentorship
from mentorlog.nouns import Noun
from mentorlog.records.contents import ME
from mentorlog.records.errors import NotClear
from mentorlog.records.fields import Described, describe
from mentorlog.records.goals import Goal
from mentorlog.records.meetings import Meeting
from mentorlog.when import read_day

_LOOKS_BACK = {
    "date", "on", "closed_on", "reached_on", "celebrated_on", "met_on", "last_on", "agreed_on", "retired_on",
    "started_on", "thanked_on",
}  # fmt: skip
NOTHING = {"none", "no date", "nobody"}


def read_options(noun: Noun, typed: Mapping[str, Any], session: Session, former: Any = None) -> dict[str, Any]:
    """What was typed, as values by the names of records.md; only what was typed. Raises NotClear, NotFound.

    Of a field with several keys those that were not named stay as they are in the former record.
    """
    read: dict[str, Any] = {}
    for field in fields_of(noun):
        value = typed.get(field.name)
        if value is None or value == ():
            continue
        read[field.name] = _read(field, value, noun, session, former)
    return read


def _read(field: Described, value: Any, noun: Noun, session: Session, former: Any) -> Any:
    if field.name == "never_export":
        return value
    if field.asked_as == "rows":
        is_results = field.name == "results"
        return results(value, former) if is_results else pairs(noun.record_type, field, value, former)
    if isinstance(value, tuple):
        said = [one for one in value if one.strip() and one.casefold() not in NOTHING]
        if field.name == "next_time_for" and said in (["mentees"], ["any"]):
            return said[0]
        return tuple(dict.fromkeys(_one(field, one, session) for one in said))
    if not value.strip() or (field.asked_as not in {"line", "text"} and value.casefold() in NOTHING):
        return 0 if field.name == "cadence_days" else None
    return _one(field, value, session)


def _one(field: Described, value: str, session: Session) -> Any:
    read = _READERS.get(field.name) or _READERS.get(field.asked_as)
    if read is not None:
        return read(field, value, session)
    return one_of(field, value) if field.choices else value


def _owner(_: Described, value: str, session: Session) -> str:
    return "group" if value.casefold() == "group" else person_called(session.contents, value)


def _day(field: Described, value: str, session: Session) -> dt.date:
    is_back = field.name in _LOOKS_BACK
    day = read_day(value, session.today, "back" if is_back else "forward")
    if is_back and day > session.today:
        raise NotClear(f"{field.label}: {day} is still to come.")
    return day


_READERS: Mapping[str, Callable[[Described, str, Session], Any]] = {
    "visibility": lambda _, value, __: seen_by(value),
    "cadence_days": lambda _, value, __: rhythm(value),
    "meeting_id": lambda _, value, session: record_called(session, Meeting, value).id,
    "person": _owner,
    "mentorship": lambda _, value, session: the_mentorship(session.contents, value).id,
    "goal": lambda _, value, session: record_called(session, Goal, value, lambda goal: not goal.is_closed).id,
    "date": _day,
    "number": lambda field, value, _: number(field, value),
    "yes_no": lambda field, value, _: yes_or_no(field, value),
}
"""How a value is read, by the name of its field or by how it is asked for."""


def main_text(words: Sequence[str], noun: Noun) -> str:
    """The words that stand without an option, or what is piped in for a lone `-`."""
    if list(words) == ["-"]:
        import sys

        return sys.stdin.read().strip()
    text = " ".join(words).strip()
    if not text:
        raise NotClear(f"A {noun.one} is a few words.")
    return text


def with_mentorship(noun: Noun, values: dict[str, Any], typed: Mapping[str, Any], session: Session) -> dict[str, Any]:
    """The values with the mentorship: the one that was named, else the only active one.

    A record that needs none belongs to nobody where several are active, unless it is another person's.
    """
    fields = {field.name: field for field in describe(noun.record_type)}
    field = fields.get("mentorship_id") or fields.get("mentorship_ids")
    if field is None or field.name in values or typed.get(field.name):
        return values
    is_anothers = values.get("owner") not in {None, ME}
    if not (field.required or is_anothers) and len(active_mentorships(session.contents)) != 1:
        return values
    mentorship = the_mentorship(session.contents, None)
    return values | {field.name: (mentorship.id,) if takes_several(field) else mentorship.id}
