"""Which journal stands at a place, told without reading more of it than is needed."""

import re
from contextlib import suppress

from mentorlog.records.errors import JournalError
from mentorlog.store.place import Place

_HEAD = re.compile(
    rb'\A\{"_meta":\{"1":\{"format":"mentorlog","schema":\d+,"journal_id":"([A-Za-z0-9_-][A-Za-z0-9_.-]{0,63})"'
)


def journal_id_in(data: bytes) -> str | None:
    """The id in the first line of a journal, be the rest of it damaged; None where the line says none."""
    head = _HEAD.match(data)
    return head[1].decode() if head else None


def journal_id_at(place: Place) -> str | None:
    """The id of the journal that stands here now; None where there is none, or it cannot be told."""
    with suppress(OSError, JournalError):
        seen = place.look()
        if seen and (known := journal_id_in(seen.head)):
            return known
        if found := place.read():
            from mentorlog.store.state import file_of

            return file_of(found[0], place).head.header.journal_id
    return None
