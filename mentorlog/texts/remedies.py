"""Something stuck: its kinds, and what to try first (texts.md 2.9)."""

from functools import cache
from pathlib import Path

import msgspec


class Remedy(msgspec.Struct, frozen=True, kw_only=True):
    """A kind of being stuck as a person says it, the first step, the second, and what helps if it stays."""

    kind: str
    says: str
    first: str
    second: str | None = None
    stays: str | None = None


class Remedies(msgspec.Struct, frozen=True):
    """Every kind, in order."""

    kinds: tuple[Remedy, ...]

    def remedy(self, kind: str) -> Remedy:
        """What to try for a kind; a kind of another version is something else."""
        return next((remedy for remedy in self.kinds if remedy.kind == kind), self.kinds[-1])


@cache
def remedies() -> Remedies:
    """The remedies that come with mentorlog."""
    return msgspec.json.decode(Path(__file__).with_name("remedies.json").read_bytes(), type=Remedies)
