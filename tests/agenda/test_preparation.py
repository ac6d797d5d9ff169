"""What only the owner sees before a meeting (agenda.md 3.10)."""

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
    mentorship,
    prepared,
    pulse,
    reflection,
    topic,
    win,
)

PRIVATE: dict[str, Any] = {"visibility": "private"}
LOW = {"balance": 2}


def words(*pieces: Any, **terms: Any) -> list[str]:
    return [word for word, _, _ in prepared(journal(*pieces, **terms))]


def ids(*pieces: Any, **terms: Any) -> list[str]:
    return [found for _, found, _ in prepared(journal(*pieces, **terms))]


ONE_OF_EACH = (
    reflection(),
    boundary(checks=[check(3, visibility="private", note="Again")]),
    challenge(**PRIVATE),
    goal(**PRIVATE),
    pulse(scores=LOW),
    feedback(**PRIVATE),
    topic(**PRIVATE),
    action(**PRIVATE),
)


# -------------------------------------------------------------------------------------------------- what there is


def test_nothing_private_is_nothing_to_prepare() -> None:
    pieces = (boundary(checks=[check(3)]), challenge(), goal(), feedback(), topic(), action(), win())
    assert prepared(journal(*pieces, pulse(scores={"balance": 3}))) == []


def test_each_word_has_its_id_and_text() -> None:
    first, last = ONE_OF_EACH[:5], ONE_OF_EACH[5:]
    assert prepared(journal(*first)) == [
        ("intention", "R1", "Next time R1"),
        ("private_check", "B1", "Again"),
        ("private_challenge", "C1", "Stuck C1"),
        ("private_goal", "G1", "Goal G1"),
        ("low_pulse", "U1", "balance"),
    ]
    assert prepared(journal(*last)) == [
        ("private_feedback", "F1", "Feedback F1"),
        ("private_topic", "T1", "Topic T1"),
        ("private_action", "A1", "Promise A1"),
    ]


def test_there_are_five_lines_at_most() -> None:
    assert words(*ONE_OF_EACH) == ["intention", "private_check", "private_challenge", "private_goal", "low_pulse"]


def test_there_are_up_to_two_intentions_then_one_of_each_word() -> None:
    intentions = [reflection(f"R{n}", date=before(9 - n)) for n in range(4)]
    assert ids(*intentions, *ONE_OF_EACH[1:]) == ["R3", "R2", "B1", "C1", "G1"]


def test_then_what_is_left_of_each_word_word_after_word() -> None:
    intentions = [reflection(f"R{n}", date=before(9 - n)) for n in range(4)]
    assert ids(*intentions, topic(**PRIVATE)) == ["R3", "R2", "T1", "R1", "R0"]
    stuck = [challenge(f"C{n}", created_on=before(9 - n), **PRIVATE) for n in range(3)]
    goals = [goal(f"G{n}", created_on=before(9 - n), **PRIVATE) for n in range(3)]
    assert ids(*stuck, *goals) == ["C2", "G2", "C1", "C0", "G1"]
    assert ids(*intentions[:1], *stuck, *goals) == ["R0", "C2", "G2", "C1", "C0"]


def test_within_a_word_the_newest_comes_first_then_the_id_decides() -> None:
    goals = [goal(f"G{n}", created_on=before(9 - n // 2), **PRIVATE) for n in (3, 2, 1, 0)]
    assert ids(*goals) == ["G2", "G3", "G0", "G1"]


def test_of_one_boundary_the_newest_check_comes_first_then_the_text_decides() -> None:
    checks = [check(9, visibility="private", note="b"), check(3, visibility="private", note="c"),
              check(9, visibility="private", note="a")]  # fmt: skip
    assert prepared(journal(boundary(checks=checks))) == [
        ("private_check", "B1", "c"),
        ("private_check", "B1", "a"),
        ("private_check", "B1", "b"),
    ]


def test_reflections_and_checks_go_by_their_day_and_not_by_when_they_were_written() -> None:
    assert ids(
        reflection("R1", date=before(9), created_on=before(1)), reflection("R2", date=before(5), created_on=before(5))
    ) == ["R2", "R1"]
    older = boundary("B1", created_on=before(10), checks=[check(8, visibility="private", note="x")])
    newer = boundary("B2", created_on=before(90), checks=[check(2, visibility="private", note="y")])
    assert ids(older, newer) == ["B2", "B1"]


# ------------------------------------------------------------------------------------------------------ intentions


@pytest.mark.parametrize(
    ("state", "open_still"), [(None, True), ("open", True), ("not_yet", True), ("did", False), ("no_longer", False)]
)
def test_an_intention_comes_back_until_it_is_done_or_given_up(state: str | None, open_still: bool) -> None:
    assert words(reflection(next_time_state=state)) == (["intention"] if open_still else [])


def test_a_reflection_without_a_next_time_is_no_intention() -> None:
    assert words(reflection(next_time=None)) == []
    assert words(reflection(next_time="")) == []


@pytest.mark.parametrize(("on", "there"), [(before(1), True), (R.isoformat(), False), (after(1), False)])
def test_an_intention_is_from_before_the_meeting(on: str, there: bool) -> None:
    assert words(reflection(date=on)) == (["intention"] if there else [])


@pytest.mark.parametrize(
    ("own", "aimed_at", "role", "there"),
    [
        ("M1", None, "mentee", True),
        ("M2", None, "mentee", False),
        ("M2", None, "mentor", False),
        (None, None, "mentor", True),
        (None, None, "mentee", False),
        (None, None, "peer", False),
        ("M2", ["M1"], "mentee", True),
        ("M1", ["M2"], "mentee", False),
        ("M2", ["M2", "M1"], "mentee", True),
        ("M2", "mentees", "mentor", True),
        ("M1", "mentees", "mentee", False),
        ("M1", "mentees", "peer", False),
        ("M2", "any", "mentee", True),
        (None, "any", "peer", True),
        (None, ["M1"], "mentee", True),
    ],
)
def test_an_intention_comes_back_before_whom_it_is_for(own: str | None, aimed_at: Any, role: str, there: bool) -> None:
    found = words(mentorship("M2"), reflection(mentorship_id=own, next_time_for=aimed_at), my_role=role)
    assert found == (["intention"] if there else [])


@pytest.mark.parametrize("visibility", ["private", "pair", None])
def test_an_intention_may_have_any_visibility(visibility: str | None) -> None:
    assert words(reflection(visibility=visibility)) == ["intention"]


# ---------------------------------------------------------------------------------------------------------- checks


@pytest.mark.parametrize(("how", "there"), [("strained", True), ("crossed", True), ("held", False)])
def test_a_check_that_did_not_hold_is_prepared(how: str, there: bool) -> None:
    kept = boundary(checks=[check(3, how, "private", note="x")])
    assert words(kept) == (["private_check"] if there else [])


def test_a_check_that_was_brought_up_is_on_the_agenda_instead() -> None:
    assert words(boundary(checks=[check(3, note="x")])) == []


def test_a_check_that_was_brought_up_on_a_private_boundary_is_prepared() -> None:
    values = journal(boundary(checks=[check(3, note="x")], **PRIVATE), goal())
    assert prepared(values) == [("private_check", "B1", "x")]
    assert "boundaries:breach" not in agenda(values).everywhere()


@pytest.mark.parametrize(("age", "there"), [(20, True), (21, False), (0, True), (-1, False)])
def test_checks_count_from_the_last_meeting_to_this_one(age: int, there: bool) -> None:
    kept = boundary(checks=[check(age, visibility="private", note="x")])
    assert words(meeting("K1", before(20)), kept) == (["private_check"] if there else [])


def test_before_any_meeting_checks_count_from_the_start() -> None:
    kept = [boundary(f"B{n}", checks=[check(n, visibility="private", note="x")]) for n in (10, 11)]
    assert ids(*kept, started_on=before(10)) == ["B10"]


# --------------------------------------------------------------------------------------- what is private and open


@pytest.mark.parametrize("visibility", ["private", None, "garbage"])
def test_what_is_not_shared_is_private(visibility: str | None) -> None:
    hidden = (challenge(visibility=visibility), goal(visibility=visibility), topic(visibility=visibility))
    assert words(*hidden) == ["private_challenge", "private_goal", "private_topic"]


def test_a_private_challenge_is_prepared_while_it_is_open() -> None:
    assert words(challenge(status="worked_on", **PRIVATE)) == ["private_challenge"]
    assert words(challenge(status="resolved", closed_on=before(1), **PRIVATE)) == []
    assert words(challenge(status="resolved", **PRIVATE)) == []
    assert words(challenge(status="resolved", closed_on=after(1), **PRIVATE)) == ["private_challenge"]


@pytest.mark.parametrize("status", ["draft", "paused", "dropped", "achieved"])
def test_only_active_private_goals_are_prepared(status: str) -> None:
    assert words(goal(status=status, paused_until=before(1), closed_on=before(1), **PRIVATE)) == []


def test_a_private_goal_achieved_after_a_past_meeting_was_active_then() -> None:
    assert words(goal(status="achieved", closed_on=after(1), **PRIVATE)) == ["private_goal"]


def test_a_private_goal_at_100_is_still_active() -> None:
    assert words(goal(checkins=checkins(d3=100), **PRIVATE)) == ["private_goal"]


def test_private_feedback_is_prepared_while_it_is_open_in_either_direction() -> None:
    assert words(feedback(direction="give", **PRIVATE)) == ["private_feedback"]
    assert words(feedback(status="closed", **PRIVATE)) == []


def test_a_private_topic_waits_for_its_day() -> None:
    assert words(topic(not_before=R.isoformat(), **PRIVATE)) == ["private_topic"]
    assert words(topic(not_before=after(1), **PRIVATE)) == []
    assert words(topic(status="done", **PRIVATE)) == []


def test_a_private_promise_is_expected_as_a_shared_one_would_be() -> None:
    held = meeting("K1", before(20))
    assert words(action(due_on=R.isoformat(), **PRIVATE)) == ["private_action"]
    assert words(action(due_on=after(1), **PRIVATE)) == []
    assert words(action(created_on=R.isoformat(), **PRIVATE)) == []
    assert words(action(due_on=None, **PRIVATE)) == []
    assert words(held, action(due_on=None, created_on=before(20), **PRIVATE)) == ["private_action"]
    assert words(held, action(due_on=None, created_on=before(19), **PRIVATE)) == []
    assert words(action(status="done", closed_on=before(1), **PRIVATE)) == []
    assert words(action(status="done", closed_on=after(1), **PRIVATE)) == ["private_action"]
    assert words(action(owner="p1", **PRIVATE)) == ["private_action"]


# ----------------------------------------------------------------------------------------------------------- pulse


def test_a_low_pulse_names_its_low_items_sorted() -> None:
    scores = {"usefulness": 1, "candour": 2, "purpose": 3, "balance": 2, "follow_through": 5}
    assert prepared(journal(pulse(scores=scores))) == [("low_pulse", "U1", "balance,candour,usefulness")]


def test_only_the_newest_pulse_is_read() -> None:
    low, fine = {"balance": 1}, {"balance": 4}
    assert words(pulse("U1", scores=low, date=before(9)), pulse("U2", scores=fine, date=before(3))) == []
    assert ids(pulse("U1", scores=fine, date=before(9)), pulse("U2", scores=low, date=before(3))) == ["U2"]
    assert ids(pulse("U1", scores=low, date=before(9)), pulse("U2", scores=low, date=before(3))) == ["U2"]


def test_a_pulse_is_from_before_the_meeting_and_of_this_mentorship() -> None:
    assert words(pulse(scores=LOW, date=before(1))) == ["low_pulse"]
    assert words(pulse(scores=LOW, date=R.isoformat())) == []
    assert words(mentorship("M2"), pulse(scores=LOW, mentorship_id="M2")) == []


def test_a_later_pulse_does_not_hide_the_one_before_the_meeting() -> None:
    later = pulse("U2", scores={"balance": 5}, date=after(3))
    assert ids(pulse("U1", scores=LOW), later) == ["U1"]


# ------------------------------------------------------------------------------------------------ what never comes


@pytest.mark.parametrize("piece", ONE_OF_EACH, ids=[table for table, _ in ONE_OF_EACH])
def test_a_sealed_record_is_never_prepared(piece: Any) -> None:
    table, row = piece
    assert len(prepared(journal(piece))) == 1
    assert prepared(journal((table, row | {"never_export": True}))) == []


@pytest.mark.parametrize("piece", ONE_OF_EACH, ids=[table for table, _ in ONE_OF_EACH])
def test_a_record_in_the_trash_is_never_prepared(piece: Any) -> None:
    table, row = piece
    assert prepared(journal((table, row | {"deleted_on": after(400)}))) == []


@pytest.mark.parametrize("piece", ONE_OF_EACH[2:], ids=[table for table, _ in ONE_OF_EACH[2:]])
def test_a_record_of_another_mentorship_is_never_prepared(piece: Any) -> None:
    table, row = piece
    elsewhere = row | ({"mentorship_ids": ["M2"]} if table == "goals" else {"mentorship_id": "M2"})
    assert prepared(journal(mentorship("M2"), (table, elsewhere))) == []


@pytest.mark.parametrize("piece", [ONE_OF_EACH[n] for n in (2, 3, 5, 6, 7)])
def test_a_record_made_after_the_meeting_is_not_prepared(piece: Any) -> None:
    table, row = piece
    assert prepared(journal((table, row | {"created_on": after(1)}))) == []


def test_a_note_of_harm_is_never_prepared() -> None:
    assert words(reflection(theme="serious"), challenge(kind="misuse", **PRIVATE)) == []


def test_a_sealed_pulse_does_not_hide_the_one_before_it() -> None:
    sealed = pulse("U2", scores={"balance": 5}, date=before(1), never_export=True)
    assert ids(pulse("U1", scores=LOW, date=before(9)), sealed) == ["U1"]


# ------------------------------------------------------------------------------------------------- beside the agenda


def test_the_agenda_above_is_the_same_with_and_without_it() -> None:
    shared = (goal("G2"), topic("T2"), boundary())
    with_private = journal(*shared[:2], *ONE_OF_EACH)
    assert agenda(with_private).json == agenda(journal(*shared)).json
    assert len(prepared(with_private)) == 5
