"""The catalogue of boundaries: kinds under their headings, and lines to pick and edit (texts.md 2.7)."""

from functools import cache
from pathlib import Path

import msgspec


class Kind(msgspec.Struct, frozen=True, kw_only=True):
    """A kind of boundary. `start` is its place among the seven to start from; `{me}` and `{them}` stand for names."""

    kind: str
    heading: str
    start: int | None = None
    lines: tuple[str, ...] = ()
    yes: str | None = None
    no: str | None = None


class Catalogue(msgspec.Struct, frozen=True):
    """Every kind, in order."""

    kinds: tuple[Kind, ...]

    @property
    def starters(self) -> tuple[Kind, ...]:
        """The seven to start from, in their order; the first line of each is the one that is offered."""
        return tuple(sorted((kind for kind in self.kinds if kind.start), key=lambda kind: kind.start or 0))

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings of the page, each once, as they first come up."""
        return tuple(dict.fromkeys(kind.heading for kind in self.kinds))

    def heading_of(self, kind: str) -> str:
        """Under which heading a kind stands."""
        return next(known.heading for known in self.kinds if known.kind == kind)


@cache
def catalogue() -> Catalogue:
    """The catalogue that comes with mentorlog."""
    return msgspec.json.decode(Path(__file__).with_name("boundaries.json").read_bytes(), type=Catalogue)
