"""A page to hand over in Markdown. No text of the journal becomes a link, a heading or markup."""

from collections.abc import Iterator

from mentorlog.records.fields import LONGEST_TEXT
from mentorlog.reports.agenda_markdown import escaped
from mentorlog.reports.handout import Handout


def write(handout: Handout) -> str:
    """A heading, what is said of it, and a list for each part."""
    return "\n\n".join(_blocks(handout)) + "\n"


def _blocks(handout: Handout) -> Iterator[str]:
    yield f"# {_escaped(handout.title)}"
    if handout.about:
        yield _escaped(handout.about)
    if not handout.parts and handout.otherwise:
        yield _escaped(handout.otherwise)
    for part in handout.parts:
        yield f"## {_escaped(part.heading)}"
        yield "\n".join(f"- {_escaped(line)}" for line in part.lines)


def _escaped(text: str) -> str:
    return escaped(text, LONGEST_TEXT)
