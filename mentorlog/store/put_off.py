"""What was put off, and until when, by key (today.md: kept in the state folder)."""

import datetime as dt
from pathlib import Path

from mentorlog.store.disk import Disk
from mentorlog.store.per_journal import PerJournal


class PutOff:
    """The rows of one journal that are left out for now."""

    def __init__(self, journal: Path, state_dir: Path, disk: Disk | None = None) -> None:
        file = state_dir / "put-off.json"
        self._kept: PerJournal[dict[str, dt.date]] = PerJournal(journal, file, dict[str, dt.date], disk)

    def keys(self, today: dt.date) -> frozenset[str]:
        """What is left out on a day, as `kind:ID`."""
        return frozenset(key for key, until in self._kept.read({}).items() if today < until)

    def put_off(self, key: str, until: dt.date, today: dt.date) -> None:
        """Leave a row out until a day; what has come back by now is forgotten."""
        waiting = {known: day for known, day in self._kept.read({}).items() if today < day}
        self._kept.write(waiting | {key: until})

    def bring_back(self) -> None:
        """Leave nothing out any more."""
        self._kept.write({})
