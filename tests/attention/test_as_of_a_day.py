"""Rows as of a day: what came later has not happened, and one pair's rows say nothing of another's."""

from tests.attention.small import (
    ago,
    ahead,
    capture,
    goal,
    held,
    keys,
    mentorship,
    milestone,
    promise,
    reflection,
    rows,
)


def test_a_milestone_reached_later_is_not_yet_done() -> None:
    assert rows(milestone(reached_on=ahead(1))) == []


def test_a_promise_closed_later_is_still_open() -> None:
    assert keys("promise_late", promise(due_on=ago(1), status="done", closed_on=ahead(2))) == ["action:A1"]


def test_a_capture_made_later_is_not_there() -> None:
    assert rows(capture(created_on=ahead(3))) == []


def test_a_goal_at_100_that_has_not_started_asks_nothing() -> None:
    assert rows(goal(start_on=ahead(3), checkins=[{"date": ago(1), "progress": 100}])) == []


def test_within_a_row_things_stand_by_date_and_then_by_id_whatever_they_are() -> None:
    reached = (goal(id="Z", status="achieved", closed_on=ago(2)), milestone(id="A", reached_on=ago(2)))
    assert keys("well_done", *reached) == ["milestone:A", "goal:Z"]


def test_a_meeting_is_told_although_another_pair_has_something_to_mark() -> None:
    records = (
        mentorship(),
        mentorship("M2", **{"with": ["p2"]}),
        held(2, ("celebrate",)),
        reflection(1),
        goal(id="G2", mentorship_ids=["M2"], status="achieved", closed_on=ago(5)),
    )
    assert keys("after_meeting", *records) == []


def test_a_goal_put_off_in_the_meeting_asks_for_no_check_in() -> None:
    table, values = held(2)
    put_off = values | {"agenda": {"items": [{"key": "goal:G1", "outcome": "deferred"}]}}
    assert keys("after_meeting", (table, put_off), reflection(1), goal()) == []


def test_a_paused_mentorship_shows_its_rows_when_it_is_chosen() -> None:
    assert len(rows(mentorship(status="paused"), promise(due_on=ago(1)), of="M1")) == 1
