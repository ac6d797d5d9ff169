"""Real copies: written under a name that nothing has, and read back from the disk."""

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path

from mentorlog.records.errors import Refused
from mentorlog.store.disk import Disk
from mentorlog.store.files import NEW_FILE, read_up_to, remove, sync_folder, write_new_file

LONG_AGO = 3600.0


def copied(disk: Disk, data: bytes, folder: Path, name: str) -> Path:
    """A copy under a new name in a folder that is there, read back and found equal. Raises OSError or Refused.

    It gets its name when it is whole: what is cut off before leaves nothing that looks like a copy.
    """
    aside = folder / f".{name}.{os.urandom(6).hex()}.tmp"
    write_new_file(disk, aside, [data])
    try:
        _refuse_other_than(disk, data, aside)
        path = _named(disk, aside, folder, name)
    except BaseException:
        remove(disk, aside)
        raise
    sync_folder(disk, folder)
    return path


def clear_what_was_cut_off(disk: Disk, folder: Path, now: float) -> None:
    """Remove what copies have left that were begun long ago and never got their name."""
    for name in disk.names_in(folder):
        path = folder / name
        if name.startswith(".") and name.endswith(".tmp") and now - disk.stat(path).st_mtime > LONG_AGO:
            remove(disk, path)


def file_safe(reason: str) -> str:
    """A reason as a part of a file name."""
    return re.sub(r"[^a-z0-9]+", "-", reason.lower()).strip("-") or "copy"


def _refuse_other_than(disk: Disk, data: bytes, copy: Path) -> None:
    if read_copy(disk, copy) != data:
        raise Refused(f"The copy in {copy.parent} did not read back as it was written. Check the disk.")


def _named(disk: Disk, aside: Path, folder: Path, name: str) -> Path:
    """Give a copy a name that nothing had. An empty file takes the name first, so that no other program gets it."""
    names = _names(folder, name)
    while True:
        path = next(names)
        with suppress(FileExistsError):
            disk.close(disk.open(path, NEW_FILE))
            break
    try:
        disk.replace(aside, path)
    except OSError:
        remove(disk, path)
        raise
    return path


def _names(folder: Path, name: str) -> Iterator[Path]:
    yield folder / f"{name}.json"
    yield from (folder / f"{name}-{number}.json" for number in count(2))


def read_copy(disk: Disk, path: Path) -> bytes:
    """All bytes of a copy. Raises OSError."""
    descriptor = disk.open(path, os.O_RDONLY | os.O_NOFOLLOW)
    try:
        return read_up_to(disk, descriptor, disk.fstat(descriptor).st_size + 1)
    finally:
        disk.close(descriptor)
