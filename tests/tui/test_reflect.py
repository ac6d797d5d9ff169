"""Reflect: begin, write, read, what became of an intention, how it is going."""

from typing import Any

import pytest
from textual.widgets import TextArea

from mentorlog.records.growth import Reflection
from mentorlog.texts.prompts import prompts
from mentorlog.tui.presenters.rooms import page_lines
from mentorlog.tui.widgets.line import Line
from tests.tui.driving import Hands, Place
from tests.tui.journals import LEO, planned, sam_with

pytestmark = pytest.mark.asyncio

WRITTEN = "The RFC. Two of three teams said yes."


def new_ones(place: Place, before: dict[str, Any], table: str = "reflections") -> list[dict[str, Any]]:
    return [row for key, row in place.rows[table].items() if key not in before.get(table, {})]


async def begin(hands: Hands, title: str = "An ordinary week") -> None:
    await hands.press("4")
    await hands.go_to(title)
    await hands.press("enter")
    assert hands.screen_name == "SittingRoom"


async def test_the_list_offers_what_fits_and_shows_what_was_written(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("4")
        assert hands.rows[:3] == ["How it is going with Alex", "After a meeting, as mentee", "An ordinary week"]
        assert "After a meeting, as mentor" not in hands.rows
        await hands.go_to("An ordinary week")
        assert "enter begins" in hands.text
        await hands.go_to("I agreed to everything")
        assert "He noticed before I" in hands.text
        await hands.press("enter")
        assert hands.app.focused is hands.app.screen.query_one("#page")
        await hands.press("escape")
        assert hands.row.title.startswith("I agreed to everything")


async def test_a_sitting_becomes_one_page_and_one_undo(sam: Place) -> None:
    before = sam.rows
    async with sam.at() as hands:
        await begin(hands)
        await hands.write(WRITTEN, then="tab")
        await hands.press("tab")
        await hands.write("Priya", then="tab")
        assert isinstance(hands.app.focused, Line)
        await hands.press(*"tell her so")
        assert "before Alex Rivera · space changes" in hands.text
        await hands.press("escape")
        assert "not typing" in hands.text
        await hands.press("f")
        assert hands.screen_name == "Reflect"
        (page,) = new_ones(sam, before)
        assert list(page["parts"].values()) == [WRITTEN, "", "Priya"]
        assert page["next_time"] == "tell her so"
        assert page["next_time_for"] == ["M-alex"]
        assert page["visibility"] == "private"
        assert "tell her so" in hands.rows
        await hands.press("u")
        assert "tell her so" not in hands.rows


async def test_before_whom_it_comes_back_is_changed_by_space(sam: Place) -> None:
    before = sam.rows
    async with sam.at() as hands:
        await begin(hands)
        await hands.press("tab", "tab", "tab", *"ask", "tab", "space")
        assert "before anyone · space changes" in hands.text
        await hands.press("shift+tab", "tab", "escape", "f")
        assert new_ones(sam, before)[0]["next_time_for"] == "any"


async def test_what_is_typed_is_kept_and_there_again_until_it_is_finished(sam: Place) -> None:
    before = sam.rows
    async with sam.at() as hands:
        await begin(hands)
        await hands.press(*"so far", "ctrl+s")
        assert "Saved 20:31" in hands.said[-1]
        assert "saved 20:31" in hands.text
        await hands.press("escape", "enter", "!", "escape", "escape")
        assert hands.screen_name == "Reflect"
        assert sam.rows == before
        await begin(hands)
        await hands.press("?", "ctrl+q")
        assert not hands.is_running
    async with sam.at() as hands:
        await begin(hands)
        assert [area.text for area in hands.app.screen.query(TextArea)] == ["so far!", "?", ""]
        await hands.press("escape", "f")
        assert next(iter(new_ones(sam, before)[0]["parts"].values())) == "so far!"
        await begin(hands)
        assert hands.app.screen.query(TextArea).first().text == ""


async def test_n_is_a_free_page_where_letters_only_write_and_without_a_word_it_leaves_nothing(sam: Place) -> None:
    before = sam.rows
    async with sam.at() as hands:
        await hands.press("4", "n", "escape", "f")
        assert "Nothing was written down." in hands.said[-1]
        assert sam.rows == before
        await hands.press("n", *"q3uf.", "escape", "f")
        assert new_ones(sam, before)[0]["text"] == "q3uf."


async def test_a_fresh_meeting_comes_first_and_its_page_names_it(place: Place) -> None:
    place.holding(sam_with(**LEO | {"meetings": {"K9": planned("2026-11-20", status="held")}}))
    before = place.rows
    async with place.at() as hands:
        await begin(hands, "The meeting of Friday with Alex")
        await hands.press("x", "escape", "f")
        page = new_ones(place, before)[0]
        assert (page["meeting_id"], page["mentorship_id"]) == ("K9", "M-alex")
        assert "The meeting of Friday with Alex" not in hands.rows
        await hands.go_to("I agreed to everything")
        assert hands.row.right == "Alex"


async def test_space_says_what_became_of_an_intention(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("4")
        await hands.go_to("Say what I want")
        key = hands.row.key.partition(":")[2]
        for digit, state in (("1", "did"), ("3", "no_longer"), ("2", "not_yet")):
            await hands.go_to("Say what I want")
            await hands.press("space", digit)
            assert sam.rows["reflections"][key]["next_time_state"] == state
            await hands.press("u")


async def test_a_page_reads_in_questions_and_days_never_in_codes_and_ids(sam: Place) -> None:
    contents = sam.opened().journal.contents
    written = Reflection.made(id="R1", date="2026-11-01", parts={"WK1": "The RFC", "what": "It rained"})
    pages = [
        {label: told for label, told, _ in page_lines(record, contents, is_looked_at=False)}
        for record in (written, *contents.actions.values(), *contents.goals.values())
    ]
    told = prompts().text("WK1")
    assert pages[0]["Answers"] == f"{told}\nThe RFC\nWhat\nIt rained"
    assert "the meeting of Tuesday 10 November 2026" in {page.get("Made in") for page in pages}
    checkins = [page["Check-ins"] for page in pages if "Check-ins" in page]
    assert checkins
    assert not any("2026-" in line for lines in checkins for line in lines.splitlines())


async def test_how_it_is_going_takes_five_digits_and_is_then_gone(sam: Place) -> None:
    before = sam.rows
    async with sam.at() as hands:
        await hands.press("4", "g", "enter", "5", "escape")
        assert sam.rows == before
        assert "1 of 5 kept for today; enter goes on." in hands.said[-1]
        await hands.press("enter")
        assert "2 of 5" in hands.text
        await hands.press(*"4643", "enter")
        (pulse,) = new_ones(sam, before, "pulses")
        assert pulse["scores"] == {"purpose": 5, "candour": 4, "follow_through": 4, "balance": 3}
        assert "How it is going with Alex" not in hands.rows


async def test_nothing_private_is_shown_and_no_sitting_begins_while_someone_is_looking(sam: Place) -> None:
    async with sam.at() as hands:
        await begin(hands)
        await hands.press(*"secret", "escape", "full_stop")
        assert "secret" not in hands.text
        await hands.press("enter", "tab")
        assert "secret" not in hands.text
        await hands.press("escape")
        for title in hands.rows:
            assert "agreed to everything" not in title
        await hands.press("G")
        assert "He noticed" not in hands.text
        await hands.go_to("An ordinary week")
        await hands.press("enter")
        assert hands.screen_name == "Reflect"
        assert "Someone is looking" in hands.said[-1]


async def test_an_empty_journal_offers_a_sitting(place: Place) -> None:
    async with place.at() as hands:
        await hands.press("escape", "4")
        assert "Three minutes after a meeting are enough." in hands.text
        await hands.press("enter", *"well", "tab", "tab", "tab", *"ask", "escape", "f")
        (page,) = place.rows["reflections"].values()
        assert page["next_time_for"] == "any"


@pytest.mark.soak
async def test_it_is_written_and_read_where_there_is_little_room(sam: Place) -> None:
    before = sam.rows
    async with sam.at((60, 16)) as hands:
        await begin(hands)
        await hands.press("a", "tab", "b", "tab", "c", "tab", "d")
        assert "before Alex" in hands.text
        await hands.press("escape", "f")
        assert list(new_ones(sam, before)[0]["parts"].values()) == ["a", "b", "c"]
        for size in [(10, 3), (1, 1)]:
            await hands.resize(size)
            await hands.press("n")
            assert len(hands.lines) == size[1]
            await hands.press("escape", "escape")


async def test_it_is_done_by_mouse_alone(sam: Place) -> None:
    before = sam.rows
    async with sam.at((100, 40)) as hands:
        await hands.click_piece("room('reflect')")
        await hands.click_row("An ordinary week")
        await hands.click_row("An ordinary week", times=2)
        assert hands.screen_name == "SittingRoom"
        await hands.press(*"by mouse")
        await hands.click("#whom")
        assert "before anyone" in hands.text
        await hands.click_piece("save", within="#keys")
        await hands.click_piece("back", within="#keys")
        await hands.press("f")
        assert new_ones(sam, before)
