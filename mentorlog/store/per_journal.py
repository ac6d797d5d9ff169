"""A small file of the state folder that holds one value for each journal.

No text of a journal stands there. Losing it loses nothing that matters, so nothing here ever raises for a disk.
"""

import os
from contextlib import suppress
from pathlib import Path
from typing import Any, Generic, TypeVar

import msgspec

from mentorlog.records.errors import JournalError
from mentorlog.store.disk import Disk
from mentorlog.store.files import make_folder, remove, write_new_file

MOST_JOURNALS = 20
T = TypeVar("T")


class PerJournal(Generic[T]):
    """The value of one journal, by the path it really lies at; the journals used last are kept."""

    def __init__(self, journal: Path, file: Path, kind: Any, disk: Disk | None = None) -> None:
        self._journal = os.path.realpath(journal)
        self._file = file
        self._kind = dict[str, kind]
        self._disk = disk or Disk()

    def read(self, otherwise: T) -> T:
        """What was kept last."""
        return self._values().get(self._journal, otherwise)

    def write(self, value: T) -> None:
        """Keep a value in place of the former one, if that can be done."""
        values = self._values()
        if values.pop(self._journal, None) == value:
            return
        recent = list(values.items())[-(MOST_JOURNALS - 1) :]
        with suppress(OSError, JournalError, UnicodeEncodeError):
            self._replace(msgspec.json.encode(dict([*recent, (self._journal, value)])))

    def _values(self) -> dict[str, T]:
        try:
            found: dict[str, T] = msgspec.json.decode(self._file.read_bytes(), type=self._kind)
        except (OSError, ValueError, RecursionError):
            return {}
        return found

    def _replace(self, data: bytes) -> None:
        aside = self._file.with_name(f".{self._file.name}.{os.urandom(6).hex()}.tmp")
        make_folder(self._disk, self._file.parent)
        write_new_file(self._disk, aside, [data])
        try:
            self._disk.replace(aside, self._file)
        except OSError:
            remove(self._disk, aside)
            raise
