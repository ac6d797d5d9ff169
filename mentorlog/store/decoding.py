"""Rows to records, and what is set aside on the way."""

import gc
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

import msgspec

from mentorlog.records.contents import OWNER_ID, OWNER_TABLE, RECORD_TYPES, Contents, SetAside
from mentorlog.records.people import Owner
from mentorlog.records.unknown import type_of_rows
from mentorlog.store.faults import plainly
from mentorlog.store.rows import Row, Table, Tables

Unreadable = (ValueError, RecursionError)
"""What a row raises that does not validate; msgspec's errors are ValueErrors."""


@cache
def decoder(table: str) -> msgspec.json.Decoder[Any]:
    """What reads the rows of a table."""
    return msgspec.json.Decoder(type_of_rows(table))


def contents_of(tables: Tables) -> Contents:
    """Every record of a file by its id, and a list of the rows that are none."""
    aside: list[SetAside] = []
    with _no_collection():
        found: dict[str, Any] = {name: _records(name, tables[name], aside) for name in RECORD_TYPES if name in tables}
    owner = _owner(tables.get(OWNER_TABLE, {}), aside)
    return Contents(owner=owner, **found, rows=tables, set_aside=tuple(aside))


@contextmanager
def _no_collection() -> Iterator[None]:
    """Thousands of new records and no rubbish: looking for it would take a sixth of the time of opening."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _records(table: str, rows: Table, aside: list[SetAside]) -> dict[str, Any]:
    decode = decoder(table).decode
    found: dict[str, Any] = {}
    for row_id, row in sorted(rows.items()):
        try:
            record = decode(row.raw)
        except Unreadable:
            record = _second_look(table, row_id, row, aside)
        if record is None:
            continue
        if record.id == row_id:
            found[row_id] = record
        else:
            aside.append(SetAside(table, row_id, f"id: it stands under {row_id}, but says {record.id}"))
    return found


def _owner(rows: Table, aside: list[SetAside]) -> Owner:
    aside += [
        SetAside(OWNER_TABLE, row_id, "a journal has one owner, in row 1") for row_id in rows if row_id != OWNER_ID
    ]
    if OWNER_ID not in rows:
        return Owner()
    try:
        owner: Owner = decoder(OWNER_TABLE).decode(rows[OWNER_ID].raw)
    except Unreadable:
        return _second_look(OWNER_TABLE, OWNER_ID, rows[OWNER_ID], aside) or Owner()
    return owner


def _second_look(table: str, row_id: str, row: Row, aside: list[SetAside]) -> Any:
    """The record of a row in which null stands for a value that is absent; None where more than that is wrong."""
    from mentorlog.records.strict import without_nulls

    values: Any = {}
    try:
        values = without_nulls(msgspec.json.decode(row.raw))
        return msgspec.convert(values, type_of_rows(table))
    except Unreadable as error:
        aside.append(SetAside(table, row_id, plainly(error, table, values)))
        return None


def ids_set_aside(contents: Contents) -> Collection[tuple[str, str]]:
    """Table and id of each row that is set aside."""
    return {(row.table, row.id) for row in contents.set_aside}
