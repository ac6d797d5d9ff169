"""Goals in a summary: what became of them, without a word on lateness."""

import datetime as dt
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from mentorlog.progress.goals import state_in
from mentorlog.records.goals import CheckIn, Goal
from mentorlog.reports.summary.line import Line, Rule
from mentorlog.reports.summary.projection import trimmed
from mentorlog.reports.summary.source import Source, seen_by
from mentorlog.reports.summary.words import day, said, stopped

LABEL = "Goals"
RANKS = {"achieved": 1, "due_open": 2, "open": 2, "paused": 3, "dropped": 4, "replaced": 4}
HANDED_ON = 5
PUT_DOWN = {"dropped", "replaced"}


def goal_lines(source: Source, goals: Iterable[Goal], rule: Rule) -> Iterator[Line]:
    """Each goal with the lines that hang on it: its evidence, why it was put down, to whom it went."""
    found = [goal for goal in goals if state_in(goal, source.period) not in {None, "draft"}]
    for goal in sorted(found, key=lambda goal: _place(source, goal)):
        yield _goal(source, goal, rule)
        yield _evidence(source, goal)
        if _reason(source, goal):
            yield _reason_line(source, goal)
        if source.asked.kind == "closing":
            yield _handed(source, goal)


def counted_goals(goals: Iterable[Goal]) -> tuple[Goal, ...]:
    """What a line reads of the goals it counts."""
    return tuple(trimmed(goal) for goal in goals)


def _state(source: Source, goal: Goal) -> str:
    return state_in(goal, source.period) or "draft"


def _place(source: Source, goal: Goal) -> tuple[int, dt.date, str]:
    if _is_handed_on(source, goal):
        return HANDED_ON, dt.date.min, goal.id
    state = _state(source, goal)
    by = {1: goal.closed_on, 2: goal.due_on or dt.date.max, 4: goal.closed_on}.get(RANKS[state])
    return RANKS[state], by or dt.date.min, goal.id


def _is_handed_on(source: Source, goal: Goal) -> bool:
    return source.asked.kind == "closing" and source.asked.chose(f"handed:{goal.id}")


def _goal(source: Source, goal: Goal, rule: Rule) -> Line:
    key = f"goal:{goal.id}"
    is_put_down = _state(source, goal) in PUT_DOWN and not _is_handed_on(source, goal)
    is_told = not is_put_down or source.asked.kind == "closing" or _has_reason_on(source, goal)
    evidence = f"evidence:{goal.id}"
    return Line(
        key=key,
        label=LABEL,
        text=_text(source, goal, _reason(source, goal) if _has_reason_on(source, goal) else ""),
        offered=_text(source, goal, _reason(source, goal)) if is_put_down else None,
        detail=(stopped(source.asked.words_for(evidence)),) if source.asked.chose(evidence) else (),
        rule=rule,
        seen_by=seen_by(goal),
        takes_words=True,
        is_told=is_told,
        reads=(_read(source, goal, *(source.unless_words(key, "title") if is_told else ())),),
    )


def _read(source: Source, goal: Goal, *more: str) -> Goal:
    """The goal with its first date, and its last number where that is told."""
    is_running = _state(source, goal) in {"open", "due_open"} and not _is_handed_on(source, goal)
    last = _last_number(goal)
    return replace(
        trimmed(goal, *more),
        due_history=goal.due_history[:1],
        checkins=(CheckIn(date=last.date, progress=last.progress),) if last and is_running else (),
        start_progress=goal.start_progress if is_running and not last else None,
    )


def _last_number(goal: Goal) -> CheckIn | None:
    return next((checkin for checkin in reversed(goal.checkins) if checkin.progress is not None), None)


def _text(source: Source, goal: Goal, reason: str) -> str:
    title = source.words(f"goal:{goal.id}", goal.title)
    on = source.period.until
    if _is_handed_on(source, goal):
        words = source.asked.words_for(f"handed:{goal.id}")
        return f"{title} — handed on: {words}" if words else f"{title} — handed on"
    state = _state(source, goal)
    if state == "paused":
        return f"{title} — paused until {day(goal.paused_until, on)}" if goal.paused_until else f"{title} — paused"
    closed = day(goal.closed_on, on) if goal.closed_on else ""
    if state in PUT_DOWN:
        word = "put down" if source.asked.kind == "closing" else "dropped"
        return f"{title} — {word} {closed}: {reason}" if reason else f"{title} — {word} {closed}"
    if state == "achieved":
        return f"{title} — achieved {closed}{_due(goal, on)}"
    word = "open" if source.asked.kind == "closing" else "in progress"
    last = _last_number(goal)
    progress = last.progress if last else goal.start_progress
    number = "" if progress is None else f", {progress}%"  # measured by its steps alone it has none, and not 0
    return f"{title} — {word}{number}{_due(goal, on)}"


def _due(goal: Goal, on: dt.date) -> str:
    if goal.due_on is None:
        return ""
    first = goal.due_history[0] if goal.due_history else goal.due_on
    moved = f", first set for {day(first, on)}" if first != goal.due_on else ""
    return f" (due {day(goal.due_on, on)}{moved})"


def _evidence(source: Source, goal: Goal) -> Line:
    key = f"evidence:{goal.id}"
    words = source.asked.words_for(key)
    text = stopped(words) if words else ""
    return Line(
        key=key, label=LABEL, text=text, rule="typed", form="silent", parent=f"goal:{goal.id}", takes_words=True,
        wants_words=True,
    )  # fmt: skip


def _reason(source: Source, goal: Goal) -> str:
    """Why a goal was put down: the author's words, else what was noted; nothing for a goal that was not."""
    if _state(source, goal) not in PUT_DOWN:
        return ""
    return source.asked.words_for(f"reason:{goal.id}") or said(goal.drop_reason)


def _has_reason_on(source: Source, goal: Goal) -> bool:
    return bool(_reason(source, goal)) and source.asked.chose(f"reason:{goal.id}")


def _reason_line(source: Source, goal: Goal) -> Line:
    key = f"reason:{goal.id}"
    return Line(
        key=key,
        label=LABEL,
        text=_reason(source, goal),
        rule="tick_typed",
        form="silent",
        seen_by="private",
        parent=f"goal:{goal.id}",
        takes_words=True,
        reads=(_read(source, goal, *source.unless_words(key, "drop_reason")),),
    )


def _handed(source: Source, goal: Goal) -> Line:
    key = f"handed:{goal.id}"
    words = source.asked.words_for(key)
    return Line(
        key=key,
        label=LABEL,
        text=f"handed on: {words}" if words else "handed on",
        rule="tick_typed",
        form="silent",
        seen_by="-",
        parent=f"goal:{goal.id}",
        takes_words=True,
    )
