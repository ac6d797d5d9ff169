"""Names of people of other mentorships in what is about to leave (figures-and-privacy.md, P18)."""

import unicodedata

from mentorlog.lookup import folded
from mentorlog.records.contents import Contents
from mentorlog.records.people import Person

SHORTEST_PART = 3


def foreign_names(text: str, contents: Contents, mentorship_id: str) -> tuple[str, ...]:
    """People of other mentorships whom a text names, in order of name.

    Whole words, case and accents folded, each part of a name of three letters or more. The owner and the people
    of this mentorship are not searched for, nor is a part of a name that is theirs too.
    """
    words = set(_words(text))
    ours = {part for name in _own_names(contents, mentorship_id) for part in _words(name)}
    found = {
        person.name
        for person in _others(contents, mentorship_id)
        if any(part in words and part not in ours and len(part) >= SHORTEST_PART for part in _words(person.name))
    }
    return tuple(sorted(found))


def _words(text: str) -> list[str]:
    """Runs of letters, marks and digits, folded."""
    return "".join(c if unicodedata.category(c)[0] in "LMN" else " " for c in folded(text)).split()


def _own_names(contents: Contents, mentorship_id: str) -> list[str]:
    people = (contents.people.get(person_id) for person_id in contents.mentorships[mentorship_id].with_ids)
    return [contents.owner.name, *(person.name for person in people if person is not None)]


def _others(contents: Contents, mentorship_id: str) -> list[Person]:
    ours = set(contents.mentorships[mentorship_id].with_ids)
    others = {key for m in contents.mentorships.values() if m.id != mentorship_id for key in m.with_ids} - ours
    return [contents.people[key] for key in sorted(others) if key in contents.people]
