"""Progress: the range, the blocks, the numbers behind a row, a finding as a topic; hidden while someone is looking."""

import pytest

from mentorlog.tui.presenters.numbers import numbers_of
from mentorlog.tui.presenters.progress import Asked, blocks_of
from mentorlog.tui.presenters.ranges import SINCE_BEGINNING, ranges
from mentorlog.tui.widgets.rows import Rows
from tests.tui.driving import Hands, Place
from tests.tui.journals import LEO, MARKER, marked, sam_with

pytestmark = pytest.mark.asyncio


def block(hands: Hands, name: str) -> list[str]:
    """What the rows of a block say."""
    rows = hands.app.screen.query_one(f"#{name}", Rows).rows
    return [" ".join(part for part in (row.left, row.title, row.right) if part) for row in rows]


async def test_it_says_what_it_adds_up_to_over_a_range_that_can_be_changed(sam: Place) -> None:
    async with sam.at((100, 50)) as hands:
        await hands.press("7")
        assert "[since August]" in hands.text
        assert "met as planned 6 of 7" in block(hands, "meetings")
        assert "Sep ▇▇▇▇▇▇ 2" in block(hands, "meetings")
        assert block(hands, "promises")[0] == "you kept 7 of 8 · 1 late; 1 not due yet"
        assert block(hands, "wins") == ["4 since August. The last, 18 Nov:", "Asked for feedback in the room"]
        delegate = next(line for line in block(hands, "goals") if "Delegate more" in line)
        assert delegate == "Delegate more ━━━━━─────────────── 25% · 0 quiet since October"
        assert "9 boundaries: 8 agreed, 1 proposed" in block(hands, "agreement")[0]
        assert "Held, of the dates that were set: 6 of 7 (86%)." in block(hands, "in_words")
        assert "Delegate more is quiet since October. worth a topic?  n" in block(hands, "in_words")
        await hands.press("left_square_bracket", "left_square_bracket", "left_square_bracket")
        assert "[30 days]" in hands.text
        assert "Sep" not in " ".join(block(hands, "meetings"))
        await hands.click_piece("range_to(4)", "#range")
        assert "[all]" in hands.text
        await hands.press("right_square_bracket")
        assert "[all]" in hands.text
        await hands.click_piece("range(-1)", "#range")
        assert "[1 year]" in hands.text


async def test_tab_goes_from_block_to_block_and_keeps_it_in_sight(sam: Place) -> None:
    async with sam.at((60, 16)) as hands:
        await hands.press("7")
        seen = []
        for _ in range(6):
            seen.append(hands.app.focused.id if hands.app.focused else None)
            await hands.press("tab")
        assert seen == ["meetings", "promises", "wins", "goals", "agreement", "in_words"]
        assert hands.app.focused is hands.app.screen.query_one("#meetings")
        await hands.press("shift+tab", "G")
        assert hands.row.title in hands.text


async def test_enter_opens_the_numbers_and_the_records_behind_them(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("7", "tab", "enter")
        assert "You kept 7 of 8 (88%)" in hands.text
        assert "Send Alex the design doc" in hands.rows
        await hands.go_to("Send Alex the design doc")
        await hands.press("enter")
        assert hands.screen_name == "Page"
        await hands.press("escape")
        await hands.go_to("Asked for feedback in the room")
        await hands.press("enter")
        assert hands.screen_name == "Page"


async def test_every_row_has_numbers_behind_it(sam: Place) -> None:
    contents = sam.opened().journal.contents
    mentorships = list(contents.mentorships.values())
    over = ranges(contents, mentorships, sam.day)[SINCE_BEGINNING]
    asked = Asked(contents=contents, mentorships=mentorships, over=over, width=60, is_looked_at=False)
    blocks = blocks_of(asked)
    rows = [*blocks.meetings, *blocks.promises, *blocks.wins, *blocks.agreement, *blocks.in_words]
    keys = [row.key for row in rows if "@" in row.key]
    assert len(keys) > 12
    assert all(numbers_of(key, asked)[0].title for key in keys)
    (october,) = [row.key for row in blocks.meetings if row.title.startswith("Oct ")]
    assert [(row.title, row.right) for row in numbers_of(october, asked)] == [("Tue 13 Oct", ""), ("Tue 27 Oct", "")]
    (planned,) = [row.key for row in blocks.meetings if "met as planned" in row.title]
    assert ("Tue 29 Sep", "cancelled") in [(row.title, row.right) for row in numbers_of(planned, asked)]


async def test_n_makes_a_finding_a_topic_of_the_next_meeting(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("7")
        await hands.go_to("Delegate more is quiet", "#in_words")
        await hands.press("n")
        assert "Delegate more" in hands.text
        await hands.press("enter")
        new = [row for row in sam.rows["topics"].values() if row["text"] == "Delegate more"]
        assert [row["visibility"] for row in new] == ["pair"]
        await hands.press("u")
        assert not [row for row in sam.rows["topics"].values() if row["text"] == "Delegate more"]


async def test_without_a_meeting_to_come_the_topic_waits(place: Place) -> None:
    copy = sam_with()
    copy["meetings"] = [row for row in copy["meetings"] if row["status"] != "planned"]
    place.holding(copy)
    async with place.at() as hands:
        await hands.press("7", "n", "enter")
        assert any(row["text"] == "met as planned 6 of 7" for row in place.rows["topics"].values())
        assert not [row for row in place.rows["meetings"].values() if row["status"] == "planned"]


async def test_while_someone_is_looking_ratings_and_private_figures_are_hidden(place: Place) -> None:
    place.holding(marked())
    async with place.at((100, 50)) as hands:
        await hands.press("7")
        assert MARKER in str(block(hands, "goals"))
        for told in ("How sure you are", "With a reflection", "strained"):
            assert told in str([block(hands, name) for name in ("agreement", "in_words")])
        await hands.press("full_stop")
        told = str([block(hands, name) for name in ("meetings", "promises", "wins", "goals", "agreement", "in_words")])
        for hidden in (MARKER, "How sure you are", "With a reflection", "strained", "cross", "Leave the team"):
            assert hidden not in told
        await hands.go_to("· only me ·", "#goals")
        await hands.press("n")
        assert MARKER not in hands.text


async def test_everyone_is_shown_by_name(place: Place) -> None:
    place.holding(sam_with(**LEO))
    async with place.at() as hands:
        await hands.press("7")
        assert "Alex  met as planned 6 of 7" in block(hands, "meetings")
        assert "Leo Brandt" in str(block(hands, "in_words"))
        await hands.press("x")
        assert "With whom?" in hands.text
        await hands.press("2")
        assert hands.screen_name == "SummaryRoom"


async def test_before_the_second_meeting_there_is_one_sentence(place: Place) -> None:
    async with place.at() as hands:
        await hands.press("escape", "7", "n", "x", "enter", "right_square_bracket")
        assert "After the second meeting" in hands.text
        assert hands.is_running
