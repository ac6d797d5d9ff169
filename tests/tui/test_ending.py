"""An ending on screen: the three parts that count, kept as one goes, closed as one act; the rest as one likes."""

import datetime as dt
from typing import Any

import pytest

from mentorlog.ending.form import Form, form_as_text, form_from
from mentorlog.ending.open_things import OpenThing
from mentorlog.tui.widgets.rows import Rows
from tests.tui.driving import Hands, Place
from tests.tui.journals import LEO, MARKER, marked, sam_with

UNMARKED: dict[str, dict[str, dict[str, Any]]] = {"milestones": {"X3": {"celebrated_on": None}}}


async def opened(hands: Hands) -> None:
    """By the palette, as a person finds it."""
    await hands.press("colon")
    await hands.write("End a mentorship", then="enter")
    await hands.press(*["enter"] if hands.screen_name != "Ending" else [])
    assert hands.screen_name == "Ending"


async def take(hands: Hands, title: str, *keys: str) -> None:
    """Put the cursor on the row of this title, as a click does, and press keys."""
    rows = hands.app.screen.query_one(Rows)
    rows.point_at(next(row.key for row in rows.rows if row.key and title in row.title))
    await hands.press(*keys)


def test_a_form_is_the_same_after_it_was_kept_and_nonsense_is_an_empty_one() -> None:
    form = Form(fates={"goal:G1": "finish"}, thanks={"meeting:K1": "I ask first."}, free_line="Next spring I begin.")
    assert form_from(form_as_text(form)) == form
    for nonsense in (None, "", "[", '{"fates": {"goal:G1": "burn"}}'):
        assert form_from(nonsense) == Form()


def test_a_fate_goes_round_and_a_word_why_stays_with_letting_go() -> None:
    thing = OpenThing(key="goal:G1", text="A goal", owner="me")
    form = Form(whys={thing.key: "no time"})
    fates = []
    for _ in range(4):
        settled = form.ending([thing]).settled[0]
        fates.append((settled.fate, settled.why))
        form = form.turned(thing.key)
    assert fates == [("hand_over", ""), ("finish", ""), ("let_go", "no time"), ("hand_over", "")]


@pytest.mark.asyncio
async def test_all_of_it_is_said_and_kept_and_nothing_is_closed_by_it(sam: Place) -> None:
    before = sam.rows
    async with sam.at((80, 24)) as hands:
        await opened(hands)
        await take(hands, "Lead the API redesign", "space")
        assert hands.row.right == "finish"
        await take(hands, "Delegate more", "e")
        assert "A word why" in hands.said[-1]
        await hands.press("space", "space", "e")
        await hands.write("no time", then="escape")
        await hands.press("e")
        assert "What you typed before is here again." in hands.text
        await hands.write("no time for it")
        assert (hands.row.right, hands.row.below) == ("let go", "no time for it")
        await take(hands, "Own the room", "space")
        await hands.write("I now begin by asking who has read it")
        assert (hands.row.left, hands.row.below) == ("[x]", "I now begin by asking who has read it.")
        await take(hands, "You told me", "space", "enter", "space")
        assert hands.row.left == "[ ]"
        await take(hands, "One line of your own", "e")
        await hands.write("next spring I mentor someone")
        await take(hands, "no date", "space")
        await hands.write("yesterday")
        assert "is not ahead" in hands.text
        await hands.write("in 3 months")
        await hands.press("right_square_bracket", "left_square_bracket")
        assert hands.row.title == "Sunday 21 February 2027"
        await take(hands, "not said", "space", "1")
        assert hands.row.title == "it ran its course"
        await take(hands, "what you are to each other", "space", "3")
        assert hands.row.right == "friends"
        assert sam.rows == before
        kept = form_from(sam.opened().drafts.read("ending-M-alex"))
        assert (kept.after, kept.whys, kept.free_line) == (
            "friend",
            {"goal:G2": "no time for it"},
            "next spring I mentor someone",
        )


@pytest.mark.asyncio
async def test_it_is_closed_as_one_act_and_undone_as_one(sam: Place) -> None:
    before = sam.rows
    form = Form(
        fates={"goal:G1": "finish", "goal:G2": "let_go"},
        whys={"goal:G2": "no time for it"},
        thanks={"meeting:K7": "I now begin by asking who has read it."},
        free_line="next spring I mentor someone",
        hello_on=dt.date(2027, 2, 21),
        reason="completed",
        after="friend",
    )
    sam.opened().drafts.keep("ending-M-alex", form_as_text(form))
    async with sam.at((80, 24)) as hands:
        await opened(hands)
        assert "let go" in hands.text
        await hands.press("y")
        note = (
            "Alex, thank you.\nYou said “Own the room, not the doc”. I now begin by asking who has read it.\n"
            "Next spring I mentor someone.\n"
        )
        assert "Next spring I mentor someone." in hands.text
        await hands.press("enter")
        assert hands.app.clipboard == note
        await take(hands, "Done: it is closed", "space")
        assert "Next spring I mentor someone." in hands.text
        await hands.press("escape")
        rows = sam.rows
        closed = rows["mentorships"]["M-alex"]
        assert (
            closed
            | {
                "status": "closed",
                "close_reason": "completed",
                "after": "friend",
                "keep_in_touch_on": "2027-02-21",
                "thanked_on": "2026-11-21",
            }
            == closed
        )
        assert rows["goals"]["G1"]["status"] == "achieved"
        assert rows["goals"]["G2"]["drop_reason"] == "no time for it"
        assert "Ending · Alex Rivera · ended on Saturday 21 November 2026" in hands.text
        assert "What is still open" not in hands.text
        await hands.press("f")
        assert "It has ended already." in hands.said[-1]
        await take(hands, "Sunday 21 February 2027", "e")
        await hands.write("")
        assert sam.rows["mentorships"]["M-alex"].get("keep_in_touch_on") is None
        await hands.press("u", "u")
        after = sam.rows
        assert {table: after[table] for table in before if table != "_meta"} == {
            table: rows for table, rows in before.items() if table != "_meta"
        }
        assert "What is still open" in hands.text


@pytest.mark.asyncio
async def test_goals_go_on_in_another_mentorship(place: Place) -> None:
    place.holding(sam_with(**LEO))
    async with place.at() as hands:
        await hands.press("colon")
        await hands.write("End a mentorship", then="enter")
        await hands.press("1")
        await take(hands, "of your goals goes on", "space", "2")
        assert hands.row.right == "with Leo Brandt"
        await hands.press("f")
        goals = place.rows["goals"].values()
        assert {goal["title"] for goal in goals if goal.get("mentorship_ids") == ["M-leo"]} >= {"Delegate more"}


@pytest.mark.asyncio
async def test_a_mentorship_that_has_ended_since_takes_no_goals_along(place: Place) -> None:
    ended = {"M-leo": LEO["mentorships"]["M-leo"] | {"status": "closed", "closed_on": "2026-11-01"}}
    place.holding(sam_with(**LEO | {"mentorships": ended}))
    place.opened().drafts.keep("ending-M-alex", form_as_text(Form(carry_to="M-leo")))
    async with place.at() as hands:
        await opened(hands)
        assert "Leo" not in hands.text
        await hands.press("f")
        on = [goal for goal in place.rows["goals"].values() if goal.get("continues")]
        assert len(on) > 1
        assert not any(goal.get("mentorship_ids") for goal in on)


@pytest.mark.asyncio
async def test_quietly_it_is_one_line_and_the_goals_that_go_along(sam: Place) -> None:
    async with sam.at() as hands:
        await opened(hands)
        await take(hands, "Or close quietly", "space")
        await hands.write("Ask before you answer")
        await hands.press("escape")
        assert sam.rows["mentorships"]["M-alex"].get("status") != "closed"
        await hands.press("space", "enter")
        await hands.press("2", "enter")
        rows = sam.rows
        assert rows["mentorships"]["M-alex"]["status"] == "closed"
        assert "Ask before you answer" in {row.get("text") for row in rows["reflections"].values()}
        assert [row["continues"] for row in rows["goals"].values() if row.get("continues")] == ["G2"]


@pytest.mark.asyncio
async def test_what_one_likes_leads_to_what_there_is(place: Place) -> None:
    place.holding(sam_with(**UNMARKED))
    async with place.at((100, 50)) as hands:
        await opened(hands)
        await take(hands, "a last meeting", "space")
        await hands.write("15 dec")
        assert hands.screen_name == "AgendaRoom"
        assert [row["kind"] for row in place.rows["meetings"].values() if row["date"] == "2026-12-15"] == ["closing"]
        await hands.press("escape")
        await take(hands, "never marked", "space", "1")
        await hands.write("cake")
        assert place.rows["milestones"]["X3"]["how"] == "cake"
        await take(hands, "feedback", "space", "1")
        await hands.write("waits until I have finished")
        assert "waits until I have finished" in {row["topic"] for row in place.rows["feedback"].values()}
        await take(hands, "how it is going", "space", *"44444", "1")
        assert len(place.rows["pulses"]) > 0
        await take(hands, "introductions promised", "space", "1", "1")
        assert place.rows["actions"]["A3"]["status"] == "done"
        await take(hands, "notes about", "space", "2")
        assert "stands in its place." in hands.text
        await hands.press("escape")
        for title, screen in {"an ending to write": "SittingRoom", "a closing summary": "SummaryRoom"}.items():
            await take(hands, title, "space")
            assert hands.screen_name == screen
            while hands.screen_name != "Ending":
                await hands.press("escape")
        await take(hands, "what each of you reached", "space")
        assert hands.screen_name == "Progress"


@pytest.mark.asyncio
async def test_nothing_private_is_shown_while_someone_is_looking(place: Place) -> None:
    place.holding(marked())
    async with place.at((60, 16)) as hands:
        await opened(hands)
        seen = []
        for _ in range(2):
            await hands.press("g")
            for _ in range(30):
                seen.append(hands.text)
                await hands.press("j")
            assert MARKER in "".join(seen)
            seen.clear()
            await hands.press("full_stop")
            if len(hands.said) and "Nothing private" in hands.said[-1]:
                break
        await hands.press("g")
        for _ in range(30):
            await hands.press("j")
            assert MARKER not in hands.text
        await take(hands, "· only me ·", "space", "e", "y")
        assert MARKER not in hands.text
        for size in ((160, 50), (30, 8), (10, 3), (1, 1), (60, 16)):
            await hands.resize(size)
            assert len(hands.lines) == size[1]
            assert all(strip.cell_length == size[0] for strip in hands.strips)
