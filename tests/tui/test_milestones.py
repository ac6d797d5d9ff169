"""The room of milestones: one timeline, and what each key does."""

import pytest

from tests.tui.driving import Place
from tests.tui.journals import MARKER, marked, sam_with

pytestmark = pytest.mark.asyncio


async def test_the_timeline_has_years_months_and_today_and_begins_with_what_is_next(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("6")
        lines = [line for line in hands.lines if "┃" in line or "┣" in line]
        assert "Milestones · 4 ahead, 3 reached" in hands.text
        assert "Sep ┃ 15  ✓ Our agreement made" in lines[0]
        assert "coffee with Alex" in hands.text
        today = next(n for n, line in enumerate(lines) if "today, Sat 21" in line)
        assert "◇" not in "".join(lines[:today])
        assert "✓" not in "".join(lines[today:])
        assert hands.row.title == "◇ Lead a design review"
        for told in ("Mon 30 Nov, in 9 days", "moved once, from 23 Nov", "Decision recorded", "Step of"):
            assert told in hands.text


async def test_space_reaches_it_then_asks_how_it_was_marked(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("6", "space")
        assert sam.rows["milestones"]["X4"]["reached_on"] == "2026-11-21"
        await hands.write("cake")
        assert {"celebrated_on": "2026-11-21", "how": "cake"}.items() <= sam.rows["milestones"]["X4"].items()
        await hands.press("space")
        assert "reached and marked already" in hands.said[-1]
        await hands.go_to("RFC reviewed", "#list")
        await hands.press("space", "enter")
        assert sam.rows["milestones"]["X3"]["celebrated_on"] == "2026-11-21"


async def test_its_date_moves_by_a_week_and_the_cursor_goes_with_it(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("6", "right_square_bracket", "right_square_bracket")
        assert sam.rows["milestones"]["X4"]["target_on"] == "2026-12-14"
        assert sam.rows["milestones"]["X4"]["target_history"][0] == "2026-11-23"
        assert hands.row.title == "◇ Lead a design review"
        await hands.press("left_square_bracket", "left_square_bracket", "left_square_bracket")
        assert sam.rows["milestones"]["X4"]["target_on"] == "2026-11-23"
        await hands.press("left_square_bracket")
        assert "That day is past." in hands.said[-1]


async def test_a_new_one_needs_a_title_and_may_have_a_day(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("6", "n")
        await hands.write("First review chaired alone")
        await hands.write("in 3 weeks")
        rows = sam.rows["milestones"].values()
        row = next(row for row in rows if row["title"] == "First review chaired alone")
        assert (row["target_on"], row["visibility"]) == ("2026-12-12", "pair")
        assert "12  ◇ First review chaired alone" in hands.text


async def test_e_changes_what_is_chosen(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("6")
        for number, name, text, key in (
            ("1", "title", "Lead two", "enter"),
            ("3", "done_when", "A decision", "escape"),
            ("2", "target_on", "none", "enter"),
        ):
            await hands.press("e", number)
            await hands.write(text, then=key)
            assert sam.rows["milestones"]["X4"].get(name) == (None if text == "none" else text)


async def test_v_shows_what_is_ahead_and_the_trash_from_which_space_puts_back(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("6", "d", "v")
        assert "Milestones ahead · 3" in hands.text
        assert "RFC reviewed" not in hands.text
        await hands.press("v")
        assert hands.rows == ["◇ Lead a design review"]
        await hands.press("space")
        assert "deleted_on" not in sam.rows["milestones"]["X4"]


async def test_w_says_who_may_see_it_and_enter_on_the_page_leads_to_the_goal(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("6", "w", "w")
        assert sam.rows["milestones"]["X4"]["visibility"] == "private"
        assert "Only you see it." in hands.said[-1]
        await hands.press("l", "G", "enter")
        assert hands.screen_name == "Page"
        assert "Lead the API redesign" in hands.text


async def test_one_without_a_day_stands_last_and_one_long_late_above_today(place: Place) -> None:
    place.holding(
        sam_with(milestones={"X4": {"target_on": "2026-10-01"}, "X5": {"target_on": None}, "X6": {"goal_id": "gone"}})
    )
    async with place.at() as hands:
        await hands.press("6")
        text = hands.text
        assert text.index("Lead a design review") < text.index("today, Sat 21")
        assert "late, 7 weeks" in text
        assert text.index("Half a year") < text.index("API v1")
        assert "no date" in text


async def test_while_someone_is_looking_nothing_private_is_shown_or_said(place: Place) -> None:
    place.holding(marked())
    async with place.at() as hands:
        await hands.press("6", "full_stop", "g")
        for key in ("j", "j", "j", "w", "right_square_bracket", "e", "j", "l", "w", "e"):
            await hands.press(key)
            assert MARKER not in hands.text
            assert MARKER not in str(hands.said)


async def test_where_there_is_little_room_enter_shows_the_page(sam: Place) -> None:
    async with sam.at((60, 16)) as hands:
        await hands.press("6")
        assert "in 9 days" in hands.text
        await hands.press("enter")
        assert "moved once, from 23 Nov" in hands.text
        await hands.press("h")
        assert "today, Sat 21" in hands.text
