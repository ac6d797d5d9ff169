"""The last acts on a journal, in a file of the state folder: `undo/<journal id>.json`."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import msgspec

from mentorlog.journal.ports import Clock, History
from mentorlog.records.errors import JournalError
from mentorlog.store.disk import Disk
from mentorlog.store.files import make_folder, remove
from mentorlog.store.identity import journal_id_at
from mentorlog.store.place import Place

PATIENCE = 1.0
MOST_JOURNALS = 20


class UndoFile:
    """The `UndoLog` of the journal that stands at a path now; another journal there has another file."""

    def __init__(self, journal: Path, *, state_dir: Path, clock: Clock, disk: Disk | None = None) -> None:
        self._journal = journal
        self._folder = state_dir / "undo"
        self._clock = clock
        self._disk = disk or Disk()

    def history(self) -> History:
        """What is remembered; nothing where there is no journal, or the file is damaged."""
        place = self._place()
        return self._read(place) if place else History()

    def update(self, change: Callable[[History], History]) -> None:
        """Remember what `change` makes of it, if that can be written at all."""
        with suppress(OSError, JournalError, UnicodeEncodeError):
            if place := self._place():
                make_folder(self._disk, place.folder)
                self._update(place, change)

    def _update(self, place: Place, change: Callable[[History], History]) -> None:
        from mentorlog.store.lock import held
        from mentorlog.store.replacing import replaced

        with held(self._disk, place, f"{self._clock.now():%Y-%m-%d %H:%M}", PATIENCE):
            for path in place.temporaries():
                remove(self._disk, path)
            expected = place.look()
            replaced(self._disk, place, expected, [msgspec.json.encode(change(self._read(place)))])
            if expected is None:
                self._forget_other_journals(place)

    def _read(self, place: Place) -> History:
        try:
            found = place.read()
            return msgspec.json.decode(found[0], type=History) if found else History()
        except (OSError, JournalError, ValueError, RecursionError):
            return History()

    def _place(self) -> Place | None:
        """Where the acts on this journal are remembered; None where there is no journal."""
        journal_id = journal_id_at(Place(self._journal, self._disk))
        return Place(self._folder / f"{journal_id}.json", self._disk) if journal_id else None

    def _forget_other_journals(self, place: Place) -> None:
        """Keep the files of the journals that were written last: a sample made anew has a new id each time."""
        names = [name for name in self._disk.names_in(place.folder) if name.endswith(".json") and name[0] != "."]
        paths = sorted((place.folder / name for name in names), key=lambda path: self._disk.stat(path).st_mtime_ns)
        for path in paths[:-MOST_JOURNALS]:
            remove(self._disk, path)
            remove(self._disk, Place(path, self._disk).lock_path)
