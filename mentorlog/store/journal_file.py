"""The journal in its file: read when it changed, written once an act, by one writer at a time."""

import threading
from pathlib import Path

from mentorlog.journal.ports import Act, Clock, IdSource
from mentorlog.records.changes import Changes
from mentorlog.records.contents import Contents
from mentorlog.records.errors import Busy, NotFound, Refused
from mentorlog.store.disk import Disk
from mentorlog.store.faults import UNCHANGED, could_not_copy, could_not_read, could_not_write
from mentorlog.store.files import make_folder, remove
from mentorlog.store.place import Place
from mentorlog.store.replacing import replaced
from mentorlog.store.shape import encoded
from mentorlog.store.state import State, file_of

PATIENCE = 5.0
ATTEMPTS = 20


class JournalFile:
    """The `Store` of one journal file.

    `may_create` is False for a path that somebody named: there a missing file is never made by the way.
    `patience` is how many seconds a commit waits for another writer.
    """

    def __init__(  # noqa: PLR0913 - bootstrap names each of them
        self,
        path: Path,
        *,
        clock: Clock,
        ids: IdSource,
        written_by: str,
        state_dir: Path,
        may_create: bool,
        disk: Disk | None = None,
        patience: float = PATIENCE,
    ) -> None:
        self._disk = disk or Disk()
        self._place = Place(path, self._disk)
        self._clock = clock
        self._ids = ids
        self._written_by = written_by
        self._state_dir = state_dir
        self._may_create = may_create
        self._patience = patience
        self._one_at_a_time = threading.RLock()
        self._state: State | None = None
        self._was_there = False

    @property
    def path(self) -> Path:
        """The file itself, every symbolic link followed."""
        return self._place.path

    @property
    def notices(self) -> tuple[str, ...]:
        """What a person should be told of the file as it was last read or written, one line each."""
        return self._state.notices() if self._state else ()

    def has_changed(self) -> bool:
        """Whether the file is not what was read or written last; not, where it cannot be looked at."""
        try:
            return self._state is not None and self._state.seen != self._place.look()
        except (OSError, Refused):
            return False

    def contents(self) -> Contents:
        """What the journal holds now, read again if the file changed.

        Raises NotFound, Damaged, or Refused where it may not be read.
        """
        return self._current().contents

    def commit(self, act: Act) -> Changes:
        """Apply an act to what is on disk, write it once, and return what it did.

        Returns only when the data is on disk. Raises Refused, Busy or Damaged, and then nothing was changed.
        """
        with self._one_at_a_time:
            try:
                return self._commit(act)
            except OSError as error:
                self._state = None
                raise Refused(could_not_write(error, self._place)) from error

    def back_up(self, reason: str) -> str | None:
        """Keep a verified copy of the journal beside it, and return its path; None where there is no journal yet."""
        from mentorlog.store.backups import copied, file_safe

        try:
            found = self._place.read()
        except OSError as error:
            raise Refused(could_not_read(error, self._place)) from error
        if found is None:
            return None
        folder = self._state_dir / "backups" / file_of(found[0], self._place).head.header.journal_id
        try:
            name = f"{self._clock.now():%Y-%m-%dT%H%M%S}-{file_safe(reason)}"
            return str(copied(self._disk, found[0], folder, name))
        except OSError as error:
            raise Refused(could_not_copy(error, folder)) from error

    def _current(self) -> State:
        """The state of the file now; the one in memory where the file is still the same."""
        try:
            state = self._state
            if state and state.seen and state.seen == self._place.look():
                return state
            found = self._place.read()
        except OSError as error:
            raise Refused(could_not_read(error, self._place)) from error
        if found is None:
            self._refuse_missing()
        self._was_there |= found is not None
        self._state = state = State.read(*found, self._place) if found else State()
        return state

    def _refuse_missing(self) -> None:
        if self._was_there:
            raise NotFound(f"The journal at {self._place} was here a moment ago and is gone. Still syncing?")
        if not self._may_create:
            raise NotFound(f"No journal at {self._place} yet. Still syncing? Or: mentorlog start --here")

    def _commit(self, act: Act) -> Changes:
        from mentorlog.store.lock import held

        self._current()
        make_folder(self._disk, self._place.folder)
        with held(self._disk, self._place, f"{self._clock.now():%Y-%m-%d %H:%M}", self._patience):
            for path in self._place.temporaries():
                remove(self._disk, path)
            for _ in range(ATTEMPTS):
                if (changes := self._attempt(act)) is not None:
                    return changes
        raise Busy(f"Another program keeps changing {self._place}. Try again in a moment. {UNCHANGED}")

    def _attempt(self, act: Act) -> Changes | None:
        """What the act did; None where the file changed while it was at work."""
        from mentorlog.store.writing import after

        state = self._current()
        state.refuse_newer()
        changes = act(state.contents)
        if not changes.changes:
            return changes
        contents, tables = after(changes, state.contents, state.tables)
        head = state.next_head(state.head.header.journal_id if state.head else self._ids.new(), self._written_by)
        written = replaced(self._disk, self._place, state.seen, encoded(head, tables))
        if written is None:
            return None
        self._was_there = True
        self._state = State(seen=written, head=head, tables=tables, contents=contents)
        return changes
