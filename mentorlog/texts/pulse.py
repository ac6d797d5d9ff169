"""How it is going: five statements, answered from 1 to 5 (texts.md 2.3)."""

from functools import cache
from pathlib import Path

import msgspec


class PulseText(msgspec.Struct, frozen=True):
    """What the digits mean, the statements in order, each in short, and what may be added in words."""

    anchors: dict[str, str]
    statements: dict[str, str]
    then: dict[str, str]
    short: dict[str, str]


@cache
def pulse() -> PulseText:
    """The five items that come with mentorlog."""
    return msgspec.json.decode(Path(__file__).with_name("pulse.json").read_bytes(), type=PulseText)
