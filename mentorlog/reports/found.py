"""What was found, in sentences that read well aloud, and as values."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from mentorlog.days import short_day
from mentorlog.lookup import joined, names_with
from mentorlog.nouns import NOUN_OF, title_of
from mentorlog.plain import one_line
from mentorlog.records.contents import Contents
from mentorlog.records.record import Record, Shareable
from mentorlog.reports.paragraphs import broken, capitalised, counted, paragraph
from mentorlog.search import Hit, shown, words_in

ONLY_YOU = "Only you see it."


def write(hits: Sequence[Hit], text: str, contents: Contents, today: dt.date) -> str:
    """How many records hold the words, then each with the text around them, newest first."""
    lines = [paragraph(f"{counted(len(hits), 'record holds', 'records hold')} “{one_line(text, 200)}”.")]
    lines += _lines(hits, text, contents, today)
    return "\n".join(lines) + "\n"


def _lines(hits: Sequence[Hit], text: str, contents: Contents, today: dt.date) -> Iterator[str]:
    words, with_whom = words_in(text), _names(contents)
    kinds = {record_type: capitalised(noun.one) for record_type, noun in NOUN_OF.items()}
    told_day = cache(lambda day: f", {short_day(day, today)}" if day else "")
    for number, hit in enumerate(hits, 1):
        record = hit.record
        found = shown(hit, words, contents)
        title = f" “{found.title}”" if found.title else ""
        seen = _marks(record, is_only_me=found.is_only_me)
        said = f"{kinds[type(record)]}{title}{with_whom(record)}{told_day(hit.on)}: {_ended(found.snippet)}{seen}"
        yield broken(said, first=f"{number}. ")


def _names(contents: Contents) -> Callable[[Record], str]:
    """Tells whom a record is with, where there is more than one mentorship: ` with Leo`."""
    if len(contents.mentorships) < 2:
        return lambda _: ""

    @cache
    def named(ids: tuple[str, ...]) -> str:
        known = [contents.mentorships[key] for key in ids if key in contents.mentorships]
        names = joined([names_with(contents, mentorship) for mentorship in known])
        return f" with {one_line(names, 60)}" if names else ""

    def of(record: Record) -> str:
        mentorship_id = getattr(record, "mentorship_id", None)
        return named((mentorship_id,) if mentorship_id else getattr(record, "mentorship_ids", ()))

    return of


def _ended(snippet: str) -> str:
    """The snippet with a full stop, where it has no end of its own."""
    return snippet if snippet.endswith((".", "?", "!", "…")) else f"{snippet}."


def _marks(record: Record, *, is_only_me: bool) -> str:
    """What is said of who sees it, and where it lies."""
    is_sealed = is_only_me and isinstance(record, Shareable) and record.is_sealed
    seen = " Sealed." if is_sealed else f" {ONLY_YOU}" if is_only_me else ""
    return f"{seen} In the trash." if record.is_deleted else seen


def values(hits: Sequence[Hit], text: str, contents: Contents) -> list[dict[str, object]]:
    """The same as plain values, one object a record."""
    words = words_in(text)
    return [_value(hit, words, contents) for hit in hits]


def _value(hit: Hit, words: tuple[str, ...], contents: Contents) -> dict[str, object]:
    record = hit.record
    found = shown(hit, words, contents)
    told: dict[str, object] = {"kind": NOUN_OF[type(record)].word, "id": record.id}
    told |= {"on": hit.on} if hit.on else {}
    told |= {"title": title_of(record, contents), "snippet": found.snippet, "only_me": found.is_only_me}
    told |= {"sealed": True} if isinstance(record, Shareable) and record.is_sealed else {}
    return told | ({"deleted_on": record.deleted_on} if record.is_deleted else {})
