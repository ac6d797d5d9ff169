"""Home: what needs a person, and the one obvious act of each row."""

import datetime as dt

import pytest

from tests.tui.driving import Hands, Place
from tests.tui.journals import LEO, planned, sam_with

pytestmark = pytest.mark.asyncio


async def undone_and_done_again(hands: Hands, table: str, record_id: str) -> None:
    """`u` puts the record back as it was, `U` does it again."""
    after = hands.place.rows[table][record_id]
    await hands.press("u")
    assert hands.place.rows[table].get(record_id) != after
    await hands.press("U")
    assert hands.place.rows[table][record_id] == after


async def test_it_says_what_is_next_what_needs_me_and_what_was_promised(sam: Place) -> None:
    async with sam.at() as hands:
        for told in ("Next · Alex Rivera", "Tue 24 Nov 15:00, in 3 days", "Needs you · 6", "Alex promised · 1"):
            assert told in hands.text
        assert "Delegate more" in hands.text
        assert hands.rows[0] == "Send Alex the design doc"


@pytest.mark.parametrize(
    ("title", "table", "record_id", "values"),
    [
        ("Send Alex the design doc", "actions", "A1", {"status": "done", "closed_on": "2026-11-21"}),
        ("Draft promotion self-review", "actions", "A2", {"status": "done"}),
        ("Introduce me to the", "actions", "A3", {"status": "done"}),
        ("Lead a design review", "milestones", "X4", {"reached_on": "2026-11-21"}),
        ("Pay comes up only if Sam raises it", "boundaries", "B6", {"review_on": "2027-05-22"}),
    ],
)
async def test_space_does_the_act_of_a_row(
    sam: Place, title: str, table: str, record_id: str, values: dict[str, str]
) -> None:
    async with sam.at() as hands:
        await hands.go_to(title)
        await hands.press("space")
        assert values.items() <= sam.rows[table][record_id].items()
        assert "u undoes" in hands.said[0]
        await undone_and_done_again(hands, table, record_id)


async def test_well_done_asks_how_and_takes_an_empty_answer(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.go_to("RFC reviewed")
        await hands.press("space")
        await hands.write("cake with the team")
        assert sam.rows["milestones"]["X3"]["how"] == "cake with the team"
        await undone_and_done_again(hands, "milestones", "X3")
        await hands.press("u")
        await hands.go_to("RFC reviewed")
        await hands.press("space", "enter")
        assert sam.rows["milestones"]["X3"]["celebrated_on"] == "2026-11-21"


async def test_the_row_under_the_cursor_is_seen_on_a_low_terminal(sam: Place) -> None:
    async with sam.at((60, 12)) as hands:
        await hands.press("G", "enter", "G")
        assert "› well done" in hands.text
        await hands.press("tab")
        assert "› Fri             Introduce me" in hands.text
        await hands.press("tab", "g")
        assert "› late, Thu" in hands.text


async def test_a_goal_that_was_achieved_is_marked_at_once(place: Place) -> None:
    place.holding(sam_with(goals={"G4": {"status": "achieved", "closed_on": "2026-11-20"}}))
    async with place.at() as hands:
        await hands.go_to("Read 6 books")
        await hands.press("space")
        assert place.rows["goals"]["G4"]["celebrated_on"] == "2026-11-21"


@pytest.mark.parametrize(("digit", "table"), [("1", "actions"), ("2", "topics"), ("3", "wins"), ("8", None)])
async def test_a_capture_is_sorted(sam: Place, digit: str, table: str | None) -> None:
    before = sam.rows
    async with sam.at() as hands:
        await hands.go_to("am I avoiding Priya?")
        await hands.press("space", digit)
        rows = sam.rows
        assert rows["captures"]["Q1"]["deleted_on"] == "2026-11-21"
        for name in ("actions", "topics", "wins"):
            new = [row["text"] for key, row in rows[name].items() if key not in before[name]]
            assert new == (["am I avoiding Priya?"] if name == table else [])
        await hands.press("u")
        assert "deleted_on" not in sam.rows["captures"]["Q1"]
        assert "am I avoiding Priya?" in hands.rows
        await hands.press("U")
        assert "am I avoiding Priya?" not in hands.rows


async def test_a_capture_may_wait(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.go_to("am I avoiding Priya?")
        await hands.press("space", "escape")
        assert "deleted_on" not in sam.rows["captures"]["Q1"]
        assert hands.row.title == "am I avoiding Priya?"


@pytest.mark.parametrize(
    ("digit", "values"),
    [
        ("1", {"status": "held"}),
        ("3", {"status": "cancelled", "cancelled_by": "me"}),
        ("4", {"status": "cancelled", "cancelled_by": "them"}),
        ("5", {"status": "missed"}),
    ],
)
async def test_a_past_meeting_is_settled(place: Place, digit: str, values: dict[str, str]) -> None:
    place.holding(sam_with(meetings={"K9": planned("2026-11-17")}))
    async with place.at() as hands:
        assert hands.row.act == "settle"
        await hands.press("space", digit)
        assert values.items() <= place.rows["meetings"]["K9"].items()
        await undone_and_done_again(hands, "meetings", "K9")


async def test_a_past_meeting_moved_to_another_day_asks_which(place: Place) -> None:
    place.holding(sam_with(meetings={"K9": planned("2026-11-17")}))
    async with place.at() as hands:
        await hands.press("space", "2")
        await hands.write("last friday")
        assert "is past" in hands.text or "No day" in hands.text
        await hands.write("thu 4pm")
        old = place.rows["meetings"]["K9"]
        new = place.rows["meetings"][old["moved_to"]]
        assert (new["date"], new["starts_at"], new["status"]) == ("2026-11-26", "16:00", "planned")
        await hands.press("u")
        assert place.rows["meetings"]["K9"]["status"] == "planned"


@pytest.mark.parametrize(
    ("text", "checkin"),
    [
        ("40 interviews done", {"progress": 40, "note": "interviews done"}),
        ("55%", {"progress": 55}),
        ("slow, but moving", {"note": "slow, but moving"}),
    ],
)
async def test_a_quiet_goal_is_checked_in(sam: Place, text: str, checkin: dict[str, object]) -> None:
    async with sam.at() as hands:
        await hands.go_to("Delegate more", within="#goals")
        await hands.press("space")
        await hands.write(text)
        await hands.press("3")
        assert sam.rows["goals"]["G2"]["checkins"][-1] == {"date": "2026-11-21", "confidence": 3} | checkin
        await undone_and_done_again(hands, "goals", "G2")


async def test_i_checks_in_on_the_goal_under_the_cursor_and_elsewhere_asks_which(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("i", "4")
        assert "Check in: Read 6 books" in hands.text
        await hands.write("50 two more")
        await hands.press("5")
        assert sam.rows["goals"]["G4"]["checkins"][-1]["confidence"] == 5
        await hands.go_to("Delegate more", within="#goals")
        await hands.press("i")
        assert "Check in: Delegate more" in hands.text
        await hands.press("escape")


async def test_r_reflects_on_a_meeting_of_these_days_and_else_shows_the_occasions(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("r")
        assert hands.screen_name == "Reflect"
    sam.edit(lambda rows: rows["meetings"]["K8"].update(date="2026-11-20", status="held"))
    async with sam.at() as hands:
        await hands.press("r")
        assert hands.screen_name == "SittingRoom"
        await hands.press("escape", "escape", "full_stop", "r")
        assert "Someone is looking" in hands.said[-1]


async def test_a_check_in_beyond_100_is_not_taken(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.go_to("Delegate more", within="#goals")
        await hands.press("space")
        await hands.write("140 per cent")
        assert "Progress goes from 0 to 100." in hands.text
        await hands.press("escape")
        assert sam.rows["goals"]["G2"]["checkins"][-1]["date"] != "2026-11-21"


async def test_a_mentorship_without_a_date_gets_one(place: Place) -> None:
    copy = sam_with(meetings={"K8": {"status": "held", "date": "2026-10-28"}})
    copy["meetings"] = [row for row in copy["meetings"] if row["date"] < "2026-11-01"]
    place.holding(copy)
    async with place.at() as hands:
        assert "No date yet." in hands.text
        await hands.go_to("Alex Rivera", within="#needs")
        await hands.press("space")
        await hands.write("tue 1 dec 3pm")
        new = [row for row in place.rows["meetings"].values() if row.get("status") == "planned"]
        assert [(row["date"], row["starts_at"]) for row in new] == [("2026-12-01", "15:00")]
        assert "Tue 1 Dec 15:00" in hands.text


async def test_n_plans_and_shows_how_it_is_read(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("n")
        await hands.write("tue 8 dec 3pm 30 min", then="end")
        assert "→ Tue 8 Dec 2026, 15:00 · 30 min" in hands.text
        await hands.press("enter")
        assert any(row["date"] == "2026-12-08" for row in sam.rows["meetings"].values())
        await hands.press("n")
        await hands.write("tue 8 dec")
        assert "There is a meeting on Tuesday 8 December 2026 already." in hands.said[-1]


async def test_with_several_mentorships_n_asks_with_whom(place: Place) -> None:
    place.holding(sam_with(**LEO))
    async with place.at() as hands:
        assert "everyone ▾" in hands.text
        assert "Leo  Sit in the front row" in hands.rows
        await hands.press("n")
        assert set(hands.rows) == {"Alex Rivera", "Leo Brandt"}
        await hands.go_to("Leo Brandt")
        await hands.press("enter")
        await hands.write("fri 4 dec 9:00")
        assert any(row["mentorship_id"] == "M-leo" and row["date"] == "2026-12-04" for row in sam_meetings(place))


async def test_with_everyone_the_week_has_a_row_for_each_with_its_own_keys(place: Place) -> None:
    mina = {"people": LEO["people"] | {"p-mina": {"name": "Mina Sato"}}}
    mina["mentorships"] = LEO["mentorships"] | {"M-mina": LEO["mentorships"]["M-leo"] | {"with": ["p-mina"]}}
    met = planned("2026-10-20", mentorship_id="M-mina", status="held")
    place.holding(sam_with(**LEO | mina | {"meetings": LEO["meetings"] | {"L2": met}}))
    place.day = dt.date(2026, 11, 24)
    async with place.at((80, 24)) as hands:
        for told in (
            "━ This week ━",
            "today    15:00  Alex   45 min, 5 topics  ",
            "a agenda · m meeting ┃",
            "Thu 26   10:00",
        ):
            assert told in hands.text
        assert "Say what I want before he offers a solution" in hands.lines[3]
        assert "only me ┃" in hands.lines[3]
        assert "no date         Mina   last met 5 weeks ago" in hands.text
        await hands.go_to("Leo", within="#week")
        await hands.press("a")
        assert "Leo Brandt" in hands.text
        await hands.press("escape", "m")
        assert "A meeting with Leo Brandt" in hands.text
        await hands.press("escape", "full_stop")
        assert "offers a solution" not in hands.text
        await hands.go_to("Mina", within="#week")
        await hands.press("n")
        await hands.write("fri 27 nov 9:00")
        assert "Fri 27  09:00  Mina" in hands.text
        await hands.press("p", "2")
        assert "Next · " in hands.text


def sam_meetings(place: Place) -> list[dict[str, str]]:
    return list(place.rows["meetings"].values())


async def test_enter_opens_the_page_and_a_the_agenda(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("enter")
        assert hands.screen_name == "Page"
        assert "Thursday 19 November 2026" in hands.text
        await hands.press("escape", "a")
        assert hands.screen_name == "AgendaRoom"


async def test_tab_goes_from_list_to_list_and_back(sam: Place) -> None:
    async with sam.at() as hands:
        ids = []
        for key in ("tab", "tab", "shift+tab", "shift+tab"):
            await hands.press(key)
            ids.append(hands.app.focused.id if hands.app.focused else None)
        assert ids == ["promised", "goals", "promised", "needs"]


async def test_after_an_act_the_cursor_stays_where_it_was(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("j", "j", "j")
        await hands.press("space")
        assert hands.row.title == "Pay comes up only if Sam raises it"
        await hands.press("space")
        assert hands.row.left == "well done"


async def test_the_focus_is_back_after_a_dialog(sam: Place) -> None:
    async with sam.at() as hands:
        for key in ("question_mark", "p", "n", "y", "colon"):
            await hands.press(key, "escape")
            assert hands.app.focused is not None
            assert hands.app.focused.id == "needs", key


async def test_a_key_that_finds_nothing_to_do_says_so(place: Place) -> None:
    place.holding({"schema": 1, "people": []})
    async with place.at() as hands:
        await hands.press("escape")
        assert "No mentor yet." in hands.text
        assert "space Done" not in hands.text
        for key in ("space", "a", "n", "y", "u", "U"):
            await hands.press(key)
            assert hands.said, key
            hands.app.clear_notifications()


async def test_z_puts_a_row_off_until_tomorrow_also_over_a_restart(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("g", "z")
        assert "Not today" in hands.said[-1]
        assert "Send Alex the design doc" not in hands.text
        assert "Needs you · 5" in hands.text
    async with sam.at() as hands:
        assert "Send Alex the design doc" not in hands.text
    sam.day += dt.timedelta(1)
    async with sam.at() as hands:
        assert "Send Alex the design doc" in hands.text


async def test_someone_may_be_looking_over_a_restart_too(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("full_stop")
    async with sam.at() as hands:
        assert "shown: nothing private" in hands.text
        assert "am I avoiding Priya?" not in hands.text


async def test_each_of_the_last_acts_is_undone_alone_and_one_that_was_built_upon_says_why(sam: Place) -> None:
    async with sam.at((80, 24)) as hands:
        await hands.press("space")
        await hands.go_to("Lead a design review")
        await hands.press("space", "colon")
        await hands.write("undo one of")
        assert "Draft promotion" not in hands.rows[0]
        assert [title.startswith("Done: Send Alex") for title in hands.rows[:2]] == [False, True]
        await hands.press("2")
        assert sam.rows["actions"]["A1"].get("status") == "open"
        assert sam.rows["milestones"]["X4"]["reached_on"] == "2026-11-21"
        sam.edit(lambda rows: rows["milestones"]["X4"].update(title="Lead another one"))
        await hands.app.look_at_disk()
        await hands.app.screen.run_action("undo_one")
        await hands.settle()
        assert "changed since" in hands.lines[next(n for n, line in enumerate(hands.lines) if "Lead a d" in line)]
        assert "undone" in hands.text
        await hands.press("1")
        assert "was changed since" in hands.said[-1]
        assert sam.rows["milestones"]["X4"]["reached_on"] == "2026-11-21"


async def test_what_another_program_wrote_is_shown_by_itself(sam: Place) -> None:
    async with sam.at() as hands:
        sam.edit(lambda rows: rows["actions"]["A1"].update(text="Send Alex the other doc"))
        await hands.app.look_at_disk()
        await hands.settle()
        assert "Send Alex the other doc" in hands.text
        assert hands.said == ["The journal changed on disk at 20:31. Shown."]
        await hands.app.look_at_disk()
        await hands.press("space")
        await hands.app.look_at_disk()
        assert "changed on disk" not in hands.said[-1]


async def test_after_a_while_one_card_stands_in_place_of_the_list(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("g", "space")
    sam.day += dt.timedelta(60)
    async with sam.at() as hands:
        assert "Good to see you" in hands.text
        assert "You were last here on 21 Nov" in hands.text
        assert "1 meeting to settle" in hands.text
        assert "Copy a note to Alex" in hands.text
        assert "promises lose their dates, goals rest; one undo" in hands.text
        await hands.go_to("Start from here")
        await hands.press("enter")
        assert "Good to see you" not in hands.text
        assert {goal.get("status") for goal in sam.rows["goals"].values()} == {"paused"}
        await hands.press("u")
        assert {goal.get("status") for goal in sam.rows["goals"].values()} != {"paused"}


async def test_after_a_while_each_line_is_settled_as_one_act(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("g", "space")
        before = sam.rows
    sam.day += dt.timedelta(60)
    async with sam.at() as hands:
        await hands.go_to("Go through them")
        await hands.press("enter")
        assert "did you meet?" in hands.text
        await hands.press("1")
        await hands.press("3")
        await hands.press("2")
        await hands.write("in 2 weeks")
        await hands.press("escape")
        assert sam.rows["meetings"]["K8"]["status"] == "held"
        assert sum(action.get("status") == "dropped" for action in sam.rows["actions"].values()) > sum(
            action.get("status") == "dropped" for action in before["actions"].values()
        )
        await hands.press("u")
        assert sam.rows["meetings"]["K8"]["status"] == "planned"


async def test_not_now_shows_the_list(sam: Place) -> None:
    async with sam.at() as hands:
        await hands.press("g", "space")
    sam.day += dt.timedelta(60)
    async with sam.at() as hands:
        await hands.go_to("Not now")
        await hands.press("enter")
        assert "Needs you" in hands.text


async def test_the_rhythm_that_shows_is_offered_once(sam: Place) -> None:
    sam.edit(lambda rows: (rows["mentorships"]["M-alex"].pop("cadence_days"), rows["boundaries"].clear()))
    async with sam.at() as hands:
        assert "about every 2 weeks, it seems. Right?" in hands.text
        assert "How you and Alex Rivera work together" in hands.text
        await hands.go_to("it seems")
        await hands.press("space")
        assert "it seems" not in hands.text
        await hands.go_to("work together")
        await hands.press("z")
        assert "work together" not in hands.text
    assert sam.rows["mentorships"]["M-alex"]["cadence_days"] == 14
