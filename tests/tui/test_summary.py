"""A summary on screen: ticks, words, kinds, periods; it is looked at before it leaves."""

from typing import Any

import pytest

from tests.tui.driving import Hands, Place
from tests.tui.journals import LEO, sam_with

pytestmark = pytest.mark.asyncio

PRIVATE: dict[str, dict[str, dict[str, Any]]] = {"goals": {"G4": {"visibility": "private"}}}


async def opened(hands: Hands) -> None:
    await hands.press("7", "x")
    assert hands.screen_name == "SummaryRoom"


async def test_space_ticks_a_line_and_a_capital_a_all_goals_and_milestones(sam: Place) -> None:
    async with sam.at() as hands:
        await opened(hands)
        assert "Summary for a manager · 18 Aug to 21 Nov 2026" in hands.text
        assert "7 lines stay behind. What leaves does not say so." in hands.text
        await hands.go_to("Delegate more")
        assert hands.row.left == "[ ] "
        await hands.press("space")
        assert hands.row.left == "[x] "
        assert "6 lines stay behind" in hands.text
        await hands.press("space")
        assert hands.row.left == "[ ] "
        await hands.press("A")
        assert "stay behind" not in hands.text
        await hands.press("y")
        assert "First talk, at the team lunch" in hands.text
        await hands.press("escape", "A")
        assert "7 lines stay behind" in hands.text


async def test_what_only_i_have_seen_is_shown_whole_and_asked(place: Place) -> None:
    place.holding(sam_with(**PRIVATE))
    async with place.at() as hands:
        await opened(hands)
        await hands.press("A")
        await hands.go_to("Read 6 books")
        assert (hands.row.left, hands.row.right) == ("[ ] ", "only me")
        await hands.press("space")
        assert "Only you have seen this until now" in hands.text
        await hands.press("escape")
        assert hands.row.left == "[ ] "
        await hands.press("space", "enter")
        assert hands.row.left == "[x] "
        await hands.press("full_stop")
        assert "Read 6 books" not in hands.text
        for key in ("space", "e", "y", "x"):
            await hands.press(key)
            assert hands.screen_name == "SummaryRoom"
            assert "Someone is looking" in hands.said[-1]


async def test_words_are_of_this_summary_alone_and_some_lines_ask_for_them(sam: Place) -> None:
    before = sam.rows
    async with sam.at() as hands:
        await opened(hands)
        await hands.go_to("Delegate more")
        await hands.press("e")
        assert "It is off" in hands.said[-1]
        await hands.press("space", "e")
        await hands.write("Let others decide")
        assert "Let others decide" in hands.row.title
        await hands.press("y", "enter")
        assert "Let others decide" in hands.app.clipboard
        assert "Delegate more" not in hands.app.clipboard
        assert sam.rows == before
        await hands.press("G", "k", "space")
        await hands.write("Two hours a week for the design")
        assert hands.row.left == "[x] Help"
        await hands.press("space")
        assert hands.row.left == "[ ] Help"


async def test_what_happened_is_taken_in_and_kind_and_period_change(sam: Place) -> None:
    async with sam.at() as hands:
        await opened(hands)
        await hands.press("n")
        await hands.write("Asked to chair the architecture board")
        assert any("chair the architecture" in row["text"] for row in sam.rows["outcomes"].values())
        await hands.go_to("Asked to chair")
        assert hands.row.left.startswith("[x]")
        await hands.press("u")
        assert not any("Asked to chair" in row for row in hands.rows)
        await hands.press("left_square_bracket")
        assert "23 Aug to 21 Nov 2026" in hands.text
        await hands.press("t", "3")
        assert "Closing report" in hands.text
        await hands.press("t", "2", "y", "escape")
        assert "Development record" in hands.text


async def test_a_file_is_written_beside_one_that_is_there(sam: Place) -> None:
    async with sam.at() as hands:
        await opened(hands)
        await hands.press("x", "1", "enter")
        assert "There is no folder" in hands.said[-1]
        sam.exports.mkdir()
        for _ in range(2):
            await hands.press("x", "1")
            assert "# Mentoring summary" in hands.text
            await hands.press("enter")
        first, second = (sam.exports / f"summary-manager-2026-11-21{n}.md" for n in ("", "-2"))
        assert first.read_text("utf-8") == second.read_text("utf-8")
        assert first.stat().st_mode & 0o777 == 0o600
        assert "Written:" in hands.said[-1]
        assert "behind" not in first.read_text("utf-8")
        await hands.press("x", "3", "escape")
        assert not list(sam.exports.glob("*.html"))


async def test_names_of_others_are_told_before_it_leaves(place: Place) -> None:
    place.holding(sam_with(**LEO, goals={"G2": {"title": "Delegate more to Leo Brandt", "visibility": "report"}}))
    async with place.at() as hands:
        await hands.press("7", "x", "1")
        await hands.press("y")
        assert "It names Leo Brandt, of another mentorship." in hands.text


@pytest.mark.soak
async def test_it_works_where_there_is_little_room(sam: Place) -> None:
    async with sam.at((60, 16)) as hands:
        await opened(hands)
        await hands.go_to("RFC reviewed")
        await hands.press("enter")
        assert hands.row.left == "[x] "
        for size in ((40, 10), (10, 3), (1, 1), (160, 50)):
            await hands.resize(size)
            assert len(hands.lines) == size[1]


async def test_the_reader_stands_in_the_title_and_may_be_taken_out_again(sam: Place) -> None:
    async with sam.at() as hands:
        await opened(hands)
        await hands.press("g", "e")
        await hands.write("Priya Nair")
        assert hands.row.title == "Priya Nair"
        await hands.press("y", "enter")
        assert hands.app.clipboard.startswith("Mentoring summary for Priya Nair")
        await hands.press("g", "space")
        await hands.write("")
        await hands.press("y", "enter")
        assert hands.app.clipboard.startswith("Mentoring summary, Staff track 2026")


async def test_words_of_a_line_that_is_left_out_are_there_again_when_it_is_taken_in(sam: Place) -> None:
    async with sam.at() as hands:
        await opened(hands)
        await hands.go_to("Delegate more")
        await hands.press("space", "e")
        await hands.write("Let others decide")
        assert hands.row.title == "Let others decide"
        await hands.press("space")
        assert hands.row.title.startswith("Delegate more")
        await hands.press("space")
        assert (hands.row.left, hands.row.title) == ("[x] ", "Let others decide")
        await hands.press("A", "A", "A", "y", "enter")
        assert "Let others decide" in hands.app.clipboard
