"""Five weeks at a glance: meetings, promises and milestones by their days, with today marked."""

import datetime as dt
from collections.abc import Iterator

from mentorlog.days import MONTHS, after, weekday
from mentorlog.lookup import names_with
from mentorlog.plain import one_line
from mentorlog.records.contents import ME, Contents
from mentorlog.records.record import Shareable
from mentorlog.tui.desk import HIDDEN
from mentorlog.tui.presenters.goals import of_mentorship
from mentorlog.tui.presenters.row import Row, blank

WEEKS = 5
LEFT = 6
MOST_OF_A_DAY = 6

Mark = tuple[dt.date, int, str, str, str]
"""What is on a day: the day, the order in it, `what|kind:ID`, its words, a word at the right."""


def strip_rows(contents: Contents, whose: str | None, today: dt.date, *, is_looked_at: bool) -> list[Row]:
    """From the Monday of this week, a heading a week; a week without anything is its heading alone."""
    first = after(-today.weekday(), today)
    last = after(7 * WEEKS - 1, first)
    marks = sorted(m for m in _marks(contents, whose, is_looked_at=is_looked_at) if first <= m[0] <= last)
    rows: list[Row] = []
    for week in range(WEEKS):
        monday = after(7 * week, first)
        rows += [blank(), Row(title=_week(monday, week), is_heading=True)]
        for day in (after(n, monday) for n in range(7)):
            if day == today:
                rows.append(Row(left=_day(day), title=f"today {'━' * 12}", is_faint=True))
            rows += _day_rows(day, [mark for mark in marks if mark[0] == day])
    return rows[1:]


def _week(monday: dt.date, number: int) -> str:
    """`This week`, `Next week`, `30 Nov to 6 Dec`."""
    if number < 2:
        return ("This week", "Next week")[number]
    sunday = after(6, monday)
    begins = f"{monday.day}" if monday.month == sunday.month else f"{monday.day} {MONTHS[monday.month - 1][:3]}"
    return f"{begins} to {sunday.day} {MONTHS[sunday.month - 1][:3]}"


def _day(day: dt.date) -> str:
    return f"{weekday(day)[:3]} {day.day:>2}"


def _day_rows(day: dt.date, marks: list[Mark]) -> Iterator[Row]:
    """The rows of a day; the day stands before the first."""
    for number, (_, _, key, title, right) in enumerate(marks[:MOST_OF_A_DAY]):
        yield Row(key=key, left=_day(day) if number == 0 else "", title=title, right=right)
    if len(marks) > MOST_OF_A_DAY:
        yield Row(title=f"{len(marks) - MOST_OF_A_DAY} more", is_faint=True)


def _marks(contents: Contents, whose: str | None, *, is_looked_at: bool) -> Iterator[Mark]:
    """All that has a day and belongs to whom one looks at."""
    for meeting in contents.meetings.values():
        pair = contents.mentorships.get(meeting.mentorship_id)
        if pair and not meeting.is_deleted and whose in {None, pair.id} and meeting.state in {"planned", "held"}:
            name = one_line(names_with(contents, pair), 60)
            yield meeting.date, 0, f"strip|meeting:{meeting.id}", f"● {name}", meeting.starts_at or ""
    for promise in contents.actions.values():
        if promise.due_on and promise.state == "open" and _is_shown(promise, promise.mentorship_id, whose):
            owner = contents.people.get(promise.owner) if promise.owner != ME else None
            told = f"○ {_told(promise, promise.text, hides=is_looked_at)}"
            yield promise.due_on, 1, f"strip|action:{promise.id}", told, one_line(owner.first_name, 20) if owner else ""
    for milestone in contents.milestones.values():
        day = milestone.reached_on or milestone.target_on
        if day and _is_shown(milestone, milestone.mentorship_id, whose):
            told = _told(milestone, milestone.title, hides=is_looked_at)
            yield day, 2, f"strip|milestone:{milestone.id}", f"{'✓' if milestone.reached_on else '◇'} {told}", ""


def _is_shown(record: Shareable, mentorship_id: str | None, whose: str | None) -> bool:
    return not record.is_deleted and not record.is_sealed and of_mentorship((mentorship_id,), whose)


def _told(record: Shareable, text: str, *, hides: bool) -> str:
    return HIDDEN if hides and not record.is_shared else one_line(text, 120)
