"""One state of the file as it is held in memory, and what a person should hear of it."""

from typing import Self

import msgspec
from msgspec.structs import replace

from mentorlog.records.contents import Contents, SetAside
from mentorlog.records.errors import Damaged, Refused
from mentorlog.records.schemas import LADDER, Ladder
from mentorlog.store.decoding import contents_of
from mentorlog.store.header import Head, Header
from mentorlog.store.place import Place, Seen
from mentorlog.store.rows import Tables, settled
from mentorlog.store.shape import File, read_edited, read_sealed

MOST_NAMED = 5


class Foreign(Damaged):
    """A file that is whole, and no journal: somebody named the wrong one."""


class State(msgspec.Struct, frozen=True, kw_only=True):
    """What stood in the file when it was last read or written. Without `seen` there was no file.

    `tables` are in the newest form, whatever the form in the file. `difference` is what another hand changed.
    """

    seen: Seen | None = None
    head: Head | None = None
    tables: Tables = {}
    contents: Contents = Contents()
    was_edited: bool = False
    difference: str = ""
    ladder: Ladder = LADDER

    @classmethod
    def read(cls, data: bytes, seen: Seen, place: Place, ladder: Ladder = LADDER) -> Self:
        """The state that these bytes hold. Raises Damaged."""
        file = file_of(data, place)
        schema = file.head.header.schema
        tables = file.tables
        if schema < ladder.newest:
            tables = {name: settled(rows) for name, rows in ladder.climbed(tables, schema).items()}
        return cls(
            seen=seen,
            head=file.head,
            tables=tables,
            contents=replace(contents_of(tables), schema=max(schema, ladder.newest)),
            was_edited=file.was_edited,
            ladder=ladder,
        )

    @property
    def is_newer(self) -> bool:
        """Whether a later mentorlog wrote it, in a form that this one must not write."""
        return self.head is not None and self.head.header.schema > self.ladder.newest

    @property
    def is_older(self) -> bool:
        """Whether the file has an older form, which the next commit brings up to date."""
        return self.head is not None and self.head.header.schema < self.ladder.newest

    def refuse_newer(self) -> None:
        """Raise Refused where this version may read but not write."""
        if self.head and self.is_newer:
            raise Refused(
                f"The journal was written by mentorlog {self.head.header.written_by}, which this version cannot "
                "write. Update mentorlog to change it. Nothing was changed."
            )

    def next_head(self, journal_id: str, written_by: str) -> Head:
        """The header of the file to be written; the id is taken where there is no file yet."""
        schema = self.ladder.newest
        first = Header(format="mentorlog", schema=schema, journal_id=journal_id, generation=0)
        return (self.head or Head(first)).next(schema, written_by)

    def notices(self) -> tuple[str, ...]:
        """What a person should be told on opening, one line each."""
        lines: list[str] = []
        if self.was_edited:
            well = "." if self.contents.set_aside else "; it reads well."
            lines.append(f"The journal was edited outside mentorlog{well}{self.difference}")
        if self.contents.set_aside:
            lines.append(_told_of(self.contents.set_aside))
        if self.head and self.is_newer:
            header = self.head.header
            lines.append(
                f"The journal was written by mentorlog {header.written_by} (schema {header.schema}), "
                "so it is open for reading only. Update mentorlog to change it."
            )
        return tuple(lines)


def file_of(data: bytes, place: Place) -> File:
    """What stands in these bytes. Raises Damaged, with what is wrong with them."""
    if file := read_sealed(data):
        return file
    from mentorlog.store.strict import FOREIGN, fault_in

    if fault := fault_in(data, str(place)):
        kind = Foreign if fault.startswith(FOREIGN) else Damaged
        raise kind(f"{place} {fault}. It is left untouched.")
    if file := read_edited(data):
        return file
    raise Damaged(f"{place} has a header that cannot be read. It is left untouched.")


def _told_of(rows: tuple[SetAside, ...]) -> str:
    names = ", ".join(f"{row.table} {row.id}" for row in rows[:MOST_NAMED])
    more = f" and {len(rows) - MOST_NAMED} more" if len(rows) > MOST_NAMED else ""
    said = "1 record could not be read and is" if len(rows) == 1 else f"{len(rows)} records could not be read and are"
    return f"{said} set aside: {names}{more}."
