"""Folders of the state folder that belong to one journal file: `<kind>/<journal id>/<its place>`.

The id keeps two journals apart, the place two copies of one. A journal that was moved finds what it left at a place
where nothing stands any more.
"""

import os
from contextlib import suppress
from pathlib import Path

from mentorlog.store.digest import blake2b
from mentorlog.store.disk import Disk
from mentorlog.store.files import make_folder, write_new_file
from mentorlog.store.identity import journal_id_at
from mentorlog.store.place import Place

NO_ID = "none-yet"
NOTE = ".place"
"""A file in each folder with the path of its journal."""


class Shelf:
    """Where one kind of thing lies for the journal at a place."""

    def __init__(self, root: Path, place: Place, disk: Disk) -> None:
        self._root = root
        self._place = place
        self._disk = disk
        self._path = os.fsencode(place.path)
        self._name = blake2b(self._path, digest_size=8).hexdigest()

    def folder(self) -> Path:
        """The folder of this journal at this place; made or not."""
        return self._root / (journal_id_at(self._place) or NO_ID) / self._name

    def made(self) -> Path:
        """The same folder, made where it is missing. Raises OSError."""
        folder = self.folder()
        make_folder(self._disk, folder)
        with suppress(FileExistsError):
            write_new_file(self._disk, folder / NOTE, [self._path])
        return folder

    def folders(self) -> list[Path]:
        """Every folder with something of this journal, its own first.

        Where nothing tells the id, these are the folders of all journals that stood at this place.
        """
        journal_id = journal_id_at(self._place)
        here = [self._root / name / self._name for name in self._names(self._root)]
        if journal_id is None:
            return here
        ids = {journal_id, NO_ID}
        own = sorted((path for path in here if path.parent.name in ids), key=lambda path: path.parent.name == NO_ID)
        siblings = (self._root / journal_id / name for name in self._names(self._root / journal_id))
        left = [path for path in siblings if path not in own and self._is_left_behind(path)]
        return [*own, *left, self._root / journal_id]  # the last: where everything lay before places were told apart

    def _names(self, folder: Path) -> list[str]:
        with suppress(OSError):
            return sorted(name for name in self._disk.names_in(folder) if not name.startswith("."))
        return []

    def _is_left_behind(self, folder: Path) -> bool:
        """Whether nothing stands any more where the journal of this folder stood."""
        try:
            return not os.path.lexists((folder / NOTE).read_bytes())
        except (OSError, ValueError):
            return False
