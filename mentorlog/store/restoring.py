"""An earlier state of a journal, as the next file to be written."""

from contextlib import suppress

from msgspec.structs import replace

from mentorlog.records.errors import Damaged, NotFound, Refused
from mentorlog.store.faults import could_not_read
from mentorlog.store.header import Head
from mentorlog.store.place import Place
from mentorlog.store.shape import File, encoded
from mentorlog.store.state import file_of


def earlier(source: Place, place: Place, newest_schema: int) -> File:
    """The journal that is to be put back. Raises NotFound, Damaged, or Refused where a later mentorlog wrote it."""
    if source.path == place.path:
        raise Refused("That is the journal itself. Name another file, or the number of a backup.")
    try:
        found = source.read()
    except OSError as error:
        raise Refused(could_not_read(error, source)) from error
    if found is None:
        raise NotFound(f"There is no file {source}. See: mentorlog backup list")
    file = file_of(found[0], source)
    if file.head.header.schema > newest_schema:
        raise Refused(f"{source} was written by a newer mentorlog. Update mentorlog first. Nothing was changed.")
    return file


def as_next(file: File, present: bytes | None, place: Place, written_by: str) -> list[bytes]:
    """Its rows in its own form, under a generation above its own and that of the file it replaces."""
    generation = file.head.header.generation
    if present is not None:
        with suppress(Damaged):
            generation = max(generation, file_of(present, place).head.header.generation)
    head = Head(replace(file.head.header, generation=generation), file.head.unknown, file.head.others)
    return encoded(head.next(head.header.schema, written_by), file.tables)
