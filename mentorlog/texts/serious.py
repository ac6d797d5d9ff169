"""Serious, and not mine to fix: what is said there, whom to turn to, what may be written down (texts.md 2.12)."""

from functools import cache
from pathlib import Path

import msgspec


class Serious(msgspec.Struct, frozen=True):
    """The words of that page; `fields` are the questions of a note by the name of its part."""

    says: tuple[str, ...]
    turn_to: tuple[str, ...]
    turn_to_ends: str
    fields: dict[str, str]
    choices: tuple[str, ...]
    nobody_yet: str


@cache
def serious() -> Serious:
    """The page that comes with mentorlog."""
    return msgspec.json.decode(Path(__file__).with_name("serious.json").read_bytes(), type=Serious)
