"""Whether two people fit: six factors, 1 to 5, no total, and what follows from it (texts.md 2.2)."""

from functools import cache
from pathlib import Path

import msgspec


class Factor(msgspec.Struct, frozen=True):
    """One factor: its name, and the statement to answer."""

    name: str
    statement: str


class Fit(msgspec.Struct, frozen=True):
    """The factors in order, what a low one asks for, and the decisions: the first time, and once they know."""

    factors: dict[str, Factor]
    low: str
    decisions: tuple[str, ...]
    again: str
    later: tuple[str, ...]


@cache
def fit() -> Fit:
    """The fit check that comes with mentorlog."""
    return msgspec.json.decode(Path(__file__).with_name("fit.json").read_bytes(), type=Fit)
