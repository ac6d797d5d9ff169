"""The records behind each figure, so that a number can be opened."""

from collections.abc import Iterable, Mapping

from mentorlog.progress.agreements import agreed, is_up_to_date, planned, reached
from mentorlog.progress.goals import confidence, goals_by_state, overdue, stalled
from mentorlog.progress.growth import finished
from mentorlog.progress.period import Period
from mentorlog.progress.promises import promises_by_outcome
from mentorlog.progress.rhythm import LAST, cadence_on, reflected
from mentorlog.progress.scope import Scope
from mentorlog.progress.wins import wins
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
    found |= _goals(scope, mentorship, period) | _own_view(scope, mentorship, period)
    return {figure: tuple(_key(record) for record in records) for figure, records in found.items()}


def opened(figure: str, behind: Mapping[str, Keys]) -> Keys:
    """The records behind one figure, `actions.me` or `cadence.adherence`: its own, else those of its group."""
    for part in (figure, figure.partition(".")[0]):
        names = [name for name in behind if name == part or name.startswith(f"{part}.")]
        if names:
            return tuple(dict.fromkeys(key for name in names for key in behind[name]))
    return ()


def _goals(scope: Scope, mentorship: Mentorship, period: Period) -> dict[str, Iterable[Record]]:
    states, by_id = goals_by_state(scope.goals, period), {goal.id: goal for goal in scope.goals}
    quiet = stalled(states, scope.last_step_on, period, cadence_on(mentorship, period.until))
    return {
        "stalled": [by_id[key] for key, _ in quiet],
        "overdue": [by_id[key] for key, _ in overdue(states, period)],
        "confidence": [by_id[key] for key, last, _ in confidence(states) if last is not None],
    }


def _own_view(scope: Scope, mentorship: Mentorship, period: Period) -> dict[str, Iterable[Record]]:
    led = [] if mentorship.my_role == "mentee" else scope.held
    return {
        "pulse": [pulse for pulse in scope.pulses if pulse.date in period],
        "style.last": [meeting for meeting in led if meeting.style_used][-LAST:],
        "style.talk_share": [meeting for meeting in led if meeting.my_talk_share is not None][-LAST:],
        "skills": [skill for skill in scope.skills if any(rating.date in period for rating in skill.ratings)],
        "learning": finished(scope.learning, period),
        "outcomes": [outcome for outcome in scope.outcomes if outcome.on in period],
        "wins": wins(scope.contents, period, mentorship.id),
    }


def _meetings(scope: Scope, period: Period) -> dict[str, Iterable[Record]]:
    return {
        "cadence.held": [meeting for meeting in scope.held if meeting.date in period],
        "cadence.slots": [meeting for meeting in scope.slots if meeting.date in period],
        "meeting_run": scope.slots[-LAST:],
        "cadence.days_since_last": scope.held[-1:],
        "reflection_rhythm": scope.held[-LAST:],
        "reflection_rhythm.reflected": reflected(scope.held[-LAST:], scope.reflections),
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
        "feedback.last": _last_closed(scope),
        "feedback.given": [entry for entry in there if entry.direction == "give"],
        "feedback.received": [entry for entry in there if entry.direction == "request"],
        "feedback.asked": [e for e in scope.feedback if e.direction == "request" and e.created_on in period],
    }


def _last_closed(scope: Scope) -> list[Record]:
    """The last feedback given, and the last received."""
    there = sorted((e for e in scope.feedback if e.closed_on), key=lambda e: (e.closed_on or scope.on, e.id))
    return list({entry.direction: entry for entry in there if entry.state == "closed"}.values())


def _key(record: Record) -> str:
    return f"{type(record).__name__.casefold()}:{record.id}"
