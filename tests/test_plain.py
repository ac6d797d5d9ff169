"""The characters no terminal gets (safety.md, "On the wire")."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentorlog.plain import json_text, one_line, plain

C0 = [chr(code) for code in range(0x20) if chr(code) not in "\n\t"]
DEL_AND_C1 = [chr(code) for code in range(0x7F, 0xA0)]
BIDIRECTIONAL = list("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
HALVES = ["\ud800", "\udbff", "\udc00", "\udfff"]
FORBIDDEN = C0 + DEL_AND_C1 + BIDIRECTIONAL


@pytest.mark.parametrize("character", FORBIDDEN + HALVES, ids=ascii)
def test_a_character_that_steers_a_terminal_is_dropped(character: str) -> None:
    assert plain(f"a{character}b{character}") == "ab"
    assert one_line(f"a{character}b") == "ab"


@pytest.mark.parametrize("character", FORBIDDEN, ids=ascii)
def test_json_writes_it_as_an_escape_and_it_survives(character: str) -> None:
    text = json_text({f"key {character}": [f"a{character}b"]})
    assert plain(text) == text
    assert json.loads(text) == {f"key {character}": [f"a{character}b"]}


@pytest.mark.parametrize(
    "text", ["two\nlines\tand a tab", "é ü 日本 \U0001f600", "[/oops] <b> & “”", "\u200f\u200b\xa0"]
)
def test_what_steers_nothing_is_left_as_it_is(text: str) -> None:
    assert plain(text) == text


@pytest.mark.parametrize(
    ("hostile", "left"),
    [
        ("\x1b]52;c;ZXZpbA==\x07", "]52;c;ZXZpbA=="),
        ("\x1b[2J\x1b[31mred", "[2J[31mred"),
        ("\x9b31mred", "31mred"),
        ("abc\rxyz", "abcxyz"),
        ("a\x08\x08b", "ab"),
    ],
)
def test_a_sequence_loses_what_makes_it_one(hostile: str, left: str) -> None:
    assert plain(hostile) == left


def test_every_run_of_white_space_becomes_one_blank() -> None:
    assert one_line("  two\n\nlines\t and\u2028more\xa0 ") == "two lines and more"


def test_a_long_line_is_cut_and_says_so() -> None:
    assert one_line("x" * 500) == "x" * 500
    assert one_line("x" * 501) == "x" * 499 + "…"
    assert one_line("four words are here", 10) == "four word…"
    assert one_line("four words", 6) == "four…"


def test_json_stands_on_lines_of_its_own_and_keeps_letters_as_they_are() -> None:
    assert json_text({"a": "é", "b": [1, None]}) == '{\n "a": "é",\n "b": [\n  1,\n  null\n ]\n}'


@settings(max_examples=200, derandomize=True, deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=20), st.lists, max_leaves=8
    )
)
def test_any_value_reads_back_from_its_json_with_nothing_that_steers(value: object) -> None:
    text = json_text(value)
    assert json.loads(text) == value
    assert plain(text) == text


@settings(max_examples=200, derandomize=True, deadline=None)
@given(st.text())
def test_a_line_is_plain_on_one_line_and_stays_so(text: str) -> None:
    line = one_line(text)
    assert (plain(line), one_line(line)) == (line, line)
    assert len(line.splitlines()) <= 1
