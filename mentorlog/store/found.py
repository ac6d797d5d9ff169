"""What lies at a path that a person says is their journal."""

from pathlib import Path
from typing import Literal

import msgspec

from mentorlog.exchange import read_full_copy
from mentorlog.records.contents import Contents
from mentorlog.records.errors import NotFound, Refused
from mentorlog.store.decoding import contents_of
from mentorlog.store.disk import Disk
from mentorlog.store.place import HEAD, Place, shown
from mentorlog.store.state import file_of


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """A journal is opened where it is; a full copy, or a backup, is copied into the journal that is open."""

    path: Path
    kind: Literal["journal", "full copy", "backup"]
    contents: Contents

    @property
    def is_copied(self) -> bool:
        """Whether its records are copied, and the file is left as it is."""
        return self.kind != "journal"


def found_at(text: str, backups: Path) -> Found:
    """What the file is, read and checked. Raises NotFound, Refused or Damaged, and changes nothing."""
    path = Path(text.strip()).expanduser()
    place = Place(path, Disk())
    try:
        read = place.read()
    except (OSError, ValueError) as error:
        told = (error.strerror if isinstance(error, OSError) else None) or "that is no path"
        raise Refused(f"{shown(path)} cannot be read: {told.lower()}.") from error
    if read is None:
        raise NotFound(f"There is no file {shown(path)}. Still syncing?")
    data = read[0]
    if b'"_meta"' not in data[:HEAD]:
        return Found(path=place.path, kind="full copy", contents=read_full_copy(data))
    contents = contents_of(file_of(data, place).tables)
    is_backup = place.path.is_relative_to(backups.resolve())
    return Found(path=place.path, kind="backup" if is_backup else "journal", contents=contents)
