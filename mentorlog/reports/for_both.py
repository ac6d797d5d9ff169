"""What both people of a mentorship may see of a journal: filter first, compute second (figures-and-privacy.md, P3)."""

from functools import cache
from typing import Any, TypeVar

import msgspec
from msgspec.structs import replace

from mentorlog.journal.sight import mentorships_of
from mentorlog.records.contents import Contents
from mentorlog.records.fields import describe
from mentorlog.records.record import Record, Shareable

S = TypeVar("S", bound=msgspec.Struct)


def for_both(contents: Contents, mentorship_id: str | None) -> Contents:
    """The journal without all that is only the owner's, in the trash, or of another mentorship.

    Records say nothing any more that is private by itself. People and mentorships keep what they are called.
    """
    kept = {
        table: {key: bared(record) for key, record in records.items() if _may_be_seen(record, mentorship_id)}
        for table, records in contents.tables()
    }
    return Contents(owner=contents.owner, **kept)  # type: ignore[arg-type]


def bared(struct: S) -> S:
    """A record, or a part of one, without what is private by itself."""
    values: dict[str, Any] = dict(_emptied(type(struct)))
    for name in struct.__struct_fields__:
        value = getattr(struct, name)
        if name not in values and isinstance(value, tuple) and any(isinstance(one, msgspec.Struct) for one in value):
            values[name] = tuple(bared(one) if isinstance(one, msgspec.Struct) else one for one in value)
    return replace(struct, **values) if values else struct


def _may_be_seen(record: Record, mentorship_id: str | None) -> bool:
    if record.is_deleted:
        return False
    if not isinstance(record, Shareable):
        return True
    values = {name: getattr(record, name, None) for name in ("mentorship_id", "mentorship_ids")}
    ids = mentorships_of(values)
    return record.is_shared and (not ids or mentorship_id in ids)


@cache
def _emptied(struct_type: type[msgspec.Struct]) -> tuple[tuple[str, Any], ...]:
    """The attributes that are private by themselves, each with what it holds where nothing was written."""
    private = {field.name for field in describe(struct_type) if field.only_me}
    empty = []
    for field in msgspec.structs.fields(struct_type):
        if field.encode_name in private:
            made = field.default_factory
            empty.append((field.name, field.default if made is msgspec.NODEFAULT else made()))
    return tuple(empty)
