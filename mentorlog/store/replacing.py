"""Putting a new file in the place of the journal: whole, or not at all."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from mentorlog.store.disk import Disk
from mentorlog.store.files import remove, sync_folder, write_new_file
from mentorlog.store.place import HEAD, Place, Seen, seen


def replaced(disk: Disk, place: Place, expected: Seen | None, pieces: Sequence[bytes]) -> Seen | None:
    """Replace the file that is expected there, and return how the new one is known; None where another is there.

    Raises OSError, and then the old file is there still.
    """
    temporary = place.new_temporary()
    written = seen(write_new_file(disk, temporary, pieces), _head(pieces))
    is_done = False
    try:
        if place.look() == expected:
            _replace(disk, place, temporary, written)
            is_done = True
    finally:
        if not is_done:
            remove(disk, temporary)
    if not is_done:
        return None
    with suppress(OSError):  # the data is on disk: whatever fails from here on, it was saved
        sync_folder(disk, place.folder)
    return written


def _replace(disk: Disk, place: Place, temporary: Path, written: Seen) -> None:
    try:
        disk.replace(temporary, place.path)
    except OSError:
        if not _is_there(place, written):
            raise


def _is_there(place: Place, written: Seen) -> bool:
    """Whether the new file took the place although the call failed, as it may over a network."""
    with suppress(OSError):
        return place.look() == written
    return False


def _head(pieces: Sequence[bytes]) -> bytes:
    head = b""
    for piece in pieces:
        if len(head) >= HEAD:
            break
        head += piece[:HEAD]
    return head
