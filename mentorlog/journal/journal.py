"""The journal: its contents, and the acts, a small class a noun."""

from functools import cached_property
from typing import TYPE_CHECKING

from mentorlog.journal.ports import Clock, IdSource, Store
from mentorlog.records.contents import Contents

if TYPE_CHECKING:
    from mentorlog.journal.agendas import Agendas
    from mentorlog.journal.beginning import Beginning
    from mentorlog.journal.captures import Captures
    from mentorlog.journal.copies import Copies
    from mentorlog.journal.marks import Marks
    from mentorlog.journal.meetings import Meetings
    from mentorlog.journal.promises import Promises


class Journal:
    """What both front ends hold: `contents` to read, and the acts by noun, each imported when it is asked for."""

    def __init__(self, store: Store, clock: Clock, ids: IdSource) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids

    @property
    def contents(self) -> Contents:
        """What the journal holds now."""
        return self._store.contents()

    @cached_property
    def meetings(self) -> "Meetings":
        """Acts on meetings and their agendas."""
        from mentorlog.journal.meetings import Meetings

        return Meetings(self._store, self._clock, self._ids)

    @cached_property
    def beginning(self) -> "Beginning":
        """The first acts of a journal."""
        from mentorlog.journal.beginning import Beginning

        return Beginning(self._store, self._clock, self._ids)

    @cached_property
    def copies(self) -> "Copies":
        """Acts on whole journals."""
        from mentorlog.journal.copies import Copies

        return Copies(self._store)

    @cached_property
    def agendas(self) -> "Agendas":
        """The person's own changes to an agenda."""
        from mentorlog.journal.agendas import Agendas

        return Agendas(self._store, self._clock, self._ids)

    @cached_property
    def promises(self) -> "Promises":
        """Acts on promises."""
        from mentorlog.journal.promises import Promises

        return Promises(self._store, self._clock, self._ids)

    @cached_property
    def marks(self) -> "Marks":
        """Small acts that mark a day."""
        from mentorlog.journal.marks import Marks

        return Marks(self._store, self._clock)

    @cached_property
    def captures(self) -> "Captures":
        """Acts on captures."""
        from mentorlog.journal.captures import Captures

        return Captures(self._store, self._clock, self._ids)
