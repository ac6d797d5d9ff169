"""The journal: its contents, and the acts, a small class a noun."""

from mentorlog.journal.beginning import Beginning
from mentorlog.journal.copies import Copies
from mentorlog.journal.meetings import Meetings
from mentorlog.journal.ports import Clock, IdSource, Store
from mentorlog.records.contents import Contents


class Journal:
    """What both front ends hold: `contents` to read, and the acts by noun."""

    def __init__(self, store: Store, clock: Clock, ids: IdSource) -> None:
        self._store = store
        self.meetings = Meetings(store, clock, ids)
        self.beginning = Beginning(store, clock, ids)
        self.copies = Copies(store)

    @property
    def contents(self) -> Contents:
        """What the journal holds now."""
        return self._store.contents()
