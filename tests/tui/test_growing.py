"""Reflect, where one grows: then and now, skills, what was learned, feedback, and the keys of any list."""

from typing import Any

import pytest

from mentorlog.texts.areas import areas
from mentorlog.tui.commands import commands_on
from mentorlog.tui.screens.noting import read_learned
from tests.tui.driving import Hands, Place
from tests.tui.journals import LEO, sam_with

LOW = {"purpose": 4, "candour": 2, "usefulness": 4, "follow_through": 4, "balance": 3}
GROWN: dict[str, dict[str, dict[str, Any]]] = {
    "pulses": {"U1": {"mentorship_id": "M-alex", "date": "2026-08-19", "scores": LOW, "visibility": "private"}},
    "skills": {"S1": {"name": "Leading a review", "visibility": "private"}},
    "feedback": {
        "F2": {
            "mentorship_id": "M-alex",
            "direction": "give",
            "topic": "The question that helped",
            "status": "open",
            "created_on": "2026-11-10",
            "situation": "The meeting of 10 November",
            "visibility": "private",
        }
    },
    "reflections": {
        "R99": {"date": "2025-11-21", "theme": "weekly", "text": "A hard autumn. It ended.", "visibility": "private"}
    },
}


def the(place: Place, table: str, key: str) -> dict[str, Any]:
    row: dict[str, Any] = place.rows[table][key]
    return row


def new_ones(place: Place, before: dict[str, Any], table: str) -> list[dict[str, Any]]:
    return [row for key, row in place.rows[table].items() if key not in before.get(table, {})]


async def command(hands: Hands, name: str) -> None:
    """Do a command that has no key, as the palette does."""
    found = next(command for command in commands_on("reflect") if command.name == name)
    await hands.app.screen.run_action(found.action)
    await hands.settle()


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Thanks for the Feedback, 3 h", ("Thanks for the Feedback", 3.0)),
        ("A course 1,5 hours", ("A course", 1.5)),
        ("24 hours", ("24 hours", None)),
        ("Room 101", ("Room 101", None)),
    ],
)
def test_hours_stand_at_the_end_of_what_was_learned(text: str, read: tuple[str, float | None]) -> None:
    assert read_learned(text) == read


@pytest.mark.asyncio
async def test_what_may_be_added_to_the_five_digits_is_one_act_with_what_changes(place: Place) -> None:
    place.holding(sam_with(pulses=GROWN["pulses"]))
    before = place.rows
    async with place.at() as hands:
        await hands.press("4", "g", "enter", *"52443")
        assert "If you like" in hands.text
        await hands.press("2")
        await hands.write("Say it at once")
        await hands.press("5", "2")
        await hands.write("Send the notes the same day")
        await hands.press("enter")
        (pulse,) = new_ones(place, before, "pulses")
        assert (pulse["start"], pulse["change"]) == ("Say it at once", "Send the notes the same day")
        (promise,) = new_ones(place, before, "actions")
        assert (promise["text"], promise["owner"]) == ("Send the notes the same day", "me")
        assert "“I can say the awkward thing here”: low twice." in hands.said[-1]
        await hands.go_to("How it was with Alex")
        for told in ("first 19 Aug · latest 21 Nov", "first 4 · latest 5", "low twice", "Say it at once"):
            assert told in hands.text
        await hands.press("full_stop")
        assert "first 4" not in hands.text
        await hands.press("full_stop", "u")
        assert place.rows["pulses"] == before["pulses"]
        assert place.rows["actions"] == before["actions"]


@pytest.mark.asyncio
async def test_a_mentor_rates_three_areas_and_stops_anywhere(place: Place) -> None:
    rated = {"date": "2026-05-04", "scores": dict.fromkeys(areas().areas, 3), "visibility": "private"}
    place.holding(sam_with(**LEO, self_assessments={"SA1": rated}))
    async with place.at() as hands:
        await hands.press("4")
        await hands.go_to("Yourself as a mentor")
        await hands.press("enter", "4", "5", "escape", "2", "2", "escape")
        last = next(row for key, row in place.rows["self_assessments"].items() if key != "SA1")
        assert last["scores"] == {"listening": 4, "questions": 5}
        assert last["then"] == {"listening": 2}
        assert last["visibility"] == "private"
        await hands.go_to("How you were as a mentor")
        for told in ("first 4 May", "first 3 · latest 4 · the time before", "3 of 5"):
            assert told in hands.text
        await hands.press("w")
        assert "Ratings stay with you." in hands.said[-1]
        await hands.press("d")
        assert "latest 4" not in hands.text


@pytest.mark.asyncio
async def test_a_skill_is_rated_and_feedback_closed_with_when_and_next(place: Place) -> None:
    place.holding(sam_with(**GROWN))
    async with place.at((100, 60)) as hands:
        await hands.press("4")
        await hands.go_to("Leading a review")
        await hands.press("space", "1", "4")
        await hands.write("Two reviews alone")
        await hands.press("space", "3", "3", "enter")
        ratings = the(place, "skills", "S1")["ratings"]
        assert [(r["source"], r["score"]) for r in ratings] == [("self", 4), ("counterpart", 3)]
        assert hands.row.right == "4 of 5"
        for told in ("As they see it: 3 of 5", "Two reviews alone"):
            assert told in hands.text
        await hands.go_to("The question that helped")
        await hands.press("space", "enter", "enter", "enter")
        assert "what next are wanted first" in hands.said[-1]
        assert the(place, "feedback", "F2")["status"] == "open"
        await hands.press("space", "enter", "enter")
        await hands.write("Keep asking it")
        row = the(place, "feedback", "F2")
        assert (row["status"], row["next"]) == ("closed", "Keep asking it")


@pytest.mark.asyncio
async def test_what_was_never_used_has_no_row_and_is_found_by_its_name(sam: Place) -> None:
    before = sam.rows
    async with sam.at((100, 60)) as hands:
        await hands.press("4")
        for heading in ("Skills", "Learned", "Then and now", "A year ago today", "Yourself as a mentor"):
            assert heading not in hands.text
        await command(hands, "Something learned")
        await hands.write("Thanks for the Feedback, 3 h")
        await hands.press("2")
        (learned,) = new_ones(sam, before, "learning")
        assert (learned["title"], learned["hours"], learned["kind"]) == ("Thanks for the Feedback", 3.0, "book")
        assert "Learned · 3 hours" in hands.text
        await command(hands, "A skill")
        await hands.write("Leading a review")
        assert "Leading a review" in hands.rows
        await command(hands, "Feedback")
        await hands.press("1")
        await hands.write("How I opened")
        (asked,) = new_ones(sam, before, "feedback")
        assert (asked["direction"], asked["visibility"]) == ("request", "pair")


@pytest.mark.asyncio
async def test_a_year_ago_today_is_four_words_until_enter(place: Place) -> None:
    place.holding(sam_with(reflections=GROWN["reflections"]))
    async with place.at() as hands:
        await hands.press("4")
        await hands.go_to("A year ago today")
        page = str(hands.app.screen.query_one("#record").render())
        assert "hard autumn" not in page
        await hands.press("enter")
        assert hands.app.focused is hands.app.screen.query_one("#page")
        assert "A hard autumn. It ended." in hands.text
