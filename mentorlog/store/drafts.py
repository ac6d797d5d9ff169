"""Text that is being typed, one file each in the state folder, until it is saved as an act."""

import os
from pathlib import Path

from mentorlog.records.errors import Refused
from mentorlog.store.place import shown

NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC


class DraftFiles:
    """The `Drafts` of one journal. Names are ids of records, so that they are safe as names of files."""

    def __init__(self, state_dir: Path) -> None:
        self._folder = state_dir / "drafts"

    def read(self, name: str) -> str | None:
        """The text as it was last kept; None where there is none."""
        try:
            return (self._folder / f"{name}.txt").read_text(encoding="utf-8")
        except (FileNotFoundError, NotADirectoryError):
            return None
        except (OSError, UnicodeDecodeError) as error:
            raise Refused(f"What was typed lies in {shown(self._folder)}, and cannot be read.") from error

    def keep(self, name: str, text: str) -> None:
        """Keep the text: it is on disk when this returns. Raises Refused."""
        aside = self._folder / f".{name}.{os.urandom(8).hex()}.tmp"
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor = os.open(aside, NEW_FILE, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            aside.replace(self._folder / f"{name}.txt")
        except OSError as error:
            aside.unlink(missing_ok=True)
            told = (error.strerror or "no reason given").lower()
            raise Refused(f"The last line is not saved: {told}. Free some space, and type it again.") from error

    def forget(self, name: str) -> None:
        """Let the text go: it is saved elsewhere."""
        (self._folder / f"{name}.txt").unlink(missing_ok=True)
