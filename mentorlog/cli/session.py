"""One run of the command line: flags, settings, the day, the journal when it is first asked for."""

import datetime as dt
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mentorlog.bootstrap import Opened, SystemClock, opened, settings_of
from mentorlog.cli.output import tell
from mentorlog.config import Settings
from mentorlog.journal import Journal
from mentorlog.journal.ports import Drafts
from mentorlog.records.contents import Contents
from mentorlog.store.last_list import LastList
from mentorlog.store.put_off import PutOff

if TYPE_CHECKING:
    from mentorlog.store.versions import Version


def session_of(ctx: click.Context) -> "Session":
    """The session of this run, with the flags before and behind the verb."""
    return Session(ctx.find_root().ensure_object(dict))


class Session:
    """What a verb is given. `flags` are the global ones, before or behind the verb."""

    def __init__(self, flags: Mapping[str, Any]) -> None:
        self._flags = flags

    def at(self, path: Path) -> "Session":
        """The same run on another journal."""
        return Session({**self._flags, "journal": str(path)})

    @cached_property
    def settings(self) -> Settings:
        """The settings of this run."""
        return settings_of(self._flags.get("journal"), self._flags.get("config"))

    @cached_property
    def clock(self) -> SystemClock:
        """The clock, on the day named by `--today` where one was."""
        real = SystemClock()
        phrase = self._flags.get("today")
        if phrase is None:
            return real
        from mentorlog.when import read_day

        return SystemClock(read_day(phrase, real.today()))

    @property
    def has_named_day(self) -> bool:
        """Whether `--today` was given."""
        return self._flags.get("today") is not None

    @property
    def today(self) -> dt.date:
        """The day it is, or is taken to be."""
        return self.clock.today()

    def open(self, *, may_create: bool = False) -> Opened:
        """The journal with its file."""
        return opened(self.settings, self.clock, may_create=may_create)

    @cached_property
    def _opened(self) -> Opened:
        found = self.open()
        found.file.contents()
        for notice in found.file.notices:
            tell(notice)
        return found

    @property
    def journal(self) -> Journal:
        """The journal; what a person should hear of its file is told once."""
        return self._opened.journal

    @property
    def trouble(self) -> str | None:
        """What went wrong beside an act that is saved all the same."""
        return self._opened.file.trouble

    @property
    def drafts(self) -> Drafts:
        """Text that is being typed."""
        return self._opened.drafts

    @property
    def last_list(self) -> LastList:
        """What the numbers of the last list stand for."""
        return self._opened.last_list

    @property
    def put_off(self) -> PutOff:
        """What is left out of today's list for now."""
        return self._opened.put_off

    def earlier_versions(self, table: str, record_id: str) -> "tuple[Version, ...]":
        """Every other state of a record that is still to be had, newest first."""
        return self._opened.earlier_versions(table, record_id)

    @property
    def contents(self) -> Contents:
        """What the journal holds now."""
        return self.journal.contents
