"""Finding records by words, as often as a key is typed."""

import datetime as dt
from collections.abc import Iterator, Sequence

import msgspec

from mentorlog.lookup import folded, letters_folded
from mentorlog.records.contents import RECORD_TYPES, Contents
from mentorlog.records.meetings import Action
from mentorlog.records.mentorships import Mentorship
from mentorlog.records.people import Contact, Person
from mentorlog.records.record import Record, Shareable
from mentorlog.search.days import days_of
from mentorlog.search.texts import texts_of

AT_ONCE = 500
_PLACES = {table: place for place, table in enumerate(RECORD_TYPES)}


class Within(msgspec.Struct, frozen=True, kw_only=True):
    """Where is looked. None: in all tables, with everybody, on any day.

    `mentorships` and `people` are ids: a record is with them if it names one of either. What is sealed, and what
    lies in the trash, is found only where it is asked for.
    """

    tables: frozenset[str] | None = None
    mentorships: frozenset[str] | None = None
    people: frozenset[str] = frozenset()
    since: dt.date | None = None
    until: dt.date | None = None
    sealed: bool = False
    trash: bool = False


class Hit(msgspec.Struct, frozen=True, gc=False):
    """A record that was found, the newest of its days, and its texts: what goes with it, what is only the owner's."""

    table: str
    record: Record
    on: dt.date | None
    shared: list[str]
    own: list[str]
    plain: str

    @property
    def key(self) -> tuple[str, str]:
        """What no other record has."""
        return self.table, self.record.id


class Finder:
    """Finds words in one state of a journal. What was read for one search is there for the next.

    Words that only grow (`rev`, `revi`) are looked for among what was found before.
    """

    def __init__(self, contents: Contents, within: Within | None = None) -> None:
        self._contents = contents
        self._within = within or Within()
        self._candidates: Sequence[Hit] | None = None
        self._folded: dict[tuple[str, str], str] = {}
        self._last: tuple[tuple[str, ...], Sequence[Hit]] | None = None

    def find(self, text: str) -> Sequence[Hit]:
        """The records that hold all of these words, each in any of its texts, newest first; without words all."""
        words = words_in(text)
        hits = sorted(self._holding(self._pool(words), words), key=_newest_first)
        self._last = words, hits
        return tuple(hits)

    def _pool(self, words: tuple[str, ...]) -> Sequence[Hit]:
        """Where the words can be at all."""
        if self._last is not None:
            former, hits = self._last
            if all(any(word in longer for longer in words) for word in former):
                return hits
        if self._candidates is None:
            self._candidates = tuple(_candidates(self._contents, self._within))
        return self._candidates

    def _holding(self, pool: Sequence[Hit], words: tuple[str, ...]) -> Iterator[Hit]:
        """Most words stand there as they are typed; only where one does not is the text folded, which takes longer."""
        first = words[0] if words else ""
        are_plain = all(word.isascii() for word in words)
        others = []
        for hit in pool:
            # The first word is looked for by itself: most texts lack it, and asking for all takes four times as long.
            if are_plain and first in hit.plain and all(word in hit.plain for word in words):
                yield hit
            else:
                others.append(hit)
        for start in range(0, len(others), AT_ONCE):
            yield from self._holding_folded(others[start : start + AT_ONCE], words)

    def _holding_folded(self, hits: Sequence[Hit], words: tuple[str, ...]) -> Iterator[Hit]:
        """Many texts are folded in one go first: where a word is in none of them, no single one is looked at."""
        if hits[0].key not in self._folded:
            together = letters_folded("\n".join(hit.plain for hit in hits))
            if not all(word in together for word in words):
                return
        yield from (hit for hit in hits if self._holds_folded(hit, words))

    def _holds_folded(self, hit: Hit, words: tuple[str, ...]) -> bool:
        text = self._folded.get(hit.key)
        if text is None:
            text = self._folded[hit.key] = letters_folded(hit.plain)
        return all(word in text for word in words)


def words_in(text: str) -> tuple[str, ...]:
    """The words of what was typed, folded."""
    return tuple(folded(text).split())


def _candidates(contents: Contents, within: Within) -> Iterator[Hit]:
    for table, records in contents.tables():
        if within.tables is not None and table not in within.tables:
            continue
        for record in records.values():
            if (record.deleted_on is not None and not within.trash) or (not within.sealed and _is_sealed(record)):
                continue
            if within.mentorships is not None and not _is_with(record, within.mentorships, within.people):
                continue
            days = days_of(table, record)
            if _is_between(days, within.since, within.until):
                shared, own = texts_of(record)
                yield Hit(table, record, max(days, default=None), shared, own, "\n".join(shared + own))


def _is_sealed(record: Record) -> bool:
    return isinstance(record, Shareable) and record.is_sealed


def _is_with(record: Record, mentorships: frozenset[str], people: frozenset[str]) -> bool:
    """Whether a record names one of the mentorships, or is one, or is about one of the people."""
    if isinstance(record, Mentorship):
        return record.id in mentorships
    if isinstance(record, Person):
        return record.id in people
    if isinstance(record, Contact):
        return record.person_id in people or record.introduced_by in people
    if isinstance(record, Action) and record.owner in people:
        return True
    named = getattr(record, "mentorship_id", None), getattr(record, "bring_to", None)
    return not mentorships.isdisjoint((*getattr(record, "mentorship_ids", ()), *named))


def _is_between(days: list[dt.date], since: dt.date | None, until: dt.date | None) -> bool:
    """Whether one of the days lies between the two, both included; without either every record does."""
    if since is None and until is None:
        return True
    first, last = since or dt.date.min, until or dt.date.max
    return any(first <= day <= last for day in days)


def _newest_first(hit: Hit) -> tuple[int, int, str]:
    return -hit.on.toordinal() if hit.on else 0, _PLACES[hit.table], hit.record.id
