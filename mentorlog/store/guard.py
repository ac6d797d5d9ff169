"""What is kept beside the journal before anything happens to it, and the way out when something did."""

import datetime as dt
from contextlib import suppress
from pathlib import Path

from mentorlog.days import long_day
from mentorlog.journal.ports import Clock
from mentorlog.records.errors import Damaged, JournalError, NotFound, Refused
from mentorlog.store.backups import PAUSE, STAYS, Backups
from mentorlog.store.differences import Difference
from mentorlog.store.disk import Disk
from mentorlog.store.faults import UNCHANGED, could_not_copy
from mentorlog.store.place import Place
from mentorlog.store.quarantine import quarantined
from mentorlog.store.rows import Tables
from mentorlog.store.state import Foreign, State, file_of

BRING_BACK = "mentorlog backup restore 1"


class Guard:
    """Backups and quarantine of one journal file. `trouble`: why the last backup failed that nobody asked for."""

    def __init__(self, place: Place, backups: Backups, *, state_dir: Path, clock: Clock, disk: Disk) -> None:
        self._place = place
        self._backups = backups
        self._state_dir = state_dir
        self._clock = clock
        self._disk = disk
        self._looked_at: dt.datetime | None = None
        self.trouble: str | None = None

    def before_writing(self, state: State) -> None:
        """Keep what is about to be written over: once a quarter of an hour, and always before its form changes.

        A copy that nobody asked for and that fails is no reason not to save what somebody typed.
        """
        if state.seen is None:
            return
        if state.is_older:
            self._keep_what_is_seen(state, STAYS)
        now = self._clock.now()
        if self._looked_at is not None and abs(now - self._looked_at) < PAUSE:
            return
        self._looked_at = now
        if self._is_sample():
            return
        try:
            if self._backups.is_due():
                self._keep_what_is_seen(state, "act")
            self.trouble = None
        except (Refused, OSError) as error:
            told = str(error) if isinstance(error, Refused) else could_not_copy(error, self._state_dir / "backups")
            self.trouble = told.removesuffix(f" {UNCHANGED}")

    def before_replacing(self, data: bytes) -> None:
        """Keep the bytes that another journal is about to replace, whatever they are. Raises Refused."""
        try:
            file_of(data, self._place)
        except Damaged:
            if self._quarantine(data) is None:
                raise Refused(f"{self._place} is too large to be kept. Move it away first. {UNCHANGED}") from None
        else:
            self._backups.keep(data, "restore")

    def edited(self, data: bytes, now: Tables, known: Tables | None) -> str:
        """Keep a journal that another hand changed, and say how much of it differs from what was known before."""
        since = " since it was last saved"
        with suppress(JournalError):
            if known is None and (found := self._last_other_than(data)):
                since, known = found
            if not self._is_sample():
                self._backups.keep(data, "edited")
        return f" {Difference.between(known, now)}{since}." if known is not None else ""

    def missing(self, *, was_there: bool, may_create: bool) -> NotFound | None:
        """What to say of a journal that is not there; None where a new one may be begun."""
        offer = self.offer()
        if was_there:
            return NotFound(f"The journal at {self._place} was here a moment ago and is gone. Still syncing?{offer}")
        if offer:
            anew = " To begin a new one: mentorlog start --here." if may_create else ""
            return NotFound(f"The journal at {self._place} is gone. Still syncing?{anew}{offer}")
        if may_create:
            return None
        return NotFound(f"No journal at {self._place} yet. Still syncing? Or: mentorlog start --here")

    def damaged(self, error: Damaged, data: bytes) -> Damaged:
        """The same failure with a copy of the file in quarantine, and with what to do."""
        offer = self.offer()
        if isinstance(error, Foreign):
            return Damaged(f"{error}{offer}")
        with suppress(JournalError):
            self._quarantine(data)
        return Damaged(f"{error} {'More: mentorlog check.' if offer else 'What can be done: mentorlog check'}{offer}")

    def offer(self) -> str:
        """How to bring the newest backup back; empty where there is none."""
        newest = next(iter(self._backups.listed()), None)
        return f" To go back to the copy of {in_words(newest.made_at)}: {BRING_BACK}" if newest else ""

    def _is_sample(self) -> bool:
        """Whether it lies in the state folder, where samples are made anew each time and nothing of them is kept."""
        return self._place.path.is_relative_to(self._state_dir.resolve())

    def _keep_what_is_seen(self, state: State, reason: str) -> None:
        """A backup of the file, if it still is the one that was read; else the commit begins again anyway."""
        found = self._place.read()
        if found and found[1] == state.seen:
            self._backups.keep(found[0], reason)

    def _last_other_than(self, data: bytes) -> tuple[str, Tables] | None:
        for backup in self._backups.listed():
            copy = self._backups.read(backup)
            if copy != data:
                with suppress(Damaged):
                    return f", compared with the backup of {in_words(backup.made_at)}", file_of(
                        copy, self._place
                    ).tables
        return None

    def _quarantine(self, data: bytes) -> Path | None:
        try:
            return quarantined(self._disk, data, self._state_dir, self._clock)
        except OSError as error:
            raise Refused(could_not_copy(error, self._state_dir / "quarantine")) from error


def in_words(time: dt.datetime) -> str:
    """`Saturday 21 November 2026, 20:31`."""
    return f"{long_day(time.date())}, {time:%H:%M}"
