"""The whole grammar of a capture (command-line.md, Capture): what is understood, and that all else stays text."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentorlog.capture import KINDS, Reading, read_capture, reading_in_words, with_whom
from mentorlog.exchange import contents_from
from mentorlog.records.contents import Contents
from tests.agenda.builder import R, goal, journal, meeting, mentorship, person

ONE = contents_from(journal(goal("G1", title="Lead the API redesign"), goal("G2", title="Read more")))
TWO = contents_from(journal(mentorship("M2"), goal("G1", title="Lead the API redesign")))
FRIDAY = R + dt.timedelta((4 - R.weekday() - 1) % 7 + 1)
FRI = {"due_on": FRIDAY}

READ: list[tuple[str, dict[str, Any]]] = [
    ("just a thought", {"kind": "note", "text": "just a thought"}),
    ("! send the doc", {"kind": "promise", "text": "send the doc", "owner": "me"}),
    ("- [ ] send the doc", {"kind": "promise", "text": "send the doc"}),
    ("!send the doc", {"kind": "promise", "text": "send the doc"}),
    ("? who decides", {"kind": "question", "text": "who decides", "mentorship_id": "M1"}),
    ("+ it shipped", {"kind": "win", "text": "it shipped"}),
    ("> a page", {"kind": "reflection", "text": "a page"}),
    ("= we ship", {"kind": "decision", "text": "we ship", "mentorship_id": "M1"}),
    ("> next time I will ask first", {"kind": "intention", "text": "ask first"}),
    ("next time ask first", {"kind": "intention", "text": "ask first"}),
    ("the next time we meet", {"kind": "note", "text": "the next time we meet"}),
    # whose
    ("! tomasz: introduce me to Finance fri", {"owner": "p1", "text": "introduce me to Finance"} | FRI),
    ("! Tomasz Nowak: introduce me", {"owner": "p1", "text": "introduce me"}),
    ("! me: introduce me", {"owner": "me", "text": "introduce me"}),
    ("! nobody: introduce me", {"owner": "me", "text": "nobody: introduce me"}),
    ("! 10:30 call", {"owner": "me", "text": "10:30 call"}),
    # when
    ("! send doc fri", {"text": "send doc"} | FRI),
    ("! send doc by fri", {"text": "send doc"} | FRI),
    ("! send doc due:fri", {"text": "send doc"} | FRI),
    ("! send doc due:fri and call her", {"text": "send doc and call her"} | FRI),
    ('! send doc due:"in two weeks"', {"text": "send doc", "due_on": R + dt.timedelta(14)}),
    ("! send doc due:someday", {"text": "send doc due:someday", "due_on": None}),
    ("! overdue:fri", {"text": "overdue:fri", "due_on": None}),
    ("! plan the next month", {"text": "plan the next month", "due_on": None}),
    ("! send doc fri 3pm", {"text": "send doc fri 3pm"} | FRI),
    ("think it over due:fri", {"kind": "note", "text": "think it over"} | FRI),
    ("see you fri", {"kind": "note", "text": "see you fri", "due_on": None}),
    # @, #, ^
    (
        "! send doc fri @tomasz tag:oncall goal:redesign",
        {"text": "send doc", "tags": ("oncall",), "goal_id": "G1"} | FRI,
    ),
    ("! send doc @tomasz fri", {"text": "send doc", "mentorship_id": "M1"} | FRI),
    ("? ask @tomasz about pay", {"text": "ask tomasz about pay", "mentorship_id": "M1"}),
    ("? about pay @TomaszNowak", {"text": "about pay", "mentorship_id": "M1"}),
    ("note to self @me", {"text": "note to self", "only_me": True}),
    ("? who decides @me #oncall #oncall", {"text": "who decides", "only_me": True, "tags": ("oncall",)}),
    ("mail me@example.org @nobody", {"text": "mail me@example.org @nobody"}),
    ("! read it ^read", {"text": "read it", "goal_id": "G2"}),
    ("! read it ^api-redesign", {"text": "read it", "goal_id": "G1"}),
    ("! read it ^re", {"text": "read it ^re", "goal_id": None}),
    ("! 2^10 is much", {"text": "2^10 is much"}),
    # a sign alone is text
    ("?", {"kind": "note", "text": "?"}),
    ("> ", {"kind": "reflection", "text": ""}),
]


@pytest.mark.parametrize(("line", "wanted"), READ)
def test_a_line_is_read_as(line: str, wanted: dict[str, Any]) -> None:
    reading = read_capture(line, ONE, R)
    assert {name: getattr(reading, name) for name in wanted} == wanted


@pytest.mark.parametrize(("word", "kind"), KINDS.items())
def test_a_word_in_front_is_as_good_as_a_sign(word: str, kind: Any) -> None:
    assert read_capture("send it", ONE, R, kind).kind == kind
    assert word


def test_a_reflection_that_begins_next_time_is_an_intention_whatever_called_it_one() -> None:
    reading = read_capture("next time I ask first", ONE, R, KINDS["reflect"])
    assert (reading.kind, reading.text) == ("intention", "I ask first")


def test_with_two_mentorships_it_is_asked_for_whom() -> None:
    for line in ("! send it", "? who decides", "= we ship"):
        reading = read_capture(line, TWO, R)
        assert (reading.asks_whom, reading.mentorship_id, reading.stays_to_sort) == (True, None, True)
        assert with_whom(reading, "M2").mentorship_id == "M2"
        assert with_whom(reading, None).only_me
    for line in ("+ it shipped", "> a page", "a note"):
        assert not read_capture(line, TWO, R).asks_whom


def test_a_name_a_goal_or_whose_it_is_says_for_whom() -> None:
    assert read_capture("? who decides @leo", TWO, R).mentorship_id == "M2"
    assert read_capture("! leo: read it", TWO, R).mentorship_id == "M2"
    assert read_capture("! read it ^redesign", TWO, R).mentorship_id == "M1"
    assert read_capture("? who decides @leo @tomasz", TWO, R).asks_whom
    both = contents_from(journal(mentorship("M2"), person("p9", "Leo Brandt")))
    assert read_capture("? who decides @leo", both, R).asks_whom


NEXT = R + dt.timedelta(3)
HELD = meeting("K0", (R - dt.timedelta(10)).isoformat())
PLANNED = meeting("K9", NEXT.isoformat(), status="planned")


@pytest.mark.parametrize(
    ("line", "contents", "words"),
    [
        ("? who decides", contents_from(journal(PLANNED)),
         "question, for Monday 24 November with Tomasz, on the agenda you both see"),
        ("? who decides", ONE, "question, for the next meeting with Tomasz, on the agenda you both see"),
        ("? who decides @me", ONE, "question, for the next meeting with Tomasz, only you see it"),
        ("? who decides", contents_from(journal(**{"kind": "group", "with": ["p1", "p2"]})),
         "question, for the next meeting with Tomasz and Leo, on the agenda you all see"),
        ("! send it", ONE, "promise, yours, no date, Tomasz may see it"),
        ("! tomasz: send it", ONE, "promise, Tomasz's, no date, Tomasz may see it"),
        ("! send it @me", ONE, "promise, yours, no date, only you see it"),
        ("! send it", contents_from(journal(kind="group")), "promise, yours, no date, only you see it"),
        ("! send it goal:redesign #x", ONE,
         "promise, yours, no date, Tomasz may see it, for the goal Lead the API redesign, #x"),
        ("+ it shipped", ONE, "win, only you see it"),
        ("> a page", ONE, "reflection, only you see it"),
        ("next time ask", ONE, "next time, comes back before you meet Tomasz, only you see it"),
        ("next time ask", TWO, "next time, comes back before a meeting, only you see it"),
        ("= we ship", ONE, "decision, to sort: no meeting was held yet, only you see it"),
        ("= we ship", contents_from(journal(HELD)),
         "decision, into the meeting of Tuesday 11 November with Tomasz, you both see it"),
        ("a thought", ONE, "note, to sort, about Tomasz, only you see it"),
        ("? who decides", TWO, "question, to sort, only you see it"),
    ],
)  # fmt: skip
def test_a_reading_is_told_with_who_will_see_it(line: str, contents: Contents, words: str) -> None:
    told = reading_in_words(read_capture(line, contents, R), contents, R)
    assert told == words


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80))
def test_no_text_at_all_is_too_odd_to_be_read(text: str) -> None:
    for contents in (ONE, TWO):
        reading = read_capture(text, contents, R)
        assert isinstance(reading, Reading)
        assert reading_in_words(reading, contents, R)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(["ask", "about", "pay", "and", "rank", "10:30", "a@b", "x:y", "(so)"]), min_size=1))
def test_what_is_not_understood_stays_text(words: list[str]) -> None:
    assert read_capture(" ".join(words), ONE, R).text == " ".join(words)
