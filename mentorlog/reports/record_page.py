"""A record whole, field by field, made from the field descriptions."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import msgspec

from mentorlog.days import long_day
from mentorlog.journal.sight import seen_in_words
from mentorlog.lookup import joined, names_with
from mentorlog.nouns import NOUN_OF, full_title, title_of
from mentorlog.plain import one_line
from mentorlog.records.contents import ME, TABLE_OF, Contents
from mentorlog.records.fields import Described, describe
from mentorlog.records.goals import Result
from mentorlog.records.meetings import SavedAgenda
from mentorlog.records.mentorships import Mentorship, TermsChange
from mentorlog.records.record import Record, Shareable
from mentorlog.reports.paragraphs import capitalised, paragraph, sentence
from mentorlog.reports.record_words import word_of
from mentorlog.when import rhythm_in_words

LONGEST_SHOWN = 32 * 1024
_TABLES = {"person": "people", "mentorship": "mentorships", "goal": "goals"}
_ON_TOP = {"visibility"}
_SUGGESTED = {"theme", "medium", "focus", "kind"}
LONGEST_HEADING = 200
HOPE = "We hope for"
ONLY_ME = " (only me)"


def write(record: Record, contents: Contents) -> str:
    """The page: what it is, who may see it, then each field that holds something, and its id last."""
    heading = _heading(record, contents)
    lines = [paragraph(f"{capitalised(NOUN_OF[type(record)].one)}: {sentence(heading)}")]
    seen = seen_in_words(record, contents)
    if seen:
        lines.append(paragraph(seen))
    if record.deleted_on:
        lines.append(f"In the trash since {long_day(record.deleted_on)}.")
    for field in describe(type(record)):
        lines += _field(record, field, heading, contents)
    lines.append(f"Its id: {record.id}")
    return "\n".join(lines) + "\n"


def _heading(record: Record, contents: Contents) -> str:
    """What it is called, whole where that is one short line; else cut, and whole below."""
    whole = full_title(record, contents)
    return whole if "\n" not in whole and len(whole) <= LONGEST_HEADING else title_of(record, contents)


def _field(record: Record, field: Described, heading: str, contents: Contents) -> list[str]:
    names = dict(zip(record.__struct_encode_fields__, record.__struct_fields__, strict=True))
    value = getattr(record, names[field.name])
    if value in (None, (), {}, "") or field.name in _ON_TOP or value == heading:
        return []
    is_private = isinstance(record, Shareable) and not record.is_shared
    own = () if is_private else field.own_parts
    label = f"{field.label}{ONLY_ME if field.only_me and not own and not is_private else ''}"
    if isinstance(value, SavedAgenda):
        return [paragraph(f"{HOPE}: {sentence(value.hope)}")] if value.hope else []
    below = _below(value, own, contents)
    if below:
        return [f"{label}:", *below]
    return [paragraph(f"{label}: {_value(value, field, TABLE_OF[type(record)], contents)}")]


def _below(value: Any, own: tuple[str, ...], contents: Contents) -> list[str]:
    """The lines below a label, of what does not stand on its line: a long text, a part, several of them.

    What is only the owner's even on a record that both may see is marked by a word (P15).
    """
    if isinstance(value, str):
        return list(_text(value)) if "\n" in value.strip() else []
    if isinstance(value, msgspec.Struct | dict):
        lines = _entries(value, own, contents)
    else:
        parts = value if isinstance(value, tuple) and isinstance(value[0], msgspec.Struct) else ()
        lines = [_part(part, number, own, contents) for number, part in enumerate(parts, 1)]
    return [paragraph(line, 2, "  ") for line in lines]


def _part(part: Any, number: int, own: tuple[str, ...], contents: Contents) -> str:
    if isinstance(part, Result):
        return f"{number}. {one_line(part.text)}{'' if part.progress is None else f': {part.progress}'}"
    return _term(part) if isinstance(part, TermsChange) else _row(part, contents, own)


def _term(change: TermsChange) -> str:
    """`Saturday 21 November 2026: Rhythm, from 14 to 21`."""
    label = next((f.label for f in describe(Mentorship) if f.name == change.field_name), change.field_name)
    before, after = (word_of(change.field_name, str(value)) for value in (change.before, change.after))
    why = f", {change.why}" if change.why else ""
    return f"{long_day(change.date)}: {label}, from {before} to {after}{why}"


def _text(text: str) -> Iterator[str]:
    """A text of several lines, each paragraph on its own."""
    for line in text[:LONGEST_SHOWN].splitlines():
        yield paragraph(line, 2, "  ") if line.strip() else ""


def _entries(part: Any, own: tuple[str, ...], contents: Contents) -> list[str]:
    """What a part says, a line a field."""
    return [
        f"{capitalised(name.replace('_', ' '))}{ONLY_ME if name in own else ''}: {_plain(value, contents)}"
        for name, value in _said(part)
    ]


def _row(part: Any, contents: Contents, own: tuple[str, ...] = ()) -> str:
    """What a part says, on one line; a part with a day begins with it, what is only the owner's comes last."""
    said = sorted(_said(part), key=lambda named: named[0] in own)
    days = [_plain(value, contents) for name, value in said if name == "date"]
    rest = [
        f"{name.replace('_', ' ')}{ONLY_ME if name in own else ''} {_plain(value, contents)}"
        for name, value in said
        if name != "date"
    ]
    return ": ".join(told for told in (*days, ", ".join(rest)) if told)


def _said(part: Any) -> list[tuple[str, Any]]:
    """The fields of a part that hold something, by their names in the file."""
    if isinstance(part, msgspec.Struct):
        names = zip(part.__struct_encode_fields__, part.__struct_fields__, strict=True)
        part = {encoded: getattr(part, name) for encoded, name in names}
    return [(name, value) for name, value in part.items() if value not in (None, (), {}, "")]


def _plain(value: Any, contents: Contents) -> str:
    if isinstance(value, tuple | list):
        return joined([_plain(inner, contents) for inner in value])
    if isinstance(value, msgspec.Struct | dict):
        return _row(value, contents)
    if isinstance(value, str):
        return one_line(_name(value, contents), LONGEST_SHOWN)
    return long_day(value) if isinstance(value, dt.date) else _scalar(value)


def _scalar(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:g}" if isinstance(value, float) else str(value)


def _name(word: str, contents: Contents) -> str:
    person = contents.people.get(word)
    return "you" if word == ME else person.name if person else word


def _value(value: Any, field: Described, table: str, contents: Contents) -> str:
    if isinstance(value, tuple):
        return joined([_value(inner, field, table, contents) for inner in value])
    if field.name == "cadence_days":
        return rhythm_in_words(value) if value else "no fixed rhythm"
    if isinstance(value, str):
        if field.asked_as in _TABLES or field.name == "meeting_id":
            return one_line(_named(value, field, contents))
        is_word = field.choices or field.name in _SUGGESTED
        return word_of(field.name, value, table) if is_word else one_line(value, LONGEST_SHOWN)
    unit = " minutes" if field.help_line == "In minutes" else ""
    return long_day(value) if isinstance(value, dt.date) else f"{_scalar(value)}{unit}"


def _named(record_id: str, field: Described, contents: Contents) -> str:
    """The name of the record a field names; an id that names nothing is shown as the id."""
    if record_id == ME:
        return "you"
    record = contents.table(_TABLES.get(field.asked_as, "meetings")).get(record_id)
    if record is None or record.is_deleted or (isinstance(record, Shareable) and record.is_sealed):
        return record_id
    mentorship = contents.mentorships.get(record_id) if field.asked_as == "mentorship" else None
    return names_with(contents, mentorship) if mentorship else full_title(record, contents)
