"""What is wrong with a journal, and what is worth a look, a sentence each (`mentorlog check`)."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from mentorlog.records.contents import OWNER_TABLE, RECORD_TYPES
from mentorlog.records.errors import Damaged, JournalError, Refused
from mentorlog.store.backups import Backups
from mentorlog.store.disk import Disk
from mentorlog.store.faults import could_not_read
from mentorlog.store.guard import BRING_BACK, in_words
from mentorlog.store.place import Place, shown
from mentorlog.store.shape import read_sealed
from mentorlog.store.state import Foreign, State
from mentorlog.store.surroundings import copies_beside, merge_marks, rights

MOST_LISTED = 20


class Finding(msgspec.Struct, frozen=True):
    """One sentence for a person. Damage is what keeps the journal, or a record, from being read."""

    sentence: str
    is_damage: bool = False


class Checkup:
    """Looks at a journal and what lies around it, and changes nothing."""

    def __init__(self, journal: Path, backups: Backups, *, state_dir: Path, disk: Disk | None = None) -> None:
        self._disk = disk or Disk()
        self._place = Place(journal, self._disk)
        self._backups = backups
        self._state_dir = state_dir

    def findings(self) -> tuple[Finding, ...]:
        """What is damaged first, then what is worth a look; none where all is well."""
        looks = [*copies_beside(self._place, self._disk), *rights(self._place, self._disk, self._state_dir)]
        return (*self._of_the_file(), *map(Finding, (*looks, *self._of_the_backups())))

    def _of_the_file(self) -> Iterator[Finding]:
        try:
            found = self._place.read()
        except (OSError, Refused) as error:
            yield Finding(str(error) if isinstance(error, Refused) else could_not_read(error, self._place), True)
            return
        if found is None:
            return
        data, seen = found
        try:
            state = State.read(data, seen, self._place)
        except Damaged as error:
            yield from self._of_a_damaged_file(error, data)
        else:
            yield from self._of_records(state)

    def _of_a_damaged_file(self, error: Damaged, data: bytes) -> Iterator[Finding]:
        yield Finding(str(error), is_damage=True)
        if marks := merge_marks(data):
            yield Finding(marks, is_damage=True)
        newest = next(iter(self._backups.listed()), None)
        if newest:
            yield Finding(f"To go back to the copy of {in_words(newest.made_at)}: {BRING_BACK}", is_damage=True)
        if isinstance(error, Foreign):
            return
        yield Finding(f"A copy of the file as it is lies in {shown(self._state_dir / 'quarantine')}.", is_damage=True)
        if data.strip(b"\0"):
            yield Finding("To save what can be read of it: mentorlog check --salvage saved.json", is_damage=True)

    def _of_records(self, state: State) -> Iterator[Finding]:
        aside = state.contents.set_aside
        for row in aside[:MOST_LISTED]:
            yield Finding(f"{row.table} {row.id} cannot be read: {row.fault}. It is kept as it is.", is_damage=True)
        if len(aside) > MOST_LISTED:
            yield Finding(f"{len(aside) - MOST_LISTED} more records cannot be read, and are kept.", is_damage=True)
        if state.was_edited:
            yield Finding("It was edited outside mentorlog since it was last saved.")
        if state.head and state.is_newer:
            yield Finding(f"It was written by mentorlog {state.head.header.written_by}: update this one to change it.")
        if state.is_older:
            yield Finding("It has the form of an older mentorlog. The next thing you do updates it, after a backup.")
        for table in sorted(state.tables.keys() - RECORD_TYPES.keys() - {OWNER_TABLE}):
            count = len(state.tables[table])
            rows = "1 record" if count == 1 else f"{count} records"
            yield Finding(f"It holds a table this version does not know, {table}, with {rows}. It is kept as it is.")

    def _of_the_backups(self) -> Iterator[str]:
        for number, backup in enumerate(self._backups.listed(), 1):
            try:
                is_whole = read_sealed(self._backups.read(backup)) is not None or backup.reason == "edited"
            except JournalError:
                is_whole = False
            if not is_whole:
                yield f"Backup {number}, of {in_words(backup.made_at)}, is not as it was written: do not rely on it."
