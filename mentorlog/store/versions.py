"""Earlier versions of one record, read from the backups and from what is remembered for undo."""

import datetime as dt
from collections.abc import Iterator

import msgspec

from mentorlog.journal.ports import History
from mentorlog.journal.undo import RowChange
from mentorlog.records.contents import Contents
from mentorlog.records.errors import JournalError
from mentorlog.records.record import Record
from mentorlog.records.schemas import LADDER, Ladder
from mentorlog.store.backups import Backup, Backups
from mentorlog.store.decoding import Unreadable, decoder
from mentorlog.store.shape import read_edited

IN_A_BACKUP = "In a backup."


class Version(msgspec.Struct, frozen=True, kw_only=True):
    """A record as it was. `seen_at` is the last time it is known to have been so; `told` says from where."""

    record: Record
    seen_at: dt.datetime
    told: str


def earlier_versions(
    table: str, record_id: str, contents: Contents, backups: Backups, history: History, ladder: Ladder = LADDER
) -> tuple[Version, ...]:
    """Every other state of a record that is still to be had, newest first, each state once.

    One that was deleted for good has versions too, as long as a backup or undo holds it.
    """
    found = [*_in_acts(history, table, record_id), *_in_backups(backups, table, record_id, ladder)]
    different: list[Version] = []
    known = [contents.table(table).get(record_id)]
    for _, version in sorted(found, key=lambda pair: pair[0], reverse=True):
        if version.record not in known:
            known.append(version.record)
            different.append(version)
    return tuple(different)


def holding(table: str, record_id: str, backups: Backups, ladder: Ladder = LADDER) -> tuple[Backup, ...]:
    """The backups that hold a record, newest first: what a purge has to name."""
    return tuple(backup for backup in backups.listed() if _record_in(backups, backup, table, record_id, ladder))


def _in_acts(history: History, table: str, record_id: str) -> Iterator[tuple[dt.datetime, Version]]:
    for act in history.acts:
        for row in _rows_of(act.changes):
            if (row.table, row.id) == (table, record_id):
                said = act.sentence.removesuffix(".")
                states = ((row.before, f"Before “{said}”."), (row.after, f"After “{said}”."))
                for raw, told in states:
                    if record := _record(table, record_id, raw):
                        yield act.when, Version(record=record, seen_at=act.shown_when, told=told)


def _in_backups(backups: Backups, table: str, record_id: str, ladder: Ladder) -> Iterator[tuple[dt.datetime, Version]]:
    for backup in backups.listed():
        if record := _record_in(backups, backup, table, record_id, ladder):
            yield backup.made_at, Version(record=record, seen_at=backup.made_at, told=IN_A_BACKUP)


def _record_in(backups: Backups, backup: Backup, table: str, record_id: str, ladder: Ladder) -> Record | None:
    try:
        file = read_edited(backups.read(backup))
    except JournalError:
        return None
    if file is None:
        return None
    schema = file.head.header.schema
    tables = file.tables if schema >= ladder.newest else ladder.climbed(file.tables, schema)
    row = tables.get(table, {}).get(record_id)
    return _record(table, record_id, msgspec.json.encode(dict(row))) if row else None


def _record(table: str, record_id: str, raw: msgspec.Raw | bytes) -> Record | None:
    """The record of a row; None where there was none, or it cannot be read by now."""
    try:
        record: Record = decoder(table).decode(raw)
    except Unreadable:
        return None
    return record if record.id == record_id else None


def _rows_of(changes: msgspec.Raw) -> tuple[RowChange, ...]:
    try:
        return msgspec.json.decode(changes, type=tuple[RowChange, ...] | None) or ()
    except Unreadable:
        return ()
