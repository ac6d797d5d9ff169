"""Names of people of other mentorships in what is about to leave (figures-and-privacy.md, P18)."""

import unicodedata
from collections.abc import Collection

from mentorlog.lookup import folded
from mentorlog.records.contents import Contents
from mentorlog.records.people import Person

SHORTEST_PART = 3


def foreign_names(text: str, contents: Contents, mentorship_id: str) -> tuple[str, ...]:
    """People of other mentorships whom a text names, in order of name.

    Whole words, case and accents folded, each part of a name of three letters or more. The owner and the people
    of this mentorship are not searched for, nor is a part of a name that is theirs too.
    """
    return names_in(text, contents, spared=contents.mentorships[mentorship_id].with_ids)


def names_in(text: str, contents: Contents, *, spared: Collection[str], recipient: str = "") -> tuple[str, ...]:
    """People of any mentorship whom a text names, but for those spared by id, the owner, and the recipient.

    A recipient is named by id or by name.
    """
    words = set(_words(text))
    ids = {*spared, recipient}
    ours = {part for name in _own_names(contents, ids, recipient) for part in _words(name)}
    found = {
        person.name
        for person in _searched_for(contents, ids)
        if any(part in words and part not in ours and len(part) >= SHORTEST_PART for part in _words(person.name))
    }
    return tuple(sorted(found))


def _words(text: str) -> list[str]:
    """Runs of letters, marks and digits, folded."""
    return "".join(c if unicodedata.category(c)[0] in "LMN" else " " for c in folded(text)).split()


def _own_names(contents: Contents, ids: Collection[str], recipient: str) -> list[str]:
    people = (contents.people.get(person_id) for person_id in ids)
    return [contents.owner.name, recipient, *(person.name for person in people if person is not None)]


def _searched_for(contents: Contents, spared: Collection[str]) -> list[Person]:
    met = {key for mentorship in contents.mentorships.values() for key in mentorship.with_ids}
    return [contents.people[key] for key in sorted(met - set(spared)) if key in contents.people]
