"""Our agreement: every line that both may see, under its heading. How a line is holding never stands on it."""

import datetime as dt

import msgspec

from mentorlog.agreement.lines import kept_lines
from mentorlog.agreement.names import filled, sides
from mentorlog.lookup import joined, names_with
from mentorlog.records.agreements import Boundary
from mentorlog.records.contents import Contents
from mentorlog.records.mentorships import Mentorship
from mentorlog.texts.boundaries import catalogue


class PageLine(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the page."""

    id: str
    statement: str
    is_proposed: bool


class AgreementPage(msgspec.Struct, frozen=True, kw_only=True):
    """The page: who agrees, the last day on which they agreed on a line, the lines by heading."""

    names: str
    agreed_on: dt.date | None
    sections: tuple[tuple[str, tuple[PageLine, ...]], ...]


def agreement_page(contents: Contents, mentorship: Mentorship) -> AgreementPage:
    """What both may see of what they agreed on, and of what is proposed."""
    shared = [boundary for boundary in kept_lines(contents, mentorship.id) if boundary.is_shared]
    by_heading: dict[str, list[Boundary]] = {heading: [] for heading in catalogue().headings}
    for boundary in shared:
        by_heading[catalogue().heading_of(boundary.kind)].append(boundary)
    who = sides(contents, mentorship)
    sections = (
        (heading, tuple(_line(boundary, filled(boundary.statement, who)) for boundary in boundaries))
        for heading, boundaries in by_heading.items()
    )
    days = [b.agreed_on for b in shared if b.state == "agreed" and b.agreed_on is not None]
    owner = [contents.owner.name] if contents.owner.name else []
    return AgreementPage(
        names=joined([*owner, names_with(contents, mentorship)]),
        agreed_on=max(days, default=None),
        sections=tuple((heading, lines) for heading, lines in sections if lines),
    )


def _line(boundary: Boundary, statement: str) -> PageLine:
    return PageLine(id=boundary.id, statement=statement, is_proposed=boundary.state == "proposed")
