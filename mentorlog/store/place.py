"""Where the journal stands, and what stands there."""

import os
import stat
from pathlib import Path

import msgspec

from mentorlog.records.errors import Refused
from mentorlog.store.disk import Disk
from mentorlog.store.files import read_up_to

HEAD = 512


class Seen(msgspec.Struct, frozen=True):
    """What tells one state of a file from another: who it is, how long, since when, and how it begins."""

    device: int
    inode: int
    size: int
    modified_ns: int
    head: bytes


class Place:
    """The path of a journal, resolved once, so that a symbolic link to it stays one."""

    def __init__(self, path: Path, disk: Disk) -> None:
        self.named = path
        self.path = Path(os.path.realpath(path))
        self.folder = self.path.parent
        self.lock_path = self.folder / f".{self.path.name}.lock"
        self._disk = disk

    def __str__(self) -> str:
        return shown(self.named)

    def look(self) -> Seen | None:
        """What stands here now; None where nothing does."""
        found = self._read(HEAD)
        return found[1] if found else None

    def read(self) -> tuple[bytes, Seen] | None:
        """All bytes of the file, and what it was when they were read; None where there is none."""
        return self._read(None)

    def new_temporary(self) -> Path:
        """A name beside the journal that nothing has."""
        return self.folder / f".{self.path.name}.{os.urandom(6).hex()}.tmp"

    def temporaries(self) -> list[Path]:
        """What commits that were cut off have left behind."""
        start = f".{self.path.name}."
        names = self._disk.names_in(self.folder)
        return [self.folder / name for name in names if name.startswith(start) and name.endswith(".tmp")]

    def _read(self, limit: int | None) -> tuple[bytes, Seen] | None:
        try:
            self._refuse_other_than_a_file(self._disk.stat(self.path))
            descriptor = self._disk.open(self.path, os.O_RDONLY)
        except FileNotFoundError:
            return None
        try:
            # Before the bytes: a write that comes in between then shows at the next look.
            status = self._disk.fstat(descriptor)
            data = read_up_to(self._disk, descriptor, limit or status.st_size + 1)
        finally:
            self._disk.close(descriptor)
        return data, seen(status, data)

    def _refuse_other_than_a_file(self, status: os.stat_result) -> None:
        if stat.S_ISDIR(status.st_mode):
            raise Refused(f"{self} is a folder, not a journal. Name the file in it.")
        if not stat.S_ISREG(status.st_mode):
            raise Refused(f"{self} is not an ordinary file, so it cannot be a journal. Name another.")


def seen(status: os.stat_result, data: bytes) -> Seen:
    """What a file that begins with these bytes is known by."""
    return Seen(status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, data[:HEAD])


def shown(path: Path) -> str:
    """A path as a person writes it, with ~ for their home."""
    try:
        told = f"~/{path.relative_to(Path.home())}"
    except (ValueError, RuntimeError):
        told = str(path)
    return " ".join(told.split("\n"))
