"""Copies of files that cannot be read as a journal: `quarantine/` in the state folder, one for each content."""

from contextlib import suppress
from pathlib import Path

from mentorlog.journal.ports import Clock
from mentorlog.store.copying import copied, read_copy
from mentorlog.store.digest import blake2b
from mentorlog.store.disk import Disk
from mentorlog.store.files import make_folder, remove

MOST_KEPT = 20
FOLDER = "quarantine"
LARGEST = 256 * 1024 * 1024
"""No journal is this large; a film that was named by mistake is."""


def quarantined(disk: Disk, data: bytes, state_dir: Path, clock: Clock) -> Path | None:
    """A verified copy of these bytes, made once; None where they are too many. Raises OSError or Refused."""
    if len(data) > LARGEST:
        return None
    folder = state_dir / FOLDER
    make_folder(disk, folder)
    name = blake2b(data, digest_size=8).hexdigest()
    present = sorted(path for path in disk.names_in(folder) if path.endswith(".json"))
    for found in (folder / path for path in present if path.endswith(f"-{name}.json")):
        if read_copy(disk, found) == data:
            return found
    path = copied(disk, data, folder, f"{clock.now():%Y-%m-%dT%H%M%S}-{name}")
    with suppress(OSError):
        for older in present[: -MOST_KEPT + 1]:
            remove(disk, folder / older)
    return path
