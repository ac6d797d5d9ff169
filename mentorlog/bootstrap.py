"""The one place that names the real clock, ids, paths and store."""

import datetime as dt
import os

from mentorlog import __version__
from mentorlog.config import Settings, read_settings
from mentorlog.journal import Journal
from mentorlog.journal.ports import Clock, Drafts
from mentorlog.store.drafts import DraftFiles
from mentorlog.store.journal_file import JournalFile
from mentorlog.store.last_list import LastList
from mentorlog.store.put_off import PutOff
from mentorlog.store.undo_file import UndoFile


class SystemClock:
    """The day and time where the person is; `--today` names another day."""

    def __init__(self, today: dt.date | None = None) -> None:
        self._today = today

    def today(self) -> dt.date:
        """The day that was named, else the day it is."""
        return self._today or dt.date.today()

    def now(self) -> dt.datetime:
        """The time it is, on the day it is."""
        return dt.datetime.now()


class RandomIds:
    """Ids of 32 hexadecimal digits, never counted up."""

    def new(self) -> str:
        """An id that was never given before."""
        return os.urandom(16).hex()


class Opened:
    """A journal with its file, as a front end holds it."""

    def __init__(self, settings: Settings, clock: Clock, *, may_create: bool, remembers: bool = True) -> None:
        self.file = JournalFile(
            settings.journal,
            clock=clock,
            ids=RandomIds(),
            written_by=__version__,
            state_dir=settings.state_dir,
            may_create=may_create,
        )
        self.drafts: Drafts = DraftFiles(settings.state_dir)
        self.last_list = LastList(settings.journal, settings.state_dir)
        self.put_off = PutOff(settings.journal, settings.state_dir)
        undo_log = UndoFile(settings.journal, state_dir=settings.state_dir, clock=clock)
        self.journal = Journal(self.file, clock, RandomIds(), undo_log if remembers else None)


def settings_of(journal: str | None, config: str | None) -> Settings:
    """The settings of this run."""
    return read_settings(os.environ, journal, config)


def opened(settings: Settings, clock: Clock, *, may_create: bool = False) -> Opened:
    """The journal that the settings name. A path that somebody named is made only where `may_create` says so."""
    return Opened(settings, clock, may_create=may_create or not settings.is_named)
