"""The room of goals: what its page tells, and what each key does to the goal or its step."""

import datetime as dt

import pytest

from mentorlog.exchange import contents_from
from mentorlog.records.errors import NotClear
from mentorlog.tui.presenters.goal_page import goal_page
from mentorlog.tui.presenters.goals import goal_rows
from mentorlog.tui.presenters.milestones import milestone_page, timeline
from mentorlog.tui.screens.list_and_page import a_week
from mentorlog.tui.widgets.rows import Rows
from tests.tui.driving import Hands, Place
from tests.tui.journals import LEO, MARKER, marked, sam_with

TODAY = dt.date(2026, 11, 21)
NEW = "Lead the design review without Alex in the room"


async def at_step(hands: Hands, key: str) -> None:
    """Stand on a row of the page."""
    if hands.app.current_mode != "goals":
        await hands.press("2")
    await hands.press("l")
    hands.app.screen.query_one("#page", Rows).point_at(key)
    assert hands.row.key == key


def called(place: Place, table: str, words: str) -> dict[str, object]:
    """The record on disk that goes by these words."""
    rows: dict[str, dict[str, object]] = place.rows[table]
    return next(row for row in rows.values() if words in {row.get("title"), row.get("text")})


@pytest.mark.asyncio
async def test_the_page_tells_the_whole_goal_and_a_check_in_is_a_number_words_and_how_sure(sam: Place) -> None:
    async with sam.at((100, 50)) as hands:
        await hands.press("2")
        for told in (
            "us two · to Mon 7 Dec, in 2 weeks",
            "7 of 10 steps",
            "how sure  4 of 5",
            "Prove I can carry",
            "✓ Write the problem statement",
            "◇ API v1 behind a flag",
            "18 Nov  Reached: RFC reviewed",
            "10 Nov  Meeting: “Own the room, not the doc”",
            "3 Nov  Reflection: Nervous about the review",
        ):
            assert told in hands.text
        await hands.press("j")
        assert "80%  your number" in hands.text
        await hands.press("i")
        await hands.write("90 the slides are done")
        await hands.press("4")
        checkin = {"date": "2026-11-21", "progress": 90, "confidence": 4, "note": "the slides are done"}
        assert sam.rows["goals"]["G3"]["checkins"][-1] == checkin


@pytest.mark.asyncio
async def test_at_100_it_asks_whether_the_goal_is_reached(sam: Place) -> None:
    async with sam.at() as hands:
        for answer, status in ((["j", "enter"], "active"), (["enter"], "achieved")):
            await hands.press("2")
            await hands.go_to("Speak at a meetup", "#list")
            await hands.press("space")
            await hands.write("100")
            await hands.press("enter")
            assert "Reached?" in hands.text
            await hands.press(*answer)
            assert sam.rows["goals"]["G3"]["status"] == status


@pytest.mark.asyncio
async def test_on_a_promise_o_gives_it_away_e_changes_its_words_and_d_is_the_trash(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("2", "o")
        assert "Stand on a promise" in hands.said[-1]
        await at_step(hands, "action:A1")
        await hands.press("o")
        assert sam.rows["actions"]["A1"]["owner"] == "p-alex"
        await hands.press("o")
        assert sam.rows["actions"]["A1"]["owner"] == "me"
        await hands.press("e")
        await hands.write("Send Alex page one")
        assert sam.rows["actions"]["A1"]["text"] == "Send Alex page one"
        await hands.press("d")
        assert sam.rows["actions"]["A1"]["deleted_on"] == "2026-11-21"
        assert "Send Alex page one" not in "".join(hands.rows)


@pytest.mark.asyncio
async def test_space_on_a_step_ticks_it_and_says_how_many_are_done(sam: Place) -> None:
    async with sam.at() as hands:
        await at_step(hands, "action:A1")
        await hands.press("space")
        assert sam.rows["actions"]["A1"]["status"] == "done"
        assert hands.said[-1].startswith("8 of 10. i says how it feels.")
        await at_step(hands, "milestone:X4")
        await hands.press("space")
        assert sam.rows["milestones"]["X4"]["reached_on"] == "2026-11-21"
        await hands.press("u")
        assert "reached_on" not in sam.rows["milestones"]["X4"]


@pytest.mark.asyncio
async def test_a_step_becomes_a_promise_or_a_milestone_as_its_words_say(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("2", "s")
        await hands.write("alex: share an RFC by fri")
        promise = called(sam, "actions", "share an RFC")
        assert (promise["owner"], promise["goal_id"], promise["due_on"]) == ("p-alex", "G1", "2026-11-27")
        await hands.press("s")
        await hands.write("* Two teams in, reached when both have said yes")
        assert called(sam, "milestones", "Two teams in")["done_when"] == "both have said yes"
        assert "Two teams in" in hands.text


@pytest.mark.asyncio
async def test_its_date_and_that_of_a_step_move_by_a_week(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("2", "right_square_bracket")
        assert sam.rows["goals"]["G1"]["due_on"] == "2026-12-14"
        await hands.press("left_square_bracket")
        assert sam.rows["goals"]["G1"]["due_on"] == "2026-12-07"
        await at_step(hands, "milestone:X5")
        await hands.press("left_square_bracket")
        assert sam.rows["milestones"]["X5"]["target_on"] == "2026-11-30"
        await at_step(hands, "action:A1")
        await hands.press("left_square_bracket")
        assert "That day is past." in hands.said[-1]
        await hands.press("right_square_bracket")
        assert sam.rows["actions"]["A1"]["due_on"] == "2026-11-28"


def test_a_week_later_begins_with_today_where_the_day_is_past_or_missing() -> None:
    assert a_week(TODAY - dt.timedelta(30), 1, TODAY) == TODAY + dt.timedelta(7)
    assert a_week(None, 1, TODAY) == TODAY + dt.timedelta(7)
    assert a_week(dt.date.max, 1, TODAY) == dt.date.max
    for day in (None, TODAY + dt.timedelta(6)):
        with pytest.raises(NotClear):
            a_week(day, -1, TODAY)


@pytest.mark.asyncio
async def test_a_new_goal_needs_only_a_title(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("2", "n")
        await hands.write(NEW)
        await hands.press("enter", "enter")
        goal = called(sam, "goals", NEW)
        assert goal["title"] == NEW
        assert goal["visibility"] == "pair"
        assert "due_on" not in goal
        await hands.press("n")
        await hands.write("Sleep on it")
        await hands.write("7 dec")
        await hands.write("I answer too fast")
        assert {"due_on": "2026-12-07", "why": "I answer too fast"}.items() <= called(
            sam, "goals", "Sleep on it"
        ).items()


@pytest.mark.asyncio
async def test_the_first_goal_of_all_is_written_from_the_sentence_that_asks_for_it(place: Place) -> None:
    async with place.at() as hands:
        await hands.press("escape", "2")
        assert "n writes one" in hands.text
        await hands.press("n")
        await hands.write(NEW)
        await hands.press("enter", "enter")
        assert called(place, "goals", NEW)["visibility"] == "private"
        assert hands.row.title == NEW


@pytest.mark.asyncio
async def test_with_several_people_it_asks_whose_a_new_goal_is(place: Place) -> None:
    place.holding(sam_with(**LEO))
    async with place.at() as hands:
        await hands.press("2", "n")
        await hands.write(NEW)
        await hands.go_to("nobody")
        await hands.press("enter", "enter", "enter")
        assert called(place, "goals", NEW)["visibility"] == "private"
        assert "mentorship_ids" not in called(place, "goals", NEW)


@pytest.mark.asyncio
async def test_e_changes_what_is_chosen(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("2")
        for number, text, key, values in (
            ("1", "Lead it", "enter", {"title": "Lead it"}),
            ("2", "14 dec", "enter", {"due_on": "2026-12-14", "due_history": ["2026-12-07"]}),
            ("3", "Because", "escape", {"why": "Because"}),
            ("4", "All three", "escape", {"measure": "All three"}),
        ):
            await hands.press("e", number)
            await hands.write(text, then=key)
            assert values.items() <= sam.rows["goals"]["G1"].items()


@pytest.mark.asyncio
async def test_letting_go_asks_two_things_that_may_stay_empty(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("2", "d", "1", "enter", "enter")
        assert sam.rows["goals"]["G1"]["status"] == "dropped"
        assert "drop_reason" not in sam.rows["goals"]["G1"]
        assert "It counts as decided, not as failed." in hands.said[-1]
        await hands.press("d", "1")
        await hands.write("A talk is not a stage")
        await hands.press("2")
        assert {"drop_reason": "A talk is not a stage", "superseded_by": "G2"}.items() <= sam.rows["goals"][
            "G3"
        ].items()


@pytest.mark.asyncio
async def test_a_goal_rests_until_a_day_and_goes_on(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("2", "d", "2")
        await hands.write("1 mar")
        assert {"status": "paused", "paused_until": "2027-03-01"}.items() <= sam.rows["goals"]["G1"].items()
        assert "Resting" in hands.text
        await hands.go_to("Lead the API redesign", "#list")
        await hands.press("d", "1")
        assert sam.rows["goals"]["G1"]["status"] == "active"


@pytest.mark.asyncio
async def test_from_the_trash_space_puts_it_back_and_nothing_else_acts(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("2", "d", "3", "v", "v")
        assert hands.rows == ["Lead the API redesign"]
        for key in ("i", "s", "e", "w", "right_square_bracket", "d"):
            await hands.press(key)
            assert "It is in the trash" in hands.said[-1]
        await hands.press("space")
        assert "deleted_on" not in sam.rows["goals"]["G1"]
        assert "Nothing here." in hands.text
        await hands.press("v")
        assert "Lead the API redesign" in hands.rows


@pytest.mark.asyncio
async def test_w_says_who_may_see_it_and_goes_round(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("2", "j")
        for visibility, told in (("report", "summary"), ("private", "Only you see it."), ("pair", "Alex may see it")):
            await hands.press("w")
            assert sam.rows["goals"]["G3"]["visibility"] == visibility
            assert told in hands.said[-1]


@pytest.mark.asyncio
async def test_enter_follows_the_story_and_its_lines_are_not_changed(sam: Place) -> None:
    async with sam.at() as hands:
        await at_step(hands, "meeting:K7")
        before = sam.path.read_bytes()
        for key in ("space", "d", "w", "right_square_bracket", "e"):
            await hands.press(key)
        assert sam.path.read_bytes() == before
        assert "enter goes to it" in hands.said[-1]
        await hands.press("enter")
        assert hands.screen_name == "Page"
        assert "Tue 10 Nov" in hands.text
        await hands.press("escape")
        assert hands.screen_name == "Goals"


def test_while_someone_is_looking_no_page_tells_what_is_only_mine() -> None:
    contents = contents_from(marked())
    told = {True: "", False: ""}
    for is_looked_at in told:
        rows = goal_rows(contents, None, TODAY, "all", is_looked_at=is_looked_at)
        for goal in contents.goals.values():
            rows += goal_page(goal, contents, TODAY, 60, is_looked_at=is_looked_at)
        rows += timeline(contents, None, TODAY, "all", is_looked_at=is_looked_at)
        for milestone in contents.milestones.values():
            rows += milestone_page(milestone, contents, TODAY, 60, is_looked_at=is_looked_at)
        told[is_looked_at] = "".join(row.title + row.right + row.below for row in rows)
    assert told[False].count(MARKER) > 20
    assert "4 of 5" in told[False]
    assert MARKER not in told[True]
    assert "4 of 5" not in told[True]


@pytest.mark.asyncio
async def test_nor_does_what_is_said_of_an_act(place: Place) -> None:
    place.holding(marked())
    async with place.at() as hands:
        await hands.press("2", "full_stop", "G")
        for key in ("w", "right_square_bracket", "e", "d", "s"):
            await hands.press(key)
            assert MARKER not in hands.text
            assert MARKER not in str(hands.said)


@pytest.mark.asyncio
async def test_in_a_small_terminal_enter_shows_the_page_and_tab_the_list(sam: Place) -> None:
    async with sam.at((60, 16)) as hands:
        await hands.press("2")
        for told in ("quiet since October", "someday", "7 of 10 steps", "us two"):
            assert told in hands.text
        await hands.resize((50, 16))
        assert "how sure" not in hands.text
        await hands.press("enter")
        assert "how sure" in hands.text
        await hands.press("tab")
        assert "Read 6 books" in hands.text


@pytest.mark.asyncio
async def test_by_mouse_alone_a_step_is_ticked(sam: Place) -> None:
    async with sam.at((100, 40)) as hands:
        await hands.press("2")
        await hands.click_row("Send Alex the design doc", within="#page")
        await hands.click_word("space Check in")
        assert sam.rows["actions"]["A1"]["status"] == "done"
        await hands.click_row("Read 6 books", within="#list")
        await hands.click_word("space Check in")
        await hands.write("50")
        await hands.click_word("5 very")
        assert sam.rows["goals"]["G4"]["checkins"][-1]["confidence"] == 5


@pytest.mark.asyncio
async def test_results_are_written_a_line_each_and_checked_in_by_their_numbers(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("2")
        await hands.go_to("Read 6 books")
        key = hands.row.key.partition(":")[2]
        await hands.press("e", "5", *"one", "enter", *"two", "ctrl+s", "escape")
        assert sam.rows["goals"][key]["results"] == [{"text": "one"}, {"text": "two"}]
        await hands.press("i", *"1=40 2=60 near")
        assert "result 1 40%, result 2 60%, “near”, only me" in hands.text
        await hands.press("enter", "4")
        row = sam.rows["goals"][key]
        assert [result["progress"] for result in row["results"]] == [40, 60]
        assert (row["checkins"][-1]["progress"], row["checkins"][-1]["note"]) == (50, "near")
