"""Meeting: how often was agreed, how often it happened, how long ago."""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from mentorlog.days import after, before
from mentorlog.progress.fractions import NOTHING, fraction, of_the_last
from mentorlog.progress.period import Period
from mentorlog.progress.scope import Scope
from mentorlog.records.growth import Reflection
from mentorlog.records.meetings import Meeting
from mentorlog.records.mentorships import USUAL_RHYTHM, Mentorship

LAST = 6
MOST_DAYS = 36_500
NO_RHYTHM = "no fixed rhythm"
Stretch = tuple[dt.date, dt.date, int]
"""First day, last day, and the cadence in force on them."""


class RhythmFigures(msgspec.Struct, frozen=True, kw_only=True):
    """The rhythm of a mentorship over a period."""

    expected: int | None
    held: int
    adherence: str
    slots_kept: str
    longest_gap: int | None
    days_since_last: int | None
    state: str


def rhythm_figures(mentorship: Mentorship, scope: Scope, period: Period) -> RhythmFigures:
    """The figures under `cadence`."""
    held = [meeting.date for meeting in scope.held if meeting.date in period]
    slots = [meeting for meeting in scope.slots if meeting.date in period]
    expected, why_none = expected_meetings(mentorship, period)
    kept = fraction(min(len(held), expected or 0), expected or 0)
    since = period.age(scope.held[-1].date) if scope.held else None
    return RhythmFigures(
        expected=expected,
        held=len(held),
        adherence=why_none or kept,
        slots_kept=fraction(len(held), len(slots)),
        longest_gap=max(((b - a).days for a, b in pairwise([*held, period.until])), default=None),
        days_since_last=since,
        state=rhythm_state(mentorship, since, period.until),
    )


def expected_meetings(mentorship: Mentorship, period: Period) -> tuple[int | None, str | None]:
    """How many meetings the rhythm asks for, and what is said where it asks for none."""
    if mentorship.kind == "micro":
        return None, NOTHING
    stretches = list(_stretches(mentorship, period.since, period.until))
    if not any(cadence for _, _, cadence in stretches):
        return None, NO_RHYTHM
    first, last = _lasted(mentorship, period)
    expected = sum(
        _active_days(mentorship, max(since, first), min(until, last)) // cadence
        for since, until, cadence in stretches
        if cadence
    )
    return expected, None if expected else "too early"


def _lasted(mentorship: Mentorship, period: Period) -> tuple[dt.date, dt.date]:
    """The days of the mentorship within the period; what ended on an unknown day ended before it."""
    if mentorship.state == "closed" and mentorship.closed_on is None:
        return period.until, before(1, period.since)
    return max(period.since, mentorship.started_on), min(period.until, mentorship.closed_on or period.until)


def cadence_on(mentorship: Mentorship, day: dt.date) -> int:
    """The days between meetings that were agreed on a day; 0 for no fixed rhythm, 30 where nothing was said."""
    return next(cadence for _, _, cadence in _stretches(mentorship, day, day))


def _stretches(mentorship: Mentorship, since: dt.date, until: dt.date) -> Iterator[Stretch]:
    """The stretches between two days, each from one change of cadence to the day before the next."""
    changes = [change for change in mentorship.changes if change.field_name == "cadence_days"]
    changes.sort(key=lambda change: change.date)
    cadences = [_days(changes[0].before if changes else mentorship.cadence_days)]
    cadences += [_days(change.after) for change in changes]
    starts = [dt.date.min, *(change.date for change in changes)]
    for number, cadence in enumerate(cadences):
        first = max(since, starts[number])
        last = min(until, before(1, starts[number + 1])) if number + 1 < len(starts) else until
        if first <= last and not (number + 1 < len(starts) and starts[number + 1] == starts[number]):
            yield first, last, cadence


def _days(value: object) -> int:
    """A cadence as it stands in a change; what is no number of days was not said."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return int(value) if is_number and 0 <= value <= MOST_DAYS else USUAL_RHYTHM  # type: ignore[operator, call-overload]


def _active_days(mentorship: Mentorship, first: dt.date, last: dt.date) -> int:
    """The days between two, both included, that lie in no pause."""
    days = 0
    pauses = sorted((pause.since, pause.until or dt.date.max) for pause in mentorship.pauses)
    for since, until in pauses:
        if max(since, first) <= min(until, last):
            days += max(0, (since - first).days)
            if until >= last:
                return days
            first = after(1, until)
    return days + max(0, (last - first).days + 1)


def rhythm_state(mentorship: Mentorship, days_since_last: int | None, on: dt.date) -> str:
    """On rhythm, slipping, silent; or why there is no such state."""
    cadence = cadence_on(mentorship, on)
    if mentorship.kind == "micro":
        return NOTHING
    if cadence == 0:
        return NO_RHYTHM
    if days_since_last is None:
        return "not met yet"
    if days_since_last <= cadence + 7:
        return "on rhythm"
    return "slipping" if days_since_last <= 2 * cadence else "silent"


def meeting_run(scope: Scope) -> str:
    """Of the last six slots, how many were held."""
    last = scope.slots[-LAST:]
    return of_the_last(sum(meeting.state == "held" for meeting in last), len(last))


def reflection_rhythm(scope: Scope) -> str:
    """Of the last six meetings held, how many have a reflection."""
    last = scope.held[-LAST:]
    return of_the_last(len(reflected(last, scope.reflections)), len(last))


def reflected(meetings: Sequence[Meeting], reflections: Sequence[Reflection]) -> list[Meeting]:
    """The meetings that have a reflection: one that names them, or that names none and follows within a week."""
    named = {reflection.meeting_id for reflection in reflections}
    loose = [reflection for reflection in reflections if reflection.meeting_id is None]
    return [meeting for meeting in meetings if meeting.id in named or any(_follows(meeting, page) for page in loose)]


def _follows(meeting: Meeting, page: Reflection) -> bool:
    return page.mentorship_id == meeting.mentorship_id and 0 <= (page.date - meeting.date).days <= 7
