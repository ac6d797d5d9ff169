"""Disks that fail, remember, or let somebody in between."""

import errno
import os
import stat
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from mentorlog.store.disk import Disk

CALLS = ("open", "read", "write", "truncate", "restrict", "fsync", "fstat", "stat", "replace", "unlink", "mkdir",
         "names_in", "lock", "close")  # fmt: skip


class WatchedDisk(Disk):
    """Tells every call before it is made, by name and by its first argument."""

    def __init__(self, watch: Callable[[str, Any], None]) -> None:
        self._watch = watch

    def __getattribute__(self, name: str) -> Any:
        call = super().__getattribute__(name)
        if name not in CALLS:
            return call

        def watched(*arguments: Any) -> Any:
            try:
                self._watch(name, arguments[0])
            except OSError:
                if name == "close":
                    call(*arguments)  # a close that fails has closed
                raise
            return call(*arguments)

        return watched


def failing_at(number: int, code: int = errno.EIO) -> tuple[WatchedDisk, list[str]]:
    """A disk whose n-th call fails, counted from when `calls` is cleared; and the calls so far."""
    calls: list[str] = []

    def watch(name: str, _: Any) -> None:
        calls.append(name)
        if len(calls) == number:
            raise OSError(code, os.strerror(code))

    return WatchedDisk(watch), calls


def failing_in(name: str, code: int) -> WatchedDisk:
    """A disk on which one kind of call fails."""

    def watch(called: str, _: Any) -> None:
        if called == name:
            raise OSError(code, os.strerror(code))

    return WatchedDisk(watch)


class FullDisk(Disk):
    """Takes some bytes of the journal, and then no more until space is freed."""

    def __init__(self, room: int) -> None:
        self.room = room

    def write(self, descriptor: int, pieces: Sequence[memoryview]) -> int:
        if self.room <= 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        taken = super().write(descriptor, [pieces[0][: self.room]])
        self.room -= taken
        return taken


class MeddledDisk(Disk):
    """Somebody else changes the file just before a commit looks at it for the last time."""

    def __init__(self, meddle: Callable[[], None]) -> None:
        self._meddle: list[Callable[[], None]] = [meddle]

    def fsync(self, descriptor: int) -> None:
        super().fsync(descriptor)
        if self._meddle:
            self._meddle.pop()()


class OrderedDisk(Disk):
    """Notes what reached the disk, in which order."""

    def __init__(self) -> None:
        self.order: list[str] = []

    def fsync(self, descriptor: int) -> None:
        super().fsync(descriptor)
        self.order.append("folder on disk" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file on disk")

    def replace(self, source: Path, target: Path) -> None:
        super().replace(source, target)
        self.order.append("replaced")


class InterruptingDisk(Disk):
    """Lets somebody else act at the worst moment: between the last look and the replace."""

    def __init__(self, interrupt: Callable[[], None]) -> None:
        self._interrupt = interrupt

    def replace(self, source: Path, target: Path) -> None:
        self._interrupt()
        super().replace(source, target)
