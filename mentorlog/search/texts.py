"""Which texts a record holds: those that go with it, and those that stay with the owner whatever its visibility."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from operator import attrgetter
from typing import Any, NamedTuple

from mentorlog.records.contents import TABLE_OF
from mentorlog.records.record import Part, Record

SEARCHED: Mapping[str, tuple[str, str]] = {
    "people": ("name role", "private_note preferences"),
    "mentorships": ("title purpose programme focus channels", "changes.before changes.after changes.why"),
    "fit_checks": ("decision note words", ""),
    "goals": (
        "title results.text evidence",
        "why why_for_them measure levels drop_reason aim situation options commitment checkins.note",
    ),
    "milestones": ("title done_when how", ""),
    "boundaries": (
        "statement why yes_line no_line changes.before changes.after changes.why",
        "checks.note",
    ),
    "challenges": ("title remedy tried helped_by", ""),
    "feedback": ("topic situation behaviour impact next intent source area heard", ""),
    "topics": ("text", ""),
    "skills": ("name ratings.evidence", ""),
    "pulses": ("told_by_them start stop keep change", ""),
    "meetings": (
        "agenda.hope agenda.items.title notes.decisions",
        (
            "notes.text notes.summary notes.takeaway notes.to_clarify notes.my_summary_back notes.learned_from_them "
            "agenda.items.points sent.text"
        ),
    ),
    "actions": ("text when kind", ""),
    "reflections": ("text parts next_time", ""),
    "contacts": ("kind", "note source"),
    "learning": ("title kind", "takeaway"),
    "outcomes": ("text kind", ""),
    "wins": ("text", ""),
    "self_assessments": ("", ""),
    "captures": ("text", ""),
}
"""The texts of each type by their path: what goes with the record, and what is private by itself (P1).

A path that ends at a part stands for all of its texts. Tags go with every record.
"""


class Reader(NamedTuple):
    """What is read of a value: fields of its own, and what its parts hold."""

    names: tuple[str, ...]
    fields: Callable[[Any], Any]
    parts: tuple[tuple[str, "Reader"], ...]


def texts_of(record: Record) -> tuple[list[str], list[str]]:
    """The texts of a record: what goes with it, what is only the owner's. Neither holds an empty one."""
    shared, own = readers(TABLE_OF[type(record)])
    with_it: list[str] = []
    alone: list[str] = []
    _gather(shared, record, with_it)
    if own.names or own.parts:
        _gather(own, record, alone)
    return with_it, alone


@cache
def readers(table: str) -> tuple[Reader, Reader]:
    """Where the texts of a type stand: those that go with it, those that are private by themselves."""
    shared, own = SEARCHED[table]
    return _reader([*shared.split(), "tags"]), _reader(own.split())


def _reader(paths: Iterable[str]) -> Reader:
    split = [path.partition(".") for path in paths]
    names = tuple(name for name, dot, _ in split if not dot)
    inner: dict[str, list[str]] = {}
    for name, dot, rest in split:
        if dot:
            inner.setdefault(name, []).append(rest)
    return Reader(names, _fields(names), tuple((name, _reader(rests)) for name, rests in inner.items()))


def _fields(names: tuple[str, ...]) -> Callable[[Any], Any]:
    """Reads these fields at once, as a tuple."""
    if len(names) == 1:
        return lambda value: (getattr(value, names[0]),)
    return attrgetter(*names) if names else lambda _: ()


def _gather(reader: Reader, value: Any, found: list[str]) -> None:
    for text in reader.fields(value):
        if text.__class__ is str:
            found.append(text)
        elif text:
            found += _all_in(text)
    for name, inner in reader.parts:
        part = getattr(value, name)
        for one in part if isinstance(part, tuple) else (part,) if part else ():
            _gather(inner, one, found)


def _all_in(value: Any) -> list[str]:
    """Every text of a list, of answers by name, or of a part; what a former value was may be any of them."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, Part):
        value = [getattr(value, name) for name in value.__struct_fields__]
    if isinstance(value, Mapping):
        value = value.values()
    return [text for one in value for text in _all_in(one)] if isinstance(value, Iterable) else []
