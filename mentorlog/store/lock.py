"""One writer at a time: a lock on a small file beside the journal, which the kernel frees with its holder."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from mentorlog.records.errors import Busy
from mentorlog.store.disk import Disk
from mentorlog.store.files import read_up_to, write_all
from mentorlog.store.place import Place

PAUSE = 0.02
LONGEST_NOTE = 200
OPEN_LOCK = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW


@contextmanager
def held(disk: Disk, place: Place, since: str, patience: float) -> Iterator[None]:
    """Hold the journal for one commit. Raises Busy, naming the holder, after `patience` seconds."""
    descriptor = _taken(disk, place, time.monotonic() + patience)
    try:
        _sign(disk, descriptor, since)
        yield
    finally:
        with suppress(OSError):  # by now the journal may be saved, and no error may say otherwise
            disk.close(descriptor)


def _taken(disk: Disk, place: Place, deadline: float) -> int:
    while True:
        descriptor = disk.open(place.lock_path, OPEN_LOCK)
        try:
            if disk.lock(descriptor) and _is_still_there(disk, place, descriptor):
                return descriptor
            note = _note(disk, descriptor)
        except BaseException:
            disk.close(descriptor)
            raise
        disk.close(descriptor)
        if time.monotonic() >= deadline:
            raise Busy(f"The journal at {place} is held by {note}. Try again in a moment. Nothing was changed.")
        time.sleep(PAUSE)


def _is_still_there(disk: Disk, place: Place, descriptor: int) -> bool:
    """Whether the locked file is the one that others will lock: a sync client may have removed it."""
    try:
        return os.path.samestat(disk.fstat(descriptor), disk.stat(place.lock_path))
    except FileNotFoundError:
        return False


def _sign(disk: Disk, descriptor: int, since: str) -> None:
    """Leave a note of who holds it, for the message of whoever waits; the lock holds without it."""
    note = f"process {os.getpid()} on {os.uname().nodename} since {since}\n"
    with suppress(OSError):
        disk.restrict(descriptor)
        disk.truncate(descriptor)
        write_all(disk, descriptor, [note.encode()])


def _note(disk: Disk, descriptor: int) -> str:
    with suppress(OSError):
        note = read_up_to(disk, descriptor, LONGEST_NOTE).decode(errors="replace").partition("\n")[0]
        return "".join(letter for letter in note if letter.isprintable()) or "another program"
    return "another program"
