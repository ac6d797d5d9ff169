"""The numbers of the last list: which records its lines were, by key, in a file of the state folder.

No text of the journal stands there. Losing it loses only the numbers, so nothing here ever raises for a disk.
"""

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import msgspec

from mentorlog.records.errors import JournalError
from mentorlog.store.disk import Disk
from mentorlog.store.files import make_folder, write_new_file

MOST_LINES = 999
MOST_JOURNALS = 20

Lists = dict[str, tuple[str, ...]]


class LastList:
    """What the numbers of the last list on one journal stand for."""

    def __init__(self, journal: Path, state_dir: Path, disk: Disk | None = None) -> None:
        self._journal = os.path.realpath(journal)
        self._file = state_dir / "last-lists.json"
        self._disk = disk or Disk()

    def keys(self) -> tuple[str, ...]:
        """The records of the last list as `kind:ID`, line by line; none where there was no list yet."""
        return self._lists().get(self._journal, ())

    def keep(self, keys: Sequence[str]) -> None:
        """Let the numbers stand for these records from now on."""
        kept = tuple(keys[:MOST_LINES])
        lists = self._lists()
        if lists.pop(self._journal, None) == kept:
            return
        recent = list(lists.items())[-(MOST_JOURNALS - 1) :]
        with suppress(OSError, JournalError, UnicodeEncodeError):
            self._write(dict([*recent, (self._journal, kept)]))

    def _lists(self) -> Lists:
        try:
            return msgspec.json.decode(self._file.read_bytes(), type=Lists)
        except (OSError, ValueError, RecursionError):
            return {}

    def _write(self, lists: Lists) -> None:
        aside = self._file.with_name(f".{self._file.name}.{os.urandom(6).hex()}.tmp")
        data = msgspec.json.encode(lists)
        make_folder(self._disk, self._file.parent)
        write_new_file(self._disk, aside, [data])
        self._disk.replace(aside, self._file)
