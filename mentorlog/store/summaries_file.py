"""Up to which day summaries were written, in one file of the state folder: the next one goes on from there.

It holds ids and days, no text of the journal. Losing it loses a convenience, so that no failure here is told.
"""

import datetime as dt
import os
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

import msgspec

from mentorlog.store.disk import Disk
from mentorlog.store.files import make_folder, remove, write_new_file

MOST_KEPT = 200


class Written(msgspec.Struct, frozen=True):
    """A summary that was written to a file: of which journal, kind and mentorships, up to which day."""

    journal: str
    kind: str
    mentorships: tuple[str, ...]
    until: dt.date


class SummariesFile:
    """What is remembered of the summaries of the journal at a path."""

    def __init__(self, journal: Path, *, state_dir: Path, disk: Disk | None = None) -> None:
        self._journal = os.path.realpath(journal)
        self._path = state_dir / "summaries.json"
        self._disk = disk or Disk()

    def last_before(self, day: dt.date, kind: str, mentorships: Collection[str]) -> dt.date | None:
        """The day up to which the last summary of this kind went, of those that ended before a day."""
        wanted = (self._journal, kind, tuple(sorted(mentorships)))
        ends = [one.until for one in self._read() if (one.journal, one.kind, one.mentorships) == wanted]
        return max((end for end in ends if end < day), default=None)

    def remember(self, kind: str, mentorships: Collection[str], until: dt.date) -> None:
        """Note that a summary was written."""
        written = Written(self._journal, kind, tuple(sorted(mentorships)), until)
        kept = [*(one for one in self._read() if one != written), written][-MOST_KEPT:]
        aside = self._path.with_name(f".{self._path.name}.{os.urandom(6).hex()}.tmp")
        try:
            make_folder(self._disk, self._path.parent)
            write_new_file(self._disk, aside, [msgspec.json.encode(kept)])
            self._disk.replace(aside, self._path)
        except OSError:
            remove(self._disk, aside)

    def _read(self) -> list[Written]:
        with suppress(OSError, msgspec.DecodeError, UnicodeDecodeError):
            return msgspec.json.decode(self._path.read_bytes(), type=list[Written])
        return []
