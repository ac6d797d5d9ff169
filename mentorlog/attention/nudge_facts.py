"""What a rule finds, and the words that facts are filled with."""

import datetime as dt
from collections.abc import Callable, Iterator
from typing import NamedTuple

from mentorlog.attention.scope import Scope
from mentorlog.days import month, short_day
from mentorlog.lookup import joined, names_with
from mentorlog.plain import one_line
from mentorlog.records.contents import Contents
from mentorlog.records.meetings import Meeting
from mentorlog.records.mentorships import Mentorship

NUMBERS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
MOST_TOLD = 60
LONGEST_TITLE = 60
STILL_DAYS = 14
STILL_WEEKS = 56


class Found(NamedTuple):
    """One reason for a nudge: what it is about, the words of its fact, the records, and whose it is."""

    about: str
    names: dict[str, str]
    keys: tuple[str, ...] = ()
    mentorship_id: str | None = None


Rule = Callable[[Scope], Iterator[Found]]


def number(count: int) -> str:
    """`Three`, `14`; never a number above 60."""
    if count < len(NUMBERS):
        return NUMBERS[count].capitalize()
    return str(count) if count <= MOST_TOLD else f"Over {MOST_TOLD}"


def times(count: int) -> str:
    """`twice`, `three times`."""
    return {1: "once", 2: "twice"}.get(count) or f"{number(count).lower()} times"


def since(day: dt.date, today: dt.date) -> str:
    """`since 3 Nov`; further back the month: `since August`."""
    return f"since {short_day(day, today) if (today - day).days <= STILL_WEEKS else month(day, today)}"


def met_when(day: dt.date, today: dt.date) -> str:
    """`on 3 Nov`; further back the month: `in August`."""
    return f"on {short_day(day, today)}" if (today - day).days <= STILL_WEEKS else f"in {month(day, today)}"


def left(days: int) -> str:
    """`One day is`, `Nine days are`, `Six weeks are`."""
    count, word = (days, "day") if days <= STILL_DAYS else (days // 7, "week")
    return f"{number(count)} {word} is" if count == 1 else f"{number(count)} {word}s are"


def shown(title: str) -> str:
    """A title as it stands in a fact."""
    return one_line(title, LONGEST_TITLE)


def first_names(contents: Contents, mentorship: Mentorship) -> str:
    """`Alex`, `Leo and Mina`; the title or id where nobody is named."""
    people = (contents.people.get(key) for key in mentorship.with_ids)
    names = [shown(person.first_name) for person in people if person is not None]
    return joined(names) or shown(names_with(contents, mentorship))


def held(scope: Scope, mentorship: Mentorship) -> list[Meeting]:
    """The meetings of a mentorship held up to today, the oldest first."""
    meetings = (m for m in scope.meetings if m.mentorship_id == mentorship.id and m.state == "held")
    return [meeting for meeting in meetings if meeting.date <= scope.today]
