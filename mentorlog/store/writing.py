"""What an act changes, as rows that are fit to be written."""

import math
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from mentorlog.records.changes import Change, Changes
from mentorlog.records.contents import OWNER_TABLE, RECORD_TYPES, Contents
from mentorlog.records.errors import Refused
from mentorlog.records.unknown import as_row, keep_unknown
from mentorlog.store.decoding import Unreadable, decoder, ids_set_aside
from mentorlog.store.faults import UNCHANGED, plainly
from mentorlog.store.rows import Tables, settled


def after(changes: Changes, contents: Contents, tables: Tables) -> tuple[Contents, Tables]:
    """The contents and the tables after an act.

    Raises Refused where a record cannot be written as it is: nothing then comes after.
    """
    from mentorlog.store.tables import rewritten  # TinyDB: only who writes waits for it

    touched: dict[str, dict[str, Any]] = defaultdict(dict)
    aside = ids_set_aside(contents)
    for change in changes.changes:
        if (change.table, change.id) in aside:
            raise Refused(f"{_name(change)} is set aside because it cannot be read, and stays as it is. {UNCHANGED}")
        touched[change.table][change.id] = _new_row(change, tables)
    rewritten_tables = rewritten(tables, touched)
    new_tables = tables | {name: settled(rewritten_tables[name]) for name in touched}
    new_tables = {name: rows for name, rows in new_tables.items() if rows}  # as in the file
    return _contents_after(changes, contents, new_tables), new_tables


def _new_row(change: Change, tables: Tables) -> dict[str, Any] | None:
    """The row of a changed record: what it says, and under it the unknown fields of the change and of the file."""
    if change.after is None:
        return None
    on_disk: Mapping[str, Any] = tables.get(change.table, {}).get(change.id, {})
    values = keep_unknown(on_disk, as_row(change.after, change.unknown), type(change.after))
    _refuse_what_json_cannot_hold(values, change, ())
    return values


def _refuse_what_json_cannot_hold(value: Any, change: Change, path: tuple[str, ...]) -> None:
    """Half a surrogate pair, and a number that is none; msgspec would write the latter as null."""
    if isinstance(value, str):
        _refuse_surrogates(value, change, path)
    elif isinstance(value, float) and not math.isfinite(value):
        raise Refused(f"{_name(change)}: {'.'.join(path)} is not a number. {UNCHANGED}")
    elif isinstance(value, Mapping):
        for name, part in value.items():
            _refuse_surrogates(name, change, path)
            _refuse_what_json_cannot_hold(part, change, (*path, name))
    elif isinstance(value, list | tuple):
        for number, part in enumerate(value, 1):
            _refuse_what_json_cannot_hold(part, change, (*path, str(number)))


def _refuse_surrogates(text: str, change: Change, path: tuple[str, ...]) -> None:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        place = ".".join(path) or "a field's name"
        raise Refused(
            f"{_name(change)}: {place} holds half a character (character {error.start + 1}). "
            f"Type it again without it. {UNCHANGED}"
        ) from None


def _contents_after(changes: Changes, contents: Contents, tables: Tables) -> Contents:
    """The new contents, each changed record read from the very bytes that will be written."""
    read = [_read_back(change, tables) for change in changes.changes]
    new = Changes(sentence=changes.sentence, changes=tuple(read)).applied_to(contents)
    values: dict[str, Any] = {name: getattr(new, name) for name in new.__struct_fields__}
    for table in {change.table for change in read} & RECORD_TYPES.keys():
        values[table] = dict(sorted(values[table].items()))
    return Contents(**values | {"rows": tables})


def _read_back(change: Change, tables: Tables) -> Change:
    row = tables.get(change.table, {}).get(change.id)
    if row is None:
        return Change(table=change.table, id=change.id, before=change.before)
    try:
        record = decoder(change.table).decode(row.raw)
    except Unreadable as error:
        raise Refused(f"{_name(change)} cannot be saved: {plainly(error, change.table, row)}. {UNCHANGED}") from error
    if change.table != OWNER_TABLE and record.id != change.id:
        raise Refused(f"{_name(change)} cannot be saved: its id is {record.id}. {UNCHANGED}")
    return Change(table=change.table, id=change.id, before=change.before, after=record)


def _name(change: Change) -> str:
    return change.table if change.table == OWNER_TABLE else f"{change.table} {change.id}"
