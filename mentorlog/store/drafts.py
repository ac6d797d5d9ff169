"""Text that is being typed, one file each in the state folder, until it is saved as an act."""

import os
from pathlib import Path

from mentorlog.records.errors import Refused
from mentorlog.store.disk import Disk
from mentorlog.store.files import make_folder, remove, sync_folder, write_new_file
from mentorlog.store.place import shown


class DraftFiles:
    """The `Drafts` of one journal. Names are ids of records, so that they are safe as names of files."""

    def __init__(self, state_dir: Path, disk: Disk | None = None) -> None:
        self._folder = state_dir / "drafts"
        self._disk = disk or Disk()

    def read(self, name: str) -> str | None:
        """The text as it was last kept; None where there is none."""
        try:
            return (self._folder / f"{name}.txt").read_bytes().decode()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except (OSError, UnicodeDecodeError) as error:
            raise Refused(f"What was typed lies in {shown(self._folder)}, and cannot be read.") from error

    def keep(self, name: str, text: str) -> None:
        """Keep the text: it is on disk when this returns. Raises Refused."""
        aside = self._folder / f".{name}.{os.urandom(8).hex()}.tmp"
        try:
            data = text.encode()
        except UnicodeEncodeError as error:
            raise Refused("The last line holds half a character. Type it again without it.") from error
        try:
            make_folder(self._disk, self._folder)
            write_new_file(self._disk, aside, [data])
            self._disk.replace(aside, self._folder / f"{name}.txt")
            sync_folder(self._disk, self._folder)
        except OSError as error:
            remove(self._disk, aside)
            told = (error.strerror or "no reason given").lower()
            raise Refused(f"The last line is not saved: {told}. Free some space, and type it again.") from error

    def forget(self, name: str) -> None:
        """Let the text go, if that can be done: it is saved elsewhere. What a crash left half written goes too."""
        for path in (self._folder / f"{name}.txt", *self._folder.glob(f".{name}.*.tmp")):
            remove(self._disk, path)
