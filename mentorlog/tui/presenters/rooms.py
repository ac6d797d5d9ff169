"""The plain rooms: one list each, and the page of a record from its own field descriptions."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import msgspec

from mentorlog.days import long_day, short_day, weekday
from mentorlog.lookup import names_with
from mentorlog.plain import one_line
from mentorlog.records.contents import ME, RECORD_TYPES, Contents
from mentorlog.records.fields import Described, describe
from mentorlog.records.meetings import Meeting
from mentorlog.records.record import Record, Shareable
from mentorlog.reports.own_parts import marked
from mentorlog.reports.record_words import word_of
from mentorlog.texts.prompts import prompts
from mentorlog.tui.desk import HIDDEN
from mentorlog.tui.presenters.agenda import title_of as item_title
from mentorlog.tui.presenters.row import Row

SEEN = {"pair": "us two", "report": "for summaries"}
KIND_OF = {table: record_type.__name__.casefold() for table, record_type in RECORD_TYPES.items()}
TABLE_OF_KIND = {kind: table for table, kind in KIND_OF.items()}
LONGEST_SHOWN = 32 * 1024
_WORDS_OF_SETS = {"visibility", "how"}
TITLES = ("title", "text", "statement", "topic", "name", "next_time", "takeaway")


def in_scope(contents: Contents, table: str, whose: str | None) -> list[Record]:
    """The records of a table that are not in the trash or sealed, of one mentorship or of everyone."""
    found = []
    for record in contents.table(table).values():
        ids = getattr(record, "mentorship_ids", None) or (getattr(record, "mentorship_id", None),)
        is_wanted = whose is None or whose in ids or ids == (None,)
        is_sealed = isinstance(record, Shareable) and record.is_sealed
        if is_wanted and not record.is_deleted and not is_sealed:
            found.append(record)
    return found


def title_of(record: Record) -> str:
    """What a record is called on a row."""
    if isinstance(record, Meeting):
        return f"{weekday(record.date)[:3]} {record.date.day} {short_day(record.date, record.date).split()[1]}"
    found = next((getattr(record, name) for name in TITLES if getattr(record, name, None)), None)
    parts = getattr(record, "parts", None) or {}
    written = next((text for text in parts.values() if text), record.id)
    return one_line(str(found or written), 200)


def row_of(record: Record, table: str, right: str, *, is_looked_at: bool) -> Row:
    """A record as a row; what is only the owner's is hidden while someone is looking."""
    hidden = is_looked_at and is_only_me(record)
    title = HIDDEN if hidden else title_of(record)
    return Row(key=f"{KIND_OF[table]}:{record.id}", title=title, right=right)


def is_only_me(record: Record) -> bool:
    """Whether only the owner may see it."""
    return isinstance(record, Shareable) and not record.is_shared


def dated_rows(contents: Contents, table: str, whose: str | None, *, is_looked_at: bool) -> list[Row]:
    """The records of a table by their day, the newest first."""
    records = in_scope(contents, table, whose)
    in_order = sorted(records, key=lambda record: (day_of(record) or dt.date.min, record.id), reverse=True)
    return [
        msgspec.structs.replace(
            row_of(record, table, _word(record), is_looked_at=is_looked_at), left=_short(day_of(record))
        )
        for record in in_order
    ]


def _short(day: dt.date | None) -> str:
    return f"{day.day} {short_day(day, day).split()[1]} {day.year % 100:02}" if day else ""


def day_of(record: Record) -> dt.date | None:
    """The day a record goes by."""
    names = ("date", "on", "reached_on", "target_on", "agreed_on", "created_on")
    return next((day for name in names if isinstance(day := getattr(record, name, None), dt.date)), None)


def _word(record: Record) -> str:
    state = getattr(record, "state", "")
    reached = getattr(record, "reached_on", None)
    return "reached" if reached else "" if state in {"open", "active", "agreed"} else str(state)


def page_lines(record: Record, contents: Contents, *, is_looked_at: bool) -> Iterator[tuple[str, str, bool]]:
    """Label, value and whether it is only the owner's, for every field that holds something."""
    hidden_all = is_looked_at and is_only_me(record)
    if isinstance(record, Shareable):
        yield "Who may see it", SEEN.get(record.visibility or "", "only me"), False
    values = _shared_part(record) if is_looked_at else msgspec.to_builtins(record)
    for field in describe(type(record)):
        if field.name in {"visibility", "never_export", "agenda"} or field.name not in values:
            continue
        hidden = hidden_all or (is_looked_at and (field.only_me or _names_a_hidden_goal(values, field, contents)))
        own = () if is_only_me(record) else field.own_parts
        told = value_in_words(marked(values[field.name], own), field, contents)
        if told:
            yield field.label, HIDDEN if hidden else told, field.only_me and not own
    if isinstance(record, Meeting):
        yield from _agenda_lines(record, contents, is_looked_at=is_looked_at)


def _names_a_hidden_goal(values: dict[str, Any], field: Described, contents: Contents) -> bool:
    goal = contents.goals.get(str(values[field.name])) if field.asked_as == "goal" else None
    return goal is not None and is_only_me(goal)


def _shared_part(value: Any) -> Any:
    """A record as plain values, its parts without what is only the owner's."""
    if isinstance(value, list | tuple):
        return [_shared_part(inner) for inner in value]
    if not isinstance(value, msgspec.Struct):
        return msgspec.to_builtins(value)
    is_part = not isinstance(value, Record)
    kept_back = {field.name for field in describe(type(value)) if field.only_me and is_part}
    names = [field.encode_name for field in msgspec.structs.fields(value)]
    values = {name: getattr(value, attribute) for name, attribute in zip(names, value.__struct_fields__, strict=True)}
    plain = {name: _shared_part(inner) for name, inner in values.items() if name not in kept_back}
    return {name: inner for name, inner in plain.items() if inner is not None}


def _agenda_lines(meeting: Meeting, contents: Contents, *, is_looked_at: bool) -> Iterator[tuple[str, str, bool]]:
    """What was written down for a meeting; the agenda itself has a screen of its own."""
    agenda = meeting.agenda
    if agenda is None:
        return
    if agenda.hope:
        yield "We hope for", agenda.hope[:LONGEST_SHOWN], False
    written = [item for item in agenda.items if item.points]
    points = "\n".join(f"{item_title(item.key, contents, meeting)}: {item.points}" for item in written)
    if points:
        yield "My points", HIDDEN if is_looked_at else points[:LONGEST_SHOWN], True


def value_in_words(value: Any, field: Described, contents: Contents) -> str:
    """A value as a page shows it: names for ids, days in words, lists one a line, answers below their questions."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str):
        return _text_in_words(value, field, contents)
    if isinstance(value, dict):
        said = ((name, value_in_words(inner, field, contents)) for name, inner in value.items() if inner)
        return "\n".join(
            f"{_asked(name)}\n{told}" if field.name == "parts" else f"{name}: {told}" for name, told in said
        )
    if isinstance(value, list | tuple):
        return "\n".join(_one_of(inner, field, contents) for inner in value)
    return str(value)


def _asked(code: str) -> str:
    """The question of an answer; of a form its part."""
    asked = prompts().text(code)
    return asked if asked != code else code.replace("_", " ").capitalize()


def _one_of(value: Any, field: Described, contents: Contents) -> str:
    """One of several on one line; a part that has a day begins with it: `Saturday 20 June 2026: progress 40`."""
    if not isinstance(value, dict):
        return value_in_words(value, field, contents).replace("\n", " · ")
    parts = [
        f"{name.replace('_', ' ')} {_inner(name, inner, field, contents)}".replace("\n", " · ")
        for name, inner in value.items()
        if name != "date" and inner not in (None, "", [], {})
    ]
    day = value.get("date")
    return ": ".join(told for told in (_day(day) if day else "", ", ".join(parts)) if told)


def _inner(name: str, value: Any, field: Described, contents: Contents) -> str:
    told = value_in_words(value, field, contents)
    return word_of(name, told) if name in _WORDS_OF_SETS else told


def _day(text: str) -> str:
    return long_day(dt.date.fromisoformat(text))


def _text_in_words(value: str, field: Described, contents: Contents) -> str:
    if field.asked_as == "date":
        return _day(value)
    if field.asked_as == "person" and value == ME:
        return "you"
    return _named(value, field, contents) or (word_of(field.name, value) if field.choices else value[:LONGEST_SHOWN])


def _named(value: str, field: Described, contents: Contents) -> str:
    """The name of the record an id stands for; empty where it stands for none."""
    if field.asked_as == "person" and value in contents.people:
        return contents.people[value].name
    if field.asked_as == "mentorship" and value in contents.mentorships:
        return names_with(contents, contents.mentorships[value])
    if field.asked_as == "goal" and value in contents.goals:
        return contents.goals[value].title
    if field.name == "meeting_id" and value in contents.meetings:
        return f"the meeting of {long_day(contents.meetings[value].date)}"
    return ""
