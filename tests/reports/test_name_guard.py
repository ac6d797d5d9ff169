"""Names of people of other mentorships in what is about to leave (figures-and-privacy.md, P18)."""

from typing import Any

import pytest

from mentorlog.exchange import contents_from
from mentorlog.reports.name_guard import foreign_names

NAMES = {
    "p1": "Alex Rivera",
    "p2": "Priya Nair",
    "p3": "Jo Li",
    "p4": "Sam Rivera",
    "p5": "Anna-Lena Müller",
    "p6": "Máire O'Brien",
    "p7": "Leo Brandt",
    "p8": "Noor Haddad",
}


def mentorship(mentorship_id: str, *people: str) -> dict[str, Any]:
    terms = {"kind": "one_to_one", "my_role": "mentee", "phase": "enabling", "started_on": "2025-01-01"}
    return {"id": mentorship_id, "with": list(people), **terms}


JOURNAL = contents_from(
    {
        "owner": {"name": "Sam Okafor"},
        "people": [{"id": key, "name": name} for key, name in NAMES.items()],
        "mentorships": [
            mentorship("M1", "p1"),
            mentorship("M2", "p2", "p3", "p4"),
            mentorship("M3", "p5", "p6", "p7", "p9"),
            mentorship("M4", "p1", "p7"),
        ],
    }
)


def found(text: str, of: str = "M1") -> tuple[str, ...]:
    return foreign_names(text, JOURNAL, of)


@pytest.mark.parametrize(
    "text",
    [
        "Priya",
        "priya",
        "PRIYA!",
        "as Nair said",
        "Priya's plan",
        "(Priya)",
        "agenda-priya.md",
        "“Priya”",
        "a line\nPriya\nanother",
        "Príyà",
        "Priy\u0061\u0301",
    ],
)
def test_each_part_of_a_name_is_found_as_a_whole_word_without_case_and_accents(text: str) -> None:
    assert found(text) == ("Priya Nair",)


@pytest.mark.parametrize("text", ["Priyanka", "appriya", "priyas", "repriyal", "nai", "P r i y a", ""])
def test_a_part_of_a_word_is_no_name(text: str) -> None:
    assert found(text) == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("muller", "Anna-Lena Müller"),
        ("lena", "Anna-Lena Müller"),
        ("Maire", "Máire O'Brien"),
        ("o'brien", "Máire O'Brien"),
    ],
)
def test_a_name_of_several_parts_is_found_by_each(text: str, name: str) -> None:
    assert found(text) == (name,)


@pytest.mark.parametrize("text", ["Jo", "Li", "Jo Li", "jo and li", "O"])
def test_a_part_of_less_than_three_letters_is_not_searched_for(text: str) -> None:
    assert found(text) == ()


@pytest.mark.parametrize("text", ["Sam", "Okafor", "Sam Okafor", "Alex", "Alex Rivera", "alex and sam"])
def test_the_owner_and_the_people_of_this_mentorship_are_not_searched_for(text: str) -> None:
    assert found(text) == ()


def test_a_part_that_is_shared_with_the_recipient_or_the_owner_tells_nobody() -> None:
    assert found("Rivera") == ()
    assert found("Sam Rivera") == ()
    assert foreign_names("Alex Rivera", JOURNAL, "M2") == ("Alex Rivera",)


def test_somebody_of_this_and_of_another_mentorship_may_be_named() -> None:
    assert found("Leo Brandt") == ("Leo Brandt",)
    assert found("Leo Brandt", "M4") == ()
    assert found("Alex", "M4") == ()


def test_somebody_of_no_mentorship_is_not_searched_for() -> None:
    assert found("Noor Haddad") == ()


def test_all_who_are_named_are_told_once_in_order_of_name() -> None:
    assert found("Priya, Nair, Leo, Müller and Lena") == ("Anna-Lena Müller", "Leo Brandt", "Priya Nair")
