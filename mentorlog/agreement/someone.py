"""Someone else to talk to: who is written down for it, or who it often is (interface.md, Our agreement)."""

from collections.abc import Iterator

from mentorlog.lookup import joined
from mentorlog.plain import one_line
from mentorlog.records.contents import Contents
from mentorlog.texts.serious import serious

KINDS = {"coordinator": "coordinator", "confidant": "someone you confide in"}


def someone_to_talk_to(contents: Contents) -> Iterator[str]:
    """One line on who is written down, or on who it often is."""
    people = (person for person in contents.people.values() if not person.is_deleted)
    known = [f"{one_line(person.name)}, {KINDS[person.kind]}" for person in people if person.kind in KINDS]
    yield f"Written down: {joined(known)}." if known else serious().nobody_yet
