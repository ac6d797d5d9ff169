"""Rows as they stand in the file: the bytes of a line, which become values when somebody asks."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

_BETWEEN_TOKENS = re.compile(rb'("(?:[^"\\]|\\.)*")|[ \t\r\n]+')


class Row(Mapping[str, Any]):
    """One record as it stands in the file, read-only. Empty where its bytes are no object."""

    __slots__ = ("_values", "raw")

    def __init__(self, raw: msgspec.Raw | bytes) -> None:
        self.raw = raw
        self._values: dict[str, Any] | None = None

    def __getitem__(self, name: str) -> Any:
        return self._read()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._read())

    def __len__(self) -> int:
        return len(self._read())

    def _read(self) -> dict[str, Any]:
        if self._values is None:
            try:
                values = msgspec.json.decode(self.raw)
            except (ValueError, RecursionError):  # half a surrogate pair: the bytes are kept, and nobody reads them
                values = {}
            self._values = values if isinstance(values, dict) else {}
        return self._values


Table = dict[str, Row]
Tables = dict[str, Table]


def row_of(values: Mapping[str, Any]) -> Row:
    """Plain values as a row: keys sorted, on one line."""
    return Row(msgspec.json.encode(values, order="sorted"))


def settled(rows: Mapping[str, Mapping[str, Any]]) -> Table:
    """A table in order of id; a row that nobody touched is still the one that was read."""
    return {row_id: row if isinstance(row, Row) else row_of(row) for row_id, row in sorted(rows.items())}


def on_one_line(raw: msgspec.Raw) -> msgspec.Raw | bytes:
    """A row that an editor spread over lines, without the space between its tokens; every token stays as it is."""
    text = bytes(raw)
    return _BETWEEN_TOKENS.sub(rb"\1", text) if b"\n" in text or b"\r" in text else raw
