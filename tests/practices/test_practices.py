"""Every practice that mentorlog carries has a screen and a verb, and the page of docs says so."""

import click
import pytest

from mentorlog.cli.verbs import NOUN_VERBS, VERBS, load_verb
from tests.practices.table import PAGE, PRACTICES, Practice, page

SCREENS = {"Home", "Whose", "Goals", "Meetings", "Reflect", "Boundaries", "Milestones", "Progress"}


def built() -> set[str]:
    """Every verb there is, with those below it."""
    found = set()
    for name in (*VERBS, *NOUN_VERBS):
        command = load_verb(name)
        if isinstance(command, click.Group):
            found |= {f"{name} {below}" for below in command.commands}
        if not isinstance(command, click.Group) or command.invoke_without_command:
            found.add(name)
    return found


BUILT = built()


def test_the_practices_are_those_that_must_be_carried() -> None:
    assert len(PRACTICES) == 116
    assert len({practice.id for practice in PRACTICES}) == 116


@pytest.mark.parametrize("practice", PRACTICES, ids=lambda practice: practice.id)
def test_a_practice_has_a_screen_and_a_verb(practice: Practice) -> None:
    assert set(practice.screens) <= SCREENS
    assert practice.verbs
    assert set(practice.verbs) - BUILT == set()


def test_the_page_is_what_the_table_makes() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()
