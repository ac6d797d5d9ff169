"""Failures in the words of a person: what happened, what to do, and that nothing was changed."""

import errno
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from mentorlog.records.faults import fault_in_words
from mentorlog.records.unknown import type_of_rows
from mentorlog.store.place import Place, shown

UNCHANGED = "Nothing was changed."

_FULL = (errno.ENOSPC, errno.EDQUOT)
_FORBIDDEN = (errno.EACCES, errno.EPERM)


def could_not_write(error: OSError, place: Place) -> str:
    """Why a journal was not saved, in one line."""
    return f"{_told(error, place)} {UNCHANGED}"


def could_not_read(error: OSError, place: Place) -> str:
    """Why a journal was not opened, in one line."""
    if error.errno in _FORBIDDEN:
        return f"The journal at {place} may not be read, and is left untouched. Give yourself the right to read it."
    return f"The journal at {place} cannot be read ({_reason(error)}), and is left untouched. Check path and disk."


def could_not_copy(error: OSError, folder: Path) -> str:
    """Why there is no backup, in one line."""
    if error.errno in _FULL:
        return f"The disk is full, so no backup was made. Free some space and try again. {UNCHANGED}"
    return f"No backup could be made in {shown(folder)} ({_reason(error)}). Look at that folder. {UNCHANGED}"


def _told(error: OSError, place: Place) -> str:
    folder = shown(place.folder)
    if error.errno in _FULL:
        return "The disk is full. Free some space and save again."
    if error.errno == errno.EFBIG:
        return "The file would be larger than files may be here. Raise the limit (ulimit -f) and save again."
    if error.errno == errno.EROFS:
        return f"The folder {folder} cannot be written: its disk is read-only. Name another journal with --journal."
    if error.errno in _FORBIDDEN:
        return f"The folder {folder} cannot be written. Give yourself the right to, or name another with --journal."
    if error.errno == errno.EIO:
        return f"The disk failed while {folder} was written. Check the disk, then save again."
    return f"The journal could not be written ({_reason(error)}). Look at the folder {folder}, then save again."


def _reason(error: OSError) -> str:
    return (error.strerror or "an unknown error").lower()


def plainly(error: ValueError | RecursionError, table: str, values: Mapping[str, Any]) -> str:
    """What is wrong with a record, the field first: `progress: at most 100, not 140`."""
    if isinstance(error, RecursionError):
        return "it is nested too deeply"
    if not isinstance(error, msgspec.ValidationError):
        return "it holds a text or a number that cannot be read"
    return fault_in_words(error, type_of_rows(table), values)
