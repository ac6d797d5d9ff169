"""The list of a noun: the count first, a sentence a line, numbered; or rows for other programs."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

import msgspec

from mentorlog.cli.naming import keys_of, number_lines
from mentorlog.cli.output import say, say_rows, tell
from mentorlog.cli.session import Session
from mentorlog.lookup import the_mentorship
from mentorlog.nouns import Noun
from mentorlog.plain import json_text
from mentorlog.records.contents import Contents
from mentorlog.records.errors import NotClear
from mentorlog.records.fields import describe
from mentorlog.records.mentorships import Mentorship
from mentorlog.records.record import Record, Shareable
from mentorlog.reports.paragraphs import counted, paragraph
from mentorlog.reports.record_lines import line_of
from mentorlog.reports.record_order import has_ends, in_order, is_over
from mentorlog.reports.record_values import values_of

_OPEN_WORDS = {
    "actions": "open",
    "goals": "open",
    "topics": "open",
    "feedback": "open",
    "challenges": "open",
    "milestones": "ahead",
}


def list_records(session: Session, noun: Noun, options: Mapping[str, Any]) -> None:
    """Say the records of a noun that were asked for, and let their numbers stand."""
    if options["plain"] and options["as_json"]:
        raise NotClear("Name one format: --plain or --json.")
    contents = session.contents
    found = _of_mentorship(_known(noun, contents, is_trash=options["trash"]), options.get("with_"), contents)
    is_whole = options["all_"] or options["trash"]
    shown = in_order((r for r in found if is_whole or not is_over(r)), contents)
    if options["as_json"]:
        items = [values_of(record, contents) for record in shown]
        say(json_text({"schema": 1, "items": items}) + "\n")
    elif options["plain"]:
        say_rows(_rows(noun, shown))
    else:
        say(_text(noun, shown, contents, session.today, options))
        number_lines(session, keys_of(shown))
        _tell_more(noun, len(found) - len(shown), is_empty=not found and not is_whole)


def _known(noun: Noun, contents: Contents, *, is_trash: bool) -> list[Record]:
    """The records there are, or those in the trash; what is sealed stands in no list."""
    return [
        record
        for record in contents.table(noun.table).values()
        if record.is_deleted == is_trash and not (isinstance(record, Shareable) and record.is_sealed)
    ]


def _of_mentorship(records: list[Record], word: str | None, contents: Contents) -> list[Record]:
    if word is None:
        return records
    pair = the_mentorship(contents, word)
    return [record for record in records if _belongs(record, pair)]


def _belongs(record: Record, pair: Mentorship) -> bool:
    ids = (*getattr(record, "mentorship_ids", ()), getattr(record, "mentorship_id", None), record.id)
    return pair.id in ids or record.id in pair.with_ids


def _text(noun: Noun, shown: list[Record], contents: Contents, today: dt.date, options: Mapping[str, Any]) -> str:
    lines = [_count(noun, len(shown), options)]
    for number, record in enumerate(shown, 1):
        lines.append(paragraph(line_of(record, contents, today), first=f"{number}. "))
    return "\n".join(lines) + "\n"


def _count(noun: Noun, number: int, options: Mapping[str, Any]) -> str:
    told = counted(number, noun.one, noun.many)
    if options["trash"]:
        return f"{told} in the trash."
    word = _OPEN_WORDS.get(noun.table)
    if word is None or options["all_"]:
        return f"{told}."
    is_one = number == 1 or noun.one == noun.many
    return f"{told} {'is' if is_one else 'are'} {word}."


def _tell_more(noun: Noun, left_out: int, *, is_empty: bool) -> None:
    """Say what was left out, or how to begin."""
    if left_out and has_ends(noun.record_type):
        tell(f"{counted(left_out, 'more is', 'more are')} over: mentorlog {noun.word} list --all")
    elif is_empty and noun.table != "captures":
        tell(f"To write one down: mentorlog {noun.word} add")


def _rows(noun: Noun, shown: list[Record]) -> list[tuple[str, ...]]:
    """A header and a row a record: its id, and each field that is no list of parts."""
    fields = [field for field in describe(noun.record_type) if field.asked_as != "rows"]
    rows = [("id", *(field.name for field in fields))]
    for record in shown:
        row = msgspec.to_builtins(record)
        rows.append((record.id, *(_cell(row.get(field.name)) for field in fields)))
    return rows


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return ", ".join(str(inner) for inner in value)
    return "" if value is None or isinstance(value, dict) else str(value)
