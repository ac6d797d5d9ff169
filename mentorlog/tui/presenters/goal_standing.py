"""How far a goal is, as a bar and in words, and how far it came in a period."""

import datetime as dt
from collections.abc import Sequence

import msgspec

from mentorlog.progress import Period
from mentorlog.records.contents import Contents
from mentorlog.records.goals import Goal
from mentorlog.records.record import Shareable

FULL, REST = "━", "─"


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """A goal on the last day of a period; `percent` and `change` are missing where there is nothing to count."""

    percent: int | None
    told: str
    change: int | None

    @property
    def change_told(self) -> str:
        """`+3`, `−5`, `0`."""
        if self.change is None:
            return ""
        return f"+{self.change}" if self.change > 0 else f"−{-self.change}" if self.change else "0"

    def bar(self, width: int) -> str:
        """So many cells, full as far as the goal is."""
        full = (2 * width * (self.percent or 0) + 100) // 200
        return FULL * full + REST * (width - full)


def standing(goal: Goal, contents: Contents, period: Period) -> Standing:
    """The number that was typed last; without one, steps done of all steps (records.md)."""
    typed = [(c.date, c.progress) for c in goal.checkins if c.progress is not None and c.date <= period.until]
    if typed:
        percent = max(typed)[1]
        return Standing(percent=percent, told=f"{percent}%", change=percent - _at_first(goal, typed, period))
    done = _days_of_steps(goal, contents)
    if not done:
        return Standing(percent=None, told="no number yet", change=None)
    kept = [day for day in done if day is not None and day <= period.until]
    return Standing(
        percent=100 * len(kept) // len(done),
        told=f"{len(kept)} of {len(done)} steps",
        change=sum(day in period for day in kept),
    )


def _at_first(goal: Goal, typed: Sequence[tuple[dt.date, int]], period: Period) -> int:
    """The last number from before the period, else the one it started with, else the first that was typed."""
    former = [entry for entry in typed if entry[0] < period.since]
    if former:
        return max(former)[1]
    return min(typed)[1] if goal.start_progress is None else goal.start_progress


def _days_of_steps(goal: Goal, contents: Contents) -> list[dt.date | None]:
    """For each step of a goal the day it was done, None for one that is not."""
    promises = [a for a in contents.actions.values() if a.goal_id == goal.id and _counts(a)]
    milestones = [m for m in contents.milestones.values() if m.goal_id == goal.id and _counts(m)]
    days = [a.closed_on or a.created_on if a.state == "done" else None for a in promises if a.state != "dropped"]
    return days + [milestone.reached_on for milestone in milestones]


def _counts(step: Shareable) -> bool:
    return not step.is_deleted and not step.is_sealed
