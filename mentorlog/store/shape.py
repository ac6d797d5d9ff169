"""The shape of the file: bytes to tables, and back."""

from collections.abc import Callable

import msgspec

from mentorlog.store.header import META, Head, is_sealed, sealed
from mentorlog.store.rows import Row, Table, Tables, on_one_line

_tables = msgspec.json.Decoder(dict[str, dict[str, msgspec.Raw]])


class File(msgspec.Struct, frozen=True):
    """What stands in a journal file."""

    head: Head
    tables: Tables
    was_edited: bool


def read_sealed(data: bytes) -> File | None:
    """The file as a mentorlog wrote it; None where its checksum says that something else did."""
    file = _read(data, Row)
    return file if file and is_sealed(data, file.head.header.checksum) else None


def read_edited(data: bytes) -> File | None:
    """The file whatever its checksum; None where it has another shape. Strict faults are looked for elsewhere."""
    return _read(data, lambda raw: Row(on_one_line(raw)), was_edited=True)


def _read(data: bytes, row: Callable[[msgspec.Raw], Row], *, was_edited: bool = False) -> File | None:
    try:
        found = _tables.decode(data)
        tables = {name: {row_id: row(raw) for row_id, raw in rows.items()} for name, rows in found.items()}
        head = Head.read(tables.pop(META, {}))
    except (ValueError, RecursionError):
        return None
    return File(head, tables, was_edited)


def encoded(head: Head, tables: Tables) -> list[bytes]:
    """The file in pieces: the header, then each table that has rows, one record a line, names and ids sorted."""
    pieces = [head.encoded()]
    pieces += [_encoded_table(name, tables[name]) for name in sorted(tables) if tables[name]]
    return sealed([*pieces, b"}\n"])


def _encoded_table(name: str, rows: Table) -> bytes:
    encode = msgspec.json.encode
    lines = [encode(row_id) + b":" + row.raw for row_id, row in sorted(rows.items())]
    return b",\n" + encode(name) + b":{\n" + b",\n".join(lines) + b"\n}"
