"""A summary as it is said, before anyone decides how it is written."""

from collections.abc import Iterable
from itertools import groupby

import msgspec

from mentorlog.reports.summary.line import Line


class PageLine(msgspec.Struct, frozen=True, kw_only=True):
    """A line with its details; a paragraph is wrapped, a line of a list is not."""

    text: str
    detail: tuple[str, ...] = ()
    is_paragraph: bool = False


class Section(msgspec.Struct, frozen=True, kw_only=True):
    """The lines under one label."""

    label: str
    lines: tuple[PageLine, ...]


class Summary(msgspec.Struct, frozen=True, kw_only=True):
    """Title, head, sections, and what is never part of it."""

    kind: str
    title: str
    head: tuple[str, ...]
    sections: tuple[Section, ...]
    left_out: str

    def texts(self) -> list[str]:
        """Every text that leaves, in order."""
        lines = [line for section in self.sections for line in section.lines]
        return [self.title, *self.head, *(text for line in lines for text in (line.text, *line.detail)), self.left_out]


def sections(lines: Iterable[Line], closing_words: str) -> tuple[Section, ...]:
    """The lines under their labels, in order; what goes on in one paragraph is joined, and ends in these words."""
    told = (line for line in lines if line.form != "silent" and line.is_told)
    return tuple(
        Section(label=label, lines=_page_lines(list(group), closing_words))
        for label, group in groupby(told, key=lambda line: line.label)
    )


def _page_lines(lines: list[Line], closing_words: str) -> tuple[PageLine, ...]:
    joined = [line.text for line in lines if line.form == "joined"]
    if joined:
        return (PageLine(text=" ".join([*joined, closing_words]), is_paragraph=True),)
    return tuple(PageLine(text=line.text, detail=line.detail, is_paragraph=line.form == "paragraph") for line in lines)
