"""Reflect, where one grows: then and now, skills, what was learned, feedback, and the keys of any list."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from textual.widgets import Static, TextArea

from mentorlog.records.errors import NotClear
from mentorlog.records.growth import Learning, Reflection
from mentorlog.reflecting.as_text import Answers
from mentorlog.reflecting.sitting import sitting
from mentorlog.texts.areas import areas
from mentorlog.texts.prompts import prompts
from mentorlog.tui.commands import commands_on
from mentorlog.tui.presenters.editing import as_text, editable, from_text, values_of
from mentorlog.tui.presenters.growth import page_of_growth
from mentorlog.tui.presenters.reflect import rows_of
from mentorlog.tui.presenters.then_and_now import page_of_answers
from mentorlog.tui.screens.noting import read_learned
from mentorlog.tui.widgets.line import Line
from mentorlog.tui.widgets.rows import Rows
from tests.tui.driving import Hands, Place
from tests.tui.journals import LEO, MARKER, sam_with

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


async def at(hands: Hands, title: str) -> None:
    """Put the cursor on the row of this title at once: the way there is tested elsewhere."""
    rows = hands.app.screen.query_one("#list", Rows)
    rows.point_at(next(row.key for row in rows.rows if title in row.title))
    await hands.settle()


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
        await at(hands, "How it was with Alex")
        for told in ("19 Aug to 21 Nov", "first 4 · latest 5", "low twice", "Say it at once"):
            assert told in hands.text
        await hands.press("full_stop")
        assert "first 4" not in hands.text
        await hands.press("full_stop", "u")
        assert place.rows["pulses"] == before["pulses"]
        assert place.rows["actions"] == before["actions"]


def test_what_changes_may_be_a_boundary_that_is_proposed(sam: Place) -> None:
    before = sam.rows
    acts = sam.opened().journal.assessments
    acts.pulse("M-alex", LOW, {"change": "We end five minutes early"}, change_as="boundary")
    (line,) = new_ones(sam, before, "boundaries")
    assert (line["statement"], line["status"], line["visibility"]) == ("We end five minutes early", "proposed", "pair")
    acts.pulse("M-alex", LOW, {"keep": "The walk"}, change_as="promise")
    assert new_ones(sam, before, "actions") == []


@pytest.mark.asyncio
async def test_a_mentor_rates_three_areas_and_stops_anywhere(place: Place) -> None:
    rated = {"date": "2026-05-04", "scores": dict.fromkeys(areas().areas, 3), "visibility": "private"}
    place.holding(sam_with(**LEO, self_assessments={"SA1": rated}))
    async with place.at() as hands:
        await hands.press("4")
        await at(hands, "Yourself as a mentor")
        await hands.press("enter", "4", "5", "escape", "2", "2", "escape")
        last = next(row for key, row in place.rows["self_assessments"].items() if key != "SA1")
        assert last["scores"] == {"listening": 4, "questions": 5}
        assert last["then"] == {"listening": 2}
        assert last["visibility"] == "private"
        await at(hands, "How you were as a mentor")
        for told in ("4 May to 21 Nov", "first 3 · latest 4 · the time before", "3 of 5"):
            assert told in hands.text
        await hands.press("w")
        assert "Ratings stay with you." in hands.said[-1]
        await hands.press("d")
        assert "latest 4" not in hands.text


@pytest.mark.asyncio
async def test_a_skill_is_rated_and_feedback_closed_with_when_and_next(place: Place) -> None:
    place.holding(sam_with(**GROWN))
    async with place.at((60, 16)) as hands:
        await hands.press("4")
        await at(hands, "Leading a review")
        await hands.press("space", "1", "4")
        await hands.write("Two reviews alone")
        await hands.press("space", "3", "3", "enter")
        ratings = the(place, "skills", "S1")["ratings"]
        assert [(r["source"], r["score"]) for r in ratings] == [("self", 4), ("counterpart", 3)]
        assert hands.row.right == "4 of 5"
        page = str(hands.app.screen.query_one("#record", Static).render())
        assert "As they see it: 3 of 5" in page
        assert "Two reviews alone" in page
        await at(hands, "The question that helped")
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
        await at(hands, "A year ago today")
        page = str(hands.app.screen.query_one("#record").render())
        assert "hard autumn" not in page
        await hands.press("enter")
        assert hands.app.focused is hands.app.screen.query_one("#page")
        assert "A hard autumn. It ended." in hands.text


@pytest.mark.asyncio
async def test_a_failure_that_was_looked_at_ends_in_what_follows_as_one_act(sam: Place) -> None:
    before = sam.rows
    async with sam.at() as hands:
        await hands.press("4")
        await at(hands, "A setback")
        await hands.press("enter", *"ok", "escape", "f")
        assert "What follows from it?" in hands.text
        await hands.press("escape", "f", "2")
        await hands.write("Ask who would object")
        (page,), (goal,) = (new_ones(sam, before, table) for table in ("reflections", "goals"))
        assert (page["model"], goal["title"], goal["visibility"]) == ("failure", "Ask who would object", "private")
        assert sam.rows["goals"][page["goal_id"]] == goal
        await hands.press("u")
        assert sam.rows["goals"] == before["goals"]


@pytest.mark.parametrize(("way", "count"), [("promise", 1), ("peace", 0)])
def test_a_failure_may_end_in_a_promise_or_in_peace(sam: Place, way: str, count: int) -> None:
    before, journal = sam.rows, sam.opened().journal
    setback = prompts().occasion("FA")
    assert setback is not None
    wanted = sitting(journal.contents, setback)
    journal.reflections.write(wanted, Answers(next_time="ask"), follows=(way, "Ask who would object"))
    promises = new_ones(sam, before, "actions")
    assert [promise["visibility"] for promise in promises] == ["private"] * count


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An editor that writes a line more below what it is given."""
    script = tmp_path / "editor.sh"
    script.write_text('#!/bin/sh\nprintf "\\nfrom the editor\\n" >> "$1"\n', "utf-8")
    script.chmod(0o700)
    monkeypatch.setenv("VISUAL", str(script))
    return script


@pytest.mark.asyncio
@pytest.mark.usefixtures("editor")
async def test_the_editor_opens_from_a_sitting_a_form_and_a_page(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("4", "n", *"so far", "ctrl+o")
        assert hands.app.screen.query(TextArea).first().text == "so far\nfrom the editor"
        await hands.press("tab", *"ask", "ctrl+o")
        assert hands.app.screen.query_one(Line).value == "ask from the editor"
        await hands.press("escape", "f", "c", *"a thought", "ctrl+o")
        assert hands.app.screen.query_one(Line).value == "a thought from the editor"
        await hands.press("escape")
        await at(hands, "I agreed to everything")
        await hands.press("E")
        assert the(sam, "reflections", "R1")["next_time"] == "Disagree with one thing from the editor"
        await hands.press("5")
        await at(hands, "Pay comes up only")
        await hands.press("E")
        (line,) = (row for row in sam.rows["boundaries"].values() if row["statement"].startswith("Pay comes"))
        assert line["why"].endswith("from the editor")
    assert not list((sam.state / "drafts").glob("*.txt"))


@pytest.mark.asyncio
async def test_the_keys_of_any_list_hold_in_reflect(place: Place) -> None:
    place.holding(sam_with(**GROWN))
    async with place.at() as hands:
        await hands.press("4", "e")
        assert "not written down yet" in hands.said[-1]
        await at(hands, "I agreed to everything")
        await hands.press("y")
        assert "Only you see it" in hands.said[-1]
        await hands.press("e", "1")
        await hands.write("I said yes to all of it", then="escape")
        assert the(place, "reflections", "R1")["text"] == "I said yes to all of it"
        await hands.press("H", "enter")
        assert "He noticed before I did" in hands.text
        await hands.press("enter")
        assert the(place, "reflections", "R1")["text"].startswith("I agreed")
        await hands.press("w")
        assert the(place, "reflections", "R1")["visibility"] == "pair"
        await hands.press("y", "enter")
        assert "Copied" in hands.said[-1]
        assert "I agreed to everything" in hands.app.clipboard
        await hands.press("d", "v", "v")
        assert len(hands.rows) == 1
        await hands.press("space", "v")
        await at(hands, "I agreed to everything")
        await hands.press("full_stop", "e")
        assert "Someone is looking" in hands.said[-1]


def test_no_row_and_no_page_tells_what_is_private_while_someone_is_looking(place: Place) -> None:
    secret = {"visibility": "private"}
    skill = secret | {"name": f"{MARKER} skill", "ratings": [{"date": "2026-11-01", "score": 2, "source": "self"}]}
    book = secret | {"title": f"{MARKER} book", "kind": "book", "on": "2026-11-01", "hours": 2, "takeaway": MARKER}
    pulse = GROWN["pulses"]["U1"] | {"start": MARKER}
    shared = {"title": "Shared", "kind": "book", "on": "2026-11-01", "visibility": "pair", "takeaway": MARKER}
    copy = sam_with(skills={"S1": skill}, learning={"L1": book, "L2": shared}, pulses={"U1": pulse})
    contents = place.holding(copy).opened().journal.contents
    told = {True: "", False: ""}
    for hides in told:
        rows = rows_of(contents, None, place.day, "all", is_looked_at=hides)
        lines = [*page_of_answers(contents, contents.mentorships["M-alex"], "Alex", hides=hides)]
        for record in (*contents.skills.values(), *contents.learning.values()):
            lines += page_of_growth(record, contents, place.day, hides=hides)
        told[hides] = " ".join([*(f"{row.title} {row.right}" for row in rows), *(text for text, _ in lines)])
    assert told[False].count(MARKER) >= 6
    assert "2 of 5" in told[False]
    assert MARKER not in told[True]
    assert "2 of 5" not in told[True]


def test_a_page_that_comes_back_from_the_editor_as_it_was_changes_nothing(sam: Place) -> None:
    contents = sam.opened().journal.contents
    for record in (*contents.reflections.values(), *contents.feedback.values(), *contents.boundaries.values()):
        wanted = editable(record)
        assert from_text(as_text(wanted), wanted) == {}


def test_an_answer_is_changed_under_its_question_and_no_other() -> None:
    page = Reflection.made(id="R1", date="2026-11-01", parts={"WK1": "The RFC", "WK2": ""}, next_time="ask")
    wanted = editable(page)
    said = from_text(as_text(wanted).replace("The RFC", "# Not a heading\nThe review"), wanted)
    assert said == {"parts.WK1": "# Not a heading\nThe review"}
    assert values_of(page, said, dt.date(2026, 11, 2)) == {"parts": {"WK1": "# Not a heading\nThe review", "WK2": ""}}


def test_what_was_learned_takes_hours_by_halves_and_days_that_are_past() -> None:
    book = Learning.made(id="L1", title="A book", kind="book", on="2026-11-01")
    today = dt.date(2026, 11, 21)
    assert values_of(book, {"hours": "1,5", "on": "10 nov"}, today) == {"hours": 1.5, "on": dt.date(2026, 11, 10)}
    assert values_of(book, {"takeaway": " "}, today) == {"takeaway": None}
    for said in ({"hours": "some"}, {"title": ""}):
        with pytest.raises(NotClear):
            values_of(book, said, today)
