"""What may be seen of a mentorship as of a day (agenda.md 3.2)."""

import datetime as dt
from typing import Any

import msgspec
import pytest

from mentorlog.exchange import contents_from
from mentorlog.records.goals import Goal
from mentorlog.view import View, movement, see

Row = dict[str, Any]
ON = dt.date(2026, 11, 21)
BEFORE, SAME, LATER = "2026-11-20", "2026-11-21", "2026-11-22"
SHAREABLE = ("goals", "milestones", "wins", "actions", "topics", "challenges", "feedback", "boundaries")
VALUES: dict[str, Row] = {
    "goals": {"owner": "me", "title": "Delegate more", "mentorship_ids": ["M1"]},
    "milestones": {"title": "First talk"},
    "wins": {"text": "Said no", "on": "2026-11-01"},
    "actions": {"owner": "me", "text": "Send the doc"},
    "topics": {"text": "How to say no"},
    "challenges": {"title": "No time", "kind": "time", "severity": 2},
    "feedback": {"direction": "give", "topic": "The demo"},
    "boundaries": {"kind": "scope", "statement": "No pay", "status": "agreed"},
}


def row(table: str, **fields: Any) -> Row:
    """A record of M1 that both may see, made before the day."""
    values = {"id": "X1", "created_on": "2026-11-01", "visibility": "pair", "mentorship_id": "M1"} | VALUES[table]
    return {name: value for name, value in (values | fields).items() if value is not None}


def view(*, shared: bool = True, on: dt.date = ON, terms: Row | None = None, **tables: Any) -> View:
    mentorship = {"id": "M1", "kind": "one_to_one", "my_role": "mentee", "phase": "enabling", "with": ["p1"]}
    others = {"id": "M2", "kind": "group", "my_role": "mentee", "phase": "enabling", "started_on": "2026-01-01"}
    copy: Row = {
        "people": [{"id": "p1", "name": "Alex Rivera"}],
        "mentorships": [mentorship | {"started_on": "2026-01-01"} | (terms or {}), others],
    }
    return see(contents_from(copy | tables), "M1", on, shared=shared)


def seen(table: str, *, shared: bool = True, terms: Row | None = None, **fields: Any) -> bool:
    """Whether one record of a table is in the view."""
    tables: dict[str, Any] = {table: [row(table, **fields)]}
    found = view(shared=shared, terms=terms, **tables)
    return bool(getattr(found, table))


def created(table: str, day: str) -> Row:
    return {"on" if table == "wins" else "created_on": day}


# ------------------------------------------------------------------------------------------------------ projection


@pytest.mark.parametrize("table", SHAREABLE)
def test_both_see_pair_and_report_and_the_owner_sees_all(table: str) -> None:
    words = ["pair", "report", "private", None, "everybody"]
    assert [seen(table, visibility=word) for word in words] == [True, True, False, False, False]
    assert all(seen(table, shared=False, visibility=word) for word in words)


@pytest.mark.parametrize("table", SHAREABLE)
def test_a_record_in_the_trash_is_in_no_view_whatever_the_date(table: str) -> None:
    assert not seen(table, deleted_on="2999-01-01")
    assert not seen(table, shared=False, deleted_on=BEFORE)


@pytest.mark.parametrize("table", SHAREABLE)
def test_a_sealed_record_is_in_no_view(table: str) -> None:
    assert not seen(table, never_export=True)
    assert not seen(table, shared=False, never_export=True)


def test_a_note_of_misuse_is_in_no_view() -> None:
    assert not seen("challenges", kind="misuse")
    assert not seen("challenges", shared=False, kind="misuse")


@pytest.mark.parametrize("table", SHAREABLE)
def test_a_record_is_there_from_the_day_it_was_made(table: str) -> None:
    assert [seen(table, **created(table, day)) for day in (BEFORE, SAME, LATER)] == [True, True, False]


@pytest.mark.parametrize("table", [table for table in SHAREABLE if table != "goals"])
def test_a_record_of_another_mentorship_or_of_none_is_not_there(table: str) -> None:
    assert not seen(table, mentorship_id="M2")
    if table in {"milestones", "wins", "actions"}:
        assert not seen(table, mentorship_id=None)


@pytest.mark.parametrize(("ids", "is_there"), [(["M1"], True), (["M2", "M1"], True), (["M2"], False), ([], False)])
def test_a_goal_is_in_each_mentorship_it_names(ids: list[str], is_there: object) -> None:
    assert seen("goals", mentorship_ids=ids) is is_there


def test_somebody_in_the_trash_is_not_there() -> None:
    people = [{"id": "p1", "name": "Alex"}, {"id": "p2", "name": "Leo", "deleted_on": LATER}]
    assert list(view(people=people).people) == ["p1"]


def test_records_stand_in_order_of_id_however_they_came() -> None:
    found = view(goals=[row("goals", id=key) for key in ("G3", "G1", "G2")])
    assert [goal.id for goal in found.goals] == ["G1", "G2", "G3"]


def test_names_are_first_words_you_the_group_or_the_id() -> None:
    names = [view().name_of(key) for key in ("p1", "me", "group", "p9")]
    assert names == ["Alex", "you", "the group", "p9"]


# --------------------------------------------------------------------------------------------------- as of a day


def one_goal(*, shared: bool = True, **fields: Any) -> Goal:
    return view(shared=shared, goals=[row("goals", **fields)]).goals[0]


@pytest.mark.parametrize("status", ["achieved", "dropped"])
def test_a_goal_closed_later_is_active(status: str) -> None:
    closed = [one_goal(status=status, closed_on=day) for day in (BEFORE, SAME, LATER, None)]
    assert [goal.state for goal in closed] == [status, status, "active", status]
    assert closed[2].closed_on is None


@pytest.mark.parametrize("status", ["done", "dropped"])
def test_a_promise_closed_later_is_open(status: str) -> None:
    def state(day: str | None) -> str:
        return view(actions=[row("actions", status=status, closed_on=day)]).actions[0].state

    assert [state(day) for day in (BEFORE, SAME, LATER, None)] == [status, status, "open", status]


def test_a_challenge_resolved_later_is_open() -> None:
    def state(day: str | None) -> str:
        return view(challenges=[row("challenges", status="resolved", closed_on=day)]).challenges[0].state

    assert [state(day) for day in (BEFORE, SAME, LATER, None)] == ["resolved", "resolved", "open", "resolved"]


def test_a_milestone_reached_later_is_not_reached() -> None:
    def reached(day: str) -> dt.date | None:
        return view(milestones=[row("milestones", reached_on=day)]).milestones[0].reached_on

    assert [bool(reached(day)) for day in (BEFORE, SAME, LATER)] == [True, True, False]


def test_everything_else_has_its_present_value() -> None:
    found = view(
        goals=[row("goals", status="paused", paused_until=LATER, celebrated_on=LATER)],
        topics=[row("topics", status="done")],
        feedback=[row("feedback", status="closed", closed_on=LATER)],
        boundaries=[row("boundaries", status="retired", retired_on=LATER)],
    )
    assert (found.goals[0].state, found.goals[0].celebrated_on) == ("paused", dt.date(2026, 11, 22))
    states = [found.topics[0].state, found.feedback[0].state, found.boundaries[0].state]
    assert states == ["done", "closed", "retired"]


def test_check_ins_are_numbers_up_to_the_day_in_order_the_higher_the_later() -> None:
    checkins = [
        {"date": LATER, "progress": 90},
        {"date": SAME, "progress": 60},
        {"date": "2026-11-02", "progress": 40},
        {"date": "2026-11-02", "progress": 20},
        {"date": "2026-11-10", "note": "only a note"},
        {"date": "2026-10-01", "progress": 0},
    ]
    assert [checkin.progress for checkin in one_goal(checkins=checkins).checkins] == [0, 20, 40, 60]


def check(date: str, visibility: str | None = "pair") -> Row:
    return {"date": date, "how": "strained"} | ({"visibility": visibility} if visibility else {})


def test_both_see_the_checks_that_were_brought_up_by_then() -> None:
    checks = [check(LATER), check(SAME), check("2026-11-03", None), check("2026-11-02", "private"), check("2026-11-01")]

    def days(*, shared: bool) -> list[int]:
        return [found.date.day for found in view(shared=shared, boundaries=[boundary]).boundaries[0].checks]

    boundary = row("boundaries", checks=checks)
    assert (days(shared=True), days(shared=False)) == ([1, 21], [1, 2, 3, 21])


def meeting(meeting_id: str, date: str, status: str | None = "held", **fields: Any) -> Row:
    state = {"status": status} if status else {}
    return {"id": meeting_id, "mentorship_id": "M1", "date": date, "kind": "checkin"} | state | fields


def test_the_slots_are_meetings_before_the_day_that_are_not_planned() -> None:
    found = view(
        meetings=[
            meeting("K5", "2026-11-10", "missed"),
            meeting("K4", "2026-11-10", "cancelled"),
            meeting("K1", "2026-11-20"),
            meeting("K2", SAME),
            meeting("K3", "2026-11-15", None),
            meeting("K6", "2026-11-16", mentorship_id="M2"),
            meeting("K7", "2026-11-17", deleted_on=LATER),
            meeting("K0", "2026-10-01"),
        ]
    )
    assert [slot.id for slot in found.slots] == ["K0", "K4", "K5", "K1"]
    assert [held.id for held in found.held] == ["K0", "K1"]


# ------------------------------------------------------------------------------------------------ the group trap


GROUP = {"kind": "group"}


def test_in_a_group_nothing_about_one_member_is_shared() -> None:
    assert not seen("feedback", terms=GROUP)
    assert not seen("challenges", terms=GROUP, about="p1")
    assert seen("challenges", terms=GROUP)
    assert view(terms=GROUP, boundaries=[row("boundaries", checks=[check(BEFORE)])]).boundaries[0].checks == ()


def test_in_a_group_the_owner_still_sees_it() -> None:
    assert seen("feedback", terms=GROUP, shared=False)
    assert seen("challenges", terms=GROUP, shared=False, about="p1")
    boundary = row("boundaries", checks=[check(BEFORE)])
    assert len(view(terms=GROUP, shared=False, boundaries=[boundary]).boundaries[0].checks) == 1


def test_outside_a_group_feedback_checks_and_challenges_about_someone_are_shared() -> None:
    assert seen("feedback")
    assert seen("challenges", about="p1")
    assert len(view(boundaries=[row("boundaries", checks=[check(BEFORE)])]).boundaries[0].checks) == 1


# ------------------------------------------------------------------------------------------------------ movement


def moved(*, shared: bool = True, steps: dict[str, Any] | None = None, **fields: Any) -> str:
    found = view(shared=shared, goals=[row("goals", created_on="2026-09-01", **fields)], **(steps or {}))
    return found.movement_of(found.goals[0]).isoformat()


def numbers(*pairs: tuple[str, int]) -> list[Row]:
    return [{"date": date, "progress": progress} for date, progress in pairs]


def test_a_goal_moved_when_it_was_made_or_when_it_starts() -> None:
    assert moved() == "2026-09-01"
    assert moved(start_on="2026-09-20") == "2026-09-20"
    assert moved(start_on="2026-08-01") == "2026-08-01"


def test_a_check_in_that_repeats_the_number_is_no_movement() -> None:
    assert moved(checkins=numbers(("2026-09-15", 25), ("2026-10-13", 25))) == "2026-09-15"
    assert moved(checkins=numbers(("2026-09-15", 25), ("2026-10-13", 20))) == "2026-10-13"
    assert moved(checkins=numbers(("2026-09-15", 25), ("2026-09-20", 30), ("2026-10-13", 25))) == "2026-10-13"


def test_the_first_check_in_is_compared_with_the_progress_at_the_start() -> None:
    assert moved(checkins=numbers(("2026-09-15", 0))) == "2026-09-01"
    assert moved(start_progress=25, checkins=numbers(("2026-09-15", 25))) == "2026-09-01"
    assert moved(start_progress=25, checkins=numbers(("2026-09-15", 0))) == "2026-09-15"


def test_a_note_without_a_number_is_no_movement() -> None:
    assert moved(checkins=[{"date": "2026-10-13", "note": "busy", "confidence": 2}]) == "2026-09-01"


def step(table: str, **fields: Any) -> dict[str, Any]:
    return {table: [row(table, goal_id="X1", **fields)]}


@pytest.mark.parametrize(
    ("steps", "day"),
    [
        (step("actions", status="done", closed_on="2026-10-10"), "2026-10-10"),
        (step("actions", status="done", closed_on="2026-08-10"), "2026-09-01"),
        (step("actions", status="done"), "2026-09-01"),
        (step("actions", status="dropped", closed_on="2026-10-10"), "2026-09-01"),
        (step("actions", status="done", closed_on=LATER), "2026-09-01"),
        (step("milestones", reached_on="2026-10-11"), "2026-10-11"),
        (step("milestones", reached_on=LATER), "2026-09-01"),
        (step("milestones"), "2026-09-01"),
    ],
)
def test_a_kept_promise_or_a_reached_milestone_of_the_goal_is_movement(steps: dict[str, Any], day: str) -> None:
    assert moved(steps=steps) == day


def test_a_private_step_moves_the_goal_for_the_owner_alone() -> None:
    steps = step("actions", status="done", closed_on="2026-10-10", visibility="private")
    assert (moved(steps=steps), moved(steps=steps, shared=False)) == ("2026-09-01", "2026-10-10")


def test_the_step_of_another_goal_moves_nothing() -> None:
    goal = msgspec.convert(row("goals"), Goal)
    assert movement(goal, {"X2": dt.date(2026, 11, 20)}) == dt.date(2026, 11, 1)
    assert movement(goal, {"X1": dt.date(2026, 11, 20)}) == dt.date(2026, 11, 20)


def test_looking_changes_nothing() -> None:
    contents = contents_from(
        {
            "mentorships": [
                {"id": "M1", "kind": "group", "my_role": "peer", "phase": "enabling", "started_on": "2026-01-01"}
            ],
            "goals": [row("goals", status="achieved", closed_on=LATER, checkins=numbers((LATER, 5)))],
            "boundaries": [row("boundaries", checks=[check(LATER)])],
        }
    )
    before = msgspec.json.encode(contents)
    see(contents, "M1", ON, shared=True)
    assert msgspec.json.encode(contents) == before
