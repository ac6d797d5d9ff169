"""The table of agenda.md 3.6, number by number: what each kind of item has at least, ideally and at most, and where.

An item is put on the agenda beside a must and a topic that takes up all the minutes but a few; how those few are
shared shows the three numbers of its row.
"""

from typing import Any, NamedTuple

import pytest

from mentorlog.agenda import OwnChanges
from tests.agenda.builder import (
    Journal,
    R,
    Shown,
    action,
    after,
    agenda,
    before,
    boundary,
    challenge,
    check,
    feedback,
    goal,
    journal,
    meeting,
    must,
    ranked,
    topic,
    win,
)

HELD = [meeting(f"K{n}", before(20 + n)) for n in range(3)]
FRAMES = {("checkin", True): 15, ("group", True): 10, ("first", True): 10, ("first", False): 3}
LONG_MINUTES, SHORT_MINUTES = 240, 29
MUST_LONG, MUST_SHORT = (10, 15, 30), (4, 8, 15)


class Case(NamedTuple):
    """A kind of item, its row in the table, and how to get one."""

    kind: str
    long: tuple[int, int, int]
    short: tuple[int, int, int]
    key: str
    pieces: list[Any]
    meeting: str = "checkin"


CASES = [
    Case("celebrate", (5, 5, 10), (2, 2, 3), "celebrate", [win()]),
    Case("first_intro", (5, 10, 15), (2, 4, 6), "first_intro", [], "first"),
    Case("reverse_safety", (5, 5, 5), (2, 2, 3), "reverse_safety", [], "reverse"),
    Case("first_hopes", (5, 10, 15), (2, 4, 8), "first_hopes", [], "first"),
    Case("topic_must", (10, 15, 30), (4, 8, 15), "topic:T9", [must("T9", created_on=before(1))]),
    Case("followup", (5, 5, 10), (2, 3, 5), "followup", [action()]),
    Case("challenge", (10, 15, 25), (4, 8, 12), "challenge:C1", [challenge()]),
    Case("boundary_breach", (10, 10, 20), (4, 6, 10), "boundaries:breach", [boundary(checks=[check(1)])]),
    Case("set_goals", (10, 20, 30), (5, 10, 15), "set_goals", []),
    Case("goal_overdue", (10, 15, 20), (4, 8, 12), "goal:G1", [goal(due_on=before(3))]),
    Case("first_goals", (5, 15, 20), (3, 6, 12), "first_goals", [], "first"),
    Case("close_review", (5, 15, 25), (4, 8, 12), "close_review", [], "closing"),
    Case("reset_facts", (5, 10, 15), (2, 4, 8), "reset_facts", [], "reset"),
    Case("goal_stalled", (10, 10, 20), (4, 6, 10), "goal:G1", [goal(created_on=before(40))]),
    Case("first_boundaries", (5, 15, 20), (3, 6, 12), "first_boundaries", [], "first"),
    Case("close_learning", (5, 10, 20), (3, 5, 10), "close_learning", [], "closing"),
    Case("reset_needs", (5, 15, 20), (3, 6, 12), "reset_needs", [], "reset"),
    Case("goal_due_soon", (5, 10, 15), (3, 5, 10), "goal:G1", [goal(due_on=after(3))]),
    Case("close_open", (5, 10, 15), (3, 5, 8), "close_open", [goal()], "closing"),
    Case("reset_options", (5, 15, 20), (3, 6, 12), "reset_options", [], "reset"),
    Case("goal_draft", (5, 10, 15), (3, 5, 10), "goal:G1", [goal(status="draft")]),
    Case("goal_resume", (5, 10, 15), (3, 5, 10), "goal:G1", [goal(status="paused", paused_until=before(1))]),
    Case("goal_open", (5, 10, 15), (3, 4, 8), "goal:G1", [goal()]),
    Case("hot_seat", (10, 15, 20), (5, 8, 10), "hot_seat:p1", [], "group"),
    Case("topic", (5, 10, 20), (3, 5, 10), "topic:T9", [topic("T9")]),
    Case("topic_parked", (5, 10, 15), (3, 5, 10), "topic:T9", [topic("T9", parked=True)]),
    Case("close_next", (5, 10, 15), (2, 4, 8), "close_next", [], "closing"),
    Case("first_practical", (5, 5, 10), (2, 3, 5), "first_practical", [], "first"),
    Case("close_thanks", (5, 5, 10), (2, 3, 5), "close_thanks", [], "closing"),
    Case("reset_agree", (5, 10, 15), (2, 4, 8), "reset_agree", [], "reset"),
    Case("feedback_request", (5, 10, 15), (3, 5, 8), "feedback:request", [feedback()]),
    Case("feedback_give", (5, 10, 15), (3, 5, 8), "feedback:give", [feedback(direction="give")]),
    Case("boundary_review", (5, 5, 10), (3, 4, 6), "boundaries:review", [boundary(review_on=R.isoformat())]),
    Case("pulse_check", (5, 5, 10), (2, 3, 5), "pulse_check", HELD),
    Case("reverse_exchange", (5, 5, 5), (2, 2, 3), "reverse_exchange", [], "reverse"),
]


def with_only(case: Case, is_long: bool, keys: set[str], minutes: dict[str, int]) -> Shown:
    """The meeting of a case with these candidates and no others, all of them taken."""
    length = LONG_MINUTES if is_long else SHORT_MINUTES
    pieces = (must("T1", created_on=before(30)), must("T2", created_on=before(29)), *case.pieces)
    values = journal(*pieces, kind="reverse" if case.meeting == "reverse" else "one_to_one")
    others = tuple(key for key in ranked(values, length, case.meeting) if key not in keys)
    return agenda(
        values, length, case.meeting, mine=OwnChanges(removed=others, added=tuple(sorted(keys)), minutes=minutes)
    )


def beside_a_must(case: Case, is_long: bool, left: int) -> Shown:
    """The item and a must (T1), with so many minutes left beyond what both have at least."""
    body = (LONG_MINUTES if is_long else SHORT_MINUTES) - FRAMES.get((case.meeting, is_long), 15 if is_long else 5)
    least = (case.long if is_long else case.short)[0] + (MUST_LONG if is_long else MUST_SHORT)[0]
    return with_only(case, is_long, {case.key, "topic:T1", "topic:T2"}, {"topic:T2": body - least - left})


def alone(case: Case, is_long: bool) -> Shown:
    """The item with the whole meeting to itself."""
    return with_only(case, is_long, {case.key}, {})


each_case = pytest.mark.parametrize("case", CASES, ids=[case.kind for case in CASES])
each_column = pytest.mark.parametrize("is_long", [True, False], ids=["long", "short"])


@each_case
@each_column
def test_an_item_has_its_minimum_ideal_and_maximum(case: Case, is_long: bool) -> None:
    least, ideal, most = case.long if is_long else case.short
    must_least, must_ideal, _ = MUST_LONG if is_long else MUST_SHORT
    unit = 5 if is_long else 1
    to_ideal = ideal - least + must_ideal - must_least

    nothing_left = beside_a_must(case, is_long, 0)
    assert nothing_left.kind_of(case.key) == case.kind
    assert (nothing_left.minutes[case.key], nothing_left.minutes["topic:T1"]) == (least, must_least)

    at_ideal = beside_a_must(case, is_long, to_ideal)
    assert (at_ideal.minutes[case.key], at_ideal.minutes["topic:T1"]) == (ideal, must_ideal)

    beyond = beside_a_must(case, is_long, to_ideal + unit)
    assert (beyond.minutes[case.key], beyond.minutes["topic:T1"]) == (ideal, must_ideal + unit)

    assert alone(case, is_long).minutes[case.key] == most


@pytest.mark.parametrize(("minutes", "least"), [(60, 5), (29, 3)])
def test_the_micro_question_has_a_minimum(minutes: int, least: int) -> None:
    body = minutes - (10 if minutes >= 30 else 5)
    changes = OwnChanges(added=("micro_question",), minutes={"followup": body})
    shown = agenda(journal(action()), minutes, "micro", mine=changes)
    assert shown.minutes["micro_question"] == least
    assert "W_OVER_TIME" in shown.warnings


TALK: list[Any] = [
    win(), must("T1"), action(), challenge(), topic("T2"), topic("T3", parked=True), feedback("F1"),
    feedback("F2", direction="give"), boundary("B1", checks=[check(1)]), boundary("B2", review_on=before(1)), *HELD,
]  # fmt: skip
GOALS: list[Any] = [
    goal("G1"), goal("G2", status="paused", paused_until=before(1)), goal("G3", status="draft"),
    goal("G4", due_on=after(1)), goal("G5", created_on=before(40)), goal("G6", due_on=before(1)),
]  # fmt: skip
IN_ORDER = ["goal:G6", "goal:G5", "goal:G4", "goal:G3", "goal:G2", "goal:G1"]


@pytest.mark.parametrize(
    ("kind", "values", "expected"),
    [
        ("checkin", journal(*TALK, *GOALS),
         ["celebrate", "topic:T1", "followup", "challenge:C1", "boundaries:breach", *IN_ORDER, "topic:T2", "topic:T3",
          "feedback:request", "feedback:give", "boundaries:review", "pulse_check"]),
        ("checkin", journal(*TALK),
         ["celebrate", "topic:T1", "followup", "challenge:C1", "boundaries:breach", "set_goals", "topic:T2", "topic:T3",
          "feedback:request", "feedback:give", "boundaries:review", "pulse_check"]),
        ("group", journal(*TALK, *GOALS),
         ["celebrate", "topic:T1", "followup", "challenge:C1", *IN_ORDER, "hot_seat:p1", "topic:T2", "topic:T3",
          "boundaries:review", "pulse_check"]),
        ("reverse", journal(*TALK[:-1], kind="reverse"),
         ["celebrate", "reverse_safety", "topic:T1", "followup", "challenge:C1", "boundaries:breach", "set_goals",
          "topic:T2", "topic:T3", "feedback:request", "feedback:give", "boundaries:review", "reverse_exchange"]),
        ("first", journal(must("T1"), topic("T2"), kind="reverse"),
         ["first_intro", "reverse_safety", "first_hopes", "topic:T1", "first_goals", "first_boundaries", "topic:T2",
          "first_practical"]),
        ("closing", journal(must("T1"), topic("T2"), topic("T3", parked=True), goal()),
         ["topic:T1", "close_review", "close_learning", "close_open", "topic:T2", "topic:T3", "close_next",
          "close_thanks"]),
        ("reset", journal(must("T1")), ["topic:T1", "reset_facts", "reset_needs", "reset_options", "reset_agree"]),
    ],
    ids=["checkin", "checkin without goals", "group", "reverse", "first", "closing", "reset"],
)  # fmt: skip
def test_items_stand_in_the_flow_of_the_table(kind: str, values: Journal, expected: list[str]) -> None:
    shown = agenda(values, 480, kind, mine=OwnChanges(added=tuple(expected)))
    assert shown.body == expected
