"""Goals over a period: what became of them, on which date, which are late, which do not move, how sure one is."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from mentorlog.progress.fractions import fraction
from mentorlog.progress.period import Period
from mentorlog.records.goals import Goal
from mentorlog.view import movement

STATES = ("achieved", "dropped", "replaced", "due_open", "open", "paused", "draft")
SHORTEST_STALL = 21

ByState = Mapping[str, tuple[Goal, ...]]
Aged = tuple[tuple[str, int], ...]
"""Ids of goals with a number of days, most days first."""
Confidence = tuple[tuple[str, int | None, int | None], ...]


class GoalFigures(msgspec.Struct, frozen=True, kw_only=True):
    """How many goals are in which state, and how the finished ones kept to their dates."""

    counts: dict[str, int]
    attainment: str
    on_time_first_date: str
    on_time_current_date: str


def state_in(goal: Goal, period: Period) -> str | None:
    """The state of a goal over a period; None: it was closed before."""
    if goal.is_closed:
        if goal.closed_on not in period:
            return None
        return "replaced" if goal.state == "dropped" and goal.superseded_by else goal.state
    if goal.state == "active":
        return "due_open" if goal.due_on is not None and goal.due_on < period.until else "open"
    return goal.state


def goals_by_state(goals: Iterable[Goal], period: Period) -> ByState:
    """The goals under each state, in their order."""
    found: dict[str, list[Goal]] = {state: [] for state in STATES}
    for goal in goals:
        state = state_in(goal, period)
        if state is not None:
            found[state].append(goal)
    return {state: tuple(there) for state, there in found.items()}


def goal_figures(states: ByState) -> GoalFigures:
    """The counts, attainment, and the goals achieved on time by their first and by their last date."""
    achieved = states["achieved"]
    return GoalFigures(
        counts={state: len(goals) for state, goals in states.items()},
        attainment=fraction(*attained(states)),
        on_time_first_date=_on_time(achieved, [first_date(goal) for goal in achieved]),
        on_time_current_date=_on_time(achieved, [goal.due_on for goal in achieved]),
    )


def attained(states: ByState) -> tuple[int, int]:
    """How many goals were achieved, of those achieved, dropped, or due and open."""
    achieved = len(states["achieved"])
    return achieved, achieved + len(states["dropped"]) + len(states["due_open"])


def first_date(goal: Goal) -> dt.date | None:
    """The date the goal was first given."""
    return goal.due_history[0] if goal.due_history else goal.due_on


def _on_time(achieved: Sequence[Goal], dates: Sequence[dt.date | None]) -> str:
    kept = [goal.closed_on <= day for goal, day in zip(achieved, dates, strict=True) if day and goal.closed_on]
    undated = len(achieved) - len(kept)
    told = fraction(sum(kept), len(kept))
    return f"{told}; {undated} without a date" if undated else told


def stalled(states: ByState, last_step_on: Mapping[str, dt.date], period: Period, cadence: int) -> Aged:
    """Active goals without movement for longer than 21 days and than the rhythm."""
    quiet = ((goal.id, period.age(movement(goal, last_step_on))) for goal in states["due_open"] + states["open"])
    return _longest_first((key, days) for key, days in quiet if days > max(SHORTEST_STALL, cadence))


def overdue(states: ByState, period: Period) -> Aged:
    """The goals due and open, with the days they are late."""
    return _longest_first((goal.id, period.age(goal.due_on)) for goal in states["due_open"] if goal.due_on)


def _longest_first(aged: Iterable[tuple[str, int]]) -> Aged:
    return tuple(sorted(aged, key=lambda entry: (-entry[1], entry[0])))


def confidence(states: ByState) -> Confidence:
    """By goal, the last confidence, and its change since the first; drafts have none."""
    goals = [goal for state, there in states.items() if state != "draft" for goal in there]
    return tuple(_confidence(goal) for goal in sorted(goals, key=lambda goal: goal.id))


def _confidence(goal: Goal) -> tuple[str, int | None, int | None]:
    told = [checkin.confidence for checkin in goal.checkins if checkin.confidence is not None]
    if not told:
        return goal.id, None, None
    return goal.id, told[-1], told[-1] - told[0] if len(told) > 1 else None
