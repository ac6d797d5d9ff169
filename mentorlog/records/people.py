"""The owner of the journal, and the people in it."""

from typing import Annotated, Literal

from msgspec import field

from mentorlog.records.fields import Day, Id, Text, Title, Word, about
from mentorlog.records.record import Part, Record, Shareable


class Owner(Part, frozen=True, kw_only=True):
    """Whose journal this is; `me` in every other record."""

    name: Annotated[Title, about("Your name")] = ""
    about_me: Annotated[Text | None, about("About you", "One line, for a summary", asked_as="text")] = field(
        name="about", default=None
    )
    aspiration: Annotated[Text | None, about("Where to", "What you want to become", asked_as="text")] = None


class Preferences(Part, frozen=True, kw_only=True):
    """How somebody likes to be met. Never leaves the journal."""

    pronouns: Annotated[Word | None, about("Pronouns")] = None
    language: Annotated[Word | None, about("Language")] = None
    hours: Annotated[Word | None, about("Hours", "When they like to meet")] = None
    directness: Annotated[Word | None, about("Directness", "How plainly they like to be told")] = None
    access: Annotated[Text | None, about("Access", "What makes a talk easier for them")] = None


class Person(Record, frozen=True, kw_only=True):
    """Somebody who is met, named or written to."""

    name: Annotated[Title, about("Name")]
    role: Annotated[Title | None, about("Role", "What they do")] = None
    kind: Annotated[
        Literal["coordinator", "confidant", "peer", "fellow_mentor"] | None,
        about("Who they are to you", "Someone to turn to, or a fellow mentor"),
    ] = None
    preferences: Annotated[Preferences | None, about("How they like to be met", asked_as="rows", only_me=True)] = None
    private_note: Annotated[Text | None, about("Note", "Only you ever see it", asked_as="text", only_me=True)] = None

    @property
    def first_name(self) -> str:
        """The first word of the name, the id where there is none; of who was purged what is left: `former mentor 1`."""
        words = self.name.split()
        return self.name if words[:1] == ["former"] else next(iter(words), self.id)


class Contact(Shareable, frozen=True, kw_only=True):
    """Somebody met through a mentorship, or beside it, to keep in touch with."""

    person_id: Annotated[Id, about("Who", asked_as="person")]
    kind: Annotated[Word | None, about("Kind", "A word of your own")] = None
    introduced_by: Annotated[Id | None, about("Introduced by", asked_as="person")] = None
    source: Annotated[Word | None, about("Where from", "event, body, online, or another word", only_me=True)] = None
    met_on: Annotated[Day | None, about("First met")] = None
    last_on: Annotated[Day | None, about("Last in touch", only_me=True)] = None
    next_contact_on: Annotated[Day | None, about("In touch again", only_me=True)] = None
    note: Annotated[Text | None, about("Note", asked_as="text", only_me=True)] = None
