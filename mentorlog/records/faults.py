"""A failed check in words: where the fault is, and what would be right."""

import re
from collections.abc import Mapping
from typing import Any

import msgspec

from mentorlog.records.fields import LONGEST_TEXT, describe

_WORDS = (
    (r"Expected `int` <= (\d+)", "at most {0}"),
    (r"Expected `int` >= (\d+)", "at least {0}"),
    (rf"Expected `str` of length <= {LONGEST_TEXT}$", f"at most {LONGEST_TEXT // 1024} KB of text"),
    (r"Expected `str` of length <= (\d+)", "at most {0} characters"),
    (r"Expected `str` matching regex .*A-Za-z0-9.*", "an id: letters, digits, dot, dash or underscore, at most 64"),
    (r"Expected `str` matching regex .*\\n.*", "one line"),
    (r"Expected `str` matching regex .*T\(.*", "a moment such as 2026-11-24T15:00"),
    (r"Expected `str` matching regex .*", "a time such as 15:00"),
    (r"(Expected `date`|Invalid RFC3339).*", "a date such as 2026-11-24"),
    (r"Expected `int`.*", "a whole number"),
    (r"Expected `float`.*", "a number"),
    (r"Expected `bool`.*", "true or false"),
    (r"Expected `str`.*", "text"),
    (r"Expected `array`.*", "a list"),
    (r"Expected `object`.*", "an object with named fields"),
    (r"Object missing required field `(.*)`", "{0} is missing"),
)


def fault_in_words(error: msgspec.ValidationError, record_type: type[msgspec.Struct], row: Mapping[str, Any]) -> str:
    """`checkins 1, progress: at most 100, not 140`; fields by the name they have in the file."""
    message, _, path = str(error).replace(" | null`", "`").partition(" - at `$")
    steps = re.findall(r"\.(\w+)|\[(\d+)\]", path)
    place = _place(steps)
    wanted = _wanted(message, record_type, steps)
    found = _found(row, steps)
    return f"{place}: {wanted}{found}" if place else f"{wanted}{found}"


def _place(steps: list[tuple[str, str]]) -> str:
    parts: list[str] = []
    for name, index in steps:
        if name:
            parts.append(name)
        elif parts:
            parts[-1] += f" {int(index) + 1}"
    return ", ".join(parts)


def _wanted(message: str, record_type: type[msgspec.Struct], steps: list[tuple[str, str]]) -> str:
    if message.startswith("Invalid enum value"):
        field = next((field for field in describe(record_type) if steps and field.name == steps[0][0]), None)
        is_own = field is not None and field.choices and len(steps) == 1
        return f"one of {', '.join(field.choices)}" if field is not None and is_own else "one of the known words"
    for pattern, words in _WORDS:
        if match := re.match(pattern, message):
            return words.format(*match.groups())
    return message[:1].lower() + message[1:]


def _found(row: Any, steps: list[tuple[str, str]]) -> str:
    """What stands there instead, if it is short."""
    value = row
    for name, index in steps:
        try:
            value = value[name] if name else value[int(index)]
        except (KeyError, IndexError, TypeError):
            return ""
    if value is row or isinstance(value, dict | list):
        return ""
    shown = f"{value!a}" if isinstance(value, str) else str(value)
    return f", not {shown}" if len(shown) <= 40 else ""
