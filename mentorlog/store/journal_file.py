"""The journal in its file: read when it changed, written once an act, by one writer at a time."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from mentorlog.journal.ports import Act, Clock, IdSource
from mentorlog.records.changes import Changes
from mentorlog.records.contents import Contents
from mentorlog.records.errors import Busy, Damaged, Refused
from mentorlog.records.schemas import LADDER, Ladder
from mentorlog.store.disk import Disk
from mentorlog.store.faults import UNCHANGED, could_not_read, could_not_write
from mentorlog.store.files import make_folder, remove
from mentorlog.store.place import Place, Seen
from mentorlog.store.replacing import replaced
from mentorlog.store.shape import encoded
from mentorlog.store.state import State, file_of

if TYPE_CHECKING:
    from mentorlog.store.backups import Backups
    from mentorlog.store.guard import Guard

PATIENCE = 5.0
ATTEMPTS = 20


class JournalFile:
    """The `Store` of one journal file.

    `may_create` is False for a path that somebody named: there a missing file is never made by the way.
    `begins_anew` says that somebody asked for a new one, even where backups tell that one stood there before.
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
        begins_anew: bool = False,
        disk: Disk | None = None,
        patience: float = PATIENCE,
        ladder: Ladder = LADDER,
    ) -> None:
        self._disk = disk or Disk()
        self._place = Place(path, self._disk)
        self._clock = clock
        self._ids = ids
        self._written_by = written_by
        self._state_dir = state_dir
        self._may_create = may_create
        self._begins_anew = begins_anew
        self._ladder = ladder
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
        told = self._state.notices() if self._state else ()
        return (*told, self.trouble) if self.trouble else told

    @property
    def trouble(self) -> str | None:
        """Why the last backup failed that nobody asked for; None where it did not. What was changed is saved."""
        return self._guard.trouble if "_guard" in vars(self) else None

    @cached_property
    def backups(self) -> "Backups":
        """The copies that are kept of it, to be listed and read also where the file is gone or damaged."""
        from mentorlog.store.backups import Backups

        return Backups(self._place, state_dir=self._state_dir, clock=self._clock, disk=self._disk)

    @cached_property
    def _guard(self) -> "Guard":
        from mentorlog.store.guard import Guard

        return Guard(self._place, self.backups, state_dir=self._state_dir, clock=self._clock, disk=self._disk)

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
        try:
            found = self._place.read()
        except OSError as error:
            raise Refused(could_not_read(error, self._place)) from error
        if found is None:
            return None
        file_of(found[0], self._place)
        return str(self.backups.keep(found[0], reason))

    def put_back(self, source: Path) -> None:
        """Replace the journal, whole, by a backup or another journal; what stands there now is kept first.

        Raises NotFound, Refused, Busy or Damaged, and then nothing was changed.
        """
        with self._one_at_a_time:
            try:
                self._put_back(source)
            except OSError as error:
                raise Refused(could_not_write(error, self._place)) from error
            finally:
                self._state = None

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
        self._state = state = self._read(*found) if found else State(ladder=self._ladder)
        return state

    def _read(self, data: bytes, seen: Seen) -> State:
        try:
            state = State.read(data, seen, self._place, self._ladder)
        except Damaged as error:
            raise self._guard.damaged(error, data) from error
        if state.was_edited:
            known = self._state.tables if self._state and self._state.seen else None
            return replace(state, difference=self._guard.edited(data, state.tables, known))
        return state

    def _refuse_missing(self) -> None:
        if self._begins_anew and not self._was_there:
            return
        if error := self._guard.missing(was_there=self._was_there, may_create=self._may_create):
            raise error

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Hold the lock, in a folder without what commits that were cut off have left."""
        from mentorlog.store.lock import held

        make_folder(self._disk, self._place.folder)
        with held(self._disk, self._place, f"{self._clock.now():%Y-%m-%d %H:%M}", self._patience):
            for path in self._place.temporaries():
                remove(self._disk, path)
            yield

    def _commit(self, act: Act) -> Changes:
        self._current()
        with self._alone():
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
        self._guard.before_writing(state)
        head = state.next_head(state.head.header.journal_id if state.head else self._ids.new(), self._written_by)
        written = replaced(self._disk, self._place, state.seen, encoded(head, tables))
        if written is None:
            return None
        self._was_there = True
        self._state = State(seen=written, head=head, tables=tables, contents=contents, ladder=self._ladder)
        return changes

    def _put_back(self, source: Path) -> None:
        from mentorlog.store.restoring import as_next, earlier

        file = earlier(Place(source, self._disk), self._place, self._ladder.newest)
        with self._alone():
            for _ in range(ATTEMPTS):
                data, seen = self._place.read() or (None, None)
                if data is not None:
                    self._guard.before_replacing(data)
                if replaced(self._disk, self._place, seen, as_next(file, data, self._place, self._written_by)):
                    self._was_there = True
                    return
        raise Busy(f"Another program keeps changing {self._place}. Try again in a moment. {UNCHANGED}")
