"""How days and spans of days are told: `7 Nov`, `3 weeks`, `since August`. English, whatever the locale."""

import datetime as dt

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def short_day(day: dt.date, seen_from: dt.date) -> str:
    """`7 Nov`; with the year where it is not the year it is seen from."""
    year = "" if day.year == seen_from.year else f" {day.year}"
    return f"{day.day} {MONTHS[day.month - 1][:3]}{year}"


def month(day: dt.date, seen_from: dt.date) -> str:
    """`October`; with the year where it is not the year it is seen from."""
    year = "" if day.year == seen_from.year else f" {day.year}"
    return f"{MONTHS[day.month - 1]}{year}"


def long_day(day: dt.date) -> str:
    """`Tuesday 24 November 2026`."""
    return f"{weekday(day)} {day.day} {MONTHS[day.month - 1]} {day.year}"


def weekday(day: dt.date) -> str:
    """`Tuesday`."""
    return WEEKDAYS[day.weekday()]


def span(days: int, seen_from: dt.date) -> str:
    """`1 day`, `9 days` to 14, `5 weeks` to 56 days, beyond that `since August` (agenda.md 3.9)."""
    if days == 1:
        return "1 day"
    if days <= 14:
        return f"{days} days"
    if days <= 56:
        return f"{days // 7} weeks"
    return f"since {month(before(days, seen_from), seen_from)}"


def for_span(days: int, seen_from: dt.date) -> str:
    """`for 5 weeks`, `since August`, `since today`."""
    if days == 0:
        return "since today"
    return span(days, seen_from) if days > 56 else f"for {span(days, seen_from)}"


def after(days: int, day: dt.date) -> dt.date:
    """The day that many days later, or the last day there is."""
    return dt.date.fromordinal(min(dt.date.max.toordinal(), day.toordinal() + days))


def before(days: int, day: dt.date) -> dt.date:
    """The day that many days earlier, or the first day there is."""
    return dt.date.fromordinal(max(1, day.toordinal() - days))
