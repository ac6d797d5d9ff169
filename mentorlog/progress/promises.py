"""Promises over a period: what was kept, when, and what is late."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from mentorlog.progress.fractions import fraction
from mentorlog.progress.period import Period
from mentorlog.records.contents import ME
from mentorlog.records.meetings import Action, Meeting

Outcomes = Mapping[str, tuple[Action, ...]]
OUTCOMES = ("done_on_time", "done_late", "overdue", "not_due", "dropped")


class PromiseFigures(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one side's promises; what was dropped was dropped by agreement, and counts in no fraction."""

    done_on_time: int
    done_late: int
    overdue: int
    not_due: int
    dropped: int
    follow_through: str
    punctuality: str


class BothSides(msgspec.Struct, frozen=True, kw_only=True):
    """My promises, and those of everybody else together."""

    me: PromiseFigures
    them: PromiseFigures


def promises_by_outcome(actions: Iterable[Action], held: Sequence[Meeting], period: Period) -> Outcomes:
    """The promises under what became of them; what was closed before the period is under nothing."""
    found: dict[str, list[Action]] = {outcome: [] for outcome in OUTCOMES}
    days = [meeting.date for meeting in held]
    for action in actions:
        outcome = _outcome(action, _deadline(action, days), period)
        if outcome:
            found[outcome].append(action)
    return {outcome: tuple(there) for outcome, there in found.items()}


def _outcome(action: Action, deadline: dt.date | None, period: Period) -> str | None:
    if action.state == "open":
        return "overdue" if deadline is not None and deadline < period.until else "not_due"
    if action.closed_on is None or action.closed_on not in period:
        return None
    if action.state == "dropped":
        return "dropped"
    return "done_on_time" if deadline is None or action.closed_on <= deadline else "done_late"


def _deadline(action: Action, days: Sequence[dt.date]) -> dt.date | None:
    """Its date, else the first of the days of meetings after the one on which it was made."""
    place = bisect_right(days, action.created_on)
    return action.due_on or (days[place] if place < len(days) else None)


def promise_figures(outcomes: Outcomes) -> PromiseFigures:
    """The counts, how many were kept of those due, and how many of those kept in time."""
    counts = {outcome: len(actions) for outcome, actions in outcomes.items()}
    done = counts["done_on_time"] + counts["done_late"]
    return PromiseFigures(
        **counts,
        follow_through=fraction(done, done + counts["overdue"]),
        punctuality=fraction(counts["done_on_time"], done),
    )


def both_sides(actions: Sequence[Action], held: Sequence[Meeting], period: Period) -> BothSides:
    """The figures under `actions`."""
    mine = [action for action in actions if action.owner == ME]
    theirs = [action for action in actions if action.owner != ME]
    return BothSides(
        me=promise_figures(promises_by_outcome(mine, held, period)),
        them=promise_figures(promises_by_outcome(theirs, held, period)),
    )
