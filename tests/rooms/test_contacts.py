"""Somebody met through somebody else: one act for the person and the contact."""

import pytest

from mentorlog.records.errors import NotFound, Refused
from tests.cli.running import Shell
from tests.rooms.small import journal, row, with_leo

INES = row("people", id="p-ines", name="Ines Roth")


def test_who_is_not_known_is_written_down_too() -> None:
    kept = journal(with_leo())
    kept.contacts.meet("Ines Roth", "p2")
    person = next(person for person in kept.contents.people.values() if person.name == "Ines Roth")
    (contact,) = kept.contents.contacts.values()
    assert (contact.person_id, contact.introduced_by, contact.visibility) == (person.id, "p2", "private")


def test_who_is_known_is_not_written_down_twice() -> None:
    kept = journal(with_leo(), INES)
    count = len(kept.contents.people)
    kept.contacts.meet("ines roth", "p2")
    assert len(kept.contents.people) == count
    with pytest.raises(Refused, match="a contact already"):
        kept.contacts.meet("Ines Roth", "p2")


def test_a_part_of_a_name_is_never_guessed() -> None:
    kept = journal(with_leo(), INES)
    with pytest.raises(NotFound, match="Say the whole name"):
        kept.contacts.meet("Ines", "p2")
    with pytest.raises(NotFound):
        kept.contacts.meet("Ines Roth", "p-nobody")
    assert not kept.contents.contacts


def test_the_verb_says_whom_one_met_and_through_whom(shell: Shell) -> None:
    sam = shell.sample("sam")
    assert sam("contact", "meet", "Ines", "Roth", "--through", "alex").lines_of_talk[0] == "Contact: Ines Roth."
    (contact,) = sam.copy()["contacts"]
    assert contact["introduced_by"] == "p-alex"
