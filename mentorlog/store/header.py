"""The first line of the file, and the checksum in it."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal, Self

import msgspec

from mentorlog.store.digest import blake2b
from mentorlog.store.rows import Row

META = "_meta"
HEADER_ID = "1"
ZEROS = b"0" * 32
_MARK = b'"checksum":"'

# The id names a folder of backups, so it begins with no dot.
JournalId = Annotated[str, msgspec.Meta(pattern=r"\A[A-Za-z0-9_-][A-Za-z0-9_.-]{0,63}\Z")]


class Header(msgspec.Struct, frozen=True, kw_only=True):
    """Whose file this is, in which form, and how often it was written."""

    format: Literal["mentorlog"]
    schema: Annotated[int, msgspec.Meta(ge=1)]
    journal_id: JournalId
    generation: Annotated[int, msgspec.Meta(ge=0)]
    checksum: str = ""
    written_by: Annotated[str, msgspec.Meta(max_length=64)] = "another version"


class Head(msgspec.Struct, frozen=True):
    """The header with all that stands beside it under `_meta` and is not ours."""

    header: Header
    unknown: Mapping[str, Any] = {}
    others: Mapping[str, Row] = {}

    @classmethod
    def read(cls, rows: Mapping[str, Row]) -> Self:
        """The head of a file. Raises ValueError where there is none, or it is no mentorlog's."""
        if HEADER_ID not in rows:
            raise ValueError("no header")
        header = msgspec.json.decode(rows[HEADER_ID].raw, type=Header)
        unknown = {name: value for name, value in rows[HEADER_ID].items() if name not in Header.__struct_fields__}
        return cls(header, unknown, {row_id: row for row_id, row in rows.items() if row_id != HEADER_ID})

    def next(self, schema: int, written_by: str) -> Self:
        """The head of the file that follows this one."""
        header = Header(
            format="mentorlog",
            schema=schema,
            journal_id=self.header.journal_id,
            generation=self.header.generation + 1,
            checksum=ZEROS.decode(),
            written_by=written_by,
        )
        return type(self)(header, self.unknown, self.others)

    def encoded(self) -> bytes:
        """The first line, up to the brace that ends `_meta`. The known fields come first, in their order."""
        values = msgspec.to_builtins(self.header) | dict(self.unknown)
        rows = [b'"1":' + msgspec.json.encode(values)]
        rows += [msgspec.json.encode(row_id) + b":" + row.raw for row_id, row in self.others.items()]
        return b'{"_meta":{' + b",".join(rows) + b"}"


def sealed(pieces: Sequence[bytes]) -> list[bytes]:
    """The pieces of a file whose checksum is all zeros, with the checksum of the whole in its place."""
    digest = blake2b(digest_size=16)
    for piece in pieces:
        digest.update(piece)
    checksum = digest.hexdigest().encode()
    return [pieces[0].replace(_MARK + ZEROS, _MARK + checksum, 1), *pieces[1:]]


def is_sealed(data: bytes, checksum: str) -> bool:
    """Whether the file still is what its checksum was taken of."""
    # A quote within a text has a backslash before it, so the mark occurs only as a key; the header comes first.
    found = data.find(_MARK + checksum.encode() + b'"')
    if found < 0 or len(checksum) != len(ZEROS):
        return False
    start = found + len(_MARK)
    view = memoryview(data)
    digest = blake2b(view[:start], digest_size=16)
    digest.update(ZEROS)
    digest.update(view[start + len(ZEROS) :])
    return digest.hexdigest() == checksum
