"""A page to hand over, before anyone decides how it is written: an agreement, or one record as both may see it."""

from collections.abc import Iterator

import msgspec


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """The lines under one heading."""

    heading: str
    lines: tuple[str, ...]


class Handout(msgspec.Struct, frozen=True, kw_only=True):
    """What it is, its title, a line on it, and its parts; `otherwise` is said where it has none."""

    kind: str
    title: str
    about: str = ""
    parts: tuple[Part, ...] = ()
    otherwise: str = ""

    def texts(self) -> Iterator[str]:
        """Every text that leaves, in order."""
        yield from (text for text in (self.title, self.about) if text)
        for part in self.parts:
            yield from (part.heading, *part.lines)
        if not self.parts and self.otherwise:
            yield self.otherwise
