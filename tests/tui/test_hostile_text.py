"""Text that is not ours (safety.md), on every screen: no crash, no live link, nothing that steers the terminal."""

from typing import Any

import pytest

from mentorlog.records.contents import RECORD_TYPES
from mentorlog.records.fields import LONGEST_TITLE
from mentorlog.tui.screens.ending import Ending
from tests.safety.poison import BIDI, C1, ESCAPES, MARKS, MARKUP, evenly, filled, forbidden_in, poisoned
from tests.tui.driving import Hands, Place

pytestmark = [pytest.mark.asyncio, pytest.mark.usefixtures("drawn_at_once")]

SIZES = [(120, 36), (30, 8), (10, 3), (1, 1)]
OF_SCROLLBARS = {"@mouse.down", "@mouse.up"}
LONG = "word\n" * 40_000
"""200 KB in lines of their own: the slowest to draw."""


def mixed(limit: int) -> str:
    """Everything at once, 500 combining marks in titles."""
    return (MARKUP[:40] + ESCAPES + MARKS)[:limit] if limit <= LONGEST_TITLE else MARKUP + ESCAPES + C1 + BIDI


def with_long_notes() -> dict[str, Any]:
    """The same, and 200 KB in every text of a few records."""
    copy = poisoned(mixed)
    for table in ("goals", "meetings", "reflections", "actions", "captures", "topics", "boundaries"):
        record_type = RECORD_TYPES[table]
        copy[table] = [
            row if n else filled(record_type, row, lambda limit: mixed(limit) if limit <= LONGEST_TITLE else LONG)
            for n, row in enumerate(copy[table])
        ]
    return copy


def harmless(hands: Hands) -> None:
    """What the terminal is given acts on nothing and steers nothing."""
    for strip in hands.strips:
        for segment in strip:
            assert forbidden_in(segment.text) == []
            if segment.style is not None:
                assert segment.style.link is None
                assert not [name for name in segment.style.meta if name.startswith("@") and name not in OF_SCROLLBARS]


async def every_screen(hands: Hands) -> None:
    for digit in "1234567":
        await hands.press(digit)
        harmless(hands)
        await hands.press("j", "enter")
        harmless(hands)
        await hands.press("escape")
    for keys in (["7", "tab", "enter"], ["escape", "7", "x"], ["A", "y"], ["escape", "escape"]):
        await hands.press(*keys)
        harmless(hands)
    for keys in (
        ["1", "a"],
        ["j", "j", "j", "e"],
        ["escape", "e", "escape", "t", "escape", "y"],
        ["escape", "p"],
        ["enter"],
        ["n", "3"],
    ):
        await hands.press(*keys)
        harmless(hands)
    await hands.press("escape", "1", "space")
    harmless(hands)
    await hands.press("escape", "j", "space")
    harmless(hands)


async def an_ending(hands: Hands) -> None:
    """Each row of an ending, and what it asks."""
    await hands.press("1")
    hands.app.push_screen(Ending(hands.desk, next(iter(hands.desk.contents.mentorships))))
    await hands.settle()
    for keys in (
        ["space"],
        ["G", "space"],
        ["escape", "k", "space"],
        ["escape", "g"],
        [*"jjjjjj", "space"],
        ["escape"],
    ):
        await hands.press(*keys)
        harmless(hands)


async def test_a_poisoned_journal_opens_on_every_screen(place: Place) -> None:
    place.holding(with_long_notes())
    async with place.at((80, 24)) as hands:
        await every_screen(hands)
        await an_ending(hands)
        assert hands.is_running
        for size in SIZES:
            await hands.resize(size)
            harmless(hands)


@pytest.mark.parametrize("size", [(30, 8), pytest.param((1, 1), marks=pytest.mark.soak)], ids=str)
async def test_it_opens_where_there_is_little_room(place: Place, size: tuple[int, int]) -> None:
    place.holding(with_long_notes())
    async with place.at(size) as hands:
        for keys in (["2"], ["3"], ["1", "a"], ["y"], ["escape", "e"]):
            await hands.press(*keys)
            harmless(hands)


async def test_what_is_copied_steers_nothing(place: Place) -> None:
    place.holding(poisoned(evenly(ESCAPES + C1 + BIDI)))
    async with place.at() as hands:
        await hands.press("y", "enter")
        assert "15:00" in hands.app.clipboard
        assert forbidden_in(hands.app.clipboard) == []


async def test_a_click_on_text_with_an_action_in_it_does_nothing(place: Place) -> None:
    place.holding(poisoned(evenly("[@click=app.quit]quit[/]")))
    async with place.at() as hands:
        assert "[@click=app.quit]quit[/]" in hands.text
        for _ in range(2):
            await hands.click_word("quit")
        assert hands.is_running
        await hands.press("3")
        await hands.click_word("quit")
        assert hands.is_running
