"""Every practice that mentorlog carries has a screen and a verb, and the page of docs says so."""

import click
import pytest

from mentorlog.cli.verbs import VERBS, load_verb
from tests.practices.table import PAGE, PRACTICES, Practice, page

SCREENS = {"Home", "Whose", "Goals", "Meetings", "Reflect", "Boundaries", "Milestones", "Progress"}

NOT_BUILT_YET = {
    *(f"{noun} add" for noun in ("mentorship", "goal", "boundary", "milestone", "win", "person")),
    *(f"{noun} edit" for noun in ("mentorship", "goal", "person")),
    "meeting edit",
    *(f"{noun} add" for noun in ("feedback", "challenge", "learning")),
    *(f"goal {verb}" for verb in ("check-in", "rest", "move", "let-go")),
    "milestone celebrate", "mentorship phase", "feedback close", "skill rate",
    "add", "visible", "summary", "progress", "help", "config",
}  # fmt: skip
"""Verbs that are described and on their way; each goes from here when it is there."""


def built() -> set[str]:
    """Every verb there is, with those below it."""
    found = set()
    for name in VERBS:
        command = load_verb(name)
        found |= {name} if not isinstance(command, click.Group) else {f"{name} {below}" for below in command.commands}
    return found


BUILT = built()


def test_the_practices_are_those_that_must_be_carried() -> None:
    assert len(PRACTICES) == 116
    assert len({practice.id for practice in PRACTICES}) == 116


@pytest.mark.parametrize("practice", PRACTICES, ids=lambda practice: practice.id)
def test_a_practice_has_a_screen_and_a_verb(practice: Practice) -> None:
    assert set(practice.screens) <= SCREENS
    assert practice.verbs
    assert set(practice.verbs) - BUILT - NOT_BUILT_YET == set()


def test_what_is_on_its_way_is_needed() -> None:
    assert {verb for practice in PRACTICES for verb in practice.verbs} >= NOT_BUILT_YET - BUILT


def test_the_page_is_what_the_table_makes() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()
