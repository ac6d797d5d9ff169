"""A meeting on screen: begun, written down as it goes, wrapped up in three keys, found again on Home."""

import datetime as dt
import shutil

import pytest
from textual.widgets import TextArea

from tests.tui.driving import Hands, Place

pytestmark = pytest.mark.asyncio

NOTES = """## Lead the API redesign
Two people had not read it.
! send the pre-read 3 days ahead due:fri
= Alex sits in on the review on 30 Nov
? who decides when teams disagree
+ asked for feedback in the moment
! alex: send the review checklist
"""


@pytest.fixture
def tuesday(sam: Place) -> Place:
    """Sam's journal on the day of the meeting, in the evening."""
    sam.day = dt.date(2026, 11, 24)
    return sam


async def begin(hands: Hands) -> None:
    """Start today's meeting; it is long past three, so it asks."""
    await hands.press("m", "enter")
    assert isinstance(hands.app.focused, TextArea)


async def write_notes(hands: Hands, text: str = NOTES) -> None:
    field = hands.app.focused
    assert isinstance(field, TextArea)
    field.text = text
    await hands.settle()


async def test_m_begins_the_meeting_with_its_topics_beside_the_text(tuesday: Place) -> None:
    async with tuesday.at() as hands:
        await begin(hands)
        for told in (
            "● with Alex Rivera",
            "✓  Hello",
            "○  Who does what, when next",
            "Wins since last time",
            "Delegate more",
            "Promotion timeline",
        ):
            assert told in hands.text
        assert tuesday.rows["meetings"]["K8"]["started_at"] == "2026-11-24T20:31"


async def test_what_is_caught_is_counted_and_nothing_is_a_record_before_the_finish(tuesday: Place) -> None:
    async with tuesday.at() as hands:
        await begin(hands)
        before = {table: rows for table, rows in tuesday.rows.items() if table != "_meta"}
        await write_notes(hands)
        assert "caught: 2 promises · 1 decision · 1 question · 1 win" in hands.text
        assert {table: rows for table, rows in tuesday.rows.items() if table != "_meta"} == before


async def test_done_goes_on_to_the_next_topic_and_marks_the_one_before(tuesday: Place) -> None:
    async with tuesday.at() as hands:
        await begin(hands)
        await hands.press("ctrl+r", "ctrl+r")
        assert "✓  Wins since last time" in hands.text
        assert "▶  Delegate more" in hands.text
        assert "my points" in hands.text
        await hands.resize((80, 24))
        assert hands.lines[1].startswith(" ● Delegate more · 3 of 5  ")


async def test_three_times_enter_file_it_all_and_leaving_in_between_loses_nothing(tuesday: Place) -> None:
    async with tuesday.at() as hands:
        await begin(hands)
        await write_notes(hands)
        await hands.press("escape", "f")
        assert "We decided  Alex sits in" in hands.text
        assert "1  What came up" in hands.text
        assert "f Finish now" in hands.text
        assert "Finish · Alex · Tue 24 Nov, 20:31 to 20:31 ─" in hands.lines[1]
        assert " saved ─╮╭" in hands.lines[1]
        assert "space not yet│" in hands.text
        await hands.press("space", "n")
        await hands.write("book a room fri", then="escape")
        await hands.press("n")
        assert "book a room fri" in hands.text
        await hands.press("enter", "n")
        assert "book a room fri" not in hands.text
        await hands.press("escape")
        await hands.press("escape", "escape", "escape")
    async with tuesday.at((80, 24)) as hands:
        await hands.press("f")
        assert "not needed" in hands.text
        assert "book a room" in hands.text
        assert "f Finish now" in hands.text
        await hands.press("enter", "enter")
        assert "When next: Tue 8 Dec 2026, 15:00" in hands.text
        await hands.write("ask who has read it")
        meeting = tuesday.rows["meetings"]["K8"]
        assert meeting["status"] == "held"
        assert meeting["notes"]["text"] == NOTES
        assert "dropped" in {item.get("outcome") for item in meeting["agenda"]["items"]}
        texts = {row["text"]: row for row in tuesday.rows["actions"].values()}
        assert texts["book a room"]["due_on"] == "2026-11-27"
        assert texts["send the pre-read 3 days ahead"]["due_on"] == "2026-11-27"
        assert texts["send the review checklist"]["owner"] == "p-alex"
        assert any(row.get("next_time") == "ask who has read it" for row in tuesday.rows["reflections"].values())
        assert "send the pre-read 3 days ahead" in hands.text
        assert "Tue 8 Dec 15:00" in hands.text


async def test_one_undo_takes_the_whole_finish_back(tuesday: Place) -> None:
    async with tuesday.at() as hands:
        await begin(hands)
        before = {table: rows for table, rows in tuesday.rows.items() if table != "_meta"}
        await write_notes(hands)
        await hands.press("escape", "f", "f", "u")
        assert {table: rows for table, rows in tuesday.rows.items() if table != "_meta"} == before
        await hands.press("m")
        field = hands.app.focused
        assert isinstance(field, TextArea)
        assert field.text == NOTES
        await hands.press("escape", "escape", "U")
        assert tuesday.rows["meetings"]["K8"]["notes"]["text"] == NOTES
        assert tuesday.opened().drafts.read("K8") is None


async def test_a_topic_is_turned_over_and_a_promise_given_moved_and_left_out(tuesday: Place) -> None:
    async with tuesday.at() as hands:
        await begin(hands)
        await write_notes(hands)
        await hands.press("escape", "f")
        await hands.go_to("Lead the API redesign")
        await hands.press("space", "space")
        await hands.go_to("send the pre-read")
        await hands.press("o", "right_square_bracket")
        await hands.go_to("send the review checklist")
        await hands.press("d", "f")
        items = {item["key"]: item["outcome"] for item in tuesday.rows["meetings"]["K8"]["agenda"]["items"]}
        assert items["goal:G1"] == "deferred"
        texts = {row["text"]: row for row in tuesday.rows["actions"].values()}
        assert texts["send the pre-read 3 days ahead"]["owner"] == "p-alex"
        assert texts["send the pre-read 3 days ahead"]["due_on"] == "2026-12-04"
        assert "send the review checklist" not in texts


async def test_who_leaves_in_the_middle_finds_text_and_meeting_again(tuesday: Place) -> None:
    async with tuesday.at() as hands:
        await begin(hands)
        await write_notes(hands)
        await hands.press("escape", "escape")
        assert "Still open · Alex Rivera" in hands.text
    async with tuesday.at() as hands:
        assert "Still open · Alex Rivera" in hands.text
        await hands.press("m")
        field = hands.app.focused
        assert isinstance(field, TextArea)
        assert field.text == NOTES


async def test_a_meeting_planned_for_another_day_is_begun_early_with_what_was_prepared(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("m")
        assert "Start Tuesday's meeting now" in hands.text
        await hands.press("enter")
        row = sam.rows["meetings"]["K8"]
        assert (row["date"], row["started_at"]) == ("2026-11-21", "2026-11-21T20:31")
        assert row["agenda"]["hope"] == "A yes or no on applying in spring."
        assert "(21:16)" in hands.text
        await hands.press("escape", "f")
        assert "Sat 5 Dec 2026, 15:00" in hands.text


async def test_points_and_intentions_are_hidden_while_someone_is_looking(tuesday: Place) -> None:
    async with tuesday.at() as hands:
        await hands.press("full_stop")
        await begin(hands)
        await hands.press("ctrl+r", "ctrl+r")
        assert "I keep the rota" not in hands.text
        await hands.press("escape", "f")
        assert "offers a solution" not in hands.text


@pytest.mark.parametrize(
    "size", [(160, 50), (40, 10), *(pytest.param(size, marks=pytest.mark.soak) for size in [(80, 24), (10, 3), (1, 1)])]
)
async def test_live_notes_and_the_wrap_up_open_at_any_size(tuesday: Place, size: tuple[int, int]) -> None:
    async with tuesday.at() as hands:
        await begin(hands)
        await hands.resize(size)
        await hands.press("escape", "f")
        await hands.resize((100, 30))
        assert "What came up" in hands.text


async def test_save_does_not_say_saved_where_it_is_not(tuesday: Place) -> None:
    async with tuesday.at() as hands:
        await hands.press("m", "enter", *"abc")
        drafts = tuesday.state / "drafts"
        if drafts.exists():
            shutil.rmtree(drafts)
        drafts.parent.mkdir(exist_ok=True)
        drafts.write_text("no folder")
        await hands.press("ctrl+s")
        assert hands.said
        assert not any(said.startswith("Saved") for said in hands.said)
