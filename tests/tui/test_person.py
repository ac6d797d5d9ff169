"""The page of a person, and the way out of the journal for good."""

import pytest

from tests.tui.driving import Place
from tests.tui.test_whose import page, stand_on

pytestmark = pytest.mark.asyncio


def drafts(place: Place) -> list[str]:
    return [path.name for path in (place.state / "drafts").rglob("*.txt")]


async def test_a_person_is_edited_on_their_page_and_purged_by_typing_the_name(sam: Place) -> None:
    async with sam.at((80, 24)) as hands:
        await page(hands)
        await stand_on(hands, "Who")
        await hands.press("enter")
        assert hands.screen_name == "PersonPage"
        await hands.press("e", "2")
        await hands.write("Principal engineer")
        await hands.press("e", "3", "2", "e", "1")
        await hands.write("Alex Rivera Diaz")
        assert "Alex Rivera Diaz" in hands.lines[1] + hands.lines[2]
        person = sam.rows["people"]["p-alex"]
        assert (person["role"], person["kind"]) == ("Principal engineer", "confidant")
        await hands.press("e", "4")
        await hands.write("likes tea", then="escape")
        await hands.press("full_stop")
        assert "likes tea" not in hands.text
        await hands.press("e", "4")
        assert "Someone is looking" in hands.said[-1]
        await hands.press("full_stop", "escape")
        await hands.press("e", "1")
        await hands.write("Alex again", then="escape")
        assert drafts(sam) == ["purpose-M-alex.txt"]
        await stand_on(hands, "Who")
        await hands.press("enter", "d", "2")
        assert "“former mentor 1” stands in its place." in hands.text
        await hands.press("1")
        await hands.write("yes")
        assert "Nothing was purged." in hands.said[-1]
        assert "Alex Rivera" in sam.path.read_text("utf-8")
        await hands.press("d", "2", "2")
        await hands.write("alex rivera diaz")
        for told in ("Purged for good.", "Ids never change", "p-alex", "1 backup still holds it."):
            assert told in hands.text
        await hands.press("escape")
        assert "Alex" not in sam.path.read_text("utf-8")
        assert "Own the room, not the doc" in sam.path.read_text("utf-8")
        assert drafts(sam) == []
        await hands.press("escape", "u")
        assert "former mentor 1, my mentor" in hands.text
        assert "Alex" not in sam.path.read_text("utf-8")
