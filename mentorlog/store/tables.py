"""TinyDB over rows that are already in memory; one write of the file follows when the act is over.

TinyDB's types say that ids are numbers. They are text here, so every ignore about that stands in this file.
"""

from collections.abc import Mapping
from typing import Any

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document, Table

from mentorlog.store.rows import Tables

Values = Mapping[str, Any]
NewRows = Mapping[str, Mapping[str, Values | None]]
"""Rows to be written, by table and id; None: the row goes."""


class _TextTable(Table):
    document_id_class = str  # type: ignore[assignment]


class _TextIdDB(TinyDB):
    table_class = _TextTable


class _Rows(Storage):
    """The tables of one act. `write` keeps them until the act is over."""

    def __init__(self, tables: Mapping[str, Mapping[str, Values]]) -> None:
        self.tables = tables

    def read(self) -> dict[str, Any]:
        return dict(self.tables)  # TinyDB puts the table it changed into what it got

    def write(self, data: Mapping[str, Any]) -> None:
        self.tables = data


def rewritten(tables: Tables, new: NewRows) -> Mapping[str, Mapping[str, Values]]:
    """The tables with some rows replaced, added or gone; a `Row` where nothing was touched."""
    with _TextIdDB(tables, storage=_Rows) as database:
        for name, rows in new.items():
            _replace(database.table(name, cache_size=0), rows)
        kept: Mapping[str, Mapping[str, Values]] = database.storage.read() or {}
        return kept


def _replace(table: Table, rows: Mapping[str, Values | None]) -> None:
    """Rows are removed and inserted; `Table.update` would change them in place."""
    table.remove(doc_ids=rows)  # type: ignore[arg-type]
    table.insert_multiple(
        Document(values, row_id)  # type: ignore[arg-type]
        for row_id, values in rows.items()
        if values is not None
    )
