"""What a nudge says: a fact to be filled in, and what one may do about it (texts.md 2.10)."""

from functools import cache
from pathlib import Path

import msgspec


class NudgeChoice(msgspec.Struct, frozen=True):
    """One thing to do about it: how it reads, and the act it stands for."""

    says: str
    act: str


class NudgeText(msgspec.Struct, frozen=True):
    """A fact with names in braces, then the choices, `leave it` last where it may be left."""

    fact: str
    choices: tuple[NudgeChoice, ...]


@cache
def nudge_texts() -> dict[str, NudgeText]:
    """The nudges that come with mentorlog, by code, in their order."""
    return msgspec.json.decode(Path(__file__).with_name("nudges.json").read_bytes(), type=dict[str, NudgeText])
