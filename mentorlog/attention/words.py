"""The word that stands beside a day: `late, Thu`, `Mon`, `in 9 days`."""

import datetime as dt

from mentorlog.days import month, short_day, span, weekday

WITHIN_A_WEEK = 6


def due_word(day: dt.date | None, today: dt.date) -> str:
    """By when something is due, near days by their weekday."""
    if day is None:
        return "no date"
    left = (day - today).days
    return weekday(day)[:3] if 2 <= left <= WITHIN_A_WEEK else away_word(day, today)


def away_word(day: dt.date, today: dt.date) -> str:
    """How far away a day is: days to 14, weeks to 8, then the day itself; `late` once it has passed."""
    left = (day - today).days
    if left < 0:
        return _late_word(day, today)
    if left <= 1:
        return "tomorrow" if left else "today"
    return f"in {span(left, today)}" if left <= 56 else short_day(day, today)


def _late_word(day: dt.date, today: dt.date) -> str:
    late = (today - day).days
    if late <= WITHIN_A_WEEK:
        return f"late, {weekday(day)[:3]}"
    return f"late, {span(late, today)}" if late <= 56 else f"late since {month(day, today)}"
