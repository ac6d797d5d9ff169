"""From screen to screen: digits, back, whose, the palette, blank, and coming back another day."""

import pytest
from textual.widgets import Input

from mentorlog.tui.commands import ROOMS
from mentorlog.tui.screens.room import Room
from tests.tui.driving import Place
from tests.tui.journals import LEO, planned, sam_with

pytestmark = pytest.mark.asyncio


async def test_each_digit_opens_its_room(sam: Place) -> None:
    async with sam.at() as hands:
        for number, (name, title, _) in enumerate(ROOMS, 1):
            await hands.press(str(number))
            assert hands.app.screen.id is None
            assert hands.app.current_mode == name
            assert f"[{number} {title}]" in hands.lines[0]
            assert hands.app.focused is not None


async def test_a_digit_leads_to_the_first_screen_of_its_room(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("a", "1")
        assert hands.screen_name == "Home"
        await hands.press("3", "a", "1", "3")
        assert hands.screen_name == "Meetings"


async def test_esc_and_q_go_back_and_at_the_top_only_q_leaves(sam: Place) -> None:
    async with sam.at() as hands:
        for key in ("escape", "q"):
            await hands.press("enter")
            assert hands.screen_name == "Page"
            await hands.press(key)
            assert hands.screen_name == "Home"
        await hands.press("escape")
        assert hands.is_running
        await hands.press("q")
        assert not hands.is_running


@pytest.mark.parametrize("keys", [["q"], ["3", "q"], ["ctrl+q"], ["question_mark", "ctrl+q"]])
async def test_the_app_can_be_left_from_everywhere(sam: Place, keys: list[str]) -> None:
    async with sam.at() as hands:
        await hands.press(*keys)
        assert not hands.is_running


async def test_p_narrows_every_room_and_widens_it_again(place: Place) -> None:
    place.holding(sam_with(**LEO))
    async with place.at() as hands:
        await hands.press("p")
        assert [row for row in hands.rows if "Leo" in row] == ["Leo Brandt    I mentor"]
        await hands.press("3")
        assert "Leo ▾" in hands.lines[0]
        assert "Leo  Sit in the front row" in hands.rows
        assert not any("Send Alex" in row for row in hands.rows)
        assert "Thu 26 Nov 10:00" in hands.text
        await hands.press("2")
        assert "A goal is what you want to be different" in hands.text
        await hands.press("3")
        assert hands.rows == ["Thu 26 Nov, 10:00"]
        await hands.press("p", "1", "1")
        assert "everyone ▾" in hands.lines[0]
        assert any("Send Alex" in row for row in hands.rows)
        await hands.press("p", "escape")
        assert "everyone ▾" in hands.lines[0]


async def test_the_palette_finds_a_command_and_runs_it(sam: Place) -> None:
    async with sam.at() as hands:
        for key, typed, screen in (
            ("colon", "agenda of the next", "AgendaRoom"),
            ("ctrl+p", "meetings, to", "Meetings"),
        ):
            await hands.press(key)
            field = hands.app.screen.query_one(Input)
            field.value = typed
            await hands.pilot.pause(0.3)
            await hands.press("enter")
            if hands.screen_name == "CommandPalette":
                await hands.press("enter")
            await hands.pilot.pause(0.1)
            assert hands.screen_name == screen


async def test_the_help_names_the_screen_and_closes(sam: Place) -> None:
    async with sam.at((100, 50)) as hands:
        for key in ("question_mark", "f1"):
            await hands.press(key)
            assert "Help · Home" in hands.text
            assert "Hide all that is only yours" in hands.text
            await hands.press("escape")
            assert hands.screen_name == "Home"


async def test_blank_shows_nothing_and_only_its_key_brings_back(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("space", "ctrl+l")
        assert hands.text.strip() == ""
        for key in ("escape", "q", "enter", "space", "1", "3", "colon", "ctrl+p", "question_mark", "u", "x"):
            await hands.press(key)
            assert hands.text.strip() == "", key
        await hands.pilot.click(offset=(10, 5))
        assert hands.text.strip() == ""
        assert sam.rows["actions"]["A1"]["status"] == "done"
        await hands.press("ctrl+l")
        assert hands.screen_name == "Home"
        assert "Needs you" in hands.text


async def test_blank_works_over_a_dialog_and_what_was_typed_stays(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("n", "t", "u", "e", "ctrl+l")
        assert hands.text.strip() == ""
        await hands.press("ctrl+l")
        assert hands.app.screen.query_one(Input).value == "tue"


async def test_letters_never_act_while_a_field_has_the_focus(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("n", *"q3up.?")
        assert hands.app.screen.query_one(Input).value == "q3up.?"


async def test_after_leaving_and_coming_back_everything_is_there(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("space", "a", "n")
        await hands.write("Ask about the budget")
        await hands.press("q", "q")
        assert not hands.is_running
    async with sam.at() as hands:
        assert "Send Alex the design doc" not in hands.rows
        await hands.press("a")
        assert "Ask about the budget" in hands.rows
        await hands.press("u", "u")
        assert "Ask about the budget" not in hands.rows
        await hands.press("1")
        assert "Send Alex the design doc" in hands.rows
        await hands.press("U")
        assert "Send Alex the design doc" not in hands.rows


async def test_meetings_are_settled_and_moved_by_their_keys(place: Place) -> None:
    place.holding(sam_with(meetings={"K9": planned("2026-11-17")}))
    async with place.at() as hands:
        await hands.press("3", "right_square_bracket")
        assert any(row["date"] == "2026-12-01" for row in place.rows["meetings"].values())
        assert hands.row.title == "Tue 1 Dec, 15:00"
        await hands.press("u", "left_square_bracket")
        assert "That day is past." in hands.said[-1]
        await hands.go_to("Tue 17 Nov")
        await hands.press("space", "1")
        assert place.rows["meetings"]["K9"]["status"] == "held"
        await hands.press("space")
        assert "It was held." in hands.said[-1]


async def test_a_goal_is_checked_in_from_its_room(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("2")
        await hands.go_to("Read 6 books")
        await hands.press("space")
        await hands.write("50")
        await hands.press("enter")
        assert sam.rows["goals"]["G4"]["checkins"][-1] == {"date": "2026-11-21", "progress": 50}
        assert hands.row.title == "Read 6 books"
        assert hands.row.below == "50%"


async def test_tab_leads_into_the_page_and_its_keys_scroll(sam: Place) -> None:
    async with sam.at((80, 16)) as hands:
        await hands.press("2", "tab")
        page = hands.app.focused
        assert page is not None
        assert page.id == "page"
        assert "Story" not in hands.text
        await hands.press("G")
        await hands.pilot.pause()
        assert page.scroll_y == page.max_scroll_y > 0
        assert "Story" in hands.text
        await hands.press("g", "tab")
        assert hands.row.title == "Lead the API redesign"


async def test_an_empty_journal_says_in_every_room_what_it_is_for(place: Place) -> None:
    async with place.at() as hands:
        await hands.press("escape")
        sentences = {
            "1": "Nothing needs you.",
            "2": "A goal is what you want to be different",
            "3": "No date yet.",
            "4": "Three minutes after a meeting are enough.",
            "5": "How you work together",
            "6": "Moments you will want to remember",
            "7": "After the second meeting",
        }
        for digit, sentence in sentences.items():
            await hands.press(digit)
            assert sentence in hands.text
            await hands.press("space", "enter", "j", "G", "u", "p", "escape")
        assert hands.is_running


async def test_a_list_is_narrowed_to_the_rows_with_the_words(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("2", "slash", *"API")
        assert "Lead the API redesign" in hands.text
        assert "Read 6 books" not in hands.text
        await hands.press("enter")
        assert hands.row.title == "Lead the API redesign"
        await hands.press("slash", "escape")
        assert "Read 6 books" in hands.text


async def test_one_pane_can_be_looked_at_alone(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("2", "plus")
        assert "Why" not in hands.text
        await hands.press("l")
        assert "Why" in hands.text
        assert "Read 6 books" not in hands.text
        await hands.press("plus", "h")
        assert "Read 6 books" in hands.text


async def test_where_there_is_little_room_the_other_pane_is_a_key_away(sam: Place) -> None:
    async with sam.at((80, 24)) as hands:
        await hands.press("a", "j", "j", "j", "j")
        assert "Only for me" not in hands.text
        await hands.press("tab")
        assert "Only for me" in hands.text
        assert "What am I avoiding" in hands.text
        await hands.press("h")
        assert "Who does what, when next" in hands.text


async def test_a_terminal_too_small_says_so(sam: Place) -> None:
    async with sam.at((39, 9)) as hands:
        assert "a bit more room, please" in hands.text
        await hands.resize((80, 24))
        assert "a bit more room" not in hands.text


async def test_what_changed_nothing_offers_no_way_back(sam: Place) -> None:
    async with sam.at() as hands:
        room = hands.app.screen
        assert isinstance(room, Room)
        pair = next(iter(room.desk.contents.mentorships))
        for told in ("Alex Rivera: every 9 days.  u undoes.", "Alex Rivera: every 9 days."):
            await room.perform(lambda: room.desk.journal.rhythms.settle(pair, 9))
            await hands.settle()
            assert hands.said == [told]
