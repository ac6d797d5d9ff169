"""The trash keeps a record for thirty days; the first act of a run clears what is older (storage.md)."""

import datetime as dt

from mentorlog.days import before
from mentorlog.journal.ports import Act, Clock, Store
from mentorlog.records.changes import Change, Changes
from mentorlog.records.contents import Contents

KEPT_FOR = 30


class Emptying:
    """A `Store` whose first act also clears the old trash. What was cleared is told nobody and remembered nowhere."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._is_done = False

    def contents(self) -> Contents:
        """What the journal holds now."""
        return self._store.contents()

    def commit(self, act: Act) -> Changes:
        """Apply an act, and with the first that changes something clear the old trash in the same write."""
        if self._is_done:
            return self._store.commit(act)
        own: list[Changes] = []
        today = self._clock.today()

        def clearing(contents: Contents) -> Changes:
            own.append(act(contents))
            return _with_clearing(own[-1], contents, today)

        self._store.commit(clearing)
        self._is_done = bool(own[-1].changes)
        return own[-1]

    def back_up(self, reason: str) -> str | None:
        """Keep a copy of the journal, as the store does."""
        return self._store.back_up(reason)


def _with_clearing(changes: Changes, contents: Contents, today: dt.date) -> Changes:
    """The changes, and the old trash gone; an act that changes nothing clears nothing."""
    if not changes.changes:
        return changes
    touched = {(change.table, change.id) for change in changes.changes}
    old = tuple(change for change in _old_trash(contents, today) if (change.table, change.id) not in touched)
    return Changes(sentence=changes.sentence, changes=changes.changes + old)


def _old_trash(contents: Contents, today: dt.date) -> tuple[Change, ...]:
    first_kept = before(KEPT_FOR, today)
    return tuple(
        Change(table=table, id=record.id, before=record)
        for table, records in contents.tables()
        for record in records.values()
        if record.deleted_on is not None and record.deleted_on < first_kept
    )
