"""Each row of today.md: when it appears, in which order, with which word."""

import datetime as dt
from typing import Any

import pytest

from tests.attention.small import (
    TODAY,
    Piece,
    ago,
    ahead,
    boundary,
    capture,
    day,
    goal,
    held,
    keys,
    meeting,
    mentorship,
    milestone,
    promise,
    reflection,
    rows,
    the_row,
)


def test_a_quiet_day_needs_nothing() -> None:
    assert day().needs == ()
    assert day(goal(), milestone(), boundary(), promise(), held(10), reflection(9)).needs == ()


def test_the_rows_stand_in_the_order_of_the_table() -> None:
    found = day(
        mentorship(),
        mentorship("M2", cadence_days=14, **{"with": ["p2"]}),
        held(30, id="K9", mentorship_id="M2"),
        goal(id="G9", due_on=ago(1)),
        goal(id="G8", status="achieved", closed_on=ago(2)),
        boundary(review_on=ago(1)),
        milestone(target_on=ahead(9)),
        held(1, id="K8"),
        capture(),
        promise(id="A2", due_on=ahead(2)),
        promise(due_on=ago(2)),
        meeting(id="K7", date=ago(5)),
    )
    assert [(need.order, need.what) for need in found.needs] == [
        (1, "meeting_past"),
        (2, "promise_late"),
        (3, "promise_near"),
        (4, "capture"),
        (5, "after_meeting"),
        (6, "milestone"),
        (7, "boundary_review"),
        (8, "well_done"),
        (9, "goal"),
        (10, "no_date"),
    ]
    assert [need.what for need in found.goals] == ["goal"]
    assert len(found.numbered) == 9


# ----------------------------------------------------------------------------------- 1: a planned meeting in the past


def test_a_planned_meeting_in_the_past_asks_whether_you_met() -> None:
    need = the_row(meeting(date=ago(1), starts_at="15:00"))
    assert (need.order, need.what, need.key, need.word) == (1, "meeting_past", "meeting:K1", "did you meet?")
    assert (need.title, need.on, need.only_me) == ("Alex Rivera, Friday 20 Nov", TODAY - dt.timedelta(1), False)


@pytest.mark.parametrize("fields", [{"date": ago(0)}, {"date": ahead(1)}])
def test_a_planned_meeting_of_today_or_later_is_not_past(fields: dict[str, str]) -> None:
    assert keys("meeting_past", meeting(**fields)) == []


@pytest.mark.parametrize("status", ["held", "cancelled", "missed"])
def test_a_meeting_that_is_settled_asks_nothing(status: str) -> None:
    assert keys("meeting_past", meeting(date=ago(20), status=status)) == []


def test_a_meeting_that_is_still_open_stands_before_all_instead() -> None:
    found = day(meeting(date=ago(1), started_at=f"{ago(1)}T15:02"))
    assert found.needs == ()
    assert found.open_meeting is not None
    assert found.open_meeting.id == "K1"


# -------------------------------------------------------------------------------------------------- 2, 3: my promises


@pytest.mark.parametrize(
    ("due", "what", "word"),
    [
        (-100, "promise_late", "late since August"),
        (-57, "promise_late", "late since September"),
        (-56, "promise_late", "late, 8 weeks"),
        (-15, "promise_late", "late, 2 weeks"),
        (-14, "promise_late", "late, 14 days"),
        (-7, "promise_late", "late, 7 days"),
        (-2, "promise_late", "late, Thu"),
        (-1, "promise_late", "late, Fri"),
        (0, "promise_near", "today"),
        (1, "promise_near", "tomorrow"),
        (2, "promise_near", "Mon"),
        (6, "promise_near", "Fri"),
        (7, "promise_near", "in 7 days"),
    ],
)
def test_my_promise_is_late_or_near(due: int, what: str, word: str) -> None:
    need = the_row(promise(due_on=ahead(due)))
    assert (need.what, need.word, need.key, need.title) == (what, word, "action:A1", "Send the doc")
    assert need.on == TODAY + dt.timedelta(due)


@pytest.mark.parametrize(
    "fields",
    [
        {"due_on": ahead(8)},
        {},
        {"due_on": ago(1), "status": "done"},
        {"due_on": ago(1), "status": "dropped"},
        {"due_on": ago(1), "owner": "p1"},
        {"due_on": ahead(1), "owner": "group"},
    ],
)
def test_a_promise_that_is_far_undated_settled_or_not_mine_is_no_row(fields: dict[str, Any]) -> None:
    assert rows(promise(**fields)) == []


# ------------------------------------------------------------------------------------------------- 4: a capture to sort


@pytest.mark.parametrize("days", [0, 1, 400])
def test_a_capture_is_always_to_sort(days: int) -> None:
    need = the_row(capture(created_on=ago(days), mentorship_id=None, visibility="private"))
    assert (need.order, need.what, need.key, need.word) == (4, "capture", "capture:Q1", "to sort")
    assert (need.only_me, need.title) == (True, "am I avoiding Priya?")


# -------------------------------------------------------------------------------------------------- 5: after a meeting


@pytest.mark.parametrize("days", [0, 1, 2, 3])
def test_a_meeting_of_three_days_without_a_reflection_is_to_be_told(days: int) -> None:
    need = the_row(held(days))
    assert (need.order, need.what, need.key, need.word) == (5, "after_meeting", "meeting:K1", "after Alex")


def test_after_four_days_a_meeting_is_left_alone() -> None:
    assert rows(held(4)) == []


@pytest.mark.parametrize("status", ["planned", "cancelled", "missed"])
def test_only_a_held_meeting_is_to_be_told(status: str) -> None:
    assert keys("after_meeting", held(1, status=status)) == []


@pytest.mark.parametrize(
    ("written", "is_told"),
    [
        ({"meeting_id": "K1"}, True),
        ({"meeting_id": "K1", "mentorship_id": None}, True),
        ({}, True),
        ({"meeting_id": "K0"}, False),
        ({"mentorship_id": None}, False),
        ({"deleted_on": ago(0)}, False),
    ],
)
def test_a_reflection_on_it_tells_a_meeting(written: dict[str, Any], is_told: object) -> None:
    assert (keys("after_meeting", held(2), reflection(1, **written)) == []) is is_told


def test_a_reflection_from_before_the_meeting_tells_nothing() -> None:
    assert keys("after_meeting", held(2), reflection(3)) == ["meeting:K1"]


def test_a_goal_it_talked_about_waits_for_its_check_in() -> None:
    def after(*checkins: dict[str, Any], talked: str = "goal:G1", **fields: Any) -> list[str]:
        spoken = goal(checkins=list(checkins), **fields)
        return keys("after_meeting", held(2, (talked,)), reflection(1), spoken)

    assert after() == ["meeting:K1"]
    assert after({"date": ago(3), "progress": 5}) == ["meeting:K1"]
    assert after({"date": ago(2), "progress": 5}) == []
    assert after({"date": ago(0), "note": "no number"}) == []
    assert after(talked="goal:G2") == []
    assert after(status="achieved", closed_on=ago(1), celebrated_on=ago(1)) == []


def test_wins_it_talked_about_wait_to_be_marked() -> None:
    talked = (held(2, ("celebrate",)), reflection(1))
    reached = goal(status="achieved", closed_on=ago(5))
    assert keys("after_meeting", *talked, reached) == ["meeting:K1"]
    assert keys("after_meeting", *talked) == []
    assert keys("after_meeting", *talked, goal(status="achieved", closed_on=ago(5), celebrated_on=ago(2))) == []
    assert keys("after_meeting", held(2), reflection(1), reached) == []


# ------------------------------------------------------------------------------------------------------ 6: milestones


@pytest.mark.parametrize(
    ("target", "word"),
    [
        (-60, "late since September"),
        (-21, "late, 3 weeks"),
        (-1, "late, Fri"),
        (0, "today"),
        (1, "tomorrow"),
        (9, "in 9 days"),
        (14, "in 14 days"),
    ],
)
def test_a_milestone_is_late_or_near(target: int, word: str) -> None:
    need = the_row(milestone(target_on=ahead(target)))
    assert (need.order, need.what, need.key, need.word) == (6, "milestone", "milestone:X1", word)


@pytest.mark.parametrize(
    "fields",
    [
        {"target_on": ahead(15)},
        {},
        {"target_on": ago(3), "reached_on": ago(2), "celebrated_on": ago(2)},
        {"target_on": ahead(3), "deleted_on": ago(1)},
    ],
)
def test_a_milestone_that_is_far_undated_reached_or_gone_is_no_row(fields: dict[str, Any]) -> None:
    assert rows(milestone(**fields)) == []


# ------------------------------------------------------------------------------------------ 7: a boundary to look at


@pytest.mark.parametrize("review", [-300, -1, 0, 7])
def test_an_agreed_boundary_is_looked_at_again_within_a_week(review: int) -> None:
    need = the_row(boundary(review_on=ahead(review)))
    assert (need.order, need.what, need.key, need.word) == (7, "boundary_review", "boundary:B1", "look again")
    assert need.title == "No pay"


@pytest.mark.parametrize(
    "fields",
    [
        {"review_on": ahead(8)},
        {},
        {"review_on": ago(1), "status": "proposed"},
        {"review_on": ago(1), "status": "retired"},
        {"review_on": ago(1), "status": None},
    ],
)
def test_a_boundary_whose_day_is_far_or_that_is_not_agreed_is_no_row(fields: dict[str, Any]) -> None:
    assert rows(boundary(**fields)) == []


# --------------------------------------------------------------------------------------- 8: reached, not yet marked


@pytest.mark.parametrize("days", [0, 1, 90])
def test_a_goal_achieved_within_ninety_days_is_well_done(days: int) -> None:
    need = the_row(goal(status="achieved", closed_on=ago(days), created_on=ago(200)))
    assert (need.order, need.what, need.key, need.word) == (8, "well_done", "goal:G1", "well done")


@pytest.mark.parametrize(
    "fields",
    [
        {"status": "achieved", "closed_on": ago(91)},
        {"status": "achieved"},
        {"status": "achieved", "closed_on": ago(1), "celebrated_on": ago(1)},
        {"status": "dropped", "closed_on": ago(1)},
    ],
)
def test_a_goal_achieved_long_ago_on_an_unknown_day_marked_or_dropped_is_no_row(fields: dict[str, Any]) -> None:
    assert rows(goal(created_on=ago(200), **fields)) == []


def test_an_active_goal_at_a_hundred_asks_whether_it_is_reached() -> None:
    found = rows(goal(checkins=[{"date": ago(1), "progress": 100}]))
    assert [(order, key) for order, key, _ in found] == [(8, "goal:G1")]
    assert rows(goal(checkins=[{"date": ago(1), "progress": 99}])) == []


@pytest.mark.parametrize("days", [0, 90])
def test_a_milestone_reached_within_ninety_days_is_well_done(days: int) -> None:
    assert rows(milestone(reached_on=ago(days))) == [(8, "milestone:X1", "well done")]


@pytest.mark.parametrize("fields", [{"reached_on": ago(91)}, {"reached_on": ago(3), "celebrated_on": ago(3)}])
def test_a_milestone_reached_long_ago_or_marked_is_no_row(fields: dict[str, Any]) -> None:
    assert rows(milestone(**fields)) == []


def test_a_milestone_of_a_goal_that_is_well_done_is_told_with_it() -> None:
    step = milestone(reached_on=ago(5), goal_id="G1")
    assert keys("well_done", goal(status="achieved", closed_on=ago(2)), step) == ["goal:G1"]
    assert keys("well_done", goal(checkins=[{"date": ago(1), "progress": 100}]), step) == ["goal:G1"]
    assert keys("well_done", goal(), step) == ["milestone:X1"]


# ------------------------------------------------------------------------------------- 9: a goal that is late or quiet


def test_a_goal_is_late_the_day_after_its_date() -> None:
    need = the_row(goal(due_on=ago(1)))
    assert (need.order, need.what, need.key, need.word) == (9, "goal", "goal:G1", "late, Fri")
    assert rows(goal(due_on=ago(0))) == []


@pytest.mark.parametrize(
    ("rhythm", "quiet_after"),
    [({}, 30), ({"cadence_days": 14}, 21), ({"cadence_days": 0}, 21), ({"cadence_days": 60}, 60)],
)
def test_a_goal_is_quiet_when_it_has_not_moved_for_longer_than_its_stall(
    rhythm: dict[str, Any], quiet_after: int
) -> None:
    terms = mentorship(**rhythm)
    assert keys("goal", terms, goal(created_on=ago(quiet_after))) == []
    assert keys("goal", terms, goal(created_on=ago(quiet_after + 1))) == ["goal:G1"]


def test_a_quiet_goal_is_told_by_the_month_it_last_moved_in() -> None:
    assert rows(goal(created_on=ago(47))) == [(9, "goal:G1", "quiet since October")]
    assert rows(goal(created_on=ago(400))) == [(9, "goal:G1", "quiet since October 2025")]


def test_a_check_in_that_repeats_its_number_leaves_a_goal_quiet() -> None:
    numbers = [{"date": ago(60), "progress": 25}, {"date": ago(5), "progress": 25}]
    assert keys("goal", goal(created_on=ago(90), checkins=numbers)) == ["goal:G1"]
    assert keys("goal", goal(created_on=ago(90), checkins=[*numbers, {"date": ago(4), "progress": 30}])) == []


@pytest.mark.parametrize(
    "step",
    [
        promise(status="done", closed_on=ago(5), goal_id="G1"),
        milestone(reached_on=ago(5), celebrated_on=ago(5), goal_id="G1"),
    ],
)
def test_a_step_that_was_done_moves_its_goal(step: Piece) -> None:
    assert keys("goal", goal(created_on=ago(90)), step) == []
    assert keys("goal", goal(created_on=ago(90), id="G2"), step) == ["goal:G2"]


@pytest.mark.parametrize(
    "fields",
    [
        {"status": "draft"},
        {"status": "paused"},
        {"status": "dropped", "closed_on": ago(1)},
        {"start_on": ahead(1)},
    ],
)
def test_only_a_goal_that_runs_is_late_or_quiet(fields: dict[str, Any]) -> None:
    assert rows(goal(created_on=ago(200), due_on=ago(5), **fields)) == []


def test_late_goes_before_quiet() -> None:
    assert rows(goal(created_on=ago(200), due_on=ago(3))) == [(9, "goal:G1", "late, Wed")]


def test_the_goals_that_are_neither_late_nor_quiet_are_counted() -> None:
    found = day(goal(id="G1"), goal(id="G2"), goal(id="G3", due_on=ago(1)), goal(id="G4", status="draft"))
    assert (found.moving, [need.key for need in found.goals]) == (2, ["goal:G3"])


# ----------------------------------------------------------------------------------------------- 10: nothing booked


RHYTHM = mentorship(cadence_days=14)


def test_nothing_is_booked_and_the_last_meeting_is_longer_ago_than_the_rhythm() -> None:
    need = the_row(RHYTHM, held(15))
    assert (need.order, need.what, need.key, need.word) == (10, "no_date", "mentorship:M1", "no date")
    assert (need.title, need.mentorship_id) == ("Alex Rivera", "M1")
    assert rows(RHYTHM, held(14)) == []


@pytest.mark.parametrize(
    "pieces",
    [
        (mentorship(), held(100)),
        (mentorship(cadence_days=0), held(100)),
        (RHYTHM,),
        (RHYTHM, meeting(date=ago(100), status="cancelled")),
        (RHYTHM, held(100), meeting(id="K2", date=ahead(30))),
    ],
    ids=["no rhythm said", "no fixed rhythm", "never met", "never held", "booked"],
)
def test_without_a_rhythm_a_last_meeting_or_with_a_date_nothing_is_missing(pieces: tuple[Piece, ...]) -> None:
    assert keys("no_date", *pieces) == []


@pytest.mark.parametrize("status", ["cancelled", "missed"])
def test_a_date_that_was_called_off_books_nothing(status: str) -> None:
    assert keys("no_date", RHYTHM, held(15), meeting(id="K2", date=ahead(3), status=status)) == ["mentorship:M1"]


# ------------------------------------------------------------------------------------------------- order within a row


@pytest.mark.parametrize(
    ("make", "name", "what", "word"),
    [
        (promise, "due_on", "promise_late", "action"),
        (milestone, "target_on", "milestone", "milestone"),
        (boundary, "review_on", "boundary_review", "boundary"),
        (capture, "created_on", "capture", "capture"),
        (goal, "due_on", "goal", "goal"),
    ],
)
def test_within_a_row_the_order_is_by_date_then_id(make: Any, name: str, what: str, word: str) -> None:
    days = {"Z": ago(9), "B": ago(3), "A": ago(3), "C": ago(12)}
    pieces = [make(id=key, **{name: on}) for key, on in days.items()]
    assert keys(what, *pieces) == [f"{word}:{key}" for key in ("C", "Z", "A", "B")]
    assert keys(what, *reversed(pieces)) == [f"{word}:{key}" for key in ("C", "Z", "A", "B")]


# ---------------------------------------------------------------------------------------------- who sees it, the trash


SHOWN: list[Any] = [
    (promise, {"due_on": ago(1)}),
    (capture, {}),
    (milestone, {"target_on": ahead(1)}),
    (boundary, {"review_on": ago(1)}),
    (goal, {"due_on": ago(1)}),
    (goal, {"status": "achieved", "closed_on": ago(1)}),
    (milestone, {"reached_on": ago(1)}),
]


@pytest.mark.parametrize(("make", "fields"), SHOWN)
def test_a_row_says_whether_only_i_see_it(make: Any, fields: dict[str, Any]) -> None:
    seen = {word: the_row(make(**fields, visibility=word)).only_me for word in ("pair", "report", "private", "all")}
    assert seen == {"pair": False, "report": False, "private": True, "all": True}
    assert the_row(make(**fields, visibility=None)).only_me


@pytest.mark.parametrize(("make", "fields"), SHOWN)
def test_what_lies_in_the_trash_or_is_sealed_needs_nobody(make: Any, fields: dict[str, Any]) -> None:
    assert rows(make(**fields, deleted_on="2999-01-01")) == []
    assert rows(make(**fields, never_export=True)) == []


@pytest.mark.parametrize("row", [meeting(date=ago(1)), held(1), held(100)])
def test_a_meeting_in_the_trash_needs_nobody(row: Piece) -> None:
    table, values = row
    assert rows(RHYTHM, (table, values | {"deleted_on": ago(0)})) == []
