"""At most one nudge on Home: a fact, its choices, each of which does what it says; z for a while, Z for good."""

from typing import Any

import pytest

from mentorlog.attention.nudges import Nudge
from mentorlog.texts.nudges import nudge_texts
from mentorlog.tui.presenters.nudges import choice_rows, nudge_row
from mentorlog.tui.widgets.rows import Rows
from tests.tui.driving import Hands, Place
from tests.tui.journals import sam_with

Tables = dict[str, dict[str, dict[str, Any]]]


def goal(title: str, **values: Any) -> dict[str, Any]:
    own = {"owner": "me", "title": title, "status": "active", "created_on": "2026-06-01", "visibility": "private"}
    return own | values


def promise(text: str) -> dict[str, Any]:
    values = {"mentorship_id": "M-alex", "owner": "me", "text": text, "status": "open", "visibility": "pair"}
    return values | {"due_on": "2026-11-18", "created_on": "2026-11-01"}


MANY: Tables = {
    "goals": {
        "N1": goal("Map five people", mentorship_ids=["M-alex"], checkins=[{"date": "2026-11-20", "progress": 10}]),
        **{f"N{n}": goal(f"Quiet number {n}") for n in range(2, 8)},
    },
    "actions": {"A91": promise("Call the bank"), "A92": promise("Write to Priya")},
    "mentorships": {"M-alex": {"planned_end_on": "2026-12-20", "keep_in_touch_on": "2026-11-20"}},
}
NEAR_ITS_END: Tables = {"mentorships": {"M-alex": {"planned_end_on": "2026-12-20"}}}


def nudge_in(hands: Hands) -> str:
    """The fact that stands on Home, empty where there is none."""
    rows = hands.app.screen.query_one("#needs", Rows).rows
    found = [f"{row.title} {row.below}".strip() for row in rows if row.key.startswith("nudge|")]
    assert len(found) <= 1
    return found[0] if found else ""


async def chosen(hands: Hands, fact: str, digit: str = "") -> None:
    """Put the cursor on the nudge, and take a choice."""
    assert fact in nudge_in(hands)
    rows = hands.app.screen.query_one("#needs", Rows)
    rows.point_at(next(row.key for row in rows.rows if row.key.startswith("nudge|")))
    if digit:
        await hands.press("enter")
        assert hands.screen_name == "Choose"
        await hands.press(digit)


def test_a_long_fact_stands_in_two_lines_and_whole_in_the_dialog() -> None:
    text = nudge_texts()["N6"]
    fact = text.fact.format(name="Priya", wanted="stretched", used="supported")
    nudge = Nudge(id="N6:M1", code="N6", fact=fact, choices=text.choices, keys=("mentorship:M1",))
    row = nudge_row(nudge)
    assert f"{row.title} {row.below}" == fact
    rows = choice_rows(nudge)
    assert " ".join(row.title for row in rows if not row.key).strip() == fact
    assert [row.left for row in rows if row.key] == ["1", "2", "3"]


def test_every_choice_of_every_nudge_on_home_is_one_that_is_known() -> None:
    from inspect import getsource

    from mentorlog.tui.screens.nudge_acts import NudgeActs
    from mentorlog.tui.screens.nudge_things import NudgeThings

    known = getsource(NudgeActs.act_on) + getsource(NudgeThings.act_on_things)
    acts = {choice.act for code, text in nudge_texts().items() if code != "N14" for choice in text.choices}
    assert {act for act in acts if f'"{act}"' not in known} == {"leave"}


@pytest.mark.asyncio
async def test_one_nudge_after_the_other_is_answered(place: Place) -> None:
    place.holding(sam_with(**MANY))
    async with place.at((80, 40)) as hands:
        await chosen(hands, "“Map five people” has not come up since June.", "1")
        assert hands.app.screen.query_one("Input").value == "Map five people"  # type: ignore[attr-defined]
        await hands.write("Map five people")
        assert "Map five people" in {row["text"] for row in place.rows["topics"].values()}
        await chosen(hands, "goals are quiet.", "1")
        await hands.press("1", "enter")
        assert [row["status"] for row in place.rows["goals"].values()].count("dropped") == 1
        await chosen(hands, "goals are open.", "1")
        await hands.press("1", "1", "1")
        assert [row["status"] for row in place.rows["goals"].values()].count("active") == 3
        await chosen(hands, "Three of your promises are late.", "1")
        await hands.write("fri")
        await hands.write("")
        await hands.write("in 2 weeks")
        moved = sorted(row["due_on"] for row in place.rows["actions"].values() if row.get("due_history"))
        assert moved.count("2026-11-27") == 1
        assert moved.count("2026-12-05") == 1
        await hands.press("u")
        assert [row.get("due_on") for row in place.rows["actions"].values()].count("2026-11-18") == 2
        await chosen(hands, "Four weeks are left with Alex.", "1")
        await hands.write("15 dec")
        assert hands.screen_name == "AgendaRoom"
        await hands.press("escape")
        await chosen(hands, "You wanted to write to Alex about now.", "2")
        await hands.write("in 2 months")
        assert place.rows["mentorships"]["M-alex"]["keep_in_touch_on"] == "2027-01-21"
        assert nudge_in(hands) == ""


@pytest.mark.asyncio
async def test_z_leaves_it_for_30_days_and_a_capital_z_for_good(place: Place) -> None:
    place.holding(sam_with(**NEAR_ITS_END, goals=MANY["goals"]))
    async with place.at((60, 30)) as hands:
        await chosen(hands, "“Map five people”")
        await hands.press("full_stop")
        assert nudge_in(hands) == ""
        assert "Map five people" not in hands.text
        await hands.press("full_stop")
        await chosen(hands, "“Map five people”")
        await hands.press("z")
        assert hands.said[-1] == "Left until Monday 21 December 2026."
        await chosen(hands, "goals are quiet.")
        await hands.press("Z")
        assert "Never again." in hands.said[-1]
        await hands.press("g", "Z")
        assert "comes back until it is settled" in hands.said[-1]
    kept = (place.state / "put-off.json").read_text("utf-8")
    assert "2026-12-21" in kept
    assert "9999-12-31" in kept
    async with place.at() as hands:
        assert nudge_in(hands) == "Eleven goals are open."


@pytest.mark.asyncio
async def test_silence_offers_a_note_a_pause_and_the_ending(place: Place) -> None:
    silent: Tables = {"meetings": {"K8": {"status": "cancelled"}}, "mentorships": {"M-alex": {"cadence_days": 5}}}
    place.holding(sam_with(**silent))
    async with place.at() as hands:
        await chosen(hands, "You and Alex last met on 10 Nov.", "3")
        assert hands.screen_name == "Ending"
        await hands.press("escape")
        await chosen(hands, "last met", "2")
        await hands.write("in 4 weeks")
        assert place.rows["mentorships"]["M-alex"]["status"] == "paused"
        assert nudge_in(hands) == ""


@pytest.mark.asyncio
async def test_an_intention_that_kept_coming_back_is_made_smaller_and_feedback_is_asked_for(place: Place) -> None:
    back: Tables = {
        "reflections": {
            "R90": {
                "date": "2026-08-18",
                "created_on": "2026-08-18",
                "mentorship_id": "M-alex",
                "next_time": "Wait ten seconds",
                "next_time_state": "open",
                "visibility": "private",
            }
        },
        "feedback": {"F1": {"deleted_on": "2026-11-20"}},
    }
    place.holding(sam_with(**back))
    async with place.at() as hands:
        await chosen(hands, "“Wait ten seconds” has come back", "1")
        await hands.write("Wait five")
        rows = place.rows["reflections"]
        assert rows["R90"]["next_time_state"] == "no_longer"
        assert [row["next_time_state"] for row in rows.values() if row.get("next_time") == "Wait five"] == ["open"]
        await chosen(hands, "No feedback between you and Alex", "2")
        await hands.write("How I open a meeting")
        asked = [row["direction"] for row in place.rows["feedback"].values() if row["topic"] == "How I open a meeting"]
        assert asked == ["request"]
        assert nudge_in(hands) == ""


@pytest.mark.asyncio
async def test_what_was_reached_is_marked_from_its_nudge(place: Place) -> None:
    place.with_sample("grace")
    async with place.at() as hands:
        former = nudge_in(hands)
        await chosen(hands, "nobody has said well done.", "1")
        if hands.screen_name == "Write":
            await hands.write("cake")
        assert nudge_in(hands) != former
