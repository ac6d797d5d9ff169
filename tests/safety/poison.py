"""Journals in which every field that takes text holds something hostile."""

from collections.abc import Callable, Iterator
from typing import Any

import msgspec
from msgspec import inspect as info

from mentorlog.records.contents import RECORD_TYPES
from mentorlog.records.fields import LONGEST_TITLE
from mentorlog.records.people import Owner
from mentorlog.samples import ANCHORS, sample_copy

MARKUP = "[/oops] [@click=app.quit]x[/] [bold red]b[/] [link=file:///etc/passwd]l[/link]"
ESCAPES = "a\x1b]52;c;ZXZpbA==\x07b\x1b[2J\x1b[31mc\x1b]8;;http://evil.example\x1b\\d\x08\x7f\x00\x0c\x0be"
C1 = "a\x9b31mb\x9d52;c;eA==\x9cc\x85\x90\x80d"
BIDI = "a\u202eb\u202ac\u202bd\u202ce\u202df\u2066g\u2067h\u2068i\u2069j"
MARKS = "e" + "\u0301" * (LONGEST_TITLE - 1)
MARKDOWN = "[l](http://evil.example) <b>b</b> # h *e* `c` ![i](x.png) & &amp; __s__ ~~d~~ | - x"
POISONS = {"markup": MARKUP, "escapes": ESCAPES, "c1": C1, "bidi": BIDI, "marks": MARKS, "markdown": MARKDOWN}
FORBIDDEN = frozenset(
    [*range(0x09), *range(0x0B, 0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
)
"""No C0 (but newline and tab), DEL, C1 or bidirectional override ever reaches the terminal (safety.md)."""

Path = tuple[str | int, ...]
Fill = Callable[[int], str]
"""The text for a field that takes at most this many characters."""


def forbidden_in(text: str) -> list[str]:
    return sorted({f"U+{ord(character):04X}" for character in text if ord(character) in FORBIDDEN})


def evenly(poison: str) -> Fill:
    """The same poison in every field, cut where a field takes less."""
    return lambda longest: poison[:longest]


def longest(limit: int) -> str:
    """As much text as a field takes: 256 KB of words, or a title of one long word."""
    return "x" * limit if limit <= LONGEST_TITLE else ("word " * (limit // 5 + 1))[:limit]


def filled(struct_type: type[msgspec.Struct], row: dict[str, Any], fill: Fill) -> dict[str, Any]:
    """The row with a hostile text in every field that takes one, lists and parts included; ids and sets stay."""
    return _part(info.type_info(struct_type), row, fill)


def _part(struct: info.Type, row: dict[str, Any], fill: Fill) -> dict[str, Any]:
    assert isinstance(struct, info.StructType)
    result = {field.encode_name: _least(field.type) for field in struct.fields if field.required} | row
    for field in struct.fields:
        value = _value(field.type, result.get(field.encode_name), fill, 5 if field.name == "levels" else 1)
        if value is not None:
            result[field.encode_name] = value
    return result


def _value(hint: info.Type, present: Any, fill: Fill, length: int = 1) -> Any:
    """A value for a field of this type: hostile where it takes text, else what is there."""
    for inner in _alternatives(hint):
        if isinstance(inner, info.StrType) and inner.max_length is not None:
            return fill(inner.max_length)
        if isinstance(inner, info.StructType):
            return _part(inner, present or {}, fill)
        if isinstance(inner, info.VarTupleType):
            return _list(inner.item_type, present, fill, length)
        if isinstance(inner, info.DictType):
            return {key: _value(inner.value_type, value, fill) for key, value in (present or {"x": None}).items()}
    return present


def _list(item: info.Type, present: Any, fill: Fill, length: int) -> Any:
    if isinstance(item, info.StructType):
        return [_part(item, row, fill) for row in present or [{}]]
    texts = [_value(item, None, fill) for _ in range(max(length, len(present or [])))]
    return present if None in texts else texts


def _least(hint: info.Type) -> Any:
    """Some value that a required field takes."""
    for inner in _alternatives(hint):
        if isinstance(inner, info.LiteralType):
            return "checkin" if "checkin" in inner.values else inner.values[0]
        if isinstance(inner, info.DateType):
            return "2026-11-01"
        if isinstance(inner, info.IntType):
            return 1
    return "x"


def _alternatives(hint: info.Type) -> list[info.Type]:
    if isinstance(hint, info.Metadata):
        return _alternatives(hint.type)
    if isinstance(hint, info.UnionType):
        return [inner for arg in hint.types for inner in _alternatives(arg)]
    return [hint]


def text_fields(struct_type: type[msgspec.Struct]) -> Iterator[tuple[Path, int]]:
    """The path to every field of a record type that takes text, and how much of it."""
    yield from _marked(filled(struct_type, {}, lambda limit: f"\0{limit}"), ())


def _marked(value: Any, path: Path) -> Iterator[tuple[Path, int]]:
    if isinstance(value, str) and value.startswith("\0"):
        yield path, int(value[1:])
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _marked(inner, (*path, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _marked(inner, (*path, number))


def poisoned(fill: Fill, name: str = "sam") -> dict[str, Any]:
    """A sample in which every text of every record is hostile; one of each type is there."""
    copy = sample_copy(name, ANCHORS[name])
    copy["owner"] = filled(Owner, copy["owner"], fill)
    for table, record_type in RECORD_TYPES.items():
        rows = copy.get(table) or [{"id": f"new-{table}"} | least(record_type)]
        copy[table] = [_with_keys(filled(record_type, row, fill), row) for row in rows]
    return copy


def least(record_type: type[msgspec.Struct]) -> dict[str, Any]:
    """The least that a record of this type needs, in Sam's mentorship."""
    struct = info.type_info(record_type)
    assert isinstance(struct, info.StructType)
    values = {field.encode_name: _least(field.type) for field in struct.fields if field.required}
    known = {"id": "new-1", "mentorship_id": "M-alex", "person_id": "p-alex", "owner": "me"}
    return {name: known.get(name, value) for name, value in values.items()}


WORDS_WITH_A_MEANING = ("visibility", "theme", "decision")


def _with_keys(row: dict[str, Any], before: dict[str, Any]) -> dict[str, Any]:
    """The row with the words that steer what is seen as they were: a poisoned visibility would only hide it."""
    kept = {name: before[name] for name in WORDS_WITH_A_MEANING if name in before}
    if row.get("checks"):
        checks = before.get("checks") or [{}]
        row["checks"] = [
            new | ({"visibility": old["visibility"]} if "visibility" in old else {})
            for new, old in zip(row["checks"], checks, strict=True)
        ]
    if (agenda := row.get("agenda")) and (old_agenda := before.get("agenda")):
        agenda["items"] = [
            new | {"key": old["key"]} for new, old in zip(agenda["items"], old_agenda.get("items") or [], strict=False)
        ]
    return row | kept
