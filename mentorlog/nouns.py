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
_TITLES = ("title", "name", "text", "statement", "topic", "next_time")


class Noun(msgspec.Struct, frozen=True, kw_only=True):
    """One kind of record. `word` is what is typed, `one` and `many` are what is read; `table` is where it lies.

    What `is_in_sight` is shown before there is one of it; all else is left out until then (interface.md, Sight).
    """

    word: str
    table: str
    one: str
    many: str
    help_line: str
    also: tuple[str, ...] = ()
    is_in_sight: bool = False

    @property
    def record_type(self) -> type[Record]:
        """The type of its records."""
        return RECORD_TYPES[self.table]


def _noun(
    word: str, table: str, one: str, help_line: str, *, many: str = "", also: str = "", seen: bool = True
) -> Noun:
    return Noun(
        word=word,
        table=table,
        one=one,
        many=many or f"{one}s",
        help_line=help_line,
        also=(also,) if also else (),
        is_in_sight=seen,
    )


NOUNS: Mapping[str, Noun] = {
    noun.word: noun
    for noun in (
        _noun("person", "people", "person", "Who you meet, name or write to.", many="people"),
        _noun("mentorship", "mentorships", "mentorship", "Who meets whom, how often and what for."),
        _noun("goal", "goals", "goal", "What you want to be different."),
        _noun("meeting", "meetings", "meeting", "Plan, start, take notes, finish, move, cancel a meeting."),
        _noun("action", "actions", "promise", "Promises: what you and the other said you would do.", also="promise"),
        _noun("topic", "topics", "topic", "What you want to talk about."),
        _noun("reflection", "reflections", "reflection", "Pages you wrote for yourself."),
        _noun("win", "wins", "win", "What went well."),
        _noun("milestone", "milestones", "milestone", "Moments you will want to remember.", seen=False),
        _noun(
            "boundary",
            "boundaries",
            "boundary",
            "What the two of you agreed to keep to.",
            many="boundaries",
            seen=False,
        ),
        _noun("feedback", "feedback", "feedback", "Asked for, or given.", many="feedback", seen=False),
        _noun(
            "challenge", "challenges", "thing stuck", "What is stuck.", many="things stuck", also="stuck", seen=False
        ),
        _noun("skill", "skills", "skill", "What you get better at, and how far you are.", seen=False),
        _noun("pulse", "pulses", "pulse", "How it is going, for you alone.", seen=False),
        _noun("assessment", "self_assessments", "self-assessment", "Your own view as a mentor.", seen=False),
        _noun("fit", "fit_checks", "fit check", "Whether the two of you fit.", seen=False),
        _noun("learning", "learning", "thing learned", "Read, attended, taken.", many="things learned", seen=False),
        _noun("contact", "contacts", "contact", "Who you met through it.", seen=False),
        _noun("outcome", "outcomes", "outcome", "What happened beside the mentorship.", seen=False),
        _noun("capture", "captures", "capture", "Thoughts written down fast, to be sorted."),
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
