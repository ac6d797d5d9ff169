"""What can still be read of a damaged journal: record by record, wherever one stands whole."""

import json
import re
from collections.abc import Mapping
from typing import Any, NamedTuple

import msgspec

from mentorlog.records.contents import OWNER_ID, OWNER_TABLE, RECORD_TYPES
from mentorlog.store.decoding import Unreadable, decoder
from mentorlog.store.header import META, Head
from mentorlog.store.rows import Row, Tables, on_one_line

_BEGINS = re.compile(r'"((?:[^"\\\x00-\x1f]|\\.){1,64})"\s*:\s*\{')
_BETWEEN_ROWS = re.compile(r"\s*,?\s*")
_BETWEEN_TABLES = re.compile(r"\s*\}\s*,\s*")
_rows = msgspec.json.Decoder(dict[str, msgspec.Raw])
KNOWN_TABLES = {*RECORD_TYPES, OWNER_TABLE, META}
_scan = json.JSONDecoder().raw_decode


class Unread(NamedTuple):
    """A place where a record began that could not be read. `line` counts from 1."""

    id: str
    line: int


class Salvage(msgspec.Struct, frozen=True, kw_only=True):
    """What was found. `twice`: table and id of records that stood there in two states, the first of which counts."""

    head: Head | None
    tables: Tables
    unread: tuple[Unread, ...]
    twice: tuple[tuple[str, str], ...]
    unplaced: tuple[str, ...]

    @property
    def count(self) -> int:
        """How many records could be read."""
        return sum(len(rows) for table, rows in self.tables.items() if table != OWNER_TABLE)


def salvaged(data: bytes, known_tables: Mapping[str, str]) -> Salvage:
    """Every record that stands whole in these bytes.

    `known_tables` says in which table an id stood in a backup: where the damage took the name of a table, that is
    the surest way to place a record; else it goes where its fields fit.
    """
    return _Reading(data, known_tables).salvage()


class _Reading:
    """One pass over a file. The table is certain until something is damaged, and again from the next table on."""

    def __init__(self, data: bytes, known_tables: Mapping[str, str]) -> None:
        self._text = data.decode(errors="surrogateescape")
        self._known_tables = known_tables
        self._tables: Tables = {}
        self._meta: dict[str, Row] = {}
        self._unread: list[Unread] = []
        self._twice: list[tuple[str, str]] = []
        self._unplaced: list[str] = []
        self._table = ""
        self._is_certain = False
        self._ended_at = 0
        self._ended_whole = False

    def salvage(self) -> Salvage:
        at = 0
        while begins := _BEGINS.search(self._text, at):
            at = self._read(begins)
        return Salvage(
            head=self._head(),
            tables=self._tables,
            unread=tuple(self._unread),
            twice=tuple(self._twice),
            unplaced=tuple(self._unplaced),
        )

    def _read(self, begins: re.Match[str]) -> int:
        """Take what begins here, and return where to go on."""
        name, start = begins[1], begins.end() - 1
        gap = (self._ended_at, begins.start())
        is_at_top = self._ended_whole and _BETWEEN_TABLES.fullmatch(self._text, *gap) is not None
        self._is_certain &= _BETWEEN_ROWS.fullmatch(self._text, *gap) is not None
        value, end = self._value(start)
        if value is not None and name not in KNOWN_TABLES and not is_at_top and _holds_rows(value):
            value = None
        if value is not None and self._is_row(name, value):
            self._keep(name, Row(on_one_line(msgspec.Raw(self._raw(start, end)))))
            return self._went_on(end, whole=True)
        if name in KNOWN_TABLES or (is_at_top and value is None):
            self._table, self._is_certain = name, True
        elif is_at_top:
            self._tables[name] = {row_id: Row(raw) for row_id, raw in _rows.decode(self._raw(start, end)).items()}
            return self._went_on(end - 1, whole=True)
        elif value is None:
            self._is_certain = False
            self._unread.append(Unread(name, self._text.count("\n", 0, start) + 1))
        return self._went_on(begins.end(), whole=False)

    def _went_on(self, at: int, *, whole: bool) -> int:
        self._ended_at, self._ended_whole = at, whole
        return at

    def _raw(self, start: int, end: int) -> bytes:
        return self._text[start:end].encode()

    def _value(self, start: int) -> tuple[dict[str, Any] | None, int]:
        """The object that begins here, and where it ends; None where it is damaged."""
        try:
            value, end = _scan(self._text, start)
            msgspec.json.decode(self._raw(start, end))
        except (ValueError, RecursionError):
            return None, start
        return value, end

    def _is_row(self, name: str, value: dict[str, Any]) -> bool:
        if value.get("id") == name:
            return True
        if self._table in {META, OWNER_TABLE}:
            return self._is_certain or name == OWNER_ID
        return self._is_certain and name not in KNOWN_TABLES

    def _keep(self, name: str, row: Row) -> None:
        if self._table == META and "id" not in row:
            self._meta.setdefault(name, row)
            return
        if self._is_certain and self._table in RECORD_TYPES and not _reads(self._table, row):
            self._is_certain = not any(_fits(table, row) for table in RECORD_TYPES)  # the damage hid where a table ends
        table = self._table if self._is_certain else self._likely_table(name, row)
        if table is None:
            self._unplaced.append(name)
            return
        rows = self._tables.setdefault(table, {})
        if name not in rows:
            rows[name] = row
        elif dict(rows[name]) != dict(row):
            self._twice.append((table, name))

    def _likely_table(self, name: str, row: Row) -> str | None:
        if self._table == OWNER_TABLE and name == OWNER_ID:
            return OWNER_TABLE
        if name in self._known_tables:
            return self._known_tables[name]
        fitting = [table for table in sorted(RECORD_TYPES) if _fits(table, row)]
        later = [table for table in fitting if table >= self._table]
        self._is_certain = fitting == [self._table]
        return next(iter(later or fitting), None)

    def _head(self) -> Head | None:
        try:
            return Head.read(self._meta)
        except ValueError:
            return None


def _holds_rows(value: dict[str, Any]) -> bool:
    """Whether records lie within what should be one: its end was lost, and that of its table took its place."""
    inner = [(name, part) for name, part in value.items() if isinstance(part, dict)]
    return any(part.get("id") == name or _holds_rows(part) for name, part in inner)


def _fits(table: str, row: Row) -> bool:
    """Whether a row reads as a record of a table, and has no field that the table does not know."""
    return row.keys() <= set(RECORD_TYPES[table].__struct_encode_fields__) and _reads(table, row)


def _reads(table: str, row: Row) -> bool:
    try:
        decoder(table).decode(row.raw)
    except Unreadable:
        return False
    return True
