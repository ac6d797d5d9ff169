"""What is offered now and then: how it is going, the fit of two people, a mentor's areas (texts.md 2.2 to 2.6)."""

import datetime as dt

from mentorlog.lookup import in_time
from mentorlog.records.contents import Contents
from mentorlog.records.growth import Pulse, SelfAssessment
from mentorlog.records.mentorships import FitCheck, Mentorship
from mentorlog.texts.areas import areas

EVERY = 90
FIT_AFTER_MEETINGS = 3
AREAS_A_SITTING = 3


def pulse_is_offered(contents: Contents, mentorship: Mentorship, today: dt.date) -> bool:
    """Whether how it is going is asked: 90 days after the beginning, then 90 after it was last answered."""
    last = max((pulse.date for pulse in pulses_of(contents, mentorship)), default=mentorship.started_on)
    return mentorship.is_active and (today - last).days >= EVERY


def pulses_of(contents: Contents, mentorship: Mentorship) -> list[Pulse]:
    """Every answer to how it is going, the oldest first."""
    known = (p for p in contents.pulses.values() if p.mentorship_id == mentorship.id and not p.is_deleted)
    return sorted((p for p in known if not p.is_sealed), key=lambda p: (p.date, p.id))


def twice_low(contents: Contents, mentorship: Mentorship) -> tuple[str, ...]:
    """The items that stood at 1 or 2 in both of the last two answers."""
    last = [set(pulse.low_items()) for pulse in pulses_of(contents, mentorship)[-2:]]
    return tuple(sorted(last[0] & last[1])) if len(last) == 2 else ()


def fit_is_due(contents: Contents, mentorship: Mentorship, today: dt.date) -> bool:
    """Whether a fit check comes again: once one was made, after the third meeting held and at 90 days."""
    made_on = [check.date for check in fit_checks_of(contents, mentorship)]
    if not made_on or not mentorship.is_active:
        return False
    meetings = (m for m in contents.meetings.values() if m.mentorship_id == mentorship.id and not m.is_deleted)
    held = sorted((m for m in meetings if m.state == "held" and m.date <= today), key=in_time)
    third = held[FIT_AFTER_MEETINGS - 1].date if len(held) >= FIT_AFTER_MEETINGS else None
    at_90_days = mentorship.started_on + dt.timedelta(EVERY) if mentorship.started_on.year < dt.MAXYEAR else None
    days = (day for day in (third, at_90_days) if day is not None and day <= today)
    return any(max(made_on) < day for day in days)


def fit_checks_of(contents: Contents, mentorship: Mentorship) -> list[FitCheck]:
    """Every fit check of a mentorship, the oldest first."""
    known = (c for c in contents.fit_checks.values() if c.mentorship_id == mentorship.id and not c.is_deleted)
    return sorted(known, key=lambda check: (check.date, check.id))


def areas_to_ask(contents: Contents) -> tuple[str, ...]:
    """The three areas of a sitting: those answered longest ago, in the order of the list."""
    last: dict[str, dt.date] = {}
    for assessment in assessments(contents):
        for key in areas().areas:
            if getattr(assessment.scores, key) is not None:
                last[key] = assessment.date
    places = {key: place for place, key in enumerate(areas().areas)}
    return tuple(sorted(places, key=lambda key: (last.get(key, dt.date.min), places[key]))[:AREAS_A_SITTING])


def last_rating(contents: Contents, area: str) -> int | None:
    """What an area was rated last time."""
    given = [getattr(assessment.scores, area) for assessment in assessments(contents)]
    return next((score for score in reversed(given) if score is not None), None)


def assessments(contents: Contents) -> list[SelfAssessment]:
    """Every self-assessment, the oldest first."""
    known = (a for a in contents.self_assessments.values() if not a.is_deleted and not a.is_sealed)
    return sorted(known, key=lambda assessment: (assessment.date, assessment.id))
