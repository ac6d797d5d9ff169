"""Dates as people say them: "next tue 3pm every 2 weeks 45 min" (command-line.md, Dates).

A small grammar of our own comes first, for a general parser misreads most such phrases; dateutil carries the
arithmetic of months.
"""

import datetime as dt
import re
from collections.abc import Callable
from typing import Literal, TypeVar

import msgspec

from mentorlog.days import MONTHS, WEEKDAYS, long_day, weekday
from mentorlog.records.errors import NotClear, quoted

Looking = Literal["forward", "back"]
T = TypeVar("T")

DAYS_IN = {"d": 1, "w": 7, "f": 14}
AWAY = {"today": 0, "tomorrow": 1, "yesterday": -1, "day after tomorrow": 2, "day before yesterday": -2}
MONTHLY = 30
LONGEST_RHYTHM = 999
LONGEST_PHRASE = 100
NO_RHYTHM = {"none", "no fixed rhythm", "0"}
_ANY_DAY = dt.date(2001, 1, 1)


class When(msgspec.Struct, frozen=True, kw_only=True):
    """What was understood: a day, and perhaps a time, a rhythm in days, a length in minutes."""

    date: dt.date
    starts_at: str | None = None
    every: int | None = None
    minutes: int | None = None

    def in_words(self) -> str:
        """`Tuesday 24 November 2026, 15:00, every 2 weeks, 45 minutes`, to be read back."""
        parts = [long_day(self.date)]
        if self.starts_at:
            parts.append(self.starts_at)
        if self.every is not None:
            parts.append(rhythm_in_words(self.every))
        if self.minutes:
            parts.append(f"{self.minutes} minutes")
        return ", ".join(parts)

    def in_short(self) -> str:
        """`Tue 24 Nov 2026, 15:00 · every 2 weeks · 45 min`, where there is little room."""
        day = f"{weekday(self.date)[:3]} {self.date.day} {MONTHS[self.date.month - 1][:3]} {self.date.year}"
        parts = [f"{day}, {self.starts_at}" if self.starts_at else day]
        if self.every is not None:
            parts.append(rhythm_in_words(self.every))
        if self.minutes:
            parts.append(f"{self.minutes} min")
        return " · ".join(parts)


def rhythm_in_words(days: int) -> str:
    """`every 2 weeks`, `every month`, `every 10 days`."""
    if days == MONTHLY:
        return "every month"
    if days % 7 == 0:
        return "every week" if days == 7 else f"every {days // 7} weeks"
    return "every day" if days == 1 else f"every {days} days"


def read_rhythm(phrase: str) -> int:
    """`every 2 weeks`, `month` as days; 0 for `none`. Raises NotClear."""
    if phrase.casefold() in NO_RHYTHM:
        return 0
    bare = phrase.casefold().removeprefix("every ")
    try:
        every = read_when(f"today every {bare}", _ANY_DAY).every
    except NotClear:
        every = None
    if every is None:
        raise NotClear(f"No rhythm found in {quoted(phrase)}. Try “every 2 weeks”, “every month” or “none”.")
    return every


def read_coming(phrase: str, today: dt.date) -> When:
    """A meeting to come. Raises NotClear where the day is past, or it is shorter than 5 or longer than 480 minutes."""
    when = read_when(phrase, today)
    if when.date < today:
        raise NotClear(f"{long_day(when.date)} is past.")
    if when.minutes is not None and not 5 <= when.minutes <= 480:
        raise NotClear("A meeting lasts 5 to 480 minutes.")
    return when


def read_when(phrase: str, today: dt.date, looking: Looking = "forward") -> When:
    """A phrase as a day, and what else it says. Raises NotClear where no day is found in it.

    Plans look forward, what has been looks back: `march 3` is the next one or the last one.
    """
    if len(phrase) > LONGEST_PHRASE:
        raise NotClear(f"No day found in {quoted(phrase)}. Try “march 3” or “tue”.")
    rest = _BEFORE.sub("", " ".join(phrase.casefold().replace(",", " ").split()))
    rest = _NUMBER_WORD.sub(lambda match: str(NUMBER_WORDS.index(match[0]) + 2), _NOON.sub("12:00", rest))
    rest, every = _taken(rest, _EVERY, _rhythm)
    rest, starts_at = _taken(rest, _CLOCK, _clock_time)
    rest, minutes = _taken(rest, _LENGTH, _length)
    day = _day(rest.strip(), today, looking)
    if day is None:
        raise NotClear(f"No day found in {quoted(phrase)}. Try “march 3” or “tue”.")
    return When(date=day, starts_at=starts_at, every=every, minutes=minutes)


def read_day(phrase: str, today: dt.date, looking: Looking = "forward") -> dt.date:
    """A phrase as a day alone. Raises NotClear."""
    return read_when(phrase, today, looking).date


NUMBER_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBER_WORD = re.compile(rf"\b(?:{'|'.join(NUMBER_WORDS)})\b")
_NOON = re.compile(r"\bnoon\b")
_BEFORE = re.compile(r"^(?:by|until|till)\s+")
_EVERY = re.compile(r"\bevery\s+(?:(\d+)\s*|(?:an?\s+)?)(other\s+)?(days?|d|weeks?|w|months?|m)\b", re.ASCII)
_CLOCK = re.compile(
    r"\b(?:at\s+)?(?:([01]?\d|2[0-3]):([0-5]\d)\s*(am|pm)?|(1[0-2]|0?[1-9])\s*(am|pm))(?=\s|$)", re.ASCII
)
_LENGTH = re.compile(r"\b(?:for\s+)?(\d+)\s*(minutes?|mins?|hours?|h)\b", re.ASCII)


def _taken(rest: str, pattern: re.Pattern[str], read: Callable[[re.Match[str]], T]) -> tuple[str, T | None]:
    """What a pattern finds in the phrase, and the phrase without it."""
    match = pattern.search(rest)
    if match is None:
        return rest, None
    return f"{rest[: match.start()]} {rest[match.end() :]}", read(match)


def _rhythm(match: re.Match[str]) -> int:
    count = int(match[1] or (2 if match[2] else 1))
    if count > LONGEST_RHYTHM:
        raise NotClear("A rhythm is told in days, weeks or months, not in centuries.")
    return count * {"d": 1, "w": 7, "m": MONTHLY}[match[3][0]]


def _clock_time(match: re.Match[str]) -> str:
    hour, minute, half = int(match[1] or match[4]), match[2] or "00", match[3] or match[5]
    if half and not 1 <= hour <= 12:
        raise NotClear(f"{hour}{half} is no time of day. Try “3pm” or “15:00”.")
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return f"{hour:02}:{minute}"


def _length(match: re.Match[str]) -> int:
    minutes = int(match[1]) * (60 if match[2].startswith("h") else 1)
    if not 5 <= minutes <= 480:
        raise NotClear("A meeting lasts 5 to 480 minutes.")
    return minutes


def _day(phrase: str, today: dt.date, looking: Looking) -> dt.date | None:
    """The day a phrase names, perhaps behind its weekday; None where it names none, or one that is not there."""
    first, _, rest = phrase.partition(" ")
    weekday = _number_of(first, WEEKDAYS)
    if rest and weekday is not None and not rest.endswith(" week"):
        day = _read(rest, today, looking)
        return day if day is not None and day.weekday() == weekday else None
    return _read(phrase, today, looking)


def _read(phrase: str, today: dt.date, looking: Looking) -> dt.date | None:
    for reading in (_iso, _named, _weekday, _distance, _day_and_month, _dotted):
        try:
            day = reading(phrase, today, looking)
        except (ValueError, OverflowError):
            return None
        if day is not None:
            return day
    return None


def _iso(phrase: str, _today: dt.date, _looking: Looking) -> dt.date | None:
    return dt.date.fromisoformat(phrase) if re.fullmatch(r"\d{4}-\d\d-\d\d", phrase) else None


def _named(phrase: str, today: dt.date, _looking: Looking) -> dt.date | None:
    if phrase in {"eom", "end of month", "end of the month"}:
        return _in_months(today.replace(day=1), 1) - dt.timedelta(1)
    away = AWAY.get(phrase)
    return None if away is None else today + dt.timedelta(away)


def _weekday(phrase: str, today: dt.date, looking: Looking) -> dt.date | None:
    """A bare weekday is the first after today (or the last before it); `next tue` is the Tuesday of next week."""
    if turned := re.fullmatch(r"([a-z]{3,9}) (next|last|this) week", phrase):
        phrase = f"{turned[2]} {turned[1]}"
    match = re.fullmatch(r"(?:(next|last|this|on)\s+)?([a-z]{3,9})", phrase)
    number = _number_of(match[2], WEEKDAYS) if match else None
    if match is None or number is None:
        return None
    monday = today - dt.timedelta(today.weekday())
    week = {"next": 1, "last": -1, "this": 0}.get(match[1] or "")
    if week is not None:
        return monday + dt.timedelta(7 * week + number)
    ahead = (number - today.weekday() - 1) % 7 + 1
    return today + dt.timedelta(ahead if looking == "forward" else ahead - 7 if ahead < 7 else -7)


def _distance(phrase: str, today: dt.date, looking: Looking) -> dt.date | None:
    """`in 2 weeks`, `2w`, `a month`, `3 days ago`; without a direction the way one is looking."""
    match = re.fullmatch(r"(in\s+)?(\d+|an?)\s*(days?|d|weeks?|w|fortnights?|months?|m|years?|y)(\s+ago)?", phrase)
    if match is None:
        return None
    count = int(match[2]) if match[2].isdigit() else 1
    is_back = bool(match[4]) or (looking == "back" and not match[1])
    count = -count if is_back else count
    unit = match[3][0]
    if unit in DAYS_IN:
        return today + dt.timedelta(count * DAYS_IN[unit])
    return _in_months(today, count * (12 if unit == "y" else 1))


def _day_and_month(phrase: str, today: dt.date, looking: Looking) -> dt.date | None:
    """`march 3`, `3 march`, `3rd of march 2027`; a month alone needs a day."""
    match = re.fullmatch(r"([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:\s+(\d{4}))?", phrase)
    name, day, year = (match[1], match[2], match[3]) if match else ("", "", "")
    if match is None:
        match = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?([a-z]{3,9})\.?(?:\s+(\d{4}))?", phrase)
        name, day, year = (match[2], match[1], match[3]) if match else ("", "", "")
    month = _number_of(name, MONTHS)
    return None if month is None else _nearest(int(day), month + 1, year, today, looking)


def _dotted(phrase: str, today: dt.date, looking: Looking) -> dt.date | None:
    """`3.3.` and `3.3.2026`: the day comes first."""
    match = re.fullmatch(r"(\d{1,2})\.\s*(\d{1,2})\.(?:\s*(\d{4}))?", phrase)
    return _nearest(int(match[1]), int(match[2]), match[3], today, looking) if match else None


def _nearest(day: int, month: int, year: str | None, today: dt.date, looking: Looking) -> dt.date:
    """The day in the year that was named, else the next or the last one there is."""
    if year:
        return dt.date(int(year), month, day)
    step = 1 if looking == "forward" else -1
    for years in range(9):
        try:
            found = dt.date(today.year + step * years, month, day)
        except ValueError:
            if (month, day) != (2, 29):
                raise
            continue
        if (found >= today) if looking == "forward" else (found <= today):
            return found
    raise ValueError("no such day")


def _number_of(word: str, names: tuple[str, ...]) -> int | None:
    """Which of the names a word of three letters or more begins."""
    found = [number for number, name in enumerate(names) if len(word) >= 3 and name.casefold().startswith(word)]
    return found[0] if len(found) == 1 else None


def _in_months(day: dt.date, months: int) -> dt.date:
    from dateutil.relativedelta import relativedelta

    return day + relativedelta(months=months)
