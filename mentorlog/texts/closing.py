"""An ending: the three things that count, what one may do besides, and how it ended (texts.md 2.8)."""

from functools import cache
from pathlib import Path

import msgspec


class Closing(msgspec.Struct, frozen=True):
    """The words of an ending; `reasons` by their name in the records."""

    counted: dict[str, str]
    if_you_like: tuple[str, ...]
    reasons: dict[str, str]
    quietly: str
    what_now: str


@cache
def closing() -> Closing:
    """The checklist that comes with mentorlog."""
    return msgspec.json.decode(Path(__file__).with_name("closing.json").read_bytes(), type=Closing)
