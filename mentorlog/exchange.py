"""The full copy of a journal, in and out, and what an import would change (command-line.md, Contracts)."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any, TypeVar

import msgspec

from mentorlog.records.changes import Change, Changes
from mentorlog.records.contents import OWNER_ID, OWNER_TABLE, RECORD_TYPES, SCHEMA, Contents, Row, SetAside
from mentorlog.records.errors import Refused
from mentorlog.records.faults import fault_in_words
from mentorlog.records.people import Owner
from mentorlog.records.record import Record
from mentorlog.records.sizes import TooLong, refuse_long_texts
from mentorlog.records.strict import half_characters, read_json, without_nulls
from mentorlog.records.unknown import as_row

T = TypeVar("T", bound=msgspec.Struct)


class Difference(msgspec.Struct, frozen=True):
    """A record that the journal and the file both have, and that is not the same in both."""

    table: str
    id: str
    fields: tuple[str, ...]


class ImportReport(msgspec.Struct, frozen=True, kw_only=True):
    """What an import does: how many records it adds by table, how many are there already, which differ.

    `aside` are those that the journal has in a row that it cannot read: that one stays as it is, whatever is asked.
    """

    added: Mapping[str, int]
    same: int
    different: tuple[Difference, ...]
    aside: tuple[SetAside, ...] = ()
    replaces: bool
    takes_owner: bool
    unknown: tuple[str, ...]
    changes: Changes

    @property
    def leaves_something(self) -> bool:
        """Whether the file holds what is not in the journal after it."""
        return bool(self.aside or (self.different and not self.replaces))


def read_full_copy(data: bytes) -> Contents:
    """A full copy from its bytes. Raises Refused with the path to the first fault."""
    try:
        values = read_json(data)
    except ValueError as error:
        raise Refused(f"The file {error}. Nothing was imported.") from error
    if isinstance(values, dict) and "_meta" in values:
        raise Refused("The file is a journal itself; to open it: mentorlog --journal FILE today. Nothing was imported.")
    if not isinstance(values, dict) or not any(isinstance(values.get(table), list) for table in RECORD_TYPES):
        raise Refused(
            "The file is no full copy, which mentorlog export makes: it holds none of its lists. Nothing was imported."
        )
    return contents_from(values)


def contents_from(values: Mapping[str, Any]) -> Contents:
    """Contents from plain values in the form of a full copy. Raises Refused with the path to the first fault."""
    _refuse_other_schemas(values.get("schema", SCHEMA))
    try:
        return _contents_of(values)
    except RecursionError as error:
        raise Refused("The file is nested too deeply. Nothing was imported.") from error


def _refuse_other_schemas(schema: Any) -> None:
    if isinstance(schema, bool) or not isinstance(schema, int) or schema < 1:
        raise Refused(f"schema: a whole number from 1, not {schema!a}. Nothing was imported.")
    if schema > SCHEMA:
        raise Refused(f"The file was written by a newer mentorlog (schema {schema}). Nothing was imported.")


def _contents_of(values: Mapping[str, Any]) -> Contents:
    if place := next(half_characters(dict(values)), None):
        raise Refused(f"{place}: half a character, which no file can hold. Nothing was imported.")
    tables = {table: _rows_of(values, table) for table in RECORD_TYPES}
    records: dict[str, Any] = {
        table: {key: _checked(RECORD_TYPES[table], row, f"{table} {key}") for key, row in rows.items()}
        for table, rows in tables.items()
    }
    owner_row = values.get("owner") or {}
    rows = {**tables, OWNER_TABLE: {OWNER_ID: owner_row}}
    unknown = tuple(sorted(values.keys() - RECORD_TYPES.keys() - {"schema", OWNER_TABLE}))
    return Contents(**records, owner=_checked(Owner, owner_row, "owner"), rows=rows, unknown=unknown)


def _rows_of(values: Mapping[str, Any], table: str) -> dict[str, Row]:
    listed = values.get(table)
    if listed is None:
        return {}
    if not isinstance(listed, list):
        raise Refused(f"{table}: a list, not {type(listed).__name__}. Nothing was imported.")
    rows: dict[str, Row] = {}
    for number, row in enumerate(listed, 1):
        if not isinstance(row, dict) or not isinstance(row.get("id"), str):
            raise Refused(f"{table} {number}: an object with an id. Nothing was imported.")
        if row["id"] in rows:
            raise Refused(f"{table} {number}: the id {row['id']!a} stands there twice. Nothing was imported.")
        rows[row["id"]] = row
    return rows


def _without_empty_texts(value: Any) -> Any:
    """The value without empty texts: they mean the same as missing."""
    if isinstance(value, dict):
        return {key: _without_empty_texts(inner) for key, inner in value.items() if inner != ""}
    return [_without_empty_texts(inner) for inner in value] if isinstance(value, list) else value


def _checked(record_type: type[T], row: Row, place: str) -> T:
    known = without_nulls(row)
    try:
        refuse_long_texts(known)
    except TooLong as error:
        raise Refused(f"{place}, {error.fault}. Nothing was imported.") from error
    try:
        return msgspec.convert(known, record_type)
    except msgspec.ValidationError:
        pass
    try:
        return msgspec.convert(_without_empty_texts(known), record_type)
    except msgspec.ValidationError as error:
        raise Refused(f"{place}, {fault_in_words(error, record_type, row)}. Nothing was imported.") from error


def full_copy(contents: Contents) -> dict[str, Any]:
    """Everything a journal holds as plain values, ids kept, each list in order of id."""
    owner = _in_order(as_row(contents.owner, contents.row(OWNER_TABLE, OWNER_ID)))
    copy: dict[str, Any] = {"schema": contents.schema, "owner": owner}
    for table, records in contents.tables():
        copy[table] = [_in_order(as_row(records[key], contents.row(table, key))) for key in sorted(records)]
    return copy


def _in_order(value: Any) -> Any:
    """The value with the id first and every other key in alphabetical order, so that two copies compare as text."""
    if isinstance(value, dict):
        return {key: _in_order(value[key]) for key in sorted(value, key=lambda key: (key != "id", key))}
    return [_in_order(inner) for inner in value] if isinstance(value, list | tuple) else value


def compare(contents: Contents, incoming: Contents, *, replace: bool) -> ImportReport:
    """What it means to take `incoming` into a journal: records it lacks are added, equal ones skipped.

    A record that differs is skipped and listed, or replaced where that was asked for. Nothing is ever removed.
    """
    added: dict[str, int] = {}
    changes: list[Change] = []
    different: list[Difference] = []
    aside = tuple(row for row in contents.set_aside if incoming.row(row.table, row.id))
    same = 0
    for table, record in _every(incoming, {(row.table, row.id) for row in aside}):
        present = contents.table(table).get(record.id)
        row = incoming.row(table, record.id)
        if present is None:
            added[table] = added.get(table, 0) + 1
        elif not (fields := _differing(contents, table, record, row)):
            same += 1
            continue
        else:
            different.append(Difference(table, record.id, fields))
            if not replace:
                continue
        changes.append(Change(table=table, id=record.id, before=present, after=record, unknown=row))
    owner = _owner_change(contents, incoming)
    takes_owner = owner is not None and (replace or contents.owner == Owner())
    if owner is not None and contents.owner != Owner():
        different.append(Difference(OWNER_TABLE, OWNER_ID, ("owner",)))
    if owner is not None and takes_owner:
        changes.append(owner)
    return ImportReport(
        added=added,
        same=same,
        different=tuple(different),
        aside=aside,
        replaces=replace,
        takes_owner=takes_owner,
        unknown=incoming.unknown,
        changes=Changes(sentence=_sentence(len(changes)), changes=tuple(changes)),
    )


def _sentence(count: int) -> str:
    return f"Imported {count} record{'' if count == 1 else 's'}."


def _every(contents: Contents, but: Collection[tuple[str, str]]) -> Iterator[tuple[str, Record]]:
    """Every record with its table, but for those of these tables and ids."""
    every = ((table, records[key]) for table, records in contents.tables() for key in sorted(records))
    return ((table, record) for table, record in every if (table, record.id) not in but)


def _differing(contents: Contents, table: str, record: Record, row: Row) -> tuple[str, ...]:
    """The fields in which the journal's record is not the file's; empty: they are the same."""
    present = contents.table(table)[record.id]
    ours, theirs = as_row(present, contents.row(table, record.id)), as_row(record, row)
    return tuple(sorted(key for key in {*ours, *theirs} if _said(ours, key) != _said(theirs, key)))


def _said(row: Row, key: str) -> Any:
    """A value; missing, an empty list and an empty text say the same."""
    value = row.get(key)
    return None if value in ("", [], (), {}) else value


def _owner_change(contents: Contents, incoming: Contents) -> Change | None:
    is_aside = any(row.table == OWNER_TABLE for row in contents.set_aside)
    if is_aside or incoming.owner in {Owner(), contents.owner}:
        return None
    unknown = incoming.row(OWNER_TABLE, OWNER_ID)
    return Change(table=OWNER_TABLE, id=OWNER_ID, before=contents.owner, after=incoming.owner, unknown=unknown)
