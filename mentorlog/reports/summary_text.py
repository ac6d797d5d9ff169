"""A summary as plain text, eighty characters wide (summaries.md, 4.3.4)."""

from collections.abc import Iterator

from mentorlog.reports.summary.page import Section, Summary

WIDTH = 80
INDENT = " " * 10
DETAIL = " " * 12


def write(summary: Summary) -> str:
    """Title and head, the sections with their labels at the left, and what is never part of it."""
    body = "\n".join(line for section in summary.sections for line in _section(section))
    blocks = [
        "\n".join([summary.title, *summary.head]),
        *([body] if body else []),
        "\n".join(_wrapped(summary.left_out)),
    ]
    return "\n\n".join(blocks) + "\n"


def _section(section: Section) -> Iterator[str]:
    margin = section.label.ljust(len(INDENT))
    for line in section.lines:
        if line.is_paragraph:
            yield from _wrapped(line.text, margin, INDENT)
        else:
            yield margin + line.text
        for detail in line.detail:
            yield from _wrapped(detail, DETAIL, DETAIL)
        margin = INDENT


def _wrapped(text: str, first: str = "", rest: str = "") -> Iterator[str]:
    """The text in lines, broken at blanks only; a word that is longer than a line stands alone."""
    line = first
    is_empty = True
    for word in text.split(" "):
        if not is_empty and len(line) + 1 + len(word) > WIDTH:
            yield line
            line, is_empty = rest, True
        line = line + word if is_empty else f"{line} {word}"
        is_empty = False
    yield line
