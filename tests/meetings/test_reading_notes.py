"""Notes as they are read: topics by their headings, and what was caught."""

import datetime as dt

import pytest

from mentorlog.records.contents import Contents
from mentorlog.records.mentorships import Mentorship
from mentorlog.wrapup import ReadNotes, read_notes
from mentorlog.wrapup.notes import heading_of

ON = dt.date(2026, 11, 24)
TOPICS = (
    ("celebrate", "Wins since last time"),
    ("followup", "Promises from last time"),
    ("goal:G2", "Delegate more"),
    ("goal:G1", "Lead the API redesign"),
    ("topic:T1", "Lead"),
)


def read(text: str, topics: tuple[tuple[str, str], ...] = TOPICS) -> ReadNotes:
    values = {"kind": "one_to_one", "my_role": "mentee", "phase": "enabling"}
    mentorship = Mentorship.made(id="M1", started_on=dt.date(2026, 1, 1), **values)
    return read_notes(text, topics, Contents(), mentorship, ON)


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("Delegate more", "goal:G2"),
        ("delegate MORE", "goal:G2"),
        ("  Delegate   more  ", "goal:G2"),
        ("Del", "goal:G2"),
        ("Lead the", "goal:G1"),
        ("Lead", "topic:T1"),
        ("Promises", "followup"),
    ],
)
def test_a_heading_names_a_topic_whole_or_by_its_beginning(heading: str, key: str) -> None:
    notes = read(f"## {heading}\na word\n")
    assert notes.current == key
    assert notes.talked == {key}


@pytest.mark.parametrize("heading", ["", " ", "Nothing of the kind", "more", "Delegate more and more", "…"])
def test_an_unknown_heading_begins_nothing_that_is_counted(heading: str) -> None:
    notes = read(f"## {heading}\na word\n! a promise\n")
    assert notes.current is None
    assert notes.talked == set()
    assert [caught.text for caught in notes.caught] == ["a promise"]


def test_a_topic_was_talked_about_when_something_stands_below_it() -> None:
    assert read("## Delegate more").talked == set()
    assert read("## Delegate more\n\n   \n").talked == set()
    assert read("## Delegate more\n\nyes").talked == {"goal:G2"}
    assert read("## Delegate more\n! a promise").talked == {"goal:G2"}


def test_a_topic_was_talked_about_when_another_one_was_begun_after_it() -> None:
    notes = read("## Wins\n## Promises\n## Delegate more\n")
    assert notes.talked == {"celebrate", "followup"}
    assert notes.current == "goal:G2"


def test_an_unknown_heading_ends_the_topic_above_it() -> None:
    notes = read("## Wins\n## Something else\nlong talk\n")
    assert notes.talked == {"celebrate"}
    assert notes.current is None


def test_one_may_come_back_to_a_topic() -> None:
    notes = read("## Wins\nyes\n## Delegate more\nno\n## Wins\nonce more\n")
    assert notes.talked == {"celebrate", "goal:G2"}
    assert notes.current == "celebrate"


def test_text_before_the_first_heading_belongs_to_no_topic() -> None:
    notes = read("hello\n? who decides\n## Wins\n")
    assert notes.talked == set()
    assert [caught.text for caught in notes.of("question")] == ["who decides"]


@pytest.mark.parametrize(
    "line", ["a ## Delegate more", " ## Delegate more", "##Delegate more", "### Delegate more", r"\## D"]
)
def test_only_a_line_that_begins_so_is_a_heading(line: str) -> None:
    assert read(f"## Wins\n{line}\n") == ReadNotes(talked=frozenset({"celebrate"}), current="celebrate", caught=())


def test_nothing_at_all_is_fine() -> None:
    assert read("") == ReadNotes(talked=frozenset(), current=None, caught=())
    assert read("## Wins\nyes", ()).talked == set()


def test_what_was_caught_stands_in_the_order_of_the_text() -> None:
    notes = read("! one\n## Wins\n+ two\n? three\n! four\nnext time five\n= six\n")
    assert [caught.text for caught in notes.caught] == ["one", "two", "three", "four", "five", "six"]
    assert [caught.text for caught in notes.of("promise")] == ["one", "four"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_as_they_do_in_an_editor(end: str) -> None:
    assert [caught.text for caught in read(f"a{end}! one{end}! two").caught] == ["one", "two"]


@pytest.mark.parametrize("character", ["\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029"])
def test_no_promise_hides_behind_a_character_nobody_sees(character: str) -> None:
    assert read(f"hello{character}! I give you all\n").caught == ()


@pytest.mark.parametrize(
    "title", ["x" * 500, "word " * 300, "a\x1b[31mb", "two\nlines", "Ärger…", "a\u202eb", "tab\there"]
)
def test_the_heading_of_any_title_finds_its_topic(title: str) -> None:
    heading = heading_of(title)
    assert "\n" not in heading
    assert read(f"{heading}\nyes\n", (("topic:T1", title), ("topic:T2", "another"))).talked == {"topic:T1"}
