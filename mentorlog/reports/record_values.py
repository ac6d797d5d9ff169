"""A record as values for other programs: as it is kept, but without what stands on it about a sealed one (P19)."""

from msgspec.structs import replace

from mentorlog.nouns import record_of
from mentorlog.records.contents import Contents
from mentorlog.records.meetings import Meeting
from mentorlog.records.record import Record, Shareable


def values_of(record: Record, contents: Contents) -> Record:
    """The record; of a meeting without the lines of its agenda that speak of a sealed record."""
    if not isinstance(record, Meeting) or record.agenda is None:
        return record
    saved = record.agenda
    keys = {item.key for item in saved.items}.union(
        saved.parked, saved.removed, saved.order, saved.added, saved.minutes
    )
    sealed = {key for key in keys if _is_sealed(key, contents)}
    if not sealed:
        return record
    told = replace(
        saved,
        items=tuple(item for item in saved.items if item.key not in sealed),
        minutes={key: minutes for key, minutes in saved.minutes.items() if key not in sealed},
        **{name: _without(getattr(saved, name), sealed) for name in ("parked", "removed", "order", "added")},
    )
    return replace(record, agenda=told)


def _without(keys: tuple[str, ...], sealed: set[str]) -> tuple[str, ...]:
    return tuple(key for key in keys if key not in sealed)


def _is_sealed(key: str, contents: Contents) -> bool:
    record = record_of(key, contents)
    return isinstance(record, Shareable) and record.is_sealed
