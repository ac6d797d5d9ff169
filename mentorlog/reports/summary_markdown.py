"""A summary in Markdown. No text of the journal becomes a link, a heading or markup (summaries.md, 4.3.4)."""

import re
from collections.abc import Iterator

from mentorlog.reports.summary.page import Section, Summary

_MARKUP = re.compile(r"([\\`*_\[\]<>#|~&])")
_LIST = re.compile(r"^([-+=]|[0-9]+(?=[.)]))")


def escaped(text: str) -> str:
    """The text as Markdown that shows just these characters."""
    return _LIST.sub(_shielded, _MARKUP.sub(r"\\\1", text))


def _shielded(match: re.Match[str]) -> str:
    return f"{match[0]}\\" if match[0].isdigit() else f"\\{match[0]}"


def write(summary: Summary) -> str:
    """A heading, the head, a heading for each section, a rule, and what is never part of it."""
    blocks = [f"# {escaped(summary.title)}", *(escaped(line) for line in summary.head)]
    blocks += [block for section in summary.sections for block in _section(section)]
    return "\n\n".join([*blocks, "---", escaped(summary.left_out)]) + "\n"


def _section(section: Section) -> Iterator[str]:
    yield f"## {section.label}"
    listed: list[str] = []
    for line in section.lines:
        if line.is_paragraph:
            yield from _list(listed)
            listed = []
            yield escaped(line.text)
        else:
            listed += [f"- {escaped(line.text)}", *(f"  - {escaped(detail)}" for detail in line.detail)]
    yield from _list(listed)


def _list(lines: list[str]) -> Iterator[str]:
    if lines:
        yield "\n".join(lines)
