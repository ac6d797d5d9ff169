"""What the page beside a list is made of: headings, texts in lines of their own, bars, days."""

import datetime as dt
import textwrap
from collections.abc import Iterator

from mentorlog.attention.words import away_word
from mentorlog.days import short_day, weekday
from mentorlog.plain import one_line, plain
from mentorlog.records.record import Shareable
from mentorlog.tui.presenters.row import Row

ONLY_ME = "only me"
SEEN = {"pair": "us two", "report": "for summaries"}
POINTER_WIDTH = 2
MOST_LINES = 12
LONGEST_READ = 4000


def seen_words(record: Shareable, *, is_group: bool = False) -> str:
    """`only me`, `us two`, `all of us`, `for summaries`."""
    words = SEEN.get(record.visibility or "", ONLY_ME) if record.is_shared else ONLY_ME
    return "all of us" if is_group and words == "us two" else words


def heading(title: str, right: str = "") -> Row:
    """The head of a block."""
    return Row(title=title, right=right, is_heading=True)


def text_rows(text: str, width: int, key: str = "", indent: str = "") -> Iterator[Row]:
    """A text in lines so wide; `key` names its first line, so that the cursor gets there."""
    room = max(8, width - POINTER_WIDTH - len(indent))
    lines = [line for part in plain(text[:LONGEST_READ]).splitlines() for line in textwrap.wrap(part, room) or [""]]
    shown = lines[:MOST_LINES]
    if len(lines) > MOST_LINES or len(text) > LONGEST_READ:
        shown[-1:] = ["… there is more: enter"]
    for number, line in enumerate(shown):
        yield Row(title=indent + line, key=key if number == 0 else "", is_laid_out=True)


def bar(percent: int, width: int) -> str:
    """`━━━━━━────`, so many cells."""
    filled = round(width * max(0, min(100, percent)) / 100)
    return "━" * filled + "─" * (width - filled)


def day_and_distance(day: dt.date, today: dt.date) -> str:
    """`Mon 7 Dec, in 2 weeks`; where that says no more than the day, the day alone."""
    told = f"{weekday(day)[:3]} {short_day(day, today)}"
    away = away_word(day, today)
    return told if away == short_day(day, today) else f"{told}, {away}"


def first_words(text: str, longest: int = 80) -> str:
    """The beginning of a text, on one line."""
    return one_line(text, longest)
