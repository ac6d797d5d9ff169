"""What lies in the trash, in sentences that read well aloud, and as values."""

import datetime as dt
from collections.abc import Iterator, Sequence

from mentorlog.days import after, short_day
from mentorlog.journal.emptying import KEPT_FOR
from mentorlog.journal.records import ended, told
from mentorlog.nouns import NOUN_OF
from mentorlog.records.contents import Contents
from mentorlog.records.record import Record, Shareable
from mentorlog.reports.paragraphs import capitalised, counted, paragraph


def write(records: Sequence[Record], contents: Contents, today: dt.date) -> str:
    """How many records lie in the trash, then each, numbered, and how long it is kept."""
    if not records:
        return "The trash is empty.\n"
    lines = [f"{counted(len(records), 'record lies', 'records lie')} in the trash.", *_lines(records, contents, today)]
    return "\n".join(lines) + "\n"


def _lines(records: Sequence[Record], contents: Contents, today: dt.date) -> Iterator[str]:
    for number, record in enumerate(records, 1):
        if record.deleted_on is None:
            continue
        since = "today" if record.deleted_on == today else short_day(record.deleted_on, today)
        kept_until = after(KEPT_FOR, record.deleted_on)
        kept = f"Kept until {short_day(kept_until, today)}." if kept_until >= today else "Cleared at the next change."
        yield paragraph(f"{_named(record, contents)} In the trash since {since}. {kept}", first=f"{number}. ")


def _named(record: Record, contents: Contents) -> str:
    """`Topic: what about the on-call rota?`; of a sealed one only its kind and day."""
    name = ended(told(record, contents))
    is_sealed = isinstance(record, Shareable) and record.is_sealed
    return capitalised(name if is_sealed else f"{NOUN_OF[type(record)].one}: {name}")


def values(records: Sequence[Record], contents: Contents) -> list[dict[str, object]]:
    """The same as plain values, one object a record."""
    return [
        {
            "kind": NOUN_OF[type(record)].word,
            "id": record.id,
            "title": told(record, contents),
            "deleted_on": record.deleted_on,
            "kept_until": after(KEPT_FOR, record.deleted_on) if record.deleted_on else None,
        }
        for record in records
    ]
