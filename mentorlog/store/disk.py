"""Every call to the operating system that a commit goes through, in one small class."""

import fcntl
import os
import sys
from collections.abc import Sequence
from pathlib import Path

OURS_ALONE = 0o600
FOLDER_OURS_ALONE = 0o700


class Disk:
    """The real disk. Trials pass another one, which fails or forgets at a call of their choice."""

    def open(self, path: Path, flags: int) -> int:
        """A descriptor that no child process inherits; a file that is made is readable by its owner alone."""
        return os.open(path, flags | os.O_CLOEXEC, OURS_ALONE)

    def close(self, descriptor: int) -> None:
        """Let go of a descriptor, and of any lock on it."""
        os.close(descriptor)

    def read(self, descriptor: int, size: int) -> bytes:
        """At most `size` bytes; none at the end of the file."""
        return os.read(descriptor, size)

    def write(self, descriptor: int, pieces: Sequence[memoryview]) -> int:
        """Write some of the pieces, and return how many bytes of them."""
        return os.writev(descriptor, pieces)

    def truncate(self, descriptor: int) -> None:
        """Empty a file that is open."""
        os.ftruncate(descriptor, 0)

    def restrict(self, descriptor: int) -> None:
        """Give a file to its owner alone, whatever the umask took from it."""
        os.fchmod(descriptor, OURS_ALONE)

    def fsync(self, descriptor: int) -> None:
        """Return when what was written lies on the disk itself."""
        if sys.platform == "darwin":
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)  # fsync alone stops at the drive's own cache there
        else:
            os.fsync(descriptor)

    def fstat(self, descriptor: int) -> os.stat_result:
        """What an open file is."""
        return os.fstat(descriptor)

    def stat(self, path: Path) -> os.stat_result:
        """What stands at a path."""
        return path.stat()

    def replace(self, source: Path, target: Path) -> None:
        """Put one file in the place of another, at once or not at all."""
        source.replace(target)

    def unlink(self, path: Path) -> None:
        """Remove a file."""
        path.unlink()

    def mkdir(self, path: Path) -> None:
        """Make one folder for its owner alone, whatever the umask."""
        path.mkdir(FOLDER_OURS_ALONE)
        path.chmod(FOLDER_OURS_ALONE)

    def names_in(self, folder: Path) -> list[str]:
        """The names of all that stands in a folder."""
        return [path.name for path in folder.iterdir()]

    def lock(self, descriptor: int) -> bool:
        """Take the lock on an open file; False where somebody else holds it."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
