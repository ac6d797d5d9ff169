"""Everything by mouse alone."""

import pytest

from tests.tui.driving import Place
from tests.tui.journals import LEO, sam_with

pytestmark = pytest.mark.asyncio


async def test_the_tabs_lead_to_their_rooms(sam: Place) -> None:
    async with sam.at() as hands:
        for name in ("goals", "meetings", "progress", "home"):
            await hands.click_piece(f"room('{name}')")
            assert hands.app.current_mode == name


async def test_a_click_moves_the_cursor_and_a_double_click_opens(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.click_row("am I avoiding Priya?")
        assert hands.row.title == "am I avoiding Priya?"
        await hands.click_row("Introduce me")
        assert hands.row.title.startswith("Introduce me")
        await hands.click_row("RFC reviewed", times=2)
        assert hands.screen_name == "Page"
        await hands.click_word("Back")
        assert hands.screen_name == "Home"


async def test_in_a_list_with_a_frame_the_row_that_is_clicked_is_taken(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.click_piece("room('meetings')")
        await hands.click_row("Tue 13 Oct")
        assert hands.row.title == "Tue 13 Oct"
        await hands.click_row("Tue 24 Nov, 15:00", times=2)
        assert hands.screen_name == "AgendaRoom"


async def test_the_keys_at_the_bottom_can_be_clicked(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.click_word("space Done")
        assert sam.rows["actions"]["A1"]["status"] == "done"
        await hands.click_word("? Help")
        assert "Help · Home" in hands.text
        await hands.click_word("esc Back")
        assert hands.screen_name == "Home"
        await hands.click_word(": Find")
        assert hands.screen_name == "CommandPalette"


async def test_the_keys_on_the_first_card_can_be_clicked(sam: Place) -> None:
    async with sam.at((80, 24)) as hands:
        await hands.click_word("copy to send")
        assert "To Alex and Sam" in hands.text
        await hands.click_word("enter Copy")
        assert "Delegate more" in hands.app.clipboard
        await hands.click_word("a agenda")
        assert hands.screen_name == "AgendaRoom"


async def test_an_agenda_is_changed_by_mouse(sam: Place) -> None:
    async with sam.at((120, 36)) as hands:
        await hands.click_piece("agenda", "#next-keys")
        await hands.click_row("How to say no")
        await hands.click_word("space Off/on")
        assert sam.rows["meetings"]["K8"]["agenda"]["removed"] == ["topic:T1"]
        await hands.click_row("Delegate more", times=2)
        assert "My points" in hands.text
        await hands.pilot.press(*"so ")
        await hands.click_word("esc Keep")
        assert hands.screen_name == "AgendaRoom"
        await hands.click_row("A yes or no", times=2)
        await hands.click_word("enter Keep")
        assert hands.screen_name == "AgendaRoom"


async def test_whose_is_chosen_by_mouse(place: Place) -> None:
    place.holding(sam_with(**LEO))
    async with place.at() as hands:
        await hands.click_word("everyone ▾")
        await hands.click_row("Leo Brandt")
        await hands.click_word("1…3 This one only")
        assert "Leo ▾" in hands.lines[0]
        await hands.click_word("Leo ▾")
        await hands.click_row("everyone", times=2)
        assert "everyone ▾" in hands.lines[0]
        await hands.click_word("everyone ▾")
        await hands.click_word("esc Back")
        assert hands.screen_name == "Home"


async def test_a_date_is_planned_by_mouse_but_for_the_words(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.click_word("n Plan a meeting")
        await hands.pilot.press(*"tue 8 dec")
        await hands.click_word("enter Keep")
        assert any(row["date"] == "2026-12-08" for row in sam.rows["meetings"].values())
