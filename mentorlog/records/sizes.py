"""How much text one field holds: 256 KB, counted as it lies in the file (safety.md, "Sizes")."""

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from mentorlog.records.errors import Refused
from mentorlog.records.fields import LONGEST_TEXT

MOST_KB = LONGEST_TEXT // 1024
_MOST_BYTES_A_CHARACTER = 4


class TooLong(Refused, msgspec.ValidationError):
    """A text that no field takes: a failed check, and told as it stands wherever it comes from."""

    def __init__(self, fault: str) -> None:
        super().__init__(f"{fault}. Take some of it out. Nothing was changed.")
        self.fault = fault


def is_too_long(text: str) -> bool:
    """Whether a text has more bytes than a field takes."""
    return len(text) * _MOST_BYTES_A_CHARACTER > LONGEST_TEXT and _size(text) > LONGEST_TEXT


def refuse_long_texts(values: Mapping[str, Any]) -> None:
    """Raise TooLong, with the place, where a text among these values has too many bytes."""
    for place, text in _texts(values, ""):
        if is_too_long(text):
            raise TooLong(f"{place}: at most {MOST_KB} KB of text, not {-(-_size(text) // 1024)} KB")


def _size(text: str) -> int:
    return len(text.encode(errors="replace"))


def _texts(value: Any, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, Mapping):
        for name, part in value.items():
            yield from _texts(part, f"{place}, {name}" if place else name)
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from _texts(getattr(value, name), f"{place}, {name}")
    elif isinstance(value, list | tuple):
        for number, part in enumerate(value, 1):
            yield from _texts(part, f"{place} {number}")
