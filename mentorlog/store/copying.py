"""Real copies: written under a name that nothing has, and read back from the disk."""

import os
import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from mentorlog.records.errors import Refused
from mentorlog.store.disk import Disk
from mentorlog.store.files import read_up_to, remove, sync_folder, write_new_file


def copied(disk: Disk, data: bytes, folder: Path, name: str) -> Path:
    """A copy under a new name in a folder that is there, read back and found equal. Raises OSError or Refused."""
    for path in _names(folder, name):
        try:
            write_new_file(disk, path, [data])
        except FileExistsError:
            continue
        break
    sync_folder(disk, folder)
    if read_copy(disk, path) != data:
        remove(disk, path)
        raise Refused(f"The copy in {folder} did not read back as it was written. Check the disk.")
    return path


def file_safe(reason: str) -> str:
    """A reason as a part of a file name."""
    return re.sub(r"[^a-z0-9]+", "-", reason.lower()).strip("-") or "copy"


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
