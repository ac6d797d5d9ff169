"""The questions that come with mentorlog (texts.md 2.5), and the five statements (2.3)."""

import re
from typing import get_args

import pytest

from mentorlog.agenda.kinds import KINDS as AGENDA_KINDS
from mentorlog.records.growth import PulseScores
from mentorlog.records.mentorships import Role
from mentorlog.texts.pulse import pulse
from mentorlog.texts.questions import questions

KINDS = (
    "goal_overdue", "goal_stalled", "goal_due_soon", "goal_draft", "goal_resume", "goal_open", "set_goals", "celebrate",
    "followup_mine", "followup_theirs", "followup_both", "challenge", "boundary_review", "boundary_breach",
    "feedback_request", "feedback_give", "topic", "topic_parked", "pulse_check", "hot_seat", "reverse_safety",
    "reverse_exchange", "first_intro", "first_hopes", "first_goals", "first_boundaries", "first_practical",
    "close_review", "close_learning", "close_open", "close_next", "close_thanks", "reset_facts", "reset_needs",
    "reset_options", "reset_agree", "micro_question",
)  # fmt: skip
"""The rows of the table, in its order; followup has three."""

WITHOUT_A_QUESTION = {"topic", "topic_must", "open", "open_floor", "wrap"}


def test_there_are_a_hundred_and_thirty_one_questions_numbered_through() -> None:
    assert list(questions().texts) == [f"Q{number}" for number in range(1, 132)]


def test_each_question_is_one_plain_line_that_asks_or_begins_to() -> None:
    for text in questions().texts.values():
        assert re.fullmatch(r"[A-Z][\x20-\x7e]*\?", text), text
    assert len(set(questions().texts.values())) == 131


def test_the_lists_are_the_rows_of_the_table_each_for_both_roles() -> None:
    assert list(questions().lists) == list(KINDS)
    assert {tuple(lists) for lists in questions().lists.values()} == {("mentee", "mentor")}


def test_each_list_names_questions_that_are_there_and_none_twice() -> None:
    for kind, lists in questions().lists.items():
        for ids in lists.values():
            assert set(ids) <= set(questions().texts), kind
            assert len(ids) == len(set(ids)), kind


def test_each_question_stands_in_a_list() -> None:
    listed = {key for lists in questions().lists.values() for ids in lists.values() for key in ids}
    assert listed == set(questions().texts)


def test_the_lists_cover_every_kind_of_item_that_may_have_a_question() -> None:
    followups = {"followup_mine", "followup_theirs", "followup_both"}
    kinds = {kind for kind in AGENDA_KINDS if kind != "followup"} - WITHOUT_A_QUESTION
    assert kinds | followups | {"topic"} == set(KINDS)


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"topic", "hot_seat"}))
def test_every_kind_but_a_topic_and_the_hot_seat_has_a_question_in_every_role(kind: str) -> None:
    assert all(questions().ids_for(kind, role) for role in get_args(Role))


def test_a_topic_has_no_question_and_the_hot_seat_only_a_mentors() -> None:
    assert [questions().ids_for("topic", role) for role in get_args(Role)] == [(), (), ()]
    assert questions().ids_for("hot_seat", "mentee") == ()
    assert questions().ids_for("hot_seat", "mentor") == ("Q37", "Q105", "Q106")


@pytest.mark.parametrize("kind", sorted(WITHOUT_A_QUESTION | {"sprint"}))
def test_what_has_no_list_has_no_question(kind: str) -> None:
    assert questions().ids_for(kind, "mentee") == ()


@pytest.mark.parametrize("kind", KINDS)
def test_a_peer_asks_as_a_mentee(kind: str) -> None:
    assert questions().ids_for(kind, "peer") == questions().ids_for(kind, "mentee")


@pytest.mark.parametrize(
    ("kind", "mentee", "mentor"),
    [
        ("goal_overdue", "Q1 Q2 Q56 Q57", "Q3 Q4 Q56 Q58"),
        ("goal_due_soon", "Q9 Q10 Q63 Q64", "Q11 Q12 Q9 Q65"),
        ("goal_open", "Q16 Q17 Q71 Q72", "Q16 Q18 Q72 Q73"),
        ("celebrate", "Q21 Q78 Q79", "Q22 Q78 Q79 Q80"),
        ("followup_theirs", "Q24 Q83 Q84", "Q25 Q85 Q83"),
        ("challenge", "Q27 Q28 Q88 Q89", "Q27 Q29 Q88 Q89"),
        ("feedback_request", "Q32 Q95 Q96 Q97", "Q33 Q98 Q96 Q97"),
        ("first_goals", "Q42 Q113", "Q43 Q114"),
        ("micro_question", "Q55 Q130 Q131", "Q55 Q130 Q131"),
    ],
)
def test_a_list_has_the_questions_of_its_row_in_their_order(kind: str, mentee: str, mentor: str) -> None:
    assert questions().ids_for(kind, "mentee") == tuple(mentee.split())
    assert questions().ids_for(kind, "mentor") == tuple(mentor.split())


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("Q1", "What got in the way of this date?"),
        ("Q55", "What one question, answered well, would help most today?"),
        ("Q79", "What was harder than it looked?"),
        ("Q111", "What was the best help anyone ever gave you?"),
        ("Q131", "What is hard to settle alone?"),
    ],
)
def test_a_question_has_the_words_of_the_table(key: str, text: str) -> None:
    assert questions().texts[key] == text


def test_each_item_of_a_pulse_has_its_statement() -> None:
    assert tuple(pulse().statements) == PulseScores.__struct_fields__
    assert all(text.endswith(".") for text in pulse().statements.values())
