"""Lines to start from, and lines to pick, with the names of the two in them."""

from collections.abc import Iterator

import msgspec

from mentorlog.agreement.names import filled, sides
from mentorlog.records.agreements import Boundary
from mentorlog.records.contents import Contents
from mentorlog.records.mentorships import Mentorship
from mentorlog.texts.boundaries import Kind, catalogue


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """A line that may become a boundary."""

    kind: str
    heading: str
    statement: str
    yes: str | None = None
    no: str | None = None


def seven_to_start_from(contents: Contents, mentorship: Mentorship) -> tuple[Line, ...]:
    """The first line of each of the seven kinds, without those the two have a line of already."""
    known = {boundary.kind for boundary in kept_lines(contents, mentorship.id)}
    missing = (kind for kind in catalogue().starters if kind.kind not in known)
    return tuple(next(_lines(kind, contents, mentorship)) for kind in missing)


def lines_to_pick(contents: Contents, mentorship: Mentorship) -> tuple[Line, ...]:
    """Every line of the catalogue, kind by kind."""
    return tuple(line for kind in catalogue().kinds for line in _lines(kind, contents, mentorship))


def kept_lines(contents: Contents, mentorship_id: str) -> list[Boundary]:
    """What is proposed or agreed between the two, by the day it was written, then id."""
    known = (b for b in contents.boundaries.values() if b.mentorship_id == mentorship_id and not b.is_deleted)
    return sorted((b for b in known if b.state != "retired" and not b.is_sealed), key=lambda b: (b.created_on, b.id))


def _lines(kind: Kind, contents: Contents, mentorship: Mentorship) -> Iterator[Line]:
    who = sides(contents, mentorship)
    for text in kind.lines:
        yield Line(kind=kind.kind, heading=kind.heading, statement=filled(text, who))
    if kind.yes and kind.no:
        both = f"{kind.yes} {kind.no}"
        yield Line(kind=kind.kind, heading=kind.heading, statement=both, yes=kind.yes, no=kind.no)
