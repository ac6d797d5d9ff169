"""From 140 columns a third column: five weeks on Home, the story of a goal, the notes before a meeting."""

import datetime as dt

import pytest

from mentorlog.tui.presenters import meeting_page, strip
from mentorlog.tui.widgets.rows import Rows
from tests.tui.driving import Place
from tests.tui.journals import marked

TODAY = dt.date(2026, 11, 21)


def test_five_weeks_begin_on_monday_mark_today_and_say_what_is_on_each_day(sam: Place) -> None:
    rows = strip.strip_rows(sam.opened().journal.contents, None, TODAY, is_looked_at=False)
    told = [f"{row.left}|{row.title}|{row.right}" for row in rows if row.title]
    assert [row.title for row in rows if row.is_heading] == [
        "This week",
        "Next week",
        "30 Nov to 6 Dec",
        "7 to 13 Dec",
        "14 to 20 Dec",
    ]
    assert told[3].startswith("Sat 21|today")
    assert "Tue 24|● Alex Rivera|15:00" in told
    assert "Fri 27|○ Introduce me to the Finance lead|Alex" in told
    assert "Mon 30|◇ Lead a design review|" in told


def test_another_mentorship_has_a_strip_of_its_own_and_the_end_of_time_is_no_fault(sam: Place) -> None:
    contents = sam.opened().journal.contents
    assert not any(row.key for row in strip.strip_rows(contents, "M-other", TODAY, is_looked_at=False))
    assert strip.strip_rows(contents, None, dt.date.max, is_looked_at=False)
    assert strip.strip_rows(contents, None, dt.date.min, is_looked_at=False)


def test_notes_before_a_meeting_are_those_of_earlier_ones_newest_first(sam: Place) -> None:
    contents = sam.opened().journal.contents
    rows = meeting_page.last_notes(contents.meetings["K5"], contents, TODAY, 50, is_looked_at=False)
    assert [row.title for row in rows if row.is_heading] == ["Tue 15 Sep", "Tue 1 Sep", "Tue 18 Aug"]
    assert meeting_page.last_notes(contents.meetings["K1"], contents, TODAY, 50, is_looked_at=False) == []


@pytest.mark.asyncio
async def test_it_comes_and_goes_with_the_width_and_its_rows_are_followed(sam: Place) -> None:
    async with sam.at((160, 50)) as hands:
        assert "Five weeks" in hands.text
        await hands.go_to("Introduce me", within="#strip")
        await hands.press("enter")
        assert hands.screen_name == "Page"
        await hands.press("escape", "2")
        assert "╭─ Story ─" in hands.text
        await hands.press("l", "l")
        assert hands.app.focused is hands.app.screen.query_one("#beside")
        await hands.press("l", "enter")
        assert hands.screen_name == "Page"
        await hands.press("escape", "h")
        assert hands.app.focused is hands.app.screen.query_one("#page")
        await hands.press("3", "tab", "tab", "tab")
        assert hands.app.focused is hands.app.screen.query_one("#list")
        assert "Notes before" in hands.text
        await hands.resize((120, 36))
        assert "Notes before" not in hands.text
        await hands.press("2")
        assert "Story" in {row.title for row in hands.app.screen.query_one("#page", Rows).rows}
        await hands.press("1")
        assert "Five weeks" not in hands.text
        await hands.resize((160, 50))
        assert "Five weeks" in hands.text


@pytest.mark.asyncio
async def test_nothing_of_it_is_made_where_it_is_not_shown(sam: Place) -> None:
    async with sam.at((139, 50)) as hands:
        for room, name in (("1", "#strip"), ("2", "#beside"), ("3", "#beside")):
            await hands.press(room)
            assert list(hands.app.screen.query_one(name, Rows).rows) == []


@pytest.mark.asyncio
async def test_nothing_private_is_in_it_while_someone_is_looking(place: Place) -> None:
    place.holding(marked())
    async with place.at((160, 50)) as hands:
        for room in ("1", "2", "3"):
            await hands.press(room)
            assert "ZQX" in hands.text
        await hands.press("full_stop")
        for room in ("1", "2", "j", "3", "j", "G"):
            await hands.press(room)
            assert "ZQX" not in hands.text
