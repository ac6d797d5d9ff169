"""What stands around a journal and may harm it: copies that a sync tool made, rights, marks of a merge."""

import os
import re
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from mentorlog.records.errors import JournalError
from mentorlog.store.disk import Disk
from mentorlog.store.identity import journal_id_in
from mentorlog.store.place import Place, shown

_MERGE_MARK = re.compile(rb"^(?:<<<<<<<|>>>>>>>) ", re.MULTILINE)
_COPY = re.compile(r"conflict|[ _.-]\(?\d+\)?$|\.(?:orig|mine|theirs|r\d+)$|~$|[ _-]copy", re.IGNORECASE)
_BY_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def merge_marks(data: bytes) -> str | None:
    """That git left both sides of a merge in the file, and where; None where it did not."""
    mark = _MERGE_MARK.search(data)
    if mark is None:
        return None
    line = data.count(b"\n", 0, mark.start()) + 1
    return f"It holds the marks of a git merge, the first in line {line}: both sides stand in it."


def copies_beside(place: Place, disk: Disk) -> Iterator[str]:
    """Each file beside the journal that a sync tool seems to have made of it."""
    with suppress(OSError):
        names = [name for name in sorted(disk.names_in(place.folder)) if _looks_like_a_copy(name, place.path)]
        copies = [place.folder / name for name in names if _is_a_journal(place.folder / name, disk)]
        for path in copies:
            yield f"{shown(path)} looks like another state of this journal, left by a sync tool."
        if copies:
            yield "To take in what is new in it: mentorlog --journal COPY export -o full.json"
            yield "And then: mentorlog import full.json"


def rights(place: Place, disk: Disk, state_dir: Path) -> Iterator[str]:
    """What others on this computer may read, and what may not be written."""
    for path, noun, mode in ((place.path, "journal", 600), (place.folder, "folder", 700), (state_dir, "folder", 700)):
        with suppress(OSError):
            if disk.stat(path).st_mode & _BY_OTHERS:
                yield f"Others on this computer may open the {noun} {shown(path)}. To end that: chmod {mode}"
    for folder, what in ((place.folder, "nothing can be saved in it"), (state_dir, "no backup can be made")):
        existing = next(path for path in (folder, *folder.parents) if path.exists())
        if not os.access(existing, os.W_OK):
            yield f"The folder {shown(existing)} cannot be written, so {what}."


def _looks_like_a_copy(name: str, journal: Path) -> bool:
    """Whether a name is that of the journal with something in it that tools add for a second state."""
    if name == journal.name or name.startswith(".") or not name.startswith(journal.stem):
        return False
    added = name.removeprefix(journal.name) if name.startswith(journal.name) else name.removeprefix(journal.stem)
    return _COPY.search(added.removesuffix(journal.suffix)) is not None


def _is_a_journal(path: Path, disk: Disk) -> bool:
    with suppress(OSError, JournalError):
        seen = Place(path, disk).look()
        return seen is not None and journal_id_in(seen.head) is not None
    return False
