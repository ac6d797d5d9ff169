"""Small things that are remembered of each journal, in one file of the state folder.

No text of a journal stands there. Losing it loses only convenience, so nothing here ever raises for a disk.
"""

import os
from contextlib import suppress
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

from mentorlog.records.errors import JournalError
from mentorlog.store.disk import Disk
from mentorlog.store.files import make_folder, write_new_file

MOST_JOURNALS = 20

T = TypeVar("T")


class PerJournal(Generic[T]):
    """One value of the type of `nothing` for the journal at a path; `nothing` where none was kept yet."""

    def __init__(self, journal: Path, file: Path, nothing: T, disk: Disk | None = None) -> None:
        self._journal = os.path.realpath(journal)
        self._file = file
        self._nothing = nothing
        self._disk = disk or Disk()

    def read(self) -> T:
        """What was kept last."""
        raw = self._all().get(self._journal)
        try:
            return self._nothing if raw is None else msgspec.json.decode(raw, type=type(self._nothing))
        except (ValueError, RecursionError):
            return self._nothing

    def keep(self, value: T) -> None:
        """Keep this in its place, if that can be written at all. The journals used last stay."""
        kept = self._all()
        kept.pop(self._journal, None)
        recent = list(kept.items())[-(MOST_JOURNALS - 1) :]
        with suppress(OSError, JournalError, UnicodeEncodeError):
            self._write(dict([*recent, (self._journal, msgspec.Raw(msgspec.json.encode(value)))]))

    def _all(self) -> dict[str, msgspec.Raw]:
        try:
            return msgspec.json.decode(self._file.read_bytes(), type=dict[str, msgspec.Raw])
        except (OSError, ValueError, RecursionError):
            return {}

    def _write(self, kept: dict[str, msgspec.Raw]) -> None:
        aside = self._file.with_name(f".{self._file.name}.{os.urandom(6).hex()}.tmp")
        make_folder(self._disk, self._file.parent)
        write_new_file(self._disk, aside, [msgspec.json.encode(kept)])
        self._disk.replace(aside, self._file)
