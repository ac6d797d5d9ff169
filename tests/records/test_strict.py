"""JSON read strictly: what is not clear is refused, with its place."""

import re
from typing import Any

import pytest

from mentorlog.records.strict import half_characters, read_json, without_nulls


def test_plain_json_is_read_as_it_stands() -> None:
    assert read_json('{"a": [1, 2.5, true, null, "é 日 \U0001f600"]}'.encode()) == {
        "a": [1, 2.5, True, None, "é 日 \U0001f600"]
    }


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b'{"a": 1, "a": 1}', "holds a twice in one place, so it is not clear which one counts"),
        (b'{"goals": [{"id": "G1", "id": "G2"}]}', "holds id twice in one place, so it is not clear which one counts"),
        (b'{"a": NaN}', "holds NaN where a number should be"),
        (b'{"a": Infinity}', "holds Infinity where a number should be"),
        (b'{"a": -Infinity}', "holds -Infinity where a number should be"),
        (b"{", "is not JSON (line 1, column 2)"),
        (b"", "is not JSON (line 1, column 1)"),
        (b'{"a": 1\n"b": 2}', "is not JSON (line 2, column 1)"),
        (b'{"a": 1} x', "is not JSON (line 1, column 10)"),
        (b'"\xff"', "is not UTF-8 text (at byte 1)"),
        (b"[" * 100_000, "is nested too deeply"),
    ],
)
def test_what_is_not_clear_is_refused_with_its_place(data: bytes, said: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(said)}$"):
        read_json(data)


@pytest.mark.parametrize(
    ("value", "places"),
    [
        ("whole \U0001f600", []),
        ("half \ud83d", [""]),
        ({"goals": [{"title": "fine"}, {"title": "\ud800"}]}, ["goals 2 title"]),
        ({"owner": {"name": "\udfff"}}, ["owner name"]),
        ({"a": {"\ud800": 1}}, ["a '\\ud800'"]),
        ([1, None, True, ["\udc00"]], ["4 1"]),
    ],
)
def test_half_a_character_is_found_where_it_stands(value: Any, places: list[str]) -> None:
    assert list(half_characters(value)) == places


def test_null_is_left_out_wherever_it_stands() -> None:
    value = {"a": None, "b": [1, None, {"c": None, "d": 0}], "e": {"f": None}, "g": "", "h": False}
    assert without_nulls(value) == {"b": [1, {"d": 0}], "e": {}, "g": "", "h": False}
