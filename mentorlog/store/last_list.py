"""The numbers of the last list: which records its lines were, by key."""

from collections.abc import Sequence
from pathlib import Path

from mentorlog.store.disk import Disk
from mentorlog.store.per_journal import PerJournal

MOST_LINES = 999


class LastList:
    """What the numbers of the last list on one journal stand for."""

    def __init__(self, journal: Path, state_dir: Path, disk: Disk | None = None) -> None:
        file = state_dir / "last-lists.json"
        self._kept: PerJournal[tuple[str, ...]] = PerJournal(journal, file, tuple[str, ...], disk)

    def keys(self) -> tuple[str, ...]:
        """The records of the last list as `kind:ID`, line by line; none where there was no list yet."""
        return self._kept.read(())

    def keep(self, keys: Sequence[str]) -> None:
        """Let the numbers stand for these records from now on."""
        self._kept.write(tuple(keys[:MOST_LINES]))
