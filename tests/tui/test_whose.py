"""Whose it is, and the page of a mentorship."""

from typing import Any

import pytest

from tests.tui.driving import Hands, Place
from tests.tui.journals import LEO, sam_with

pytestmark = pytest.mark.asyncio


def three() -> dict[str, Any]:
    """Sam's journal with Leo, whom Sam mentors, Mina without a date, and one that has ended."""
    pair = LEO["mentorships"]["M-leo"]
    records: dict[str, Any] = dict(LEO)
    records["people"] = LEO["people"] | {"p-mina": {"name": "Mina Sato"}, "p-old": {"name": "Ruth Old"}}
    records["mentorships"] = {
        "M-leo": pair,
        "M-mina": pair | {"with": ["p-mina"], "started_on": "2026-09-10", "phase": "negotiating"},
        "M-old": pair | {"with": ["p-old"], "status": "closed", "phase": "closed", "closed_on": "2026-06-01"},
    }
    return sam_with(**records)


def pair(place: Place, record_id: str = "M-alex") -> dict[str, Any]:
    row: dict[str, Any] = place.rows["mentorships"][record_id]
    return row


def one(place: Place, table: str, **values: Any) -> dict[str, Any]:
    return next(row for row in place.rows[table].values() if values.items() <= row.items())


async def page(hands: Hands, number: int = 1) -> None:
    """The page of the mentorship in that row under everyone."""
    await hands.press("p", "g", *["j"] * number, "enter")
    assert hands.screen_name == "MentorshipPage"


async def test_whose_narrows_opens_unfolds_and_adds(place: Place) -> None:
    place.holding(three())
    async with place.at((80, 24)) as hands:
        await hands.press("p")
        assert "1…4 This one only" in hands.text
        for told in ("Alex Rivera   my mentor", "Tue 24 Nov, 15:00", "Leo Brandt    I mentor", "no date", "ended · 1"):
            assert told in hands.text
        assert "Ruth Old" not in hands.text
        await hands.press("G", "enter")
        assert "ended 1 Jun" in hands.text
        assert hands.row.left == "5"
        await hands.press("k", "space")
        assert "Mina ▾" in hands.lines[0]
        await hands.click_piece("whose")
        assert hands.row.left == "4"
        await hands.click_row("Leo Brandt", times=2)
        assert hands.screen_name == "MentorshipPage"
        assert "Leo Brandt, I mentor" in hands.text
        await hands.press("escape", "p", "n")
        await hands.write("Ada, every blue moon", then="enter")
        assert "No rhythm found" in hands.text
        await hands.write("Ada Lund, every 3 weeks")
        assert "Ada Lund, my mentor" in hands.text
        assert one(place, "mentorships", cadence_days=21)["phase"] == "negotiating"
        await hands.press("p", "1")
        assert "everyone▾" in hands.lines[0]


async def test_each_line_leads_to_what_it_tells_of_and_what_both_may_see_leaves(sam: Place) -> None:
    async with sam.at((80, 24)) as hands:
        await page(hands)
        for told in (
            "Alex Rivera, my mentor",
            "week 14",
            "Since Tue 18 Aug · working · every 2 weeks, Tue",
            "Grow from senior to staff: lead through others",
            "Tue 24 Nov 15:00 · 5 topics",
            "6 times, the last on Tue 10 Nov",
            "you 2, 1 late · Alex 1",
            "4, one quiet since October",
            "9 boundaries, 1 to look at again",
            "“Own the room, not the doc”",
            "you want to be stretched",
            "time to look again",
            "Working · 2 of 5",
        ):
            assert told in hands.text, told
        for left, screen in (
            ("Next", "AgendaRoom"),
            ("Met", "Page"),
            ("Promises", "Choose"),
            ("Last words", "Page"),
            ("Goals", "Goals"),
            ("Agreement", "Boundaries"),
        ):
            await stand_on(hands, left)
            await hands.press("enter")
            assert hands.screen_name == screen
            if screen in {"Goals", "Boundaries"}:
                assert "Alex ▾" in hands.lines[0]
                await hands.press("1")
                await page(hands)
            else:
                await hands.press("escape")
        await hands.press("y")
        assert "Lead the API redesign" in hands.text
        await hands.press("enter")
        copied = hands.app.clipboard
        assert "Alex: Introduce me to the Finance lead" in copied
        assert "self-review" not in copied
        assert "wn the room" not in copied
        sam.exports.mkdir()
        await hands.press("x", "enter")
        assert [p.read_text("utf-8") for p in sam.exports.glob("mentorship-*.txt")] == [copied]
        await hands.press("a")
        assert hands.screen_name == "AgendaRoom"


async def stand_on(hands: Hands, left: str) -> None:
    await hands.press("g")
    for _ in range(40):
        if hands.row.left == left:
            return
        await hands.press("j")
    raise AssertionError(left)


async def test_what_is_edited_is_on_disk(sam: Place) -> None:
    async with sam.at((80, 24)) as hands:
        await page(hands)
        await hands.press("e", "1")
        await hands.write("Lead the people who write it")
        assert pair(sam)["purpose"] == "Lead the people who write it"
        await hands.press("e", "2")
        await hands.write("every month")
        await hands.press("e", "3", "2")
        assert "Alex books the next date" in hands.text
        await hands.press("e", "6", "2")
        await hands.press("e", "7")
        await hands.write("4")
        assert "from 5 to 480" in hands.text
        await hands.write("50")
        now = pair(sam)
        assert (now["cadence_days"], now["books_next"], now["style_wanted"]) == (30, "them", "supportive")
        assert now["default_minutes"] == 50
        await hands.press("e", "9", "1")
        assert pair(sam)["phase"] == "preparing"
        await hands.press("e", *"j" * 10, "enter")
        await hands.write("likes to be asked", then="escape")
        assert sam.rows["people"]["p-alex"]["private_note"] == "likes to be asked"
        await hands.press("full_stop")
        assert "likes to be asked" not in hands.text
        assert "wn the room" not in hands.text


async def test_it_rests_goes_on_and_ends_quietly(sam: Place) -> None:
    async with sam.at((80, 24)) as hands:
        await page(hands)
        await hands.press("d", "1")
        await hands.write("3 march")
        assert pair(sam)["pauses"] == [{"from": "2026-11-21", "to": "2027-03-02"}]
        assert "paused, last day Tue 2 Mar 2027" in hands.text
        await hands.press("d", "1")
        assert pair(sam)["status"] == "active"
        await hands.press("d", "3")
        await hands.write("He asks, then waits")
        assert "Which goals go with you?" in hands.text
        await hands.press("space", "2", "2", "enter")
        assert (pair(sam)["status"], pair(sam)["closed_on"]) == ("closed", "2026-11-21")
        assert len([g for g in sam.rows["goals"].values() if g.get("superseded_by")]) == 1
        assert "ended on Sat 21 Nov" in hands.text
        await hands.press("u", "d", "4")
        assert pair(sam)["deleted_on"] == "2026-11-21"
        assert hands.screen_name == "Home"


async def test_a_first_one_can_be_a_group_and_all_can_be_clicked(place: Place) -> None:
    async with place.at((60, 16)) as hands:
        await hands.press("escape", "escape", "p")
        await hands.click_piece("add", "DialogKeys")
        await hands.write("Ada Lund, Bo Ek, every month")
        assert hands.screen_name == "MentorshipPage"
        assert "Ada Lund and Bo Ek, my mentor" in hands.text
        assert "Since Sat 21 Nov · group · agreeing · every month" in hands.text
        assert "Agreeing · 0 of 5" in hands.text
        await hands.press("n", "2")
        await hands.click_row("Bo Ek", times=2)
        await hands.write("Cy Dahl")
        by = one(place, "people", name="Bo Ek")["id"]
        assert one(place, "contacts")["introduced_by"] == by
        await hands.press("d")
        await hands.click_row("Close quietly", times=2)
        await hands.write("")
        assert one(place, "mentorships")["status"] == "closed"
        assert "Agreeing" not in hands.text
        await hands.press("d", "1")
        assert one(place, "mentorships")["deleted_on"] == "2026-11-21"


async def test_while_someone_is_looking_nothing_of_the_owners_is_told(place: Place) -> None:
    place.holding(three())
    async with place.at((80, 40)) as hands:
        await hands.press("full_stop")
        await page(hands)
        for hidden in ("wn the room", "On-call weeks", "go ahead"):
            assert hidden not in hands.text
        for keys in (["n", "1"], ["n", "3"], ["e", *"j" * 10, "enter"]):
            await hands.press(*keys)
            assert "Someone is looking" in hands.said[-1]
        await stand_on(hands, "Promises")
        await hands.press("enter")
        assert "self-review" not in hands.text
        assert "Send Alex the design doc" in hands.text
