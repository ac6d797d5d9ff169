"""The journal: its contents, and the acts, a small class a noun."""

from functools import cached_property
from typing import TYPE_CHECKING

from mentorlog.journal.ports import Clock, IdSource, Store, UndoLog
from mentorlog.records.contents import Contents

if TYPE_CHECKING:
    from mentorlog.journal.agendas import Agendas
    from mentorlog.journal.assessments import Assessments
    from mentorlog.journal.beginning import Beginning
    from mentorlog.journal.boundaries import Boundaries
    from mentorlog.journal.captures import Captures
    from mentorlog.journal.contacts import Contacts
    from mentorlog.journal.copies import Copies
    from mentorlog.journal.endings import Endings
    from mentorlog.journal.goals import Goals
    from mentorlog.journal.marks import Marks
    from mentorlog.journal.meetings import Meetings
    from mentorlog.journal.mentorships import Mentorships
    from mentorlog.journal.open_things import OpenThings
    from mentorlog.journal.promises import Promises
    from mentorlog.journal.records import Records
    from mentorlog.journal.reflections import Reflections
    from mentorlog.journal.returning import Returning
    from mentorlog.journal.rhythms import Rhythms
    from mentorlog.journal.sittings import Sittings
    from mentorlog.journal.skills import Skills
    from mentorlog.journal.topics import Topics
    from mentorlog.journal.trash import Trash
    from mentorlog.journal.undo import Undo


class Journal:
    """What both front ends hold: `contents` to read, and the acts by noun, each imported when it is asked for.

    Every act is remembered in the undo log; without one, for as long as the program runs.
    """

    def __init__(self, store: Store, clock: Clock, ids: IdSource, undo_log: UndoLog | None = None) -> None:
        self._kept = store
        self._clock = clock
        self._ids = ids
        self._given_log = undo_log

    @property
    def contents(self) -> Contents:
        """What the journal holds now."""
        return self._kept.contents()

    @cached_property
    def _undo_log(self) -> UndoLog:
        from mentorlog.journal.undo import UndoInMemory

        return self._given_log or UndoInMemory()

    @cached_property
    def _store(self) -> Store:
        """Where the acts go: the store, which remembers them for undo, and clears old trash at the first."""
        from mentorlog.journal.emptying import Emptying
        from mentorlog.journal.undo import Remembering

        return Remembering(Emptying(self._kept, self._clock), self._undo_log, self._clock)

    @cached_property
    def undo(self) -> "Undo":
        """The last acts, and what puts them back."""
        from mentorlog.journal.undo import Undo

        return Undo(self._kept, self._undo_log)

    @cached_property
    def trash(self) -> "Trash":
        """Acts that destroy for good."""
        from mentorlog.journal.trash import Trash

        return Trash(self._kept, self._undo_log)

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
        """Acts on whole journals; they clear no trash, neither the journal's nor the copy's."""
        from mentorlog.journal.copies import Copies
        from mentorlog.journal.undo import Remembering

        return Copies(Remembering(self._kept, self._undo_log, self._clock))

    @cached_property
    def agendas(self) -> "Agendas":
        """The person's own changes to an agenda."""
        from mentorlog.journal.agendas import Agendas

        return Agendas(self._store, self._clock, self._ids)

    @cached_property
    def promises(self) -> "Promises":
        """Acts on promises."""
        from mentorlog.journal.promises import Promises

        return Promises(self._store, self._clock)

    @cached_property
    def records(self) -> "Records":
        """What is the same for every kind of record."""
        from mentorlog.journal.records import Records

        return Records(self._store, self._clock, self._ids)

    @cached_property
    def goals(self) -> "Goals":
        """Acts on goals."""
        from mentorlog.journal.goals import Goals

        return Goals(self._store, self._clock, self._ids)

    @cached_property
    def topics(self) -> "Topics":
        """Acts on topics."""
        from mentorlog.journal.topics import Topics

        return Topics(self._store)

    @cached_property
    def open_things(self) -> "OpenThings":
        """Acts that end feedback and what is stuck."""
        from mentorlog.journal.open_things import OpenThings

        return OpenThings(self._store, self._clock)

    @cached_property
    def skills(self) -> "Skills":
        """Acts on skills."""
        from mentorlog.journal.skills import Skills

        return Skills(self._store, self._clock)

    @cached_property
    def contacts(self) -> "Contacts":
        """Acts on people met through others."""
        from mentorlog.journal.contacts import Contacts

        return Contacts(self._store, self._clock, self._ids)

    @cached_property
    def mentorships(self) -> "Mentorships":
        """Acts on mentorships."""
        from mentorlog.journal.mentorships import Mentorships

        return Mentorships(self._store, self._clock, self._ids)

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

    @cached_property
    def sittings(self) -> "Sittings":
        """A meeting from its start to its wrap-up."""
        from mentorlog.journal.sittings import Sittings

        return Sittings(self._store, self._clock, self._ids)

    @cached_property
    def assessments(self) -> "Assessments":
        """How it is going, a self-assessment, whether it fits."""
        from mentorlog.journal.assessments import Assessments

        return Assessments(self._store, self._clock, self._ids)

    @cached_property
    def boundaries(self) -> "Boundaries":
        """Acts on what the two agreed to."""
        from mentorlog.journal.boundaries import Boundaries

        return Boundaries(self._store, self._clock, self._ids)

    @cached_property
    def endings(self) -> "Endings":
        """Ending a mentorship, and keeping in touch after it."""
        from mentorlog.journal.endings import Endings

        return Endings(self._store, self._clock, self._ids)

    @cached_property
    def rhythms(self) -> "Rhythms":
        """How often two people meet."""
        from mentorlog.journal.rhythms import Rhythms

        return Rhythms(self._store, self._clock)

    @cached_property
    def reflections(self) -> "Reflections":
        """Acts on reflections and intentions."""
        from mentorlog.journal.reflections import Reflections

        return Reflections(self._store, self._clock, self._ids)

    @cached_property
    def returning(self) -> "Returning":
        """What is settled at once after a while away."""
        from mentorlog.journal.returning import Returning

        return Returning(self._store, self._clock)
