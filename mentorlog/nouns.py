"""The kinds of record as a person calls them, and what a single record is called."""

from collections.abc import Mapping

import msgspec

from mentorlog.days import long_day
from mentorlog.lookup import names_with
from mentorlog.plain import one_line
from mentorlog.records.contents import RECORD_TYPES, TABLE_OF, Contents
from mentorlog.records.meetings import Meeting
from mentorlog.records.mentorships import Mentorship
from mentorlog.records.people import Contact
from mentorlog.records.record import Record

LONGEST_TITLE_SHOWN = 60
SHORT_ID = 8
_TITLES = ("title", "name", "text", "statement", "topic", "next_time")


class Noun(msgspec.Struct, frozen=True, kw_only=True):
    """One kind of record. `word` is what is typed, `one` and `many` are what is read; `table` is where it lies."""

    word: str
    table: str
    one: str
    many: str
    also: tuple[str, ...] = ()

    @property
    def record_type(self) -> type[Record]:
        """The type of its records."""
        return RECORD_TYPES[self.table]


def _noun(word: str, table: str, one: str, many: str = "", also: str = "") -> Noun:
    return Noun(word=word, table=table, one=one, many=many or f"{one}s", also=(also,) if also else ())


NOUNS: Mapping[str, Noun] = {
    noun.word: noun
    for noun in (
        _noun("person", "people", "person", "people"),
        _noun("mentorship", "mentorships", "mentorship"),
        _noun("goal", "goals", "goal"),
        _noun("meeting", "meetings", "meeting"),
        _noun("action", "actions", "promise", also="promise"),
        _noun("topic", "topics", "topic"),
        _noun("reflection", "reflections", "reflection"),
        _noun("win", "wins", "win"),
        _noun("milestone", "milestones", "milestone"),
        _noun("boundary", "boundaries", "boundary", "boundaries"),
        _noun("feedback", "feedback", "feedback", "feedback"),
        _noun("challenge", "challenges", "thing stuck", "things stuck", also="stuck"),
        _noun("skill", "skills", "skill"),
        _noun("pulse", "pulses", "pulse"),
        _noun("assessment", "self_assessments", "self-assessment"),
        _noun("fit", "fit_checks", "fit check"),
        _noun("learning", "learning", "thing learned", "things learned"),
        _noun("contact", "contacts", "contact"),
        _noun("outcome", "outcomes", "outcome"),
        _noun("capture", "captures", "capture"),
    )
}
"""Every kind of record, by the word that is typed for it, in the order in which they are met."""

NOUN_OF: Mapping[type[Record], Noun] = {noun.record_type: noun for noun in NOUNS.values()}
KINDS: Mapping[str, str] = {record_type.__name__.casefold(): table for record_type, table in TABLE_OF.items()}


def noun_called(word: str) -> Noun | None:
    """The kind of record that goes by a word: `action`, `promise`."""
    return next((noun for noun in NOUNS.values() if word in {noun.word, *noun.also}), None)


def key_of(record: Record) -> str:
    """`goal:G1`: a record as lists and agendas name it."""
    return f"{type(record).__name__.casefold()}:{record.id}"


def record_of(key: str, contents: Contents) -> Record | None:
    """The record behind a key, wherever it lies; None where there is none."""
    kind, _, record_id = key.partition(":")
    table = KINDS.get(kind)
    return contents.table(table).get(record_id) if table else None


def short_id(record: Record) -> str:
    """As much of an id as tells it from others; a short one whole."""
    return record.id if len(record.id) <= SHORT_ID + 4 else record.id[:SHORT_ID]


def full_title(record: Record, contents: Contents) -> str:
    """What a record is called, whole: its words, whom it is with, or its day."""
    if isinstance(record, Mentorship):
        return names_with(contents, record)
    if isinstance(record, Contact):
        person = contents.people.get(record.person_id)
        return person.name if person else record.person_id
    if isinstance(record, Meeting):
        return long_day(record.date)
    words = next((text for name in _TITLES if (text := getattr(record, name, None))), "")
    words = words or next((text for text in getattr(record, "parts", {}).values() if text), "")
    day = getattr(record, "date", None) or record.created_on
    return words or (long_day(day) if day else record.id)


def title_of(record: Record, contents: Contents) -> str:
    """What a record is called, on one line and cut."""
    return one_line(full_title(record, contents), LONGEST_TITLE_SHOWN) or record.id
