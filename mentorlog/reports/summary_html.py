"""A summary as one page in HTML: the same words in the same order."""

from collections.abc import Sequence
from itertools import groupby

import msgspec

from mentorlog.reports.html_page import filled, page
from mentorlog.reports.summary.page import PageLine, Section, Summary


class _Run(msgspec.Struct, frozen=True):
    """Lines that stand together: a list, or paragraphs."""

    is_list: bool
    lines: tuple[PageLine, ...]


def write(summary: Summary) -> str:
    """The page."""
    sections = [(section.label, _runs(section)) for section in summary.sections]
    return page(summary.title, filled("summary.html", summary=summary, sections=sections))


def _runs(section: Section) -> Sequence[_Run]:
    grouped = groupby(section.lines, key=lambda line: not line.is_paragraph)
    return [_Run(is_list, tuple(lines)) for is_list, lines in grouped]
