"""The options of a noun, made from the descriptions of its fields, and what was typed behind them."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import click
from msgspec.structs import fields as struct_fields

from mentorlog.cli.naming import person_called, record_called
from mentorlog.cli.session import Session
from mentorlog.cli.typed_values import number, one_of, pairs, rhythm, seen_by
from mentorlog.lookup import active_mentorships, the_mentorship
from mentorlog.nouns import Noun
from mentorlog.records.contents import ME
from mentorlog.records.errors import NotClear
from mentorlog.records.fields import Described, describe
from mentorlog.records.goals import Goal
from mentorlog.records.meetings import Meeting
from mentorlog.when import read_day

MAIN: Mapping[str, str] = {
    "people": "name",
    "mentorships": "with",
    "goals": "title",
    "actions": "text",
    "topics": "text",
    "reflections": "text",
    "wins": "text",
    "milestones": "title",
    "boundaries": "statement",
    "feedback": "topic",
    "challenges": "title",
    "skills": "name",
    "learning": "title",
    "contacts": "person_id",
    "outcomes": "text",
    "captures": "text",
}
"""The one field of each table that is typed without an option."""

NOT_TYPED = {"due_history", "target_history", "changes", "pauses", "checkins", "ratings", "checks", "results", "agenda"}
_NOT_IN: Mapping[str, set[str]] = {
    "meetings": {"notes", "sent", "date", "status", "started_at", "ended_at", "moved_to", "cancelled_by"},
    "mentorships": {"status"},
}
_NAMES = {
    "mentorship_id": "with",
    "mentorship_ids": "with",
    "with": "person",
    "person_id": "person",
    "my_role": "role",
    "cadence_days": "every",
    "default_minutes": "minutes",
    "duration_min": "minutes",
    "tags": "tag",
    "channels": "channel",
    "options": "option",
    "visibility": "visible",
    "never_export": "sealed",
    "next_time_for": "before",
}
_LOOKS_BACK = {
    "date", "on", "closed_on", "reached_on", "celebrated_on", "met_on", "last_on", "agreed_on", "retired_on",
    "started_on", "thanked_on",
}  # fmt: skip
NOTHING = {"none", "no date", "nobody"}


def fields_of(noun: Noun) -> tuple[Described, ...]:
    """The fields of a noun that can be typed."""
    left_out = NOT_TYPED | _NOT_IN.get(noun.table, set())
    return tuple(field for field in describe(noun.record_type) if field.name not in left_out)


def option_name(field: Described) -> str:
    """`due` of due_on, `with` of mentorship_id, `drop-reason` of drop_reason."""
    short = _NAMES.get(field.name) or field.name.removesuffix("_on").removesuffix("_id")
    return (short or field.name).replace("_", "-")


def options_for(noun: Noun, *, is_new: bool) -> list[click.Option]:
    """An option for each field; the main one of a new record stands without."""
    main = MAIN.get(noun.table) if is_new else None
    wanted = [field for field in fields_of(noun) if field.name != main]
    return [_option(field, is_needed=is_new and field.name == "kind" and field.required) for field in wanted]


def _option(field: Described, *, is_needed: bool) -> click.Option:
    name = option_name(field)
    help_line = ": ".join(part for part in (field.label, _help_of(field)) if part) + "."
    if field.asked_as == "yes_no":
        switch = f"--{name}" if field.name == "never_export" else f"--{name}/--no-{name}"
        return click.Option([switch, field.name], is_flag=True, default=None, help=help_line)
    is_needed = is_needed and not field.choices
    return click.Option(
        [f"--{name}", field.name],
        metavar=_METAVARS.get(field.asked_as, "TEXT"),
        multiple=_takes_several(field),
        required=is_needed,
        help=help_line,
    )


_METAVARS = {
    "date": "DATE",
    "choice": "WORD",
    "number": "N",
    "person": "NAME",
    "mentorship": "NAME",
    "goal": "GOAL",
    "rows": "KEY=VALUE",
}
_SEVERAL = {"mentorship_ids", "with", "agreed_by", "next_time_for", "tags", "channels", "levels", "options"}


def _help_of(field: Described) -> str:
    if option_name(field) == "with":
        return "by a person or its title"
    if field.name == "visibility":
        return "me, two or summary"
    if field.name == "cadence_days":
        return "2w, 10 days, month, or none"
    return ", ".join(word.replace("_", "-") for word in field.choices) or field.help_line.rstrip(".")


def _takes_several(field: Described) -> bool:
    return field.asked_as == "rows" or field.name in _SEVERAL


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
    if field.asked_as == "yes_no":
        return value
    if field.asked_as == "rows":
        return pairs(noun.record_type, field, value, former)
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


def has_field(noun: Noun, name: str) -> bool:
    """Whether records of this kind have a field of that name."""
    return any(field.encode_name == name for field in struct_fields(noun.record_type))


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
    return values | {field.name: (mentorship.id,) if _takes_several(field) else mentorship.id}
