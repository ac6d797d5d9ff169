"""A journal as sheets, one CSV text a record type, and back (command-line.md, Contracts).

A cell holds a text as it is, and anything else as JSON; an empty one says nothing. What a spreadsheet would take for
a formula has an apostrophe before it, which is taken off again.
"""

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

import msgspec

from mentorlog.plain import plain
from mentorlog.records.contents import OWNER_ID, OWNER_TABLE, RECORD_TYPES, Contents
from mentorlog.records.errors import Refused, quoted
from mentorlog.records.fields import LONGEST_TEXT
from mentorlog.records.record import Record, Shareable
from mentorlog.records.unknown import as_row, type_of_rows

Sheets = Mapping[str, str]
TABLES = (OWNER_TABLE, *RECORD_TYPES)
LONGEST_CELL = 16 * LONGEST_TEXT

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")


def is_left_out(record: Record) -> bool:
    """Whether a record stays behind: it lies in the trash, or is sealed."""
    return record.is_deleted or (isinstance(record, Shareable) and record.is_sealed)


def sheets_of(contents: Contents) -> dict[str, str]:
    """The sheet of the owner and of each type; without the trash and sealed notes."""
    owner = as_row(contents.owner, contents.row(OWNER_TABLE, OWNER_ID))
    sheets = {OWNER_TABLE: _sheet(OWNER_TABLE, [owner] if owner else [])}
    for table, records in contents.tables():
        kept = [records[key] for key in sorted(records) if not is_left_out(records[key])]
        sheets[table] = _sheet(table, [as_row(record, contents.row(table, record.id)) for record in kept])
    return sheets


def values_of(sheets: Sheets) -> dict[str, Any]:
    """The sheets as plain values in the form of a full copy. Raises Refused with the place of the first fault."""
    former = csv.field_size_limit(LONGEST_CELL)
    try:
        tables = {table: list(_rows(table, sheets[table])) for table in TABLES if table in sheets}
    finally:
        csv.field_size_limit(former)
    owners = tables.pop(OWNER_TABLE, [])
    if len(owners) > 1:
        raise Refused("owner.csv: a journal has one owner. Nothing was imported.")
    return {**({OWNER_TABLE: owners[0]} if owners else {}), **tables}


def _sheet(table: str, rows: list[dict[str, Any]]) -> str:
    known = _columns(table)
    unknown = sorted({name for row in rows for name in row} - known.keys())
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow([_guarded(plain(name)) for name in (*known, *unknown)])
    for row in rows:
        writer.writerow([_guarded(_cell(row.get(name), is_known=name in known)) for name in (*known, *unknown)])
    return text.getvalue()


def _cell(value: Any, *, is_known: bool) -> str:
    if value is None:
        return ""
    value = _shown(value)
    return value if is_known and isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _shown(value: Any) -> Any:
    """The value without what no terminal gets."""
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, Mapping):
        return {plain(key): _shown(inner) for key, inner in value.items()}
    return [_shown(inner) for inner in value] if isinstance(value, list | tuple) else value


def _guarded(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _bare(cell: str) -> str:
    return cell[1:] if _GUARDED.match(cell) else cell


class _Column(msgspec.Struct, frozen=True):
    """What a known column takes: texts, something else as JSON, or both; whether it must be there."""

    takes_text: bool
    takes_json: bool
    is_required: bool


@cache
def _columns(table: str) -> dict[str, _Column]:
    """The known columns of a sheet, the id first."""
    struct_type = type_of_rows(table)
    hints = get_type_hints(struct_type)
    fields = sorted(msgspec.structs.fields(struct_type), key=lambda field: field.encode_name != "id")
    return {
        field.encode_name: _Column(
            _takes(hints[field.name], text=True), _takes(hints[field.name], text=False), field.required
        )
        for field in fields
    }


def _takes(hint: Any, *, text: bool) -> bool:
    """Whether a value of this type may be a text in the file, or may be anything else but absent."""
    if get_origin(hint) in {tuple, dict} or hint in {int, float, bool}:
        return not text
    inner = get_args(hint)
    if inner:
        return any(_takes(one, text=text) for one in inner if one is not type(None))
    return text is not (isinstance(hint, type) and issubclass(hint, msgspec.Struct))


def _rows(table: str, sheet: str) -> Iterator[dict[str, Any]]:
    """The rows of a sheet as plain values."""
    lines = csv.reader(io.StringIO(sheet.removeprefix("\ufeff"), newline=""), strict=True)
    try:
        header = [_bare(cell) for cell in next(lines, [])]
        if len(set(header)) < len(header):
            raise Refused(f"{table}.csv: a column stands there twice. Nothing was imported.")
        for number, cells in enumerate(lines, 2):
            if len(cells) > len(header):
                raise Refused(f"{table}.csv, row {number}: more cells than columns. Nothing was imported.")
            if cells:
                yield dict(_values(table, number, dict(zip(header, cells, strict=False))))
    except csv.Error as error:
        raise Refused(f"{table}.csv is no CSV text: {error}. Nothing was imported.") from error


def _values(table: str, number: int, cells: dict[str, str]) -> Iterator[tuple[str, Any]]:
    known = _columns(table)
    for name, cell in cells.items():
        column = known.get(name)
        text = _bare(cell)
        if text or (column and column.is_required and column.takes_text):
            yield name, _value(column, text, f"{table}.csv, row {number}, {name}")


def _value(column: _Column | None, text: str, place: str) -> Any:
    if column and column.takes_text and not (column.takes_json and text.startswith(("[", "{"))):
        return text
    try:
        return json.loads(text.lower() if text in {"TRUE", "FALSE"} else text)
    except (ValueError, RecursionError) as error:
        if column is None:  # a column that somebody added
            return text
        raise Refused(f"{place}: not as an export writes it: {quoted(text)}. Nothing was imported.") from error
