"""A page to hand over as text that reads well aloud."""

from collections.abc import Iterator

from mentorlog.reports.handout import Handout
from mentorlog.reports.paragraphs import paragraph, sentence


def write(handout: Handout) -> str:
    """The title and what is said of it, then a heading and its lines, one after another."""
    return "".join(f"{line}\n" for line in _lines(handout))


def _lines(handout: Handout) -> Iterator[str]:
    about = f" {handout.about}" if handout.about else ""
    yield paragraph(f"{sentence(handout.title)}{about}")
    if not handout.parts and handout.otherwise:
        yield paragraph(handout.otherwise)
    for part in handout.parts:
        yield ""
        yield paragraph(part.heading)
        yield from (paragraph(line, 2, "  ") for line in part.lines)
