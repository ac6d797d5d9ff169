"""How a summary says things (summaries.md, 4.3.3)."""

import datetime as dt
import unicodedata
from collections.abc import Sequence

from mentorlog.days import MONTHS, short_day
from mentorlog.progress import Period
from mentorlog.records.meetings import Meeting

_DIRECTIONS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_NUMBERS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip


def said(text: str | None) -> str:
    """A text of the journal on one line, without what steers a terminal; nothing where it is missing."""
    return " ".join("".join(character for character in text or "" if _may_leave(character)).split())


def _may_leave(character: str) -> bool:
    is_control = unicodedata.category(character) == "Cc" and not character.isspace()
    return not is_control and character not in _DIRECTIONS


def stopped(text: str) -> str:
    """The text with a full stop, where it has no end of its own."""
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def day(date: dt.date, seen_from: dt.date) -> str:
    """`26 Sep`, with the year where it is not the year it is seen from."""
    return short_day(date, seen_from)


def long(date: dt.date, seen_from: dt.date) -> str:
    """`26 September`, with the year where it is not the year it is seen from."""
    year = "" if date.year == seen_from.year else f" {date.year}"
    return f"{date.day} {MONTHS[date.month - 1]}{year}"


def full(date: dt.date) -> str:
    """`26 Sep 2025`."""
    return f"{date.day} {MONTHS[date.month - 1][:3]} {date.year}"


def days(period: Period) -> str:
    """`20 Feb – 21 Nov 2025`."""
    return f"{day(period.since, period.until)} – {full(period.until)}"


def hours(number: float) -> str:
    """`4 h`, `1.5 h`."""
    return f"{number:g} h"


def talks(meetings: Sequence[Meeting], one: str) -> str:
    """`12 sessions, 10 h 30 min`; how many tell no length is told too."""
    lengths = [meeting.duration_min for meeting in meetings if meeting.duration_min]
    count = f"{len(meetings)} {one if len(meetings) == 1 else one + 's'}"
    time = f", {_duration(sum(lengths))}" if lengths else ""
    without = len(meetings) - len(lengths)
    return f"{count}{time}; {without} without a length" if without else f"{count}{time}"


def _duration(minutes: int) -> str:
    whole, rest = divmod(minutes, 60)
    return " ".join(part for part in (f"{whole} h" if whole else "", f"{rest} min" if rest else "") if part)


def number(count: int) -> str:
    """`one` to `twelve`, then figures."""
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)
