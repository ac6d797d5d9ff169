"""Backups: when one is due, what it is called, which ones stay (storage.md, "Beside the journal")."""

import datetime as dt
import re
from contextlib import suppress
from pathlib import Path

import msgspec

from mentorlog.journal.ports import Clock
from mentorlog.records.contents import RECORD_TYPES
from mentorlog.records.errors import NotFound, Refused
from mentorlog.store.copying import clear_what_was_cut_off, copied, file_safe, read_copy
from mentorlog.store.disk import Disk
from mentorlog.store.faults import could_not_copy
from mentorlog.store.files import remove
from mentorlog.store.place import Place, shown
from mentorlog.store.rotation import kept
from mentorlog.store.shape import read_edited
from mentorlog.store.shelf import Shelf

PAUSE = dt.timedelta(minutes=15)
STAYS = "update"
"""The reason of a backup that no rotation removes: the journal in the form of an older version."""

_NAME = re.compile(r"\A(\d{4}-\d\d-\d\dT\d{6})-([a-z0-9-]+?)(?:-\d+)?\.json\Z")
_REASONS = {
    "act": "while writing",
    "delete": "before much was deleted",
    "demo": "before a sample took its place",
    "edited": "edited outside mentorlog",
    "hand": "made by hand",
    "import": "before an import",
    "restore": "before an earlier one was put back",
    STAYS: "before its form was updated; it stays",
}


class Backup(msgspec.Struct, frozen=True, kw_only=True):
    """One copy of the whole journal. `reason` is a word; `why` says it to a person."""

    path: Path
    made_at: dt.datetime
    reason: str
    size: int
    written_ns: int

    @property
    def why(self) -> str:
        """Why it was made, in words."""
        return _REASONS.get(self.reason, f"before {self.reason.replace('-', ' ')}")


class Backups:
    """The backups of the journal at a place, those included that it left behind when it was moved here."""

    def __init__(self, place: Place, *, state_dir: Path, clock: Clock, disk: Disk | None = None) -> None:
        self._disk = disk or Disk()
        self._shelf = Shelf(state_dir / "backups", place, self._disk)
        self._clock = clock

    def listed(self) -> tuple[Backup, ...]:
        """Every backup, newest first."""
        found = [backup for folder in self._shelf.folders() for backup in self._in(folder)]
        return tuple(sorted(found, key=_age, reverse=True))

    def numbered(self, number: int) -> Backup:
        """The backup that a list shows under a number. Raises NotFound."""
        found = self.listed()
        if not 1 <= number <= len(found):
            counted = f"There are {len(found)} backups" if len(found) != 1 else "There is 1 backup"
            raise NotFound(f"No backup has the number {number}. {counted}. See: mentorlog backup list")
        return found[number - 1]

    def read(self, backup: Backup) -> bytes:
        """The bytes of a backup. Raises Refused."""
        try:
            return read_copy(self._disk, backup.path)
        except OSError as error:
            told = (error.strerror or "no reason given").lower()
            raise Refused(f"The backup {shown(backup.path)} cannot be read: {told}. Try another one.") from error

    def count(self, backup: Backup) -> int | None:
        """How many records a backup holds; None where it cannot be read."""
        with suppress(Refused):
            if file := read_edited(self.read(backup)):
                return sum(len(rows) for name, rows in file.tables.items() if name in RECORD_TYPES)
        return None

    def is_due(self) -> bool:
        """Whether a quarter of an hour has passed since the last one at this place, or there is none."""
        now = self._clock.now()
        return all(abs(now - backup.made_at) >= PAUSE for backup in self._in(self._shelf.folder()))

    def keep(self, data: bytes, reason: str) -> Path:
        """A verified copy of these bytes; the newest one, where that is the same. Raises Refused.

        Then those go that are no longer needed.
        """
        try:
            folder = self._shelf.made()
        except OSError as error:
            raise Refused(could_not_copy(error, self._shelf.folder())) from error
        try:
            if reason != STAYS and (same := self._newest_if_same(folder, data)):
                return same
            path = copied(self._disk, data, folder, f"{self._clock.now():%Y-%m-%dT%H%M%S}-{file_safe(reason)}")
        except OSError as error:
            raise Refused(could_not_copy(error, folder)) from error
        with suppress(OSError):
            self._let_go(folder, path)
            clear_what_was_cut_off(self._disk, folder, self._clock.now().timestamp())
        return path

    def _newest_if_same(self, folder: Path, data: bytes) -> Path | None:
        newest = max(self._in(folder), key=_age, default=None)
        is_same = newest and newest.size == len(data) and read_copy(self._disk, newest.path) == data
        return newest.path if newest and is_same else None

    def _let_go(self, folder: Path, just_made: Path) -> None:
        backups = [backup for backup in self._in(folder) if backup.reason != STAYS]
        stay = kept([backup.made_at for backup in backups], self._clock.now())
        for place, backup in enumerate(backups):
            if place not in stay and backup.path != just_made:
                remove(self._disk, backup.path)

    def _in(self, folder: Path) -> list[Backup]:
        try:
            names = self._disk.names_in(folder)
        except OSError:
            return []
        return [backup for name in names if (backup := self._backup(folder / name))]

    def _backup(self, path: Path) -> Backup | None:
        match = _NAME.match(path.name)
        if match is None:
            return None
        with suppress(OSError, ValueError):
            made_at = dt.datetime.strptime(match[1], "%Y-%m-%dT%H%M%S")  # noqa: DTZ007 - the clock has no zone
            status = self._disk.stat(path)
            if not status.st_size:
                return None  # its name was taken, and then it was cut off
            return Backup(
                path=path,
                made_at=made_at,
                reason=match[2],
                size=status.st_size,
                written_ns=status.st_mtime_ns,
            )
        return None


def _age(backup: Backup) -> tuple[dt.datetime, int]:
    """What orders backups, those of one second too."""
    return backup.made_at, backup.written_ns
