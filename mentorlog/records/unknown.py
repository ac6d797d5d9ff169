"""Fields that a newer mentorlog, or another program, wrote: kept as they are, wherever a record is written again."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from typing import Any, get_args, get_type_hints

import msgspec

from mentorlog.records.contents import OWNER_TABLE, RECORD_TYPES
from mentorlog.records.people import Owner
from mentorlog.records.record import Part, Record

Values = dict[str, Any]


def type_of_rows(table: str) -> type[Record] | type[Owner]:
    """The record type of a table, the owner's included."""
    return Owner if table == OWNER_TABLE else RECORD_TYPES[table]


def as_row(record: Record | Owner, kept: Mapping[str, Any]) -> Values:
    """The plain values of a record to be written, with what `kept` (its row so far) holds beyond its known fields."""
    return keep_unknown(kept, msgspec.to_builtins(record), type(record))


def keep_unknown(kept: Mapping[str, Any], new: Values, struct_type: type[msgspec.Struct]) -> Values:
    """`new` with the fields of `kept` that the type does not know.

    It goes on into nested objects, and into list rows of the same key or date, or else of the same place.
    """
    known = set(struct_type.__struct_encode_fields__)
    result = {name: value for name, value in kept.items() if name not in known} | new
    for name, part_type in _parts(struct_type).items():
        if name in new and name in kept:
            result[name] = _keep_within(kept[name], new[name], part_type)
    return result


def _keep_within(kept: Any, new: Any, part_type: type[Part]) -> Any:
    if isinstance(new, dict) and isinstance(kept, Mapping):
        return keep_unknown(kept, new, part_type)
    if isinstance(new, list | tuple) and isinstance(kept, list | tuple):
        former = defaultdict(list)
        for place, row in enumerate(kept):
            if isinstance(row, Mapping):
                former[_identity(row, place)].append(row)
        return [_on_former(former[_identity(row, place)], row, part_type) for place, row in enumerate(new)]
    return new


def _on_former(former: list[Mapping[str, Any]], row: Values, part_type: type[Part]) -> Values:
    """A list row over the one it was; of several on one date the first goes to the first."""
    return keep_unknown(former.pop(0) if former else {}, row, part_type)


def _identity(row: Mapping[str, Any], place: int) -> Any:
    """What a list row is known by: its key, its date, else its place."""
    named = row.get("key") or row.get("date")
    return named if isinstance(named, str) else place


@cache
def _parts(struct_type: type[msgspec.Struct]) -> dict[str, type[Part]]:
    """The fields that hold parts (alone or in a list), by their name in the file."""
    hints = get_type_hints(struct_type)
    names = zip(struct_type.__struct_fields__, struct_type.__struct_encode_fields__, strict=True)
    found = ((encoded, _part_in(hints[name])) for name, encoded in names)
    return {name: part for name, part in found if part is not None}


def _part_in(hint: Any) -> type[Part] | None:
    if isinstance(hint, type) and issubclass(hint, Part):
        return hint
    return next((part for arg in get_args(hint) if (part := _part_in(arg)) is not None), None)
