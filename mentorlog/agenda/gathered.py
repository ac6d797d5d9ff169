"""Items that gather many records into one: wins, promises, boundaries, how it is going (agenda.md 3.4)."""

import datetime as dt
from collections.abc import Iterator

from mentorlog.agenda.candidate import Candidate, Reason, Setting
from mentorlog.agenda.goals import is_running, progress_of
from mentorlog.agenda.kinds import TITLES
from mentorlog.days import short_day
from mentorlog.records.agreements import Boundary
from mentorlog.records.goals import Goal
from mentorlog.records.meetings import Action
from mentorlog.view import View

RECENT = 90


def celebrate_candidates(setting: Setting) -> Iterator[Candidate]:
    """What was reached and not yet marked; it stays until it is marked, for 90 days."""
    lines = sorted(_to_celebrate(setting))
    if lines:
        yield Candidate(
            kind="celebrate",
            key="celebrate",
            title=TITLES["celebrate"],
            score=500 + min(20 * (len(lines) - 1), 60),
            reasons=(Reason(f"to_celebrate:{len(lines)}", f"{len(lines)} since last time"),),
            lines=tuple(f"{word}:{record_id}" for _, word, record_id in lines[:5]),
        )


def _to_celebrate(setting: Setting) -> Iterator[tuple[dt.date, str, str]]:
    view, since = setting.view, setting.history.since
    achieved = [goal for goal in view.goals if is_unmarked(goal) and _is_recent(goal.closed_on, setting)]
    to_confirm = [goal for goal in view.goals if is_running(goal, view) and progress_of(goal) >= 100]
    yield from ((goal.closed_on, "goal", goal.id) for goal in achieved if goal.closed_on)
    yield from ((setting.on, "confirm", goal.id) for goal in to_confirm)
    told = {goal.id for goal in achieved + to_confirm}
    for milestone in view.milestones:
        reached_on = milestone.reached_on
        is_unmarked_step = milestone.celebrated_on is None and milestone.goal_id not in told
        if reached_on and is_unmarked_step and _is_recent(reached_on, setting):
            yield reached_on, "milestone", milestone.id
    yield from ((win.on, "win", win.id) for win in view.wins if win.on >= since and _is_recent(win.on, setting))


def is_unmarked(goal: Goal) -> bool:
    """Whether it was achieved, on a known day, and nobody has said well done."""
    return goal.state == "achieved" and goal.closed_on is not None and goal.celebrated_on is None


def _is_recent(day: dt.date | None, setting: Setting) -> bool:
    return day is not None and setting.age(day) <= RECENT


def followup_candidates(setting: Setting) -> Iterator[Candidate]:
    """One item for all promises that are due for report."""
    due = sorted((action for action in setting.view.actions if is_expected(action, setting)), key=_mine_first)
    if not due:
        return
    mine = sum(action.owner == "me" for action in due)
    late = sum(action.is_late(setting.on) for action in due)
    yield Candidate(
        kind="followup",
        key="followup",
        title=TITLES["followup"],
        score=420 + 30 * min(late, 5),
        reasons=_promise_reasons(setting.view, mine, len(due) - mine, late),
        lines=tuple(f"action:{action.id}" for action in due[:8]),
        asked_as="followup_both" if 0 < mine < len(due) else "followup_mine" if mine else "followup_theirs",
    )


def is_expected(action: Action, setting: Setting) -> bool:
    """Whether a report on it is due: its date has come, or it has none and was made by the last meeting."""
    if action.state != "open" or action.created_on >= setting.on:
        return False
    if action.due_on is None:
        return setting.history.is_up_to_last(action.created_on)
    return action.due_on <= setting.on


def _mine_first(action: Action) -> tuple[object, ...]:
    return action.owner != "me", action.due_on is None, action.due_on or dt.date.min, action.created_on, action.id


def _promise_reasons(view: View, mine: int, theirs: int, late: int) -> tuple[Reason, ...]:
    """Codes one by one; in words mine and theirs are one fragment: `you 1, Tomasz 1; 1 late`."""
    people = view.mentorship.with_ids
    other = view.name_of(people[0]) if len(people) == 1 and view.mentorship.kind != "group" else "others"
    reasons = []
    if mine:
        reasons.append(Reason(f"open_mine:{mine}", f"you {mine}" + (f", {other} {theirs}" if theirs else "")))
    if theirs:
        reasons.append(Reason(f"open_theirs:{theirs}", "" if mine else f"{other} {theirs}"))
    if late:
        reasons.append(Reason(f"late:{late}", f"{late} late"))
    return tuple(reasons)


def boundary_candidates(setting: Setting) -> Iterator[Candidate]:
    """What was brought up since last time, and what the two wanted to look at again."""
    troubled = _troubled(setting)
    if troubled:
        oldest = troubled[0][0]
        breaches = sum(count for _, _, count in troubled)
        yield Candidate(
            kind="boundary_breach",
            key="boundaries:breach",
            title=breach_title(troubled[0][1]),
            score=650 + min(setting.age(oldest), 30),
            reasons=(Reason(f"breaches:{breaches}", "you asked to talk about it"),),
            lines=tuple(f"boundary:{boundary.id}" for _, boundary, _ in troubled[:3]),
        )
    yield from _review(setting, told={boundary.id for _, boundary, _ in troubled})


def breach_title(boundary: Boundary) -> str:
    """What both read of a boundary that was brought up: the line as agreed, never what became of it."""
    return f"Our agreement: {boundary.statement}"


def _troubled(setting: Setting) -> list[tuple[dt.date, Boundary, int]]:
    """Agreed boundaries with checks to talk about: the oldest such day, the boundary, how many checks."""
    found = []
    for boundary in setting.view.boundaries:
        days = [check.date for check in boundary.checks if check.is_trouble and check.date >= setting.history.since]
        if days and boundary.state == "agreed":
            found.append((min(days), boundary, len(days)))
    return sorted(found, key=lambda entry: (entry[0], entry[1].id))


def _review(setting: Setting, told: set[str]) -> Iterator[Candidate]:
    due = [
        (boundary.review_on, boundary.id)
        for boundary in setting.view.boundaries
        if boundary.state != "retired" and boundary.id not in told and boundary.review_on is not None
        if boundary.is_due_for_review(setting.on)
    ]
    if due:
        due.sort()
        oldest = due[0][0]
        words = f"to look at again since {short_day(oldest, setting.on)}"
        yield Candidate(
            kind="boundary_review",
            key="boundaries:review",
            title=TITLES["boundary_review"],
            score=380 + 2 * min(setting.age(oldest), 30),
            reasons=(Reason(f"due:{len(due)}"), Reason(f"oldest:{oldest.isoformat()}", words)),
            lines=tuple(f"boundary:{boundary_id}" for _, boundary_id in due[:5]),
        )


def pulse_candidates(setting: Setting) -> Iterator[Candidate]:
    """How it is going, by the calendar only: a low score must not tell by its presence."""
    talked_on = setting.history.last_discussed("pulse_check")
    if setting.history.count < 3 or (talked_on is not None and setting.age(talked_on) < RECENT):
        return
    reason = Reason("never", "not asked yet")
    if talked_on is not None:
        reason = Reason(f"last:{talked_on.isoformat()}", f"last asked on {short_day(talked_on, setting.on)}")
    yield Candidate(kind="pulse_check", key="pulse_check", title=TITLES["pulse_check"], score=250, reasons=(reason,))
