"""What every screen works on: the journal, the day, whose it is, who is looking. One act at a time."""

import asyncio
import datetime as dt
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from mentorlog.bootstrap import Opened
from mentorlog.config import Settings
from mentorlog.journal import Journal
from mentorlog.journal.ports import Clock, Drafts
from mentorlog.journal.unfinished import keep_notes_open
from mentorlog.lookup import known_mentorships, names_with
from mentorlog.records.changes import Changes
from mentorlog.records.contents import Contents
from mentorlog.records.mentorships import Mentorship
from mentorlog.store.place import shown
from mentorlog.tui.draft import Draft

if TYPE_CHECKING:
    from mentorlog.store.backups import Backup
    from mentorlog.store.versions import Version

HIDDEN = "· only me ·"
NOT_SEEN = "Someone is looking; . shows it again."


class DeskState:
    """What a screen was made from; the same only where the very same contents are shown in the same way."""

    def __init__(self, contents: Contents, *how: object) -> None:
        self._contents = contents
        self._how = how

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, DeskState):
            return NotImplemented
        return self._contents is other._contents and self._how == other._how

    def __hash__(self) -> int:
        return hash(id(self._contents))


class Desk:
    """One sitting with a journal. Acts run one after another on one thread, so that no screen waits in the loop."""

    def __init__(self, opened: Opened, clock: Clock, *, sample: str | None = None) -> None:
        self._opened = opened
        self._clock = clock
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="acts")
        self._contents = opened.journal.contents
        self.sample = sample
        self.is_back = sample is not None
        self.whose: str | None = None
        self.begin_with_one()
        self.is_looked_at: bool = opened.looked_at.read(otherwise=False)

    def begin_with_one(self) -> None:
        """Where there is one mentorship, it is the one that is looked at."""
        known = [mentorship for mentorship in known_mentorships(self.contents) if mentorship.state != "closed"]
        self.whose = known[0].id if len(known) == 1 else None

    @cached_property
    def last_act_on(self) -> dt.date | None:
        """The day of the last act before this sitting; None where none is remembered."""
        acts = self._opened.journal.undo.acts()
        return acts[0].when.date() if acts else None

    @property
    def journal(self) -> Journal:
        """The acts."""
        return self._opened.journal

    @property
    def contents(self) -> Contents:
        """What the journal held when it was last read."""
        return self._contents

    def read(self) -> None:
        """Read the journal again if anybody changed it. Raises JournalError, and what was read last stays."""
        self._contents = self._opened.journal.contents
        if self.whose not in {mentorship.id for mentorship in known_mentorships(self._contents)}:
            self.whose = None

    def look_away(self, *, is_looked_at: bool) -> None:
        """Say whether someone is looking, over restarts too: then nothing is shown that is only the owner's."""
        self.is_looked_at = is_looked_at
        self._opened.looked_at.write(is_looked_at)

    @property
    def put_off(self) -> frozenset[str]:
        """The rows of today that are left out for now."""
        return self._opened.put_off.keys(self.today)

    def put_row_off(self, key: str, until: dt.date) -> None:
        """Leave a row out until a day."""
        self._opened.put_off.put_off(key, until, self.today)

    def earlier_versions(self, table: str, record_id: str) -> "tuple[Version, ...]":
        """Every other state of a record that is still to be had, newest first."""
        return self._opened.earlier_versions(table, record_id)

    def backups(self) -> "tuple[Backup, ...]":
        """The copies of the journal, newest first."""
        return tuple(self._opened.file.backups.listed())

    async def put_back(self, source: Path) -> None:
        """Replace the journal by a backup, whole, on the thread of acts. Raises JournalError."""
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(self._thread, self._opened.file.put_back, source)

    async def read_aside(self) -> None:
        """Read the journal again on the thread of acts, so that no key waits for it. Raises JournalError."""
        await asyncio.get_running_loop().run_in_executor(self._thread, self.read)

    @property
    def drafts(self) -> Drafts:
        """Text that is being typed."""
        return self._opened.drafts

    def draft(self, name: str) -> Draft:
        """The text of a form, by what the form is about."""
        return Draft(self.drafts, name.replace(":", "-"))

    @property
    def state(self) -> "DeskState":
        """All that a screen is made from: where it is the same, so is the screen."""
        return DeskState(self._contents, self.whose, self.is_looked_at, self.put_off, self.today)

    @property
    def notices(self) -> tuple[str, ...]:
        """What a person should hear of the file."""
        return self._opened.file.notices

    @property
    def settings(self) -> Settings:
        """What holds for this run, and where the files lie."""
        return self._opened.settings

    @property
    def path_shown(self) -> str:
        """Where the journal lies, as a person writes it."""
        return shown(self._opened.file.path)

    @property
    def backups_shown(self) -> str:
        """Where its copies lie."""
        return shown(self.settings.backup_dir)

    def has_changed(self) -> bool:
        """Whether another program changed the file since it was read."""
        return self._opened.file.has_changed()

    @property
    def today(self) -> dt.date:
        """The day it is."""
        return self._clock.today()

    @property
    def now(self) -> dt.datetime:
        """The time it is."""
        return self._clock.now()

    @property
    def mentorship(self) -> Mentorship | None:
        """The one mentorship that is looked at; None: everyone."""
        return self.contents.mentorships.get(self.whose or "")

    @property
    def whose_words(self) -> str:
        """The first name of whom it is about, or `everyone`."""
        mentorship = self.mentorship
        return names_with(self.contents, mentorship).split()[0] if mentorship else "everyone"

    def seen(self, text: str, *, only_me: bool) -> str:
        """Text as it may be shown while someone is looking."""
        return HIDDEN if only_me and self.is_looked_at else text

    async def perform(self, act: Callable[[], Changes]) -> Changes:
        """Run one act on the thread of acts, and return what it did once it is on disk. Raises JournalError."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, act)

    def undo(self, number: int | None = None) -> Changes:
        """Take back the last act, or the one of a number; what was typed for it is there again. Raises JournalError."""
        return self._with_notes(self.journal.undo.undo(number))

    def redo(self) -> Changes:
        """Do again what was taken back. Raises JournalError."""
        return self._with_notes(self.journal.undo.redo())

    def _with_notes(self, done: Changes) -> Changes:
        keep_notes_open(done, self.drafts)
        return done

    def close(self) -> None:
        """Let a running act end."""
        self._thread.shutdown(wait=True)
