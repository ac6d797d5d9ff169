"""Whether two people fit, what is stuck, who was met: written on the page of a mentorship."""

import pytest

from tests.tui.driving import Place
from tests.tui.test_whose import one, page, stand_on

pytestmark = pytest.mark.asyncio


async def test_six_digits_and_a_line_are_a_fit_check(sam: Place) -> None:
    async with sam.at((80, 24)) as hands:
        await page(hands)
        await stand_on(hands, "Fit check")
        await hands.press("enter", *"54")
        assert "They have named the hours" in hands.text
        await hands.press("2")
        assert "Talk about this before you agree · 2" in hands.text
        await hands.press("k", "e")
        await hands.write("no weeks said")
        assert "“no weeks said”" in hands.text
        await hands.press("j", *"435", "enter")
        assert "Knowing what we know now: carry on, change something, or hand over" in hands.text
        await hands.press("escape")
        assert "Nothing was written down." in hands.said[-1]
        await hands.press("enter", "j", "j", "e")
        assert hands.app.focused is not None
        assert "no weeks said" in hands.text
        await hands.press("enter", *"2", "enter", "2")
        check = one(sam, "fit_checks", date="2026-11-21")
        assert (check["scores"], check["decision"]) == ({"availability": 2}, "change something")
        assert (check["words"], check["visibility"]) == ({"availability": "no weeks said"}, "private")
        assert "change something, 21 Nov" in hands.text
        await hands.press("full_stop", "enter")
        assert "change something" not in hands.text
        assert "Someone is looking" in hands.said[-1]


async def test_what_is_stuck_is_written_with_its_weight_and_somebody_met_with_a_day(sam: Place) -> None:
    async with sam.at((100, 40)) as hands:
        await page(hands)
        await hands.press("n", "1")
        await hands.write("we hardly talk", then="f12")
        assert "we hardly talk. First: One message with two dates." in hands.text
        await hands.press("enter", "3")
        found = one(sam, "challenges", title="we hardly talk")
        assert (found["severity"], found["kind"], found["visibility"]) == (3, "distance", "private")
        assert "weighs a lot · only me" in hands.text
        await hands.go_to("we hardly talk")
        await hands.press("enter")
        assert "If it stays: close quietly." in hands.text
        await hands.press("4", "4")
        await hands.press("enter", "3", "1")
        await hands.press("enter", "5")
        found = one(sam, "challenges", title="we hardly talk")
        assert (found["severity"], found["kind"], found["visibility"]) == (1, "time", "pair")
        await hands.press("enter", "1")
        await hands.write("two dates")
        found = one(sam, "challenges", title="we hardly talk")
        assert (found["status"], found["tried"]) == ("resolved", "two dates")
        assert "we hardly talk" not in hands.rows
        await hands.press("n", "2")
        await hands.write("Ines Roth")
        person = one(sam, "people", name="Ines Roth")
        contact = one(sam, "contacts", person_id=person["id"])
        assert (contact["introduced_by"], contact["visibility"]) == ("p-alex", "private")
        await hands.go_to("Ines Roth")
        await hands.press("enter", "2")
        await hands.write("1 march")
        assert "again Mon 1 Mar 2027" in hands.text
        await hands.press("enter", "1")
        assert one(sam, "contacts")["last_on"] == "2026-11-21"
        await hands.press("full_stop")
        assert "Ines Roth" not in hands.text
        await hands.press("full_stop", "u", "u", "u")
        assert sam.rows.get("contacts", {}) == {}
        assert all(row["name"] != "Ines Roth" for row in sam.rows["people"].values())
