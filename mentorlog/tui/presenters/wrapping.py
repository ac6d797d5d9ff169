"""A text that is longer than a row, as several rows."""

from mentorlog.plain import one_line
from mentorlog.reports.paragraphs import wrapped_to
from mentorlog.tui.presenters.row import Row

NARROWEST = 20


def wrapped(text: str, width: int, *, key: str = "") -> list[Row]:
    """The text in rows of so many columns; only the first one can be chosen."""
    first, *rest = [*wrapped_to(one_line(text, longest=4000), max(NARROWEST, width))] or [""]
    return [Row(key=key, title=first), *(Row(title=line) for line in rest)]
