"""Notes as they are read: topics by their headings, and what was caught. The text itself is the truth."""

import datetime as dt
import re
from collections.abc import Sequence

import msgspec

from mentorlog.capture import Caught, read_line
from mentorlog.lookup import folded
from mentorlog.plain import one_line, plain
from mentorlog.records.contents import Contents
from mentorlog.records.mentorships import Mentorship

HEADING = "## "
TALKED_ABOUT = "talked about"
NOT_TODAY = "not today"
_END_OF_LINE = re.compile(r"\r\n|\r|\n")


class ReadNotes(msgspec.Struct, frozen=True, kw_only=True):
    """`talked` are the keys of the topics that were talked about, `put_off` of those that were told to wait.

    `current` is the topic that the text ends in.
    """

    talked: frozenset[str]
    put_off: frozenset[str] = frozenset()
    current: str | None
    caught: tuple[Caught, ...]

    def of(self, kind: str) -> tuple[Caught, ...]:
        """What was caught of one kind, in the order of the text."""
        return tuple(caught for caught in self.caught if caught.kind == kind)


def read_notes(
    text: str, topics: Sequence[tuple[str, str]], contents: Contents, mentorship: Mentorship, on: dt.date
) -> ReadNotes:
    """Read notes against the topics of the agenda (key and title, in order).

    A line `## title` begins a topic. It was talked about when something stands below its line: a word, or the
    line of another topic; but `not today` alone puts it off.
    """
    talked, put_off, caught = set(), set(), []
    current: str | None = None
    for line in lines_of(text):
        if line.startswith(HEADING):
            if current is not None and current not in put_off:
                talked.add(current)
            current = _topic(line.removeprefix(HEADING), topics)
        elif folded(line) == NOT_TODAY and current is not None:
            put_off.add(current)
        elif line.strip():
            if current is not None:
                talked.add(current)
            if found := read_line(line, contents, mentorship, on):
                caught.append(found)
    waiting = frozenset(put_off - talked)
    return ReadNotes(talked=frozenset(talked), put_off=waiting, current=current, caught=tuple(caught))


def lines_of(text: str) -> list[str]:
    """The lines as an editor shows them; what else Unicode takes for the end of a line is part of one."""
    return _END_OF_LINE.split(text)


def heading_of(title: str) -> str:
    """The line that begins a topic."""
    return f"{HEADING}{one_line(title)}"


def _topic(heading: str, topics: Sequence[tuple[str, str]]) -> str | None:
    """The key of the topic that a heading names, whole or by its beginning (a long title is cut in its heading)."""
    wanted = folded(plain(heading.rstrip().removesuffix("…")))
    names = [(key, folded(plain(name.rstrip().removesuffix("…")))) for key, name in topics]
    whole = [key for key, name in names if name == wanted]
    begun = [key for key, name in names if wanted and name.startswith(wanted)]
    return next(iter(whole or begun), None)
