"""A mentor's self-assessment: twelve areas, 1 to 5, never one total (texts.md 2.6)."""

from functools import cache
from pathlib import Path

import msgspec


class Areas(msgspec.Struct, frozen=True):
    """What 1 to 5 mean, a statement for each area in order, and the question about last time."""

    anchors: tuple[str, ...]
    areas: dict[str, str]
    then: str


@cache
def areas() -> Areas:
    """The areas that come with mentorlog."""
    return msgspec.json.decode(Path(__file__).with_name("areas.json").read_bytes(), type=Areas)
