"""The records behind each figure, so that a number can be opened."""

from collections.abc import Iterable, Mapping

from mentorlog.progress.agreements import agreed, is_up_to_date, planned, reached
from mentorlog.progress.goals import goals_by_state
from mentorlog.progress.growth import finished
from mentorlog.progress.period import Period
from mentorlog.progress.promises import promises_by_outcome
from mentorlog.progress.rhythm import LAST, reflected
from mentorlog.progress.scope import Scope
from mentorlog.records.contents import ME, Contents
from mentorlog.records.mentorships import Mentorship
from mentorlog.records.record import Record

Keys = tuple[str, ...]


def records_behind(contents: Contents, mentorship: Mentorship, period: Period) -> Mapping[str, Keys]:
    """By figure (`goals.achieved`, `actions.me.overdue`), the records it counts as `goal:ID`, in their order."""
    scope = Scope(contents, [mentorship], period.until)
    found: dict[str, Iterable[Record]] = {
        f"goals.{state}": goals for state, goals in goals_by_state(scope.goals, period).items()
    }
    for side in ("me", "them"):
        actions = [action for action in scope.actions if (action.owner == ME) == (side == "me")]
        by_outcome = promises_by_outcome(actions, scope.held, period)
        found |= {f"actions.{side}.{outcome}": there for outcome, there in by_outcome.items()}
    found |= _meetings(scope, period) | _agreements(scope, period)
    found["pulse"] = [pulse for pulse in scope.pulses if pulse.date in period]
    found["learning"] = finished(scope.learning, period)
    found["outcomes"] = [outcome for outcome in scope.outcomes if outcome.on in period]
    return {figure: tuple(_key(record) for record in records) for figure, records in found.items()}


def _meetings(scope: Scope, period: Period) -> dict[str, Iterable[Record]]:
    return {
        "cadence.held": [meeting for meeting in scope.held if meeting.date in period],
        "cadence.slots": [meeting for meeting in scope.slots if meeting.date in period],
        "meeting_run": scope.slots[-LAST:],
        "reflection_rhythm": reflected(scope.held[-LAST:], scope.reflections),
    }


def _agreements(scope: Scope, period: Period) -> dict[str, Iterable[Record]]:
    crossed = [
        boundary
        for boundary in scope.boundaries
        if any(check.how == "crossed" and check.date in period for check in boundary.checks)
    ]
    there = [entry for entry in scope.feedback if entry.state == "closed" and entry.closed_on in period]
    return {
        "milestones.planned": planned(scope.milestones, period),
        "milestones.reached": reached(scope.milestones, period),
        "boundaries.agreed": agreed(scope.boundaries),
        "boundaries.out_of_date": [b for b in agreed(scope.boundaries) if not is_up_to_date(b, period.until)],
        "boundaries.crossed": crossed,
        "feedback.given": [entry for entry in there if entry.direction == "give"],
        "feedback.received": [entry for entry in there if entry.direction == "request"],
        "feedback.asked": [e for e in scope.feedback if e.direction == "request" and e.created_on in period],
    }


def _key(record: Record) -> str:
    return f"{type(record).__name__.casefold()}:{record.id}"
