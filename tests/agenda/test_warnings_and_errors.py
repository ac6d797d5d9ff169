"""Errors and warnings (agenda.md 3.11)."""

import datetime as dt
from typing import Any

import pytest

from mentorlog.agenda import AgendaError, OwnChanges
from tests.agenda.builder import (
    R,
    after,
    agenda,
    before,
    challenge,
    goal,
    journal,
    meeting,
    must,
    sixty_minutes_of,
    topic,
)

ALL_KINDS = ("checkin", "reverse", "group", "micro", "first", "closing", "reset")


def refusal(values: dict[str, Any], *call: Any, **named: Any) -> str:
    """The code of the error that a call ends in."""
    with pytest.raises(AgendaError) as caught:
        agenda(values, *call, **named)
    code: str = caught.value.code
    return code


def test_a_mentorship_that_is_not_there_is_an_error() -> None:
    assert refusal(journal(), of="M7") == "E_NO_MENTORSHIP"


def test_a_mentorship_in_the_trash_is_an_error_whatever_the_day() -> None:
    assert refusal(journal(deleted_on=after(400))) == "E_NO_MENTORSHIP"


@pytest.mark.parametrize("minutes", [4, 481, 0, -30])
def test_a_meeting_lasts_5_to_480_minutes(minutes: int) -> None:
    assert refusal(journal(), minutes) == "E_DURATION"


@pytest.mark.parametrize("minutes", [5, 480])
def test_5_and_480_minutes_are_lengths_of_a_meeting(minutes: int) -> None:
    assert agenda(journal(), minutes).duration == minutes


def test_the_usual_length_of_the_mentorship_must_be_one_too() -> None:
    assert refusal(journal(default_minutes=3), None) == "E_DURATION"
    assert agenda(journal(default_minutes=3), 30).duration == 30


@pytest.mark.parametrize("kind", ["sprint", "fresh start", "Checkin"])
def test_a_kind_of_meeting_that_is_none_of_the_seven_is_an_error(kind: str) -> None:
    assert refusal(journal(), 60, kind) == "E_KIND"


@pytest.mark.parametrize("closed_on", [None, before(1)])
def test_a_mentorship_closed_before_the_meeting_is_an_error(closed_on: str | None) -> None:
    ending = {"status": "closed"} | ({"closed_on": closed_on} if closed_on else {})
    assert refusal(journal(**ending)) == "E_CLOSED"


@pytest.mark.parametrize("closed_on", [R.isoformat(), after(1)])
def test_a_mentorship_closed_on_the_meeting_day_or_later_can_meet(closed_on: str) -> None:
    assert agenda(journal(status="closed", closed_on=closed_on)).kind == "checkin"


def test_the_phase_closed_is_read_as_closed() -> None:
    assert refusal(journal(phase="closed")) == "E_CLOSED"


def test_the_first_error_that_applies_is_told() -> None:
    closed = journal(status="closed")
    assert refusal(closed, 4, "sprint", of="M7") == "E_NO_MENTORSHIP"
    assert refusal(closed, 4, "sprint") == "E_DURATION"
    assert refusal(closed, 60, "sprint") == "E_KIND"
    assert refusal(closed, 60, "checkin") == "E_CLOSED"


def warnings(*pieces: Any, today: dt.date | None = None, kind: str = "checkin", **terms: Any) -> list[str]:
    """The warnings of an hour in which every minute is spoken for."""
    full = (topic("T1"), topic("T2"), topic("T3"), topic("T4"))
    return agenda(journal(*pieces, *full, **terms), 60, kind, today=today).warnings


def test_an_ordinary_meeting_warns_of_nothing() -> None:
    assert warnings(goal(), meeting("K1", before(30))) == []


def test_the_day_of_today_is_not_past() -> None:
    assert warnings(goal(), today=R) == []
    assert warnings(goal(), today=R + dt.timedelta(days=1)) == ["W_PAST_DATE"]


def test_more_than_120_days_ahead_is_far() -> None:
    assert warnings(goal(), today=R - dt.timedelta(days=120)) == []
    assert warnings(goal(), today=R - dt.timedelta(days=121)) == ["W_FAR_DATE"]


def test_a_paused_mentorship_is_told() -> None:
    assert warnings(goal(), status="paused") == ["W_MENTORSHIP_PAUSED"]


@pytest.mark.parametrize(("minutes", "expected"), [(14, ["W_SHORT"]), (15, [])])
def test_less_than_15_minutes_are_short(minutes: int, expected: list[str]) -> None:
    assert agenda(journal(goal(), must()), minutes).warnings == expected


@pytest.mark.parametrize(("minutes", "expected"), [(121, ["W_LONG"]), (120, [])])
def test_more_than_120_minutes_are_long(minutes: int, expected: list[str]) -> None:
    many = (topic(f"T{n}") for n in range(8))
    assert agenda(journal(goal(), *many), minutes).warnings == expected


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_no_goals_are_told_where_goals_are_talked_about(kind: str) -> None:
    assert ("W_NO_GOALS" in warnings(kind=kind)) == (kind in {"checkin", "reverse", "group"})
    assert "W_NO_GOALS" not in warnings(goal(status="draft"), kind=kind)


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_more_than_seven_open_goals_are_many(kind: str) -> None:
    seven = [goal(f"G{n}") for n in range(7)]
    assert "W_MANY_GOALS" not in warnings(*seven, kind=kind)
    assert "W_MANY_GOALS" not in warnings(*seven, goal("G8", status="paused"), goal("G9", start_on=after(1)), kind=kind)
    assert "W_MANY_GOALS" in warnings(*seven, goal("G8", status="draft"), kind=kind)
    assert "W_MANY_GOALS" in warnings(*seven, goal("G8", status="paused", paused_until=before(1)), kind=kind)


def test_a_last_meeting_more_than_two_rhythms_ago_hints_at_a_fresh_start() -> None:
    assert warnings(goal(), meeting("K1", before(60))) == []
    assert warnings(goal(), meeting("K1", before(61))) == ["H_CONSIDER_RESET"]
    assert warnings(goal(), meeting("K1", before(61)), cadence_days=31) == []


def test_a_rhythm_that_was_not_said_counts_as_thirty_days() -> None:
    assert warnings(goal(), meeting("K1", before(61)), cadence_days=None) == ["H_CONSIDER_RESET"]


@pytest.mark.parametrize("status", ["cancelled", "missed"])
def test_two_slots_in_a_row_that_were_not_held_hint_at_a_fresh_start(status: str) -> None:
    held, lost = meeting("K1", before(30)), meeting("K2", before(20), status="cancelled")
    assert warnings(goal(), held, lost) == []
    assert warnings(goal(), held, lost, meeting("K3", before(9), status=status)) == ["H_CONSIDER_RESET"]
    assert warnings(goal(), held, lost, meeting("K3", before(9), status="planned")) == []
    assert warnings(goal(), held, lost, meeting("K3", R.isoformat(), status=status)) == []
    assert warnings(goal(), lost, meeting("K3", before(15), status=status), meeting("K4", before(9))) == []


def test_something_that_weighs_a_lot_for_long_hints_at_a_fresh_start() -> None:
    held = meeting("K1", before(30))
    assert "H_CONSIDER_RESET" in warnings(goal(), held, challenge(severity=3, created_on=before(46)))
    assert "H_CONSIDER_RESET" in warnings(
        goal(), held, challenge(severity=3, status="worked_on", created_on=before(46))
    )
    for other in (
        challenge(severity=3, created_on=before(45)),
        challenge(severity=2, created_on=before(46)),
        challenge(severity=3, created_on=before(46), status="resolved", closed_on=before(1)),
        challenge(severity=3, created_on=before(46), visibility="private"),
    ):
        assert "H_CONSIDER_RESET" not in warnings(goal(), held, other)


def test_a_challenge_resolved_after_a_past_meeting_still_hints() -> None:
    stuck = challenge(severity=3, created_on=before(46), status="resolved", closed_on=after(2))
    assert "H_CONSIDER_RESET" in warnings(goal(), meeting("K1", before(30)), stuck)


def test_a_challenge_about_a_member_of_a_group_does_not_hint() -> None:
    stuck = challenge(severity=3, created_on=before(46), about="p1")
    shown = agenda(journal(goal(), meeting("K1", before(30)), stuck, kind="group"), 60, "group")
    assert "H_CONSIDER_RESET" not in shown.warnings


def test_where_nothing_was_held_there_is_no_hint_of_a_fresh_start() -> None:
    lost = (meeting("K1", before(30), status="missed"), meeting("K2", before(20), status="missed"))
    assert "H_CONSIDER_RESET" not in warnings(goal(), *lost, challenge(severity=3, created_on=before(99)))


def test_a_fresh_start_does_not_hint_at_itself() -> None:
    assert "H_CONSIDER_RESET" not in warnings(goal(), meeting("K1", before(99)), kind="reset")


@pytest.mark.parametrize(("days", "hinted"), [(-1, False), (0, True), (45, True), (46, False)])
def test_a_planned_end_within_45_days_hints_at_the_last_meeting(days: int, hinted: bool) -> None:
    terms: dict[str, Any] = {"planned_end_on": after(days)}
    assert ("H_CONSIDER_CLOSING" in warnings(goal(), **terms)) == hinted
    assert "H_CONSIDER_CLOSING" not in warnings(goal(), kind="closing", **terms)


def test_fifteen_free_minutes_are_unused_time() -> None:
    taken = agenda(journal(goal(due_on=before(1))), 44)
    assert (taken.minutes["open_floor"], taken.warnings) == (14, [])
    free = agenda(journal(goal(due_on=before(1))), 45)
    assert (free.minutes["open_floor"], free.warnings) == (15, ["W_UNUSED_TIME"])


def test_a_must_that_did_not_fit_is_told_but_not_one_that_was_taken_off() -> None:
    values = journal(goal(), *(must(f"T{n}") for n in range(3)))
    assert agenda(values, 30).warnings == ["W_TOO_MANY_MUST"]
    assert agenda(values, 30, mine=OwnChanges(removed=("topic:T2",))).warnings == []


def test_minutes_beyond_the_length_are_told() -> None:
    values = journal(goal(), must())
    assert agenda(values, 60, mine=OwnChanges(minutes={"topic:T1": 50})).warnings == []
    assert agenda(values, 60, mine=OwnChanges(minutes={"topic:T1": 51})).warnings == ["W_OVER_TIME"]


def test_warnings_come_in_the_order_of_the_specification() -> None:
    many = [goal(f"G{n}") for n in range(8)]
    musts = [must(f"T{n}") for n in range(4)]
    pieces = (*many, *musts, meeting("K1", before(90)))
    values = journal(*pieces, status="paused", planned_end_on=after(9))
    shown = agenda(values, 10, mine=OwnChanges(minutes={"topic:T3": 9}), today=R + dt.timedelta(days=1))
    assert shown.warnings == [
        "W_PAST_DATE",
        "W_MENTORSHIP_PAUSED",
        "W_SHORT",
        "W_MANY_GOALS",
        "H_CONSIDER_RESET",
        "H_CONSIDER_CLOSING",
        "W_TOO_MANY_MUST",
        "W_OVER_TIME",
    ]
    long = agenda(journal(), 130, today=R - dt.timedelta(days=200))
    assert long.warnings == ["W_FAR_DATE", "W_LONG", "W_NO_GOALS", "W_UNUSED_TIME"]


def test_today_changes_nothing_but_warnings() -> None:
    pieces = (goal(due_on=before(3)), topic())
    soon, late = sixty_minutes_of(*pieces), agenda(journal(*pieces), today=R + dt.timedelta(days=500))
    assert soon.items == late.items
    assert (soon.parked, soon.before_meeting, soon.unlisted_goals) == (
        late.parked,
        late.before_meeting,
        late.unlisted_goals,
    )
