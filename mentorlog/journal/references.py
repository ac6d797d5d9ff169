"""What a record may name: people, mentorships, goals and meetings that are there and not in the trash."""

from collections.abc import Iterator, Mapping
from typing import Any

from mentorlog.records.contents import ME, Contents
from mentorlog.records.errors import NotFound, Refused
from mentorlog.records.fields import Described, describe
from mentorlog.records.record import Record

_TABLES = {"person": "people", "mentorship": "mentorships", "goal": "goals"}
_WORDS = {"people": "person", "mentorships": "mentorship", "goals": "goal", "meetings": "meeting"}
_ALWAYS_THERE = {"person": {ME, "group"}, "mentorship": {"mentees", "any"}}


def refuse_unknown(
    record_type: type[Record], values: Mapping[str, Any], contents: Contents, itself: str | None = None
) -> None:
    """Raise NotFound where a value names a record that is not there, Refused where a record names itself."""
    for field in describe(record_type):
        for table, record_id in _named(field, values.get(field.name)):
            if record_id == itself:
                raise Refused(f"{field.label}: it cannot name itself.")
            record = contents.table(table).get(record_id)
            if record is None or record.is_deleted:
                raise NotFound(f"{field.label}: no {_WORDS[table]} {record_id} is there.")


def _named(field: Described, value: Any) -> Iterator[tuple[str, str]]:
    """The table and id of each record that a value names."""
    table = "meetings" if field.name in {"meeting_id", "moved_to"} else _TABLES.get(field.asked_as)
    if table is None or not value:
        return
    for record_id in (value,) if isinstance(value, str) else value:
        if record_id not in _ALWAYS_THERE.get(field.asked_as, ()):
            yield table, record_id
