"""Text that is being typed, one file each in the state folder, until it is saved as an act."""

import os
from pathlib import Path

from mentorlog.records.errors import Refused
from mentorlog.store.disk import Disk
from mentorlog.store.files import remove, sync_folder, write_new_file
from mentorlog.store.place import Place, shown
from mentorlog.store.shelf import Shelf


class DraftFiles:
    """The `Drafts` of the journal at a path. Names are ids of records, so that they are safe as names of files.

    Two copies of a journal do not share them; one that was moved finds what was typed at its former place.
    """

    def __init__(self, journal: Path, *, state_dir: Path, disk: Disk | None = None) -> None:
        self._disk = disk or Disk()
        self._root = state_dir / "drafts"
        self._shelf = Shelf(self._root, Place(journal, self._disk), self._disk)

    def read(self, name: str) -> str | None:
        """The text as it was last kept; None where there is none."""
        try:
            newest = max(self._kept(name), key=lambda path: path.stat().st_mtime_ns, default=None)
            return newest.read_bytes().decode() if newest else None
        except (OSError, UnicodeDecodeError) as error:
            raise Refused(f"What was typed lies in {shown(self._root)}, and cannot be read.") from error

    def keep(self, name: str, text: str) -> None:
        """Keep the text: it is on disk when this returns. Raises Refused."""
        try:
            data = text.encode()
        except UnicodeEncodeError as error:
            raise Refused("The last line holds half a character. Type it again without it.") from error
        try:
            self._write(self._shelf.made(), name, data)
        except OSError as error:
            told = (error.strerror or "no reason given").lower()
            raise Refused(f"The last line is not saved: {told}. Free some space, and type it again.") from error

    def forget(self, name: str) -> None:
        """Let the text go, if that can be done: it is saved elsewhere. What a crash left half written goes too."""
        for folder in self._shelf.folders():
            for path in (folder / f"{name}.txt", *folder.glob(f".{name}.*.tmp")):
                remove(self._disk, path)

    def forget_about(self, record_id: str) -> None:
        """Let every text go whose name has the id in it: forms about a record are named after it."""
        names = {path.stem for folder in self._shelf.folders() for path in folder.glob("*.txt")}
        for name in names:
            if f"-{record_id}-" in f"-{name}-":
                self.forget(name)

    def _kept(self, name: str) -> list[Path]:
        """Each place where the text lies: one, but for a journal that got its id, or was moved, in between."""
        return [path for folder in self._shelf.folders() if (path := folder / f"{name}.txt").exists()]

    def _write(self, folder: Path, name: str, data: bytes) -> None:
        aside = folder / f".{name}.{os.urandom(8).hex()}.tmp"
        try:
            write_new_file(self._disk, aside, [data])
            self._disk.replace(aside, folder / f"{name}.txt")
        except OSError:
            remove(self._disk, aside)
            raise
        sync_folder(self._disk, folder)
