"""One question for each item (agenda.md 3.9, texts.md 2.5)."""

from typing import Any

import pytest

from mentorlog.agenda import OwnChanges
from tests.agenda.builder import (
    action,
    after,
    agenda,
    asked_questions,
    before,
    boundary,
    challenge,
    check,
    feedback,
    goal,
    journal,
    meeting,
    mentorship,
    must,
    topic,
    win,
)

OVERDUE = {"due_on": before(3), "created_on": before(20)}
HELD = [meeting(f"K{n}", before(20 + n)) for n in range(3)]


def question(key: str, *pieces: Any, kind: str = "checkin", role: str = "mentee", **terms: Any) -> str | None:
    """The id of the question at one item."""
    return agenda(journal(*pieces, my_role=role, **terms), 240, kind).question(key)


@pytest.mark.parametrize(
    ("key", "pieces", "as_mentee", "as_mentor"),
    [
        ("goal:G1", [goal(**OVERDUE)], "Q1", "Q3"),
        ("goal:G1", [goal(created_on=before(40))], "Q5", "Q7"),
        ("goal:G1", [goal(due_on=after(3))], "Q9", "Q11"),
        ("goal:G1", [goal(status="draft")], "Q13", "Q14"),
        ("goal:G1", [goal(status="paused", paused_until=before(1))], "Q15", "Q15"),
        ("goal:G1", [goal()], "Q16", "Q16"),
        ("set_goals", [], "Q19", "Q20"),
        ("celebrate", [win()], "Q21", "Q22"),
        ("followup", [action()], "Q23", "Q23"),
        ("followup", [action(owner="p1")], "Q24", "Q25"),
        ("followup", [action("A1"), action("A2", owner="p1")], "Q26", "Q26"),
        ("challenge:C1", [challenge()], "Q27", "Q27"),
        ("boundaries:review", [boundary(review_on=before(1))], "Q30", "Q30"),
        ("boundaries:breach", [boundary(checks=[check(1)])], "Q31", "Q31"),
        ("feedback:request", [feedback()], "Q32", "Q33"),
        ("feedback:give", [feedback(direction="give")], "Q34", "Q34"),
        ("topic:T1", [topic(parked=True)], "Q35", "Q35"),
        ("topic:T1", [topic()], None, None),
        ("topic:T1", [must()], None, None),
        ("pulse_check", HELD, "Q36", "Q36"),
    ],
)
def test_each_kind_of_item_has_its_questions(
    key: str, pieces: list[Any], as_mentee: str | None, as_mentor: str | None
) -> None:
    assert question(key, *pieces) == as_mentee
    assert question(key, *pieces, role="peer") == as_mentee
    assert question(key, *pieces, role="mentor") == as_mentor


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("first", {"first_intro": "Q40", "first_hopes": "Q41", "first_goals": "Q42", "first_boundaries": "Q44",
                   "first_practical": "Q45", "reverse_safety": "Q38"}),
        ("closing", {"close_review": "Q46", "close_learning": "Q47", "close_open": "Q48", "close_next": "Q49",
                     "close_thanks": "Q50"}),
        ("reset", {"reset_facts": "Q51", "reset_needs": "Q52", "reset_options": "Q53", "reset_agree": "Q54"}),
        ("reverse", {"reverse_safety": "Q38", "goal:G1": "Q16", "reverse_exchange": "Q39"}),
    ],
)  # fmt: skip
def test_blocks_and_fixed_items_have_their_questions(kind: str, expected: dict[str, str]) -> None:
    shown = agenda(journal(goal(), kind="reverse"), 120, kind)
    assert {key: shown.question(key) for key in shown.body} == expected


def test_a_mentor_sketches_goals_with_another_question() -> None:
    assert question("first_goals", kind="first", role="mentor") == "Q43"


def test_only_a_mentor_asks_at_a_hot_seat() -> None:
    assert question("hot_seat:p1", goal(), kind="group", role="mentor") == "Q37"
    assert question("hot_seat:p1", goal(), kind="group", role="mentee") is None
    assert question("hot_seat:p1", goal(), kind="group", role="peer") is None


def test_the_micro_question_has_a_question() -> None:
    assert question("micro_question", kind="micro") == "Q55"


def test_a_question_has_its_text() -> None:
    shown = agenda(journal(goal(**OVERDUE)))
    assert shown["goal:G1"]["question"] == {"id": "Q1", "text": "What got in the way of this date?"}
    shown = agenda(journal(feedback(), my_role="mentor"))
    assert shown["feedback:request"]["question"] == {"id": "Q33", "text": "Where did I do the thinking for you?"}


def test_the_question_asked_least_often_comes_next() -> None:
    def after_asking(*questions: str) -> str | None:
        return question("goal:G1", goal(**OVERDUE), asked_questions("K1", before(9), *questions))

    assert after_asking() == "Q1"
    assert after_asking("Q1") == "Q2"
    assert after_asking("Q1", "Q2") == "Q56"
    assert after_asking("Q1", "Q2", "Q56") == "Q57"
    assert after_asking("Q1", "Q2", "Q56", "Q57") == "Q1"
    assert after_asking("Q1", "Q1", "Q2", "Q56", "Q57", "Q57") == "Q2"
    assert after_asking("Q2", "Q57") == "Q1"


def test_what_was_asked_counts_over_all_held_meetings() -> None:
    twice = (asked_questions("K1", before(30), "Q1"), asked_questions("K2", before(9), "Q2", "Q1"))
    assert question("goal:G1", goal(**OVERDUE), *twice) == "Q56"


def test_what_was_asked_in_another_mentorship_or_not_held_does_not_count() -> None:
    table, elsewhere = asked_questions("K1", before(9), "Q1")
    other = (table, elsewhere | {"mentorship_id": "M2"})
    assert question("goal:G1", goal(**OVERDUE), mentorship("M2"), other) == "Q1"
    for status in ("cancelled", "missed", "planned"):
        assert question("goal:G1", goal(**OVERDUE), (table, elsewhere | {"status": status})) == "Q1"


def test_a_question_counts_whatever_item_it_stood_at_and_whatever_came_of_it() -> None:
    table, row = asked_questions("K1", before(9), "Q1")
    row["agenda"]["items"] = [{"key": "goal:GONE", "question": "Q1"}]
    assert question("goal:G1", goal(**OVERDUE), (table, row)) == "Q2"


def test_no_question_stands_twice_on_an_agenda() -> None:
    shown = agenda(journal(*(goal(f"G{n}", due_on=before(9 - n), created_on=before(20)) for n in range(3))), 90)
    assert [shown.question(f"goal:G{n}") for n in range(3)] == ["Q1", "Q2", "Q56"]


def test_the_next_in_the_same_order_stands_in() -> None:
    past = asked_questions("K1", before(9), "Q1", "Q2")
    shown = agenda(journal(*(goal(f"G{n}", due_on=before(9 - n), created_on=before(20)) for n in range(3)), past), 90)
    assert [shown.question(f"goal:G{n}") for n in range(3)] == ["Q56", "Q57", "Q1"]


def test_where_the_list_is_used_up_there_is_no_question() -> None:
    shown = agenda(journal(goal(), *(topic(f"T{n}", parked=True, created_on=before(9 - n)) for n in range(4))), 90)
    assert [shown.question(f"topic:T{n}") for n in range(4)] == ["Q35", "Q101", "Q102", None]
    assert "question" not in shown["topic:T3"]


def test_questions_are_given_in_the_order_of_the_meeting_not_by_rank() -> None:
    late = goal("G1", due_on=before(1), created_on=before(20))
    shown = agenda(journal(late, challenge("C1", goal_id="NOPE"), challenge("C2", severity=3)), 90)
    assert shown.body == ["challenge:C2", "challenge:C1", "goal:G1"]
    assert (shown.question("challenge:C2"), shown.question("challenge:C1")) == ("Q27", "Q28")


def test_a_persons_own_order_decides_who_asks_first() -> None:
    values = journal(challenge("C1"), challenge("C2", severity=3), goal())
    shown = agenda(values, 90, mine=OwnChanges(order=("challenge:C1", "challenge:C2")))
    assert (shown.question("challenge:C1"), shown.question("challenge:C2")) == ("Q27", "Q28")


def test_promises_are_asked_about_by_whose_all_the_counted_are() -> None:
    mine = [action(f"A{n}") for n in range(8)]
    shown = agenda(journal(goal(), *mine, action("B1", owner="p1")), 60)
    assert all(line.startswith("action:A") for line in shown.lines("followup"))
    assert shown.question("followup") == "Q26"


def test_frames_have_no_question() -> None:
    shown = agenda(journal(goal(), win()), 240)
    assert [key for key in shown.keys if shown.question(key) is None] == ["open", "open_floor", "wrap"]
