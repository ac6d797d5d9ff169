"""What may come on the agenda, with its score: the kind of meeting, candidates, carry-over, joining (3.2 to 3.5)."""

from typing import Any

import pytest

from tests.agenda.builder import (
    R,
    action,
    after,
    agenda,
    before,
    boundary,
    challenge,
    check,
    checkins,
    feedback,
    goal,
    journal,
    meeting,
    milestone,
    must,
    ranked,
    scores,
    topic,
    win,
)

GROUP: dict[str, Any] = {"kind": "group", "with": ["p1", "p2", "p3"]}
HELD = meeting("K1", before(20))


def score(key: str, *pieces: Any, **terms: Any) -> int:
    """The score of one candidate in a check-in."""
    return scores(journal(*pieces, **terms))[key]


# --------------------------------------------------------------------------------------------- kind of the meeting


@pytest.mark.parametrize(
    ("terms", "held", "minutes", "kind"),
    [
        ({"phase": "closing"}, [], 60, "closing"),
        ({"phase": "closing", "kind": "micro"}, [], 60, "closing"),
        ({"phase": "closing"}, ["closing"], 60, "checkin"),
        ({"phase": "closing", "kind": "micro"}, ["closing"], 60, "micro"),
        ({"kind": "micro"}, [], 60, "micro"),
        ({}, [], 60, "first"),
        ({}, [], 10, "first"),
        ({"kind": "group"}, [], 60, "first"),
        ({"kind": "reverse"}, [], 60, "first"),
        ({"kind": "group"}, ["first"], 10, "group"),
        ({"kind": "reverse"}, ["first"], 10, "reverse"),
        ({}, ["first"], 15, "micro"),
        ({}, ["first"], 16, "checkin"),
        ({"kind": "peer"}, ["first"], 15, "micro"),
        ({"kind": "peer"}, ["checkin"], 60, "checkin"),
    ],
)
def test_the_kind_of_a_meeting_follows_from_the_mentorship(
    terms: dict[str, Any], held: list[str], minutes: int, kind: str
) -> None:
    past = [meeting(f"K{n}", before(20 + n), kind=of) for n, of in enumerate(held)]
    assert agenda(journal(*past, **terms), minutes, None).kind == kind


@pytest.mark.parametrize("kind", ["checkin", "micro", "group", "reverse", "first", "closing", "reset"])
@pytest.mark.parametrize("of", ["one_to_one", "peer", "reverse", "group", "micro"])
def test_any_kind_can_be_asked_for_in_any_mentorship(kind: str, of: str) -> None:
    assert agenda(journal(kind=of), 60, kind).kind == kind


@pytest.mark.parametrize("status", ["planned", "cancelled", "missed"])
def test_only_a_held_meeting_counts_as_one(status: str) -> None:
    assert agenda(journal(meeting("K1", before(9), status=status)), 60, None).kind == "first"
    closing = meeting("K2", before(9), status=status, kind="closing")
    assert agenda(journal(HELD, closing, phase="closing"), 60, None).kind == "closing"


@pytest.mark.parametrize(("usual", "asked", "minutes"), [(45, None, 45), (45, 30, 30), (None, None, 60)])
def test_the_length_is_the_meetings_or_the_usual_one(usual: int | None, asked: int | None, minutes: int) -> None:
    assert agenda(journal(default_minutes=usual), asked).duration == minutes


# ------------------------------------------------------------------------------------------------------- topics


def test_topics_have_fixed_scores() -> None:
    values = journal(goal(), must("T1"), topic("T2"), topic("T3", parked=True), must("T4", parked=True))
    found = scores(values)
    assert (found["topic:T1"], found["topic:T2"], found["topic:T3"], found["topic:T4"]) == (1000, 480, 300, 1000)
    shown = agenda(values, 240)
    assert [shown.kind_of(f"topic:T{n}") for n in (1, 2, 3, 4)] == ["topic_must", "topic", "topic_parked", "topic_must"]


@pytest.mark.parametrize("status", ["done", "dropped"])
def test_a_topic_that_is_over_is_no_candidate(status: str) -> None:
    assert "topic:T1" not in ranked(journal(must(status=status)))


def test_a_topic_without_a_status_is_open() -> None:
    assert "topic:T1" in ranked(journal(topic(status=None)))


def test_a_topic_waits_for_its_day() -> None:
    found = ranked(journal(topic("T1", not_before=R.isoformat()), must("T2", not_before=after(1))))
    assert "topic:T1" in found
    assert "topic:T2" not in found


def test_of_the_same_topics_the_oldest_stays_and_inherits_the_must() -> None:
    shown = agenda(journal(goal(), topic("T1", text="Pay"), must("T2", text=" pay", created_on=before(1))))
    assert shown.kind_of("topic:T1") == "topic_must"
    assert "topic:T2" not in shown.everywhere()


def test_the_oldest_of_the_same_topics_stays_parked_or_not() -> None:
    older, newer = topic("T1", text="Pay", parked=True), topic("T2", text="Pay", created_on=before(1))
    assert agenda(journal(goal(), older, newer)).kind_of("topic:T1") == "topic_parked"
    older, newer = topic("T1", text="Pay"), topic("T2", text="Pay", created_on=before(1), parked=True)
    assert agenda(journal(goal(), older, newer)).kind_of("topic:T1") == "topic"


def test_a_topic_that_still_waits_or_is_over_takes_no_other_with_it() -> None:
    older = (topic("T1", text="Pay", not_before=after(3)), topic("T2", text="Pay", status="done", must=True))
    shown = agenda(journal(goal(), *older, topic("T3", text="Pay", created_on=before(1))))
    assert shown.kind_of("topic:T3") == "topic"


def test_a_private_topic_takes_no_other_with_it() -> None:
    older = must("T1", text="Pay", visibility="private")
    shown = agenda(journal(goal(), older, topic("T2", text="Pay", created_on=before(1))))
    assert shown.kind_of("topic:T2") == "topic"


# -------------------------------------------------------------------------------------------------------- goals


@pytest.mark.parametrize(("late", "priority", "points"), [(1, 1, 643), (14, 3, 762), (60, 2, 860), (61, 2, 860)])
def test_an_overdue_goal_scores_by_days_and_priority(late: int, priority: int, points: int) -> None:
    fields: dict[str, Any] = {
        "due_on": before(late),
        "priority": priority,
        "created_on": before(90),
        "checkins": checkins(d2=40),
    }
    assert score("goal:G1", goal(**fields)) == points


@pytest.mark.parametrize(("quiet", "points"), [(31, 532), (90, 650), (91, 650)])
def test_a_stalled_goal_scores_by_the_days_beyond_the_rhythm(quiet: int, points: int) -> None:
    assert score("goal:G1", goal(created_on=before(quiet))) == points


@pytest.mark.parametrize(
    ("left", "points"), [(0, 400 + 100 + 80), (1, 400 + 96 + 80), (29, 400 + 3 + 80), (30, 400 + 80)]
)
def test_a_goal_due_soon_scores_by_the_days_left(left: int, points: int) -> None:
    assert score("goal:G1", goal(due_on=after(left))) == points


def test_of_two_equal_reasons_the_one_earlier_in_the_flow_wins() -> None:
    shown = agenda(journal(goal(created_on=before(35), due_on=after(12))))
    assert shown.kind_of("goal:G1") == "goal_stalled"
    assert shown.score("goal:G1") == 450 + 10 + 80 == 400 + 60 + 80
    assert shown.reasons("goal:G1") == ["no_movement:35", "due_in:12", "priority:2"]


def test_a_goal_due_beyond_the_window_is_a_routine_one() -> None:
    assert agenda(journal(goal(due_on=after(31)))).kind_of("goal:G1") == "goal_open"


def test_a_short_rhythm_still_looks_fourteen_days_ahead_and_twenty_one_back() -> None:
    values = journal(
        goal("G1", due_on=after(14)),
        goal("G2", due_on=after(15)),
        goal("G3", created_on=before(22)),
        goal("G4", created_on=before(21)),
        cadence_days=7,
    )
    shown = scores(values)
    assert (shown["goal:G1"], shown["goal:G3"]) == (400 + 80, 450 + 2 + 80)
    assert (shown["goal:G2"], shown["goal:G4"]) == (200 + 80 + 20, 200 + 80 + 21)


def test_a_draft_and_a_goal_that_comes_back_score_by_priority() -> None:
    values = journal(
        goal("G1", status="draft", priority=3), goal("G2", status="paused", paused_until=before(3), priority=1)
    )
    assert scores(values) == {"goal:G1": 470, "goal:G2": 420}


def test_a_priority_that_was_not_said_is_two() -> None:
    assert score("goal:G1", goal(priority=None, status="draft")) == 350 + 80


def test_a_routine_goal_scores_by_the_days_since_it_was_talked_about() -> None:
    talked = meeting("K1", before(20), {"goal:G1": "discussed"})
    assert score("goal:G1", goal(created_on=before(25))) == 200 + 80 + 25
    assert score("goal:G1", goal(created_on=before(25)), HELD) == 200 + 80 + 25
    assert score("goal:G1", goal(created_on=before(25)), talked) == 200 + 80 + 20 - 100
    assert score("goal:G1", goal(created_on=before(25)), talked, meeting("K2", before(9))) == 200 + 80 + 20


def test_a_routine_goal_scores_sixty_days_at_most() -> None:
    assert score("goal:G1", goal(created_on=before(90), checkins=checkins(d3=30))) == 200 + 80 + 60


def test_a_goal_mentioned_but_not_reached_was_not_talked_about() -> None:
    mentioned = meeting("K1", before(5), {"goal:G1": "dropped"})
    assert agenda(journal(goal(), mentioned)).why("goal:G1") == "not talked about yet"


@pytest.mark.parametrize("status", ["achieved", "dropped"])
def test_a_closed_goal_is_no_candidate(status: str) -> None:
    closed = goal(status=status, closed_on=before(200), due_on=before(210), created_on=before(300))
    assert ranked(journal(closed, goal("G2"))) == ["goal:G2"]
    assert "set_goals" in ranked(journal(closed))


def test_a_goal_closed_on_an_unknown_day_was_closed_before() -> None:
    assert ranked(journal(goal(status="achieved"), goal("G2"))) == ["goal:G2"]


def test_a_goal_closed_on_the_meeting_day_is_closed() -> None:
    shown = agenda(journal(goal(status="achieved", closed_on=R.isoformat()), goal("G2")))
    assert shown.lines("celebrate") == ["goal:G1"]


def test_progress_is_the_last_checkin_else_the_start() -> None:
    assert "celebrate" in ranked(journal(goal(start_progress=100)))
    assert "celebrate" not in ranked(journal(goal(start_progress=100, checkins=checkins(d3=90))))
    assert "celebrate" not in ranked(journal(goal(checkins=checkins(d9=100, d3=90))))


# ----------------------------------------------------------------------------------------------------- movement


def quiet_for(*pieces: Any) -> str:
    """How long the goal has been quiet, by its reason."""
    reason: str = agenda(journal(*pieces)).reasons("goal:G1")[0]
    return reason


def test_a_goal_moves_when_it_is_made_or_begins() -> None:
    assert quiet_for(goal(created_on=before(90))) == "no_movement:90"
    assert quiet_for(goal(created_on=before(90), start_on=before(50))) == "no_movement:50"
    assert quiet_for(goal(created_on=before(50), start_on=before(90))) == "no_movement:90"


def test_a_checkin_that_repeats_the_number_is_no_movement() -> None:
    assert quiet_for(goal(created_on=before(200), checkins=checkins(d90=40, d60=40, d3=40))) == "no_movement:90"


def test_the_first_checkin_is_compared_with_the_start() -> None:
    made = {"created_on": before(200)}
    assert quiet_for(goal(**made, start_progress=40, checkins=checkins(d60=40))) == "no_movement:200"
    assert quiet_for(goal(**made, checkins=checkins(d60=0))) == "no_movement:200"
    assert quiet_for(goal(**made, checkins=checkins(d60=10))) == "no_movement:60"


def test_a_checkin_without_a_number_is_a_note() -> None:
    noted = [*checkins(d90=40), {"date": before(50), "note": "stuck"}, *checkins(d40=40)]
    assert quiet_for(goal(created_on=before(200), checkins=noted)) == "no_movement:90"


def test_progress_that_falls_is_movement() -> None:
    assert quiet_for(goal(created_on=before(200), checkins=checkins(d90=40, d60=20))) == "no_movement:60"


def test_checkins_may_stand_in_any_order() -> None:
    assert quiet_for(goal(created_on=before(200), checkins=checkins(d60=40, d90=40))) == "no_movement:90"


def test_a_done_promise_or_a_reached_milestone_of_the_goal_is_movement() -> None:
    made = goal(created_on=before(200))
    done = action(goal_id="G1", status="done", closed_on=before(60), created_on=before(90))
    assert quiet_for(made, done) == "no_movement:60"
    assert quiet_for(made, milestone(goal_id="G1", reached_on=before(70))) == "no_movement:70"


@pytest.mark.parametrize(
    "other",
    [
        action(goal_id="G1", status="dropped", closed_on=before(60), created_on=before(90)),
        action(goal_id="G1", status="done", created_on=before(90)),
        action(goal_id="G1", status="done", closed_on=after(1), created_on=before(90)),
        action(goal_id="G2", status="done", closed_on=before(60), created_on=before(90)),
        action(goal_id="G1", status="done", closed_on=before(60), created_on=before(90), visibility="private"),
        milestone(goal_id="G1", reached_on=after(1)),
        milestone(reached_on=before(60)),
    ],
)
def test_what_was_dropped_undated_later_elsewhere_or_private_is_no_movement(other: Any) -> None:
    assert quiet_for(goal(created_on=before(200)), other) == "no_movement:200"


# ------------------------------------------------------------------------------------------------ something stuck


@pytest.mark.parametrize(("severity", "age", "points"), [(1, 0, 560), (2, 5, 645), (3, 30, 750), (3, 31, 750)])
def test_something_stuck_scores_by_weight_and_age(severity: int, age: int, points: int) -> None:
    assert score("challenge:C1", challenge(severity=severity, created_on=before(age))) == points


def test_something_being_worked_on_is_open() -> None:
    assert score("challenge:C1", challenge(status="worked_on")) == 565


def test_something_resolved_is_no_candidate_unless_it_was_resolved_later() -> None:
    assert "challenge:C1" not in ranked(journal(challenge(status="resolved", closed_on=before(1))))
    assert "challenge:C1" not in ranked(journal(challenge(status="resolved")))
    assert "challenge:C1" in ranked(journal(challenge(status="resolved", closed_on=after(1))))


def test_what_holds_up_a_goal_joins_it() -> None:
    found = scores(journal(goal(), challenge(goal_id="G1", severity=2)))
    assert found == {"goal:G1": 645}
    shown = agenda(journal(goal(), challenge(goal_id="G1", severity=2)))
    assert shown.kind_of("goal:G1") == "goal_open"
    assert shown.lines("goal:G1") == ["challenge:C1"]


def test_a_goal_keeps_its_own_score_where_that_is_higher() -> None:
    assert score("goal:G1", goal(due_on=before(10), priority=3), challenge(goal_id="G1")) == 750


def test_what_joined_is_listed_the_worst_first() -> None:
    stuck = (
        challenge("C3", goal_id="G1", severity=1),
        challenge("C4", goal_id="G1", severity=3),
        challenge("C2", goal_id="G1", severity=2, created_on=before(3)),
        challenge("C1", goal_id="G1", severity=2, created_on=before(3)),
        challenge("C0", goal_id="G1", severity=2, created_on=before(9)),
    )
    shown = agenda(journal(goal(), *stuck))
    assert shown.lines("goal:G1") == [f"challenge:{c}" for c in ("C4", "C0", "C1", "C2", "C3")]
    assert shown.reasons("goal:G1").count("challenged:3") == 1
    assert shown.score("goal:G1") == 480 + 240 + 5


@pytest.mark.parametrize("other", [goal(checkins=checkins(d3=100)), goal(status="paused"), goal(visibility="private")])
def test_what_holds_up_a_goal_without_an_item_stands_alone(other: Any) -> None:
    assert "challenge:C1" in ranked(journal(other, challenge(goal_id="G1")))


def test_what_was_missed_counts_before_it_joins() -> None:
    missed = meeting("K1", before(3), {}, ["challenge:C1"])
    assert score("goal:G1", goal(), challenge(goal_id="G1"), missed) == 565 + 60


# ------------------------------------------------------------------------------------------------- collected items


def test_celebrations_are_goals_milestones_and_wins_by_date() -> None:
    values = journal(
        goal("G1", status="achieved", closed_on=before(9)),
        goal("G2", checkins=checkins(d20=100)),
        milestone("X1", reached_on=before(9)),
        milestone("X2", reached_on=before(30)),
        win("W1", on=before(9)),
        win("W2", on=R.isoformat()),
    )
    shown = agenda(values)
    assert shown.lines("celebrate") == ["milestone:X2", "goal:G1", "milestone:X1", "win:W1", "confirm:G2"]
    assert shown.reasons("celebrate") == ["to_celebrate:6"]
    assert shown.score("celebrate") == 500 + 60


@pytest.mark.parametrize(("wins", "points"), [(1, 500), (2, 520), (4, 560), (5, 560)])
def test_celebrations_score_by_their_number(wins: int, points: int) -> None:
    assert score("celebrate", *(win(f"W{n}") for n in range(wins))) == points


@pytest.mark.parametrize(
    "over",
    [
        goal(status="achieved", closed_on=before(91), created_on=before(200)),
        goal(status="achieved", closed_on=before(9), celebrated_on=before(9)),
        goal(status="achieved"),
        goal(status="dropped", closed_on=before(9)),
        goal(status="paused", checkins=checkins(d9=100)),
        goal(checkins=checkins(d9=100), start_on=after(1)),
        milestone(reached_on=before(91)),
        milestone(reached_on=before(9), celebrated_on=before(3)),
        milestone(reached_on=after(1)),
        milestone(),
        win(on=before(91)),
        win(on=after(1)),
    ],
)
def test_what_is_long_ago_marked_or_not_reached_is_not_celebrated(over: Any) -> None:
    assert "celebrate" not in ranked(journal(over))


@pytest.mark.parametrize(
    "fresh",
    [
        goal(status="achieved", closed_on=before(90), created_on=before(200)),
        milestone(reached_on=before(90)),
        win(on=before(90)),
    ],
)
def test_ninety_days_are_not_long_ago(fresh: Any) -> None:
    assert "celebrate" in ranked(journal(fresh))


def test_wins_count_from_the_last_meeting_else_from_the_start() -> None:
    assert "celebrate" in ranked(journal(HELD, win(on=before(20))))
    assert "celebrate" not in ranked(journal(HELD, win(on=before(21))))
    assert "celebrate" in ranked(journal(win(on=before(10)), started_on=before(10)))
    assert "celebrate" not in ranked(journal(win(on=before(11)), started_on=before(10)))


def test_goals_and_milestones_are_celebrated_even_from_before_the_last_meeting() -> None:
    assert "celebrate" in ranked(journal(HELD, milestone(reached_on=before(60))))


def test_a_milestone_of_a_celebrated_goal_is_not_celebrated_beside_it() -> None:
    values = journal(
        goal("G1", status="achieved", closed_on=before(9)),
        goal("G2", checkins=checkins(d20=100)),
        goal("G3"),
        *(milestone(f"X{n}", goal_id=f"G{n}", reached_on=before(3)) for n in (1, 2, 3)),
    )
    assert agenda(values).lines("celebrate") == ["goal:G1", "milestone:X3", "confirm:G2"]


def test_promises_are_listed_mine_first_then_by_date() -> None:
    made = (
        action("A1", owner="p1", due_on=before(5)),
        action("A2", due_on=None, created_on=before(30)),
        action("A3", due_on=before(1)),
        action("A5", due_on=before(3), created_on=before(9)),
        action("A4", due_on=before(3), created_on=before(9)),
        action("A6", due_on=before(3), created_on=before(12)),
    )
    shown = agenda(journal(HELD, goal(), *made))
    assert shown.lines("followup") == [f"action:{a}" for a in ("A6", "A4", "A5", "A3", "A2", "A1")]
    assert shown.score("followup") == 420 + 30 * 5


def test_of_many_promises_eight_are_listed_and_all_counted() -> None:
    shown = agenda(journal(goal(), *(action(f"A{n}") for n in range(9))))
    assert len(shown.lines("followup")) == 8
    assert shown.reasons("followup")[0] == "open_mine:9"
    assert shown.why("followup") == "you 9"
    assert shown.score("followup") == 420


@pytest.mark.parametrize(("late", "points"), [(0, 420), (1, 450), (5, 570), (6, 570)])
def test_promises_score_by_the_late_ones(late: int, points: int) -> None:
    made = [action(f"A{n}", due_on=before(1)) for n in range(late)]
    assert score("followup", action("A9"), *made) == points


@pytest.mark.parametrize("status", ["done", "dropped"])
def test_a_promise_closed_after_a_past_meeting_was_open_then(status: str) -> None:
    assert "followup" in ranked(journal(action(status=status, closed_on=after(1))))
    assert "followup" not in ranked(journal(action(status=status, closed_on=R.isoformat())))
    assert "followup" not in ranked(journal(action(status=status)))


def test_feedback_has_one_item_a_direction_the_oldest_first() -> None:
    asked = (
        feedback("F4", created_on=before(3)),
        feedback("F3", created_on=before(9)),
        feedback("F2", created_on=before(9)),
        feedback("F1", created_on=before(1)),
        feedback("F5", status="closed", created_on=before(30)),
    )
    shown = agenda(journal(goal(), *asked, feedback("F6", direction="give")))
    assert shown.lines("feedback:request") == ["feedback:F2", "feedback:F3", "feedback:F4"]
    assert shown.lines("feedback:give") == ["feedback:F6"]
    assert (shown.kind_of("feedback:request"), shown.kind_of("feedback:give")) == ("feedback_request", "feedback_give")
    assert (shown.score("feedback:request"), shown.score("feedback:give")) == (430, 400)


@pytest.mark.parametrize(("age", "more"), [(20, 60), (19, 0)])
def test_feedback_that_waited_over_a_meeting_scores_more(age: int, more: int) -> None:
    assert score("feedback:request", HELD, feedback(created_on=before(age))) == 430 + more
    assert score("feedback:give", HELD, feedback(direction="give", created_on=before(age))) == 400 + more


@pytest.mark.parametrize(("oldest", "points"), [(0, 650), (19, 669), (30, 680), (45, 680)])
def test_a_breach_scores_by_its_oldest_check(oldest: int, points: int) -> None:
    assert score("boundaries:breach", boundary(checks=[check(0), check(oldest, "crossed")])) == points


@pytest.mark.parametrize(
    "other",
    [
        boundary(checks=[check(3, "held")]),
        boundary(status="proposed", checks=[check(3)]),
        boundary(status="retired", checks=[check(3)]),
        boundary(checks=[check(21)]),
        boundary(checks=[check(3)], visibility="private"),
    ],
)
def test_what_held_is_not_agreed_long_ago_or_private_is_no_breach(other: Any) -> None:
    assert "boundaries:breach" not in ranked(journal(HELD, other))


def test_a_breach_on_the_day_of_the_last_meeting_counts() -> None:
    assert score("boundaries:breach", HELD, boundary(checks=[check(20)])) == 670


def test_of_many_breaches_three_boundaries_are_listed_by_their_oldest() -> None:
    broken = (
        boundary("B1", checks=[check(3), check(4)]),
        boundary("B2", checks=[check(9)]),
        boundary("B4", checks=[check(5), check(1, "crossed")]),
        boundary("B3", checks=[check(5)]),
    )
    shown = agenda(journal(goal(), *broken))
    assert shown.lines("boundaries:breach") == ["boundary:B2", "boundary:B3", "boundary:B4"]
    assert shown.reasons("boundaries:breach") == ["breaches:6"]


@pytest.mark.parametrize(("late", "points"), [(0, 380), (10, 400), (30, 440), (31, 440)])
def test_a_review_scores_by_how_long_it_waits(late: int, points: int) -> None:
    assert score("boundaries:review", boundary(review_on=before(late))) == points


@pytest.mark.parametrize(
    "other",
    [boundary(), boundary(review_on=after(1)), boundary(status="retired", review_on=before(1))],
)
def test_a_boundary_without_a_day_that_has_come_is_not_reviewed(other: Any) -> None:
    assert "boundaries:review" not in ranked(journal(other))


def test_of_many_reviews_five_are_listed_by_their_day() -> None:
    due = [boundary(f"B{n}", review_on=before(5 + n % 2), status="proposed") for n in range(6)]
    shown = agenda(journal(goal(), *due))
    assert shown.lines("boundaries:review") == [f"boundary:B{n}" for n in (1, 3, 5, 0, 2)]
    assert shown.reasons("boundaries:review")[0] == "due:6"


def test_a_broken_boundary_is_not_reviewed_beside_it() -> None:
    broken = [boundary(f"B{n}", review_on=before(3), checks=[check(3)]) for n in range(4)]
    assert "boundaries:review" not in ranked(journal(*broken))
    found = agenda(journal(goal(), *broken, boundary("B9", review_on=before(1))))
    assert found.lines("boundaries:review") == ["boundary:B9"]


def test_a_broken_boundary_is_not_reviewed_even_where_breaches_are_not_talked_about() -> None:
    broken = boundary(review_on=before(3), checks=[check(3)])
    assert ranked(journal(goal(), broken, **{"with": []}), 60, "group") == ["goal:G1"]


def test_in_a_group_a_boundary_is_reviewed_whatever_its_checks() -> None:
    broken = boundary(review_on=before(3), checks=[check(3)])
    assert "boundaries:review" in ranked(journal(goal(), broken, kind="group"), 60, "group")


@pytest.mark.parametrize(
    ("held", "asked", "expected"), [(2, None, False), (3, None, True), (3, 90, True), (3, 89, False)]
)
def test_how_it_is_going_is_asked_after_three_meetings_and_every_ninety_days(
    held: int, asked: int | None, expected: bool
) -> None:
    outcomes = {"pulse_check": "discussed"}
    past = [meeting(f"K{n}", before(100 + n)) for n in range(held - (asked is not None))]
    last = [meeting("K9", before(asked), outcomes)] if asked is not None else []
    found = scores(journal(goal(), *past, *last))
    assert found.get("pulse_check") == (250 if expected else None)


def test_set_goals_and_the_micro_question_have_their_scores() -> None:
    assert scores(journal()) == {"set_goals": 700}
    assert scores(journal(win()), 60, "micro") == {"celebrate": 500, "micro_question": 100}


# ----------------------------------------------------------------------------------------------- eligible by kind


EVERYTHING = (
    must("T1"), topic("T2"), topic("T3", parked=True), goal("G1", due_on=before(3)), challenge(), win(), action(),
    feedback("F1"), feedback("F2", direction="give"), boundary("B1", checks=[check(1)]),
    boundary("B2", review_on=before(1)), *(meeting(f"K{n}", before(20 + n)) for n in range(3)),
)  # fmt: skip
BASIC = {"topic:T1", "topic:T2", "topic:T3", "goal:G1", "challenge:C1", "celebrate", "followup"}
REST = {"boundaries:review", "pulse_check"}
FEEDBACK = {"feedback:request", "feedback:give"}


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("checkin", BASIC | REST | FEEDBACK | {"boundaries:breach"}),
        ("reverse", BASIC | REST | FEEDBACK | {"boundaries:breach", "reverse_exchange"}),
        ("group", BASIC | REST | {"hot_seat:p1"}),
        ("micro", BASIC | {"feedback:request"}),
        ("first", {"topic:T1", "topic:T2"} | {f"first_{b}" for b in ("intro", "hopes", "goals", "boundaries")}
         | {"first_practical"}),
        ("closing", {"topic:T1", "topic:T2", "topic:T3"}
         | {f"close_{b}" for b in ("review", "thanks", "learning", "next", "open")}),
        ("reset", {"topic:T1"} | {f"reset_{b}" for b in ("facts", "needs", "options", "agree")}),
    ],
)  # fmt: skip
def test_each_kind_of_meeting_has_its_candidates(kind: str, expected: set[str]) -> None:
    assert set(ranked(journal(*EVERYTHING), 60, kind)) == expected


def test_goals_are_not_agreed_in_a_micro_meeting_or_by_a_template() -> None:
    for kind in ("micro", "first", "closing", "reset"):
        assert "set_goals" not in ranked(journal(topic()), 60, kind)


@pytest.mark.parametrize(
    ("of", "kind", "held", "minutes", "expected"),
    [
        ("reverse", "reverse", 2, 15, {"reverse_safety", "reverse_exchange"}),
        ("reverse", "reverse", 3, 15, {"reverse_exchange"}),
        ("reverse", "reverse", 2, 14, set()),
        ("reverse", "first", 0, 15, {"reverse_safety"}),
        ("reverse", "first", 0, 14, set()),
        ("reverse", "checkin", 0, 60, set()),
        ("one_to_one", "reverse", 0, 60, {"reverse_exchange"}),
        ("one_to_one", "first", 0, 60, set()),
    ],
)
def test_the_fixed_items_of_a_reverse_meeting_have_their_conditions(
    of: str, kind: str, held: int, minutes: int, expected: set[str]
) -> None:
    past = [meeting(f"K{n}", before(20 + n)) for n in range(held)]
    found = scores(journal(goal(), *past, kind=of), minutes, kind)
    fixed = {key: points for key, points in found.items() if key.startswith("reverse_")}
    assert fixed == {key: {"reverse_safety": 910, "reverse_exchange": 905}[key] for key in expected}


# --------------------------------------------------------------------------------------------------- carry-over


def carried(*held: Any) -> int:
    """What a topic gains by these meetings."""
    return score("topic:T1", goal(), topic(created_on=before(60)), *held) - 480


def test_what_was_parked_unanswered_or_deferred_is_carried() -> None:
    assert carried(meeting("K1", before(9), {}, ["topic:T1"])) == 60
    assert carried(meeting("K1", before(9), {"topic:T1": None})) == 60
    assert carried(meeting("K1", before(9), {"topic:T1": "deferred"})) == 60


@pytest.mark.parametrize("answer", ["discussed", "partly", "dropped"])
def test_what_was_reached_is_not_carried(answer: str) -> None:
    assert carried(meeting("K1", before(9), {"topic:T1": answer})) == 0
    assert carried(meeting("K1", before(9), {"topic:T1": answer}), meeting("K0", before(20), {}, ["topic:T1"])) == 0


def test_three_times_count_and_no_more() -> None:
    missed = [meeting(f"K{n}", before(30 - n), {"topic:T1": None}) for n in range(5)]
    assert [carried(*missed[:n]) for n in range(6)] == [0, 60, 120, 180, 180, 180]
    assert agenda(journal(goal(), topic(), *missed)).reasons("topic:T1") == ["added", "carried:5"]


def test_counting_stops_where_it_was_reached_or_absent() -> None:
    missed_before = meeting("K1", before(30), {"topic:T1": None})
    missed_last = meeting("K3", before(10), {}, ["topic:T1"])
    assert carried(missed_before, meeting("K2", before(20), {"topic:T1": "partly"}), missed_last) == 60
    assert carried(missed_before, meeting("K2", before(20)), missed_last) == 60
    assert carried(missed_before, meeting("K2", before(20))) == 0


def test_a_talk_wins_over_another_mention_in_the_same_meeting() -> None:
    assert carried(meeting("K1", before(9), {"topic:T1": "discussed"}, ["topic:T1"])) == 0
    twice = {"items": [{"key": "topic:T1"}, {"key": "topic:T1", "outcome": "partly"}], "parked": []}
    assert carried(meeting("K1", before(9), agenda=twice)) == 0


def test_of_two_meetings_on_one_day_the_later_id_is_the_newer() -> None:
    missed, reached = {"topic:T1": None}, {"topic:T1": "discussed"}
    assert carried(meeting("K2", before(9), missed), meeting("K1", before(9), reached)) == 60
    assert carried(meeting("K1", before(9), missed), meeting("K2", before(9), reached)) == 0


@pytest.mark.parametrize(
    ("key", "piece", "points"),
    [
        ("celebrate", win(on=before(1)), 500),
        ("followup", action(), 420),
        ("feedback:give", feedback(direction="give"), 400),
        ("boundaries:breach", boundary(checks=[check(0)]), 650),
        ("boundaries:review", boundary(review_on=R.isoformat()), 380),
        ("challenge:C1", challenge(created_on=R.isoformat()), 560),
        ("goal:G1", goal(status="draft"), 430),
        ("set_goals", topic(), 700),
    ],
)
def test_every_other_kind_is_carried_too(key: str, piece: Any, points: int) -> None:
    missed = (meeting("K0", before(9), {key: None}), meeting("K1", before(8), {}, [key]))
    assert score(key, piece, *missed) == points + 120


def test_a_must_a_block_and_the_fixed_items_are_not_carried() -> None:
    keys = ["topic:T1", "first_intro", "close_open", "reset_needs", "reverse_safety", "reverse_exchange"]
    missed = meeting("K1", before(9), {}, keys)
    values = journal(missed, must(), goal(), kind="reverse")
    assert scores(values, 60, "first")["first_intro"] == 900
    assert scores(values, 60, "closing")["close_open"] == 860
    assert scores(values, 60, "reset")["reset_needs"] == 890
    found = scores(values, 60, "reverse")
    assert (found["topic:T1"], found["reverse_safety"], found["reverse_exchange"]) == (1000, 910, 905)
    assert agenda(values, 60, "reverse").reasons("topic:T1") == ["must"]


# ------------------------------------------------------------------------------------------------- reverse swing


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("me", {"goal:G1": 200, "goal:G2": 400, "goal:G3": 400}),
        ("them", {"goal:G1": 400, "goal:G2": 200, "goal:G3": 200}),
        (None, {"goal:G1": 300, "goal:G2": 300, "goal:G3": 300}),
        ("nobody", {"goal:G1": 300, "goal:G2": 300, "goal:G3": 300}),
    ],
)
def test_goals_of_todays_learner_come_forward(lead: str | None, expected: dict[str, int]) -> None:
    values = journal(goal("G1"), goal("G2", owner="p1"), goal("G3", owner="group"))
    found = scores(values, 60, "reverse", lead=lead)
    assert {key: points for key, points in found.items() if key.startswith("goal:")} == expected


def test_whoever_leads_other_meetings_changes_nothing() -> None:
    assert scores(journal(goal(owner="p1"), kind="reverse"), 60, "checkin", lead="me") == {"goal:G1": 300}


def test_a_draft_and_a_goal_that_comes_back_do_not_swing() -> None:
    values = journal(
        goal("G1", status="draft"), goal("G2", status="paused", paused_until=before(1)),
        goal("G3", owner="p1", status="draft"), goal("G4", owner="p1", status="paused", paused_until=before(1)),
    )  # fmt: skip
    found = scores(values, 60, "reverse", lead="me")
    assert [found[f"goal:G{n}"] for n in (1, 2, 3, 4)] == [430, 460, 430, 460]
    assert agenda(values, 60, "reverse", lead="me").reasons("goal:G4")[-1] == "priority:2"


def test_only_goals_swing() -> None:
    found = scores(journal(goal(), topic(), challenge()), 60, "reverse", lead="me")
    assert (found["topic:T1"], found["challenge:C1"]) == (480, 565)


def test_what_joins_a_goal_joins_after_the_swing() -> None:
    found = scores(journal(goal(), challenge(goal_id="G1")), 60, "reverse", lead="me")
    assert found["goal:G1"] == 565


# ----------------------------------------------------------------------------------------------------- hot seats


def test_the_two_whose_seat_is_oldest_sit_today() -> None:
    sat = (
        meeting("K1", before(60), {"hot_seat:p1": "discussed", "hot_seat:p2": "partly"}),
        meeting("K2", before(30), {"hot_seat:p2": "discussed"}),
    )
    values = journal(goal(), *sat, **GROUP)
    assert [key for key in ranked(values, 60, "group") if key.startswith("hot_seat")] == ["hot_seat:p3", "hot_seat:p1"]
    found = scores(values, 60, "group")
    assert (found["hot_seat:p3"], found["hot_seat:p1"]) == (620, 615)


def test_seats_are_given_by_id_where_nobody_sat() -> None:
    values = journal(goal(), kind="group", **{"with": ["p3", "p2", "p1"]})
    assert ranked(values, 60, "group")[:2] == ["hot_seat:p1", "hot_seat:p2"]


def test_a_seat_that_was_not_reached_was_not_taken() -> None:
    missed = meeting("K1", before(9), {"hot_seat:p1": "deferred"}, ["hot_seat:p2"])
    found = scores(journal(goal(), missed, **GROUP), 60, "group")
    assert (found["hot_seat:p1"], found["hot_seat:p2"]) == (680, 675)


def test_a_group_without_others_has_no_seat() -> None:
    assert ranked(journal(goal(), kind="group", **{"with": []}), 60, "group") == ["goal:G1"]


# ------------------------------------------------------------------------------------------------------ templates


def test_blocks_of_templates_have_their_scores() -> None:
    assert scores(journal(), 60, "first") == {
        "first_intro": 900, "first_goals": 880, "first_boundaries": 870, "first_practical": 860, "first_hopes": 850,
    }  # fmt: skip
    assert scores(journal(goal()), 60, "closing") == {
        "close_review": 900, "close_thanks": 890, "close_learning": 880, "close_next": 870, "close_open": 860,
    }  # fmt: skip
    assert scores(journal(), 60, "reset") == {
        "reset_facts": 900, "reset_needs": 890, "reset_options": 880, "reset_agree": 870,
    }  # fmt: skip


def test_loose_ends_are_there_only_if_something_is_open() -> None:
    assert "close_open" not in ranked(journal(), 60, "closing")
    assert "close_open" in ranked(journal(goal(status="draft")), 60, "closing")
    assert "close_open" in ranked(journal(action(due_on=after(99))), 60, "closing")
    assert "close_open" not in ranked(journal(action(status="done", closed_on=before(1))), 60, "closing")


def test_a_first_meeting_lists_open_goals_and_proposed_boundaries() -> None:
    values = journal(
        *(goal(f"G{n}", created_on=before(20 - n % 3)) for n in range(7)),
        goal("G8", status="paused", created_on=before(90)),
        goal("G9", status="achieved", closed_on=before(1), created_on=before(90)),
        *(boundary(f"B{n}", status="proposed", created_on=before(20 - n % 2)) for n in range(6)),
        boundary("B9", created_on=before(90)),
    )
    shown = agenda(values, 60, "first")
    assert shown.lines("first_goals") == [f"goal:G{n}" for n in (0, 3, 6, 1, 4)]
    assert shown.lines("first_boundaries") == [f"boundary:B{n}" for n in (0, 2, 4, 1, 3)]


def test_a_last_meeting_lists_the_newest_achieved_goals_and_what_is_open() -> None:
    values = journal(
        *(goal(f"H{n}", status="achieved", closed_on=before(200 - n // 2), created_on=before(300)) for n in range(7)),
        goal("H9", status="dropped", closed_on=before(1)),
        *(goal(f"G{n}") for n in range(6)),
        *(action(f"A{n}", due_on=after(n), created_on=before(9 - n % 2)) for n in range(6)),
    )
    shown = agenda(values, 60, "closing")
    assert shown.lines("close_review") == [f"goal:H{n}" for n in (6, 4, 5, 2, 3)]
    goals, promises = [f"goal:G{n}" for n in range(5)], [f"action:A{n}" for n in (0, 2, 4, 1, 3)]
    assert shown.lines("close_open") == goals + promises


def test_a_fresh_start_lists_what_is_stuck_the_worst_first() -> None:
    values = journal(
        challenge("C1", severity=1),
        challenge("C2", severity=2),
        challenge("C3", severity=3),
        challenge("C4", severity=2, created_on=before(9)),
        challenge("C5", severity=3, status="resolved", closed_on=before(1)),
    )
    assert agenda(values, 60, "reset").lines("reset_facts") == ["challenge:C3", "challenge:C4", "challenge:C2"]
