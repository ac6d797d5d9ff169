"""What the lines of a summary are made from: records as of the end of its period, and how they are called."""

from collections.abc import Collection, Iterable
from typing import TypeVar

from mentorlog.progress import Period
from mentorlog.progress.scope import Scope
from mentorlog.records.contents import ME, Contents
from mentorlog.records.meetings import Meeting
from mentorlog.records.mentorships import Mentorship
from mentorlog.records.people import Person
from mentorlog.records.record import Shareable
from mentorlog.reports.summary.asked import Asked
from mentorlog.reports.summary.projection import trimmed
from mentorlog.reports.summary.words import said

S = TypeVar("S", bound=Shareable)


class Source:
    """A journal seen for one summary. `mentorships` are those it is about."""

    def __init__(self, contents: Contents, asked: Asked, mentorships: Collection[Mentorship]) -> None:
        self.contents = contents
        self.asked = asked
        self.mentorships = tuple(mentorships)
        self.scope = Scope(contents, mentorships, asked.period.until)

    @property
    def period(self) -> Period:
        """The days it is about."""
        return self.asked.period

    @property
    def owner(self) -> str:
        """Whose journal it is."""
        return said(self.contents.owner.name) or ME

    @property
    def reader(self) -> str:
        """For whom it is; nothing where nobody was named."""
        return self.name(self.asked.reader) if said(self.asked.reader) else ""

    @property
    def them(self) -> str:
        """The people in the first mentorship."""
        return ", ".join(self.name(key) for key in self.mentorships[0].with_ids)

    def name(self, person_id: str) -> str:
        """Somebody's name; an id that names nobody as it is."""
        if person_id == ME:
            return self.owner
        person = self.person(person_id)
        return (said(person.name) if person else "") or said(person_id)

    def person(self, person_id: str) -> Person | None:
        """Somebody the journal knows, in the trash or not."""
        return self.contents.people.get(person_id)

    def named(self, *person_ids: str | None) -> tuple[Person, ...]:
        """What a line reads of the people it names."""
        people = (self.person(key) for key in person_ids if key)
        return tuple(trimmed(person) for person in people if person)

    def words(self, key: str, own: str | None) -> str:
        """What a record is called here: the author's words, its own, or its id."""
        return self.asked.words_for(key) or said(own) or key.partition(":")[2]

    def unless_words(self, key: str, field: str) -> tuple[str, ...]:
        """The field a line prints, which it does not where the author put words in its place."""
        return () if self.asked.words_for(key) else (field,)

    def held(self, mentorships: Iterable[Mentorship]) -> list[Meeting]:
        """The meetings held in the period, oldest first."""
        ids = {mentorship.id for mentorship in mentorships}
        return [m for m in self.scope.held if m.date in self.period and m.mentorship_id in ids]


def seen_by(record: Shareable) -> str:
    """The visibility of a record; missing or unknown is private (P2)."""
    return record.visibility if record.visibility in {"pair", "report"} else "private"


def shared(records: Iterable[S]) -> list[S]:
    """The records that a line may count: those both may see."""
    return [record for record in records if record.is_shared]
