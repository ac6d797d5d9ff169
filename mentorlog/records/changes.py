"""What an act does to a journal: one sentence, and each record before and after."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from mentorlog.records.contents import OWNER_ID, OWNER_TABLE, TABLE_OF, Contents
from mentorlog.records.people import Owner
from mentorlog.records.record import Record


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """One record before and after; None before: it is new. None after: it is gone for good.

    `unknown` holds the row of an import, for the fields that this version does not know.
    """

    table: str
    id: str
    before: Record | Owner | None = None
    after: Record | Owner | None = None
    unknown: Mapping[str, Any] = {}


class Changes(msgspec.Struct, frozen=True, kw_only=True):
    """One thing a person did. `sentence` says it in the past tense, for the toast and the undo list."""

    sentence: str
    changes: tuple[Change, ...] = ()

    @property
    def is_of_effect(self) -> bool:
        """Whether a record is another now: what changes nothing has nothing to undo."""
        return any(change.before != change.after for change in self.changes)

    def applied_to(self, contents: Contents) -> Contents:
        """The contents after these changes; the old ones stay as they are."""
        values: dict[str, Any] = {name: getattr(contents, name) for name in contents.__struct_fields__}
        for change in self.changes:
            if change.table == OWNER_TABLE:
                values["owner"] = change.after or Owner()
                continue
            records = values[change.table]
            if records is getattr(contents, change.table):
                records = values[change.table] = dict(records)
            if change.after is None:
                records.pop(change.id, None)
            else:
                records[change.id] = change.after
        return Contents(**values)


def made(record: Record) -> Change:
    """The change that adds a new record."""
    return Change(table=TABLE_OF[type(record)], id=record.id, after=record)


def became(before: Record, after: Record) -> Change:
    """The change that puts one state of a record in place of another."""
    return Change(table=TABLE_OF[type(after)], id=after.id, before=before, after=after)


def owner_became(before: Owner, after: Owner) -> Change:
    """The change of who the journal belongs to."""
    return Change(table=OWNER_TABLE, id=OWNER_ID, before=before, after=after)


def all_made(records: Iterable[Record]) -> tuple[Change, ...]:
    """The changes that add new records."""
    return tuple(made(record) for record in records)
