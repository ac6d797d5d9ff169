"""The backups in which something that was purged still stands."""

from collections.abc import Iterator, Sequence
from pathlib import Path


def backups_with(words: Sequence[str], folder: Path) -> Iterator[Path]:
    """The backups below a folder in which all of the words stand, the newest first."""
    wanted = [word.encode() for word in words]
    for path in sorted(folder.rglob("*.json"), key=lambda path: path.name, reverse=True):
        try:
            data = path.read_bytes()
        except OSError:
            continue
        if all(word in data for word in wanted):
            yield path
