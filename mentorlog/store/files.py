"""Reading and writing whole files through a `Disk`."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from mentorlog.store.disk import Disk

NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW


def read_up_to(disk: Disk, descriptor: int, size: int) -> bytes:
    """The bytes of an open file to its end, but no more than `size`."""
    pieces: list[bytes] = []
    while size > 0 and (piece := disk.read(descriptor, size)):
        pieces.append(piece)
        size -= len(piece)
    return pieces[0] if len(pieces) == 1 else b"".join(pieces)


def write_all(disk: Disk, descriptor: int, pieces: Iterable[bytes]) -> None:
    """Write every byte of the pieces, however little of them the system takes at a time."""
    views = [memoryview(piece) for piece in pieces if piece]
    while views:
        written = disk.write(descriptor, views)
        while views and written >= len(views[0]):
            written -= len(views.pop(0))
        if views:
            views[0] = views[0][written:]


def write_new_file(disk: Disk, path: Path, pieces: Iterable[bytes]) -> os.stat_result:
    """Make a file that was not there, wait until it lies on the disk, and return what it is.

    Where anything fails nothing of it remains. An fsync that failed is not tried again: the system may have
    forgotten by then which bytes it owes.
    """
    descriptor = disk.open(path, NEW_FILE)
    try:
        try:
            disk.restrict(descriptor)
            write_all(disk, descriptor, pieces)
            disk.fsync(descriptor)
            status = disk.fstat(descriptor)
        finally:
            disk.close(descriptor)
    except BaseException:
        remove(disk, path)
        raise
    return status


def remove(disk: Disk, path: Path) -> None:
    """Remove a file of ours if that can be done; the next commit clears what remains."""
    with suppress(OSError):
        disk.unlink(path)


def sync_folder(disk: Disk, folder: Path) -> None:
    """Return when the names in a folder lie on the disk."""
    descriptor = disk.open(folder, os.O_RDONLY)
    try:
        disk.fsync(descriptor)
    finally:
        disk.close(descriptor)


def make_folder(disk: Disk, folder: Path) -> None:
    """Make a folder and what it stands in, each for its owner alone; one that exists is left as it is."""
    missing: list[Path] = []
    while not folder.exists():
        missing.append(folder)
        folder = folder.parent
    for path in reversed(missing):
        with suppress(FileExistsError):
            disk.mkdir(path)
        with suppress(OSError):
            sync_folder(disk, path.parent)
