"""Milestones, boundaries and feedback over a period."""

import datetime as dt
from collections.abc import Iterable, Sequence

import msgspec

from mentorlog.progress.fractions import NOTHING
from mentorlog.progress.period import Period
from mentorlog.records.agreements import Boundary, Feedback
from mentorlog.records.goals import Milestone


class FeedbackFigures(msgspec.Struct, frozen=True, kw_only=True):
    """Feedback given, received and asked for in the period, and the days since the last."""

    given: int
    received: int
    asked: int
    days_since_given: int | None
    days_since_received: int | None


def planned(milestones: Iterable[Milestone], period: Period) -> list[Milestone]:
    """Every milestone that was not reached before the period, with or without a date."""
    return [milestone for milestone in milestones if not (milestone.reached_on and milestone.reached_on < period.since)]


def reached(milestones: Iterable[Milestone], period: Period) -> list[Milestone]:
    """The milestones reached in the period, in order of day."""
    there = [(milestone.reached_on, milestone.id, milestone) for milestone in milestones if milestone.reached_on]
    return [milestone for day, _, milestone in sorted(there, key=lambda entry: entry[:2]) if day in period]


def milestone_figure(milestones: Sequence[Milestone], period: Period) -> str:
    """`4 reached of 6 planned; 3 celebrated`."""
    ahead, there = len(planned(milestones, period)), reached(milestones, period)
    marked = sum(milestone.celebrated_on is not None for milestone in there)
    return f"{len(there)} reached of {ahead} planned; {marked} celebrated" if ahead else NOTHING


def agreed(boundaries: Iterable[Boundary]) -> list[Boundary]:
    """The boundaries that are agreed on."""
    return [boundary for boundary in boundaries if boundary.state == "agreed"]


def is_up_to_date(boundary: Boundary, on: dt.date) -> bool:
    """Whether the day to look at it again has not passed."""
    return boundary.review_on is None or boundary.review_on >= on


def boundary_figure(boundaries: Sequence[Boundary], period: Period) -> str:
    """`4 of 7 up to date; 1 crossing noted`."""
    there = agreed(boundaries)
    fresh = sum(is_up_to_date(boundary, period.until) for boundary in there)
    crossings = sum(
        check.how == "crossed" and check.date in period for boundary in boundaries for check in boundary.checks
    )
    told = f"{fresh} of {len(there)} up to date" if there else NOTHING
    return f"{told}; {crossings} {'crossing' if crossings == 1 else 'crossings'} noted"


def closed(feedback: Iterable[Feedback], direction: str) -> list[dt.date]:
    """The days on which feedback of a direction was closed."""
    there = (entry for entry in feedback if entry.direction == direction and entry.state == "closed")
    return sorted(entry.closed_on for entry in there if entry.closed_on)


def feedback_figures(feedback: Sequence[Feedback], period: Period) -> FeedbackFigures:
    """The figures under `feedback`."""
    given, received = closed(feedback, "give"), closed(feedback, "request")
    return FeedbackFigures(
        given=sum(day in period for day in given),
        received=sum(day in period for day in received),
        asked=sum(entry.direction == "request" and entry.created_on in period for entry in feedback),
        days_since_given=period.age(given[-1]) if given else None,
        days_since_received=period.age(received[-1]) if received else None,
    )
