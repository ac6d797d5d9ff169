"""No size is too small or too large, and none is too sudden."""

import pytest

from tests.tui.driving import Hands, Place

pytestmark = [pytest.mark.asyncio, pytest.mark.usefixtures("drawn_at_once")]

LONG = pytest.mark.soak
SIZES = [
    (160, 50),
    pytest.param((120, 36), marks=LONG),
    pytest.param((100, 30), marks=LONG),
    pytest.param((80, 24), marks=LONG),
    pytest.param((60, 16), marks=LONG),
    (40, 10),
    pytest.param((30, 8), marks=LONG),
    pytest.param((10, 3), marks=LONG),
    (1, 1),
]
IN_SHORT = {"agenda", "plan"}
ROOMS = ["1", "2", "3", "4", "5", "6", "7", "a", "enter"]
WAYS: dict[str, list[str]] = {
    "home": ["1"],
    "goals": ["2"],
    "meetings": ["3"],
    "progress": ["7"],
    "summary": ["7", "x"],
    "agenda": ["1", "a"],
    "page": ["1", "enter"],
    "whose": ["1", "p"],
    "mentorship": ["1", "p", "enter"],
    "fit": ["1", "p", "enter", "n", "3"],
    "help": ["1", "question_mark"],
    "palette": ["1", "colon"],
    "plan": ["1", "n"],
    "look": ["1", "y"],
    "points": ["1", "a", "j", "j", "e"],
    "blank": ["1", "ctrl+l"],
}


def fits(hands: Hands, size: tuple[int, int]) -> None:
    assert len(hands.lines) == size[1]
    assert all(strip.cell_length == size[0] for strip in hands.strips)


@pytest.mark.parametrize("name", [n if n in IN_SHORT else pytest.param(n, marks=LONG) for n in WAYS])
async def test_every_screen_and_dialog_fits_while_the_terminal_shrinks_and_grows(sam: Place, name: str) -> None:
    async with sam.at((80, 24)) as hands:
        await hands.press(*WAYS[name])
        before = hands.text
        for size in [(160, 50), (60, 16), (40, 10), (10, 3), (1, 1), (80, 24)]:
            await hands.resize(size)
            fits(hands, size)
        assert hands.text == before


@pytest.mark.parametrize(
    "size", [pytest.param((160, 50), marks=LONG), (30, 8), pytest.param((1, 1), marks=LONG)], ids=str
)
async def test_every_screen_and_dialog_opens_at(sam: Place, size: tuple[int, int]) -> None:
    async with sam.at(size) as hands:
        for keys in WAYS.values():
            await hands.press(*keys)
            fits(hands, size)
            await hands.press("ctrl+l" if keys[-1] == "ctrl+l" else "escape")


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_every_room_opens_at(sam: Place, size: tuple[int, int]) -> None:
    async with sam.at(size) as hands:
        for key in ROOMS:
            await hands.press(key)
            fits(hands, size)


async def test_what_is_said_fits_everywhere(sam: Place) -> None:
    async with sam.at((30, 8)) as hands:
        await hands.press("space")
        fits(hands, (30, 8))
        await hands.resize((10, 3))
        fits(hands, (10, 3))
