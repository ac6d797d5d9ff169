"""Files that leave: made new and for the owner's eyes, and never over another by chance (safety.md, File names)."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from mentorlog.plain import one_line
from mentorlog.records.errors import Refused

NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC


class Places(Protocol):
    """Where files go that are only named, and where none may go."""

    @property
    def export_dir(self) -> Path:
        """The folder for them."""

    @property
    def journal(self) -> Path:
        """The journal itself."""


def target(name: str, places: Places) -> Path:
    """Where a file goes: a plain name to the export folder, anything with a folder where it says."""
    path = Path(name).expanduser()
    path = places.export_dir / path if path.name == name else path
    if os.path.realpath(path) == os.path.realpath(places.journal):
        raise Refused("That is the journal itself. Name another file.")
    return path


def is_there(path: Path) -> bool:
    """Whether something lies at a path; not, as far as one can tell, where one may not look."""
    return os.path.lexists(path)


def write_file(path: Path, text: str, *, overwrite: bool) -> None:
    """Write a file, 0600. Raises Refused where there is one already, or where it cannot be written."""
    shown = one_line(str(path))
    aside = path.with_name(f".{os.urandom(8).hex()}.tmp") if overwrite else path
    try:
        if path.is_dir():
            raise Refused(f"{shown} is a folder. Name a file in it.")
        if is_there(path) and not overwrite:
            raise Refused(f"{shown} is there already. --overwrite replaces it.")
        if not path.parent.exists():
            raise Refused(f"There is no folder {one_line(str(path.parent))}. Make it first, or name another.")
        _write_new(aside, text)
        if overwrite:
            aside.replace(path)
    except FileExistsError as error:
        raise Refused(f"{shown} is there already. --overwrite replaces it.") from error
    except (OSError, ValueError) as error:
        raise Refused(f"{shown} cannot be written: {reason(error)}.") from error


def write_folder(folder: Path, files: Mapping[str, str], *, overwrite: bool) -> None:
    """Write files into a folder, which is made where it is not there. Raises Refused before anything is written."""
    shown = one_line(str(folder))
    try:
        if is_there(folder) and not folder.is_dir():
            raise Refused(f"{shown} is a file. Name a folder.")
        taken = next((name for name in files if is_there(folder / name)), None)
        if taken is not None and not overwrite:
            raise Refused(f"{shown} holds {taken} already. --overwrite replaces it.")
        folder.mkdir(mode=0o700, exist_ok=True)
    except (OSError, ValueError) as error:
        raise Refused(f"{shown} cannot be made: {reason(error)}.") from error
    for name, text in files.items():
        write_file(folder / name, text, overwrite=overwrite)


def reason(error: OSError | ValueError) -> str:
    """Why the system refused, in its words."""
    told = error.strerror if isinstance(error, OSError) else "that is no path"
    return (told or "no reason given").lower()


def _write_new(path: Path, text: str) -> None:
    """All of the text, or no file."""
    descriptor = os.open(path, NEW_FILE, 0o600)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
            os.fchmod(file.fileno(), 0o600)
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        path.unlink(missing_ok=True)
        raise
