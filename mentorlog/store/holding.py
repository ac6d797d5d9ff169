"""The copies in which something that was purged still stands."""

from collections.abc import Iterator
from pathlib import Path


def copies_with(record_id: str, *folders: Path) -> Iterator[Path]:
    """The copies below some folders that hold a record, the newest first: each was made before it was purged.

    Only its id is looked for: a person may have had another name then, and a damaged copy tells no more.
    """
    wanted = f'"{record_id}"'.encode()
    found = (path for folder in folders for path in folder.rglob("*.json"))
    for path in sorted(found, key=lambda path: path.name, reverse=True):
        try:
            data = path.read_bytes()
        except OSError:
            continue
        if wanted in data:
            yield path
