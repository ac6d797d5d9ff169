"""A whole journal in Markdown, to read or to keep: every field of every record but the trash and sealed notes."""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import msgspec

from mentorlog.days import long_day
from mentorlog.nouns import NOUNS, Noun, full_title
from mentorlog.records.contents import Contents
from mentorlog.records.fields import LONGEST_TEXT, Described, describe
from mentorlog.records.record import Record, Shareable
from mentorlog.reports.agenda_markdown import escaped
from mentorlog.reports.own_parts import marked
from mentorlog.reports.paragraphs import capitalised
from mentorlog.sheets import is_left_out

_NAMED_IN: Mapping[str, str] = {"person": "people", "mentorship": "mentorships", "goal": "goals"}
_SEEN_BY: Mapping[str, str] = {"pair": "us two", "report": "for summaries"}
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_HEADINGS = ("title", "name")
"""Fields that are the heading of their record already."""


def write(contents: Contents, today: dt.date) -> str:
    """The journal type by type, as a person calls them."""
    lines = [f"# {_line(f'Journal of {contents.owner.name}' if contents.owner.name else 'Journal')}", ""]
    lines += [f"{long_day(today)}. Without the trash and sealed notes.", ""]
    for noun in NOUNS.values():
        lines += _section(noun, contents)
    return "\n".join(lines).rstrip("\n") + "\n"


def _section(noun: Noun, contents: Contents) -> Iterator[str]:
    table = contents.table(noun.table)
    kept = [table[key] for key in sorted(table) if not is_left_out(table[key])]
    if kept:
        yield from (f"## {capitalised(noun.many)}", "")
        fields = describe(noun.record_type)
        for record in kept:
            yield from _record(record, fields, contents)


def _record(record: Record, fields: tuple[Described, ...], contents: Contents) -> Iterator[str]:
    is_private = isinstance(record, Shareable) and not record.is_shared
    title = _line(full_title(record, contents), longest=120)
    yield from (f"### {title}{' (only me)' if is_private else ''}", "")
    row = msgspec.to_builtins(record)
    for field in fields:
        if field.name in row and field.name not in _HEADINGS:
            own = () if is_private else field.own_parts
            label = f"{field.label} (only me)" if field.only_me and not own and not is_private else field.label
            yield from _value(label, marked(row[field.name], own), _teller(field, contents), "")
    yield ""


def _teller(field: Described, contents: Contents) -> Callable[[Any], str]:
    """Says a value of a field: an id by what it names, a word of a set as a person reads it."""
    table = contents.table(_NAMED_IN[field.asked_as]) if field.asked_as in _NAMED_IN else {}

    def told(value: Any) -> str:
        if isinstance(value, bool):
            return "yes" if value else "no"
        if field.name == "visibility":
            return _SEEN_BY.get(value, "only me")
        if field.asked_as == "choice":
            return str(value).replace("_", " ")
        record = table.get(value) if isinstance(value, str) else None
        return full_title(record, contents) if record else str(value)

    return told


def _value(label: str, value: Any, told: Callable[[Any], str], margin: str) -> Iterator[str]:
    """A field on a line; a list, an object or a text of several lines below it."""
    name = f"{margin}- {_line(label)}:"
    if isinstance(value, Mapping):
        yield name
        for key, inner in value.items():
            yield from _value(key.replace("_", " "), inner, told, margin + "    ")
    elif isinstance(value, list | tuple):
        yield name
        for inner in value:
            yield from _entry(inner, told, margin + "    ")
    else:
        lines = [line for line in told(value).split("\n") if line.strip()]
        yield f"{name} {_line(lines[0])}" if lines else name
        for line in lines[1:]:
            yield from ("", f"{margin}    {_line(line)}")


def _entry(value: Any, told: Callable[[Any], str], margin: str) -> Iterator[str]:
    """One of a list: an object on one line, its fields by name."""
    if isinstance(value, Mapping):
        parts = (f"{key.replace('_', ' ')} {told(inner)}" for key, inner in value.items())
        yield f"{margin}- {_line('; '.join(parts))}"
    else:
        yield f"{margin}- {_line(told(value))}"


def _line(text: str, longest: int = LONGEST_TEXT) -> str:
    return text if _DAY.fullmatch(text) else escaped(text, longest)
