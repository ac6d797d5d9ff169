"""What the acts need from outside: a store, a clock, ids, undo. Named for real in bootstrap, and by hand in tests."""

import datetime as dt
from collections.abc import Callable
from typing import Annotated, Protocol

import msgspec

from mentorlog.records.changes import Changes
from mentorlog.records.contents import Contents

Act = Callable[[Contents], Changes]
"""A pure function; it may be called again on newer contents when the file changed in between."""


class Store(Protocol):
    """Where a journal is kept."""

    def contents(self) -> Contents:
        """What the journal holds now, read again if the file changed."""

    def commit(self, act: Act) -> Changes:
        """Apply an act to what is on disk, write it once, and return what it did.

        Returns only when the data is on disk. Raises Refused, Busy or Damaged, and then nothing was changed.
        """

    def back_up(self, reason: str) -> str | None:
        """Keep a verified copy of the journal beside it, and return its path; None where there is no journal yet."""


class Drafts(Protocol):
    """Text that is being typed, kept until it is saved."""

    def read(self, name: str) -> str | None:
        """The text as it was last kept; None where there is none."""

    def keep(self, name: str, text: str) -> None:
        """Keep the text: it is on disk when this returns. Raises Refused."""

    def forget(self, name: str) -> None:
        """Let the text go: it is saved elsewhere."""

    def forget_about(self, record_id: str) -> None:
        """Let every text go whose name has the id in it."""


class Clock(Protocol):
    """What day and time it is where the person is."""

    def today(self) -> dt.date:
        """The day, or the one named by `--today`."""

    def now(self) -> dt.datetime:
        """The time of day, without a zone."""


class IdSource(Protocol):
    """Ids for new records."""

    def new(self) -> str:
        """An id that was never given before."""


class PastAct(msgspec.Struct, frozen=True, kw_only=True):
    """An act as it is remembered. `changes` are its rows before and after, as JSON; null where they were too many.

    `when` is the real time, by which acts and backups stand in order; `day` is the day it was taken to be, if another.
    """

    number: int
    sentence: str
    when: Annotated[dt.datetime, msgspec.Meta(tz=False)]
    changes: msgspec.Raw
    day: dt.date | None = None

    @property
    def shown_when(self) -> dt.datetime:
        """The time, on the day it was taken to be."""
        return dt.datetime.combine(self.day or self.when.date(), self.when.time())


class History(msgspec.Struct, frozen=True, kw_only=True):
    """The last acts on a journal, oldest first.

    `undone` are the numbers of those that do not hold now; `redo` of those that can be done again, the next one last.
    """

    acts: tuple[PastAct, ...] = ()
    undone: tuple[int, ...] = ()
    redo: tuple[int, ...] = ()


class UndoLog(Protocol):
    """Where the last acts on a journal are remembered. Losing it loses only undo, so neither method ever raises."""

    def history(self) -> History:
        """What is remembered of the journal; nothing where that cannot be read, or there is no journal."""

    def update(self, change: Callable[[History], History]) -> None:
        """Remember what `change` makes of the history as it is kept now; one at a time."""
