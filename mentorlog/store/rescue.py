"""Saving into a new file what can be read of a damaged journal; the damaged one is left as it is."""

import datetime as dt
from contextlib import suppress
from pathlib import Path

import msgspec

from mentorlog.journal.ports import IdSource
from mentorlog.records.contents import SCHEMA
from mentorlog.records.errors import JournalError, NotFound, Refused
from mentorlog.store.backups import Backup, Backups
from mentorlog.store.disk import Disk
from mentorlog.store.faults import could_not_read
from mentorlog.store.files import sync_folder, write_new_file
from mentorlog.store.header import Head, Header
from mentorlog.store.identity import journal_id_in
from mentorlog.store.place import Place, shown
from mentorlog.store.rows import Tables
from mentorlog.store.salvage import Salvage, salvaged
from mentorlog.store.shape import File, encoded
from mentorlog.store.state import file_of


class Rescued(msgspec.Struct, frozen=True, kw_only=True):
    """What was saved. `missing` are ids that only the newest backup has, which was made at `backup_of`."""

    salvage: Salvage
    missing: tuple[str, ...]
    backup_of: dt.datetime | None


class Rescue:
    """Reads a journal record by record, and writes what it finds to another file."""

    def __init__(self, journal: Path, backups: Backups, *, ids: IdSource, written_by: str, disk: Disk | None = None):
        self._disk = disk or Disk()
        self._place = Place(journal, self._disk)
        self._backups = backups
        self._ids = ids
        self._written_by = written_by

    def into(self, target: Path) -> Rescued:
        """Write a new journal with all that can be read. Raises NotFound, or Refused where a file is there already."""
        if Place(target, self._disk).path == self._place.path:
            raise Refused("That is the journal itself. Name a new file for what can be saved.")
        data = self._data()
        backup, known = self._newest_readable()
        tables = known.tables if known else {}
        salvage = salvaged(data, {row_id: table for table, rows in tables.items() for row_id in rows})
        if not salvage.tables:
            raise Refused(f"Nothing can be saved from {self._place}: no record in it is whole. See: mentorlog check")
        self._write(target, encoded(self._head(salvage, data, known), salvage.tables))
        return Rescued(
            salvage=salvage,
            missing=tuple(_missing(tables, salvage.tables)),
            backup_of=backup.made_at if backup else None,
        )

    def _data(self) -> bytes:
        try:
            found = self._place.read()
        except OSError as error:
            raise Refused(could_not_read(error, self._place)) from error
        if found is None:
            raise NotFound(f"There is no file {self._place}, so there is nothing to save from it.")
        return found[0]

    def _newest_readable(self) -> tuple[Backup | None, File | None]:
        for backup in self._backups.listed():
            with suppress(JournalError):
                return backup, file_of(self._backups.read(backup), Place(backup.path, self._disk))
        return None, None

    def _head(self, salvage: Salvage, data: bytes, known: File | None) -> Head:
        """The header of the file, else that of the backup, else one of its own."""
        if head := salvage.head or (known.head if known else None):
            return head.next(head.header.schema, self._written_by)
        journal_id = journal_id_in(data) or self._ids.new()
        head = Head(Header(format="mentorlog", schema=SCHEMA, journal_id=journal_id, generation=0))
        return head.next(SCHEMA, self._written_by)

    def _write(self, target: Path, pieces: list[bytes]) -> None:
        try:
            write_new_file(self._disk, target, pieces)
        except FileExistsError as error:
            raise Refused(f"{shown(target)} is there already. Name a new file for what can be saved.") from error
        except OSError as error:
            told = (error.strerror or "no reason given").lower()
            raise Refused(f"{shown(target)} cannot be written: {told}. Name another file.") from error
        with suppress(OSError):
            sync_folder(self._disk, target.absolute().parent)


def _missing(before: Tables, after: Tables) -> list[str]:
    return [row_id for table, rows in before.items() for row_id in rows if row_id not in after.get(table, {})]
