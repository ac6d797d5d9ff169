"""For the two, at the end; shown to the other before anyone else (summaries.md, 4.3.7)."""

import datetime as dt
from collections.abc import Iterator

from mentorlog.progress.agreements import milestone_figure, planned
from mentorlog.progress.goals import attained, goals_by_state
from mentorlog.records.contents import ME
from mentorlog.records.meetings import Action
from mentorlog.records.mentorships import Mentorship
from mentorlog.reports.summary.gained import agreed_lines, contact_lines, feedback_lines
from mentorlog.reports.summary.goals import counted_goals, goal_lines
from mentorlog.reports.summary.line import Line, Rule
from mentorlog.reports.summary.projection import trimmed
from mentorlog.reports.summary.simple import learning_lines, milestone_lines, typed
from mentorlog.reports.summary.source import Source, seen_by, shared
from mentorlog.reports.summary.words import day, days, full, said, stopped, talks

LEFT_OUT = "Not part of this report: reflections, notes, pulses, private challenges, crossings."
THEIR_ROLE = {"mentee": "mentor", "mentor": "mentee", "peer": "peer"}


def title(source: Source) -> str:
    """`Closing report for Grace Mensah and Leo Fontaine`."""
    return f"Closing report for {source.owner}{_prefixed(' and ', source.them)}"


def head(source: Source) -> tuple[str, ...]:
    """Who, when, from what, and for whom."""
    prepared = f"Prepared by {source.owner} from own notes; selected by the author"
    shown = f"; shown to {source.them} before anyone else" if source.them else ""
    to = f"; for {source.reader}" if source.asked.is_for_somebody_else else shown
    made = f"made {full(source.asked.today)}"
    return (
        f"{source.owner}{_prefixed(' with ', source.them)} · {days(source.period)} · {made}",
        stopped(f"{prepared}{to}"),
    )


def _prefixed(sign: str, text: str) -> str:
    return f"{sign}{text}" if text else ""


def _usual(source: Source) -> Rule:
    """What is on for the two is off for somebody else, until it is ticked."""
    return "tick" if source.asked.is_for_somebody_else else "default"


def _shared(source: Source) -> Rule:
    return "report" if source.asked.is_for_somebody_else else "pair"


def lines(source: Source) -> Iterator[Line]:
    """Every line that can be had, in order."""
    yield from _who(source)
    if purpose := _purpose(source.mentorships[0]):
        yield Line(key="line:purpose", label="Purpose", text=f"“{purpose}”", rule="default", form="paragraph")
    yield from goal_lines(source, source.scope.goals, _shared(source))
    yield from _counts(source)
    yield from milestone_lines(source, _shared(source), with_how=True)
    yield from _planned(source)
    yield from _learned(source)
    yield from feedback_lines(source)
    yield from agreed_lines(source)
    yield from contact_lines(source)
    yield from learning_lines(source, "Gained", "tick", with_hours=False)
    yield from _next_contact(source)
    yield from _actions(source)
    yield typed(source, "line:thanks", "Thanks")


def _who(source: Source) -> Iterator[Line]:
    mentorship = source.mentorships[0]
    programme = said(mentorship.programme)
    if programme:
        yield Line(key="line:programme", label="Who", text=programme, rule="default", form="silent")
    theirs = ", ".join(f"{source.name(key)} ({THEIR_ROLE[mentorship.my_role]})" for key in mentorship.with_ids)
    is_on = programme and "line:programme" not in source.asked.unticked
    who = f"{source.owner} ({mentorship.my_role}){_prefixed(' and ', theirs)}{f', {programme}' if is_on else ''}"
    held = source.held(source.mentorships)
    until = min(source.period.until, mentorship.closed_on or source.period.until)
    yield Line(
        key="line:who",
        label="Who",
        text=f"{who}; {talks(held, 'meeting')}; from {full(mentorship.started_on)} to {full(until)}.",
        rule="default",
        form="paragraph",
        reads=tuple(trimmed(meeting, "duration_min") for meeting in held),
    )


def _purpose(mentorship: Mentorship) -> str:
    """What the two began for: what stood there before it was first changed."""
    changes = sorted((c for c in mentorship.changes if c.field_name == "purpose"), key=lambda change: change.date)
    first = changes[0].before if changes else None
    return (said(first) if isinstance(first, str) else "") or said(mentorship.purpose)


def _counts(source: Source) -> Iterator[Line]:
    goals = shared(source.scope.goals)
    states = goals_by_state(goals, source.period)
    achieved, decided = attained(states)
    if not decided:
        return
    dropped, late, still = (len(states[state]) for state in ("dropped", "due_open", "open"))
    parts = [
        f"Counts: {achieved} of {decided} achieved",
        *([f"{dropped} put down"] if dropped else []),
        *([f"{late} past the date"] if late else []),
    ]
    yield Line(
        key="line:counts",
        label="Goals",
        text=", ".join(parts) + (f"; {still} not yet due" if still else ""),
        rule=_usual(source),
        reads=counted_goals(goals),
    )


def _planned(source: Source) -> Iterator[Line]:
    milestones = planned(shared(source.scope.milestones), source.period)
    if milestones:
        yield Line(
            key="line:planned",
            label="Milestone",
            text=f"Counts: {milestone_figure(milestones, source.period)}",
            rule=_usual(source),
            reads=tuple(trimmed(milestone) for milestone in milestones),
        )


def _learned(source: Source) -> Iterator[Line]:
    """A line for each of them as soon as one has words."""
    keys = [f"learned:{key}" for key in dict.fromkeys((ME, *source.mentorships[0].with_ids))]
    is_told = any(source.asked.chose(key) for key in keys)
    for key in keys:
        words = source.asked.words_for(key)
        name = source.name(key.partition(":")[2])
        yield Line(
            key=key,
            label="Learned",
            text=stopped(f"{name}: {words}") if words else f"{name}: —",
            rule="default" if is_told else "typed",
            takes_words=True,
            wants_words=True,
        )


def _next_contact(source: Source) -> Iterator[Line]:
    on = source.mentorships[0].keep_in_touch_on
    yield Line(
        key="line:contact",
        label="Goes on",
        text=f"Next contact: {full(on)}." if on else "Next contact: no date set.",
        rule=_usual(source),
    )


def _actions(source: Source) -> Iterator[Line]:
    """The promises that are open, mine first; for somebody else mine only (P8)."""
    there = [action for action in source.scope.actions if action.state == "open"]
    if source.asked.is_for_somebody_else:
        there = [action for action in there if action.owner == ME]
    for action in sorted(there, key=_in_order):
        key = f"action:{action.id}"
        yield Line(
            key=key,
            label="Goes on",
            text=_action(source, action),
            rule=_shared(source),
            seen_by=seen_by(action),
            takes_words=True,
            reads=(trimmed(action, *source.unless_words(key, "text")), *source.named(action.owner)),
        )


def _in_order(action: Action) -> tuple[bool, dt.date, dt.date, str]:
    return action.owner != ME, action.due_on or dt.date.max, action.created_on, action.id


def _action(source: Source, action: Action) -> str:
    text = f"{source.name(action.owner)}: {source.words(f'action:{action.id}', action.text)}"
    return f"{text} (by {day(action.due_on, source.period.until)})." if action.due_on else stopped(text)
