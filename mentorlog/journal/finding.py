"""The record an act is about, as it stands now."""

from collections.abc import Mapping
from typing import TypeVar

from mentorlog.records.errors import NotFound
from mentorlog.records.record import Record

R = TypeVar("R", bound=Record)


def present(records: Mapping[str, R], record_id: str) -> R:
    """The record, if it is there and not in the trash. Raises NotFound."""
    record = records.get(record_id)
    if record is None or record.is_deleted:
        raise NotFound(f"{record_id} is not there any more. It may lie in the trash, or was changed elsewhere.")
    return record


def still_there(records: Mapping[str, R], record_id: str) -> R:
    """The record, in the trash or not. Raises NotFound where it is gone for good."""
    record = records.get(record_id)
    if record is None:
        raise NotFound(f"{record_id} is not there any more.")
    return record
