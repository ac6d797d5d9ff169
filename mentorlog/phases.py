"""The checklist of a phase, read from the records: what is there, and what is not, and nobody ticks it."""

import datetime as dt
from collections.abc import Iterator, Mapping

import msgspec

from mentorlog.agreement.lines import kept_lines
from mentorlog.ending.open_things import open_goals, open_promises, open_things
from mentorlog.records.contents import ME, Contents
from mentorlog.records.mentorships import USUAL_RHYTHM, Mentorship
from mentorlog.reflecting.due import fit_checks_of
from mentorlog.texts.closing import closing
from mentorlog.texts.phases import phase_lines
from mentorlog.view import see

FEEDBACK_WITHIN = 90
SHORTEST_STALL = 21


class CheckLine(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the checklist: its name, its words, whether it is so."""

    name: str
    says: str
    is_there: bool


def checklist(contents: Contents, mentorship: Mentorship, today: dt.date) -> tuple[CheckLine, ...]:
    """Three to five lines for the phase a mentorship is in; for the last one, the three things that count."""
    if mentorship.phase in {"closing", "closed"}:
        says: Mapping[str, str] = closing().counted
        there = _closing(contents, mentorship)
    else:
        says = phase_lines()[mentorship.phase]
        there = dict(_PHASES[mentorship.phase](contents, mentorship, today))
    return tuple(CheckLine(name=name, says=words, is_there=there[name]) for name, words in says.items())


def _preparing(contents: Contents, mentorship: Mentorship, _today: dt.date) -> Iterator[tuple[str, bool]]:
    kinds = {boundary.kind for boundary in kept_lines(contents, mentorship.id)}
    yield "purpose", bool(mentorship.purpose)
    yield "fit", bool(fit_checks_of(contents, mentorship))
    yield "role", bool(kinds & {"role", "responsibility"})
    yield "time", bool(kinds & {"time", "cadence"})
    yield "outcome", _has_goal(contents, mentorship)


def _agreeing(contents: Contents, mentorship: Mentorship, _today: dt.date) -> Iterator[tuple[str, bool]]:
    agreed = {boundary.kind for boundary in kept_lines(contents, mentorship.id) if boundary.state == "agreed"}
    yield "confidentiality", "confidentiality" in agreed
    yield "time", bool(agreed & {"time", "cadence"})
    yield "channel", "channel" in agreed
    shared = (goal for goal in open_goals(contents, mentorship) if goal.is_shared and goal.state == "active")
    yield "goal", any(True for _ in shared)
    yield "exit", "exit" in agreed or mentorship.no_fault_exit is True


def _working(contents: Contents, mentorship: Mentorship, today: dt.date) -> Iterator[tuple[str, bool]]:
    view = see(contents, mentorship.id, today, shared=False)
    meetings = (m for m in contents.meetings.values() if m.mentorship_id == mentorship.id and not m.is_deleted)
    yield "booked", any(m.state == "planned" and m.date >= today for m in meetings)
    stall = max(SHORTEST_STALL, mentorship.rhythm or USUAL_RHYTHM)
    moving = (goal for goal in view.goals if goal.state == "active" and (goal.start_on or today) <= today)
    yield "goals", all((today - view.movement_of(goal)).days <= stall for goal in moving)
    mine = (action for action in open_promises(contents, mentorship) if action.owner == ME)
    yield "promises", not any(action.is_late(today) for action in mine)
    reached = [goal.celebrated_on for goal in view.goals if goal.state == "achieved"]
    reached += [milestone.celebrated_on for milestone in view.milestones if milestone.reached_on is not None]
    yield "marked", None not in reached
    days = [max(f.created_on, f.closed_on or f.created_on) for f in view.feedback]
    yield "feedback", any((today - day).days <= FEEDBACK_WITHIN for day in days)


def _closing(contents: Contents, mentorship: Mentorship) -> dict[str, bool]:
    return {
        "open": not open_things(contents, mentorship),
        "thanks": mentorship.thanked_on is not None,
        "hello": mentorship.keep_in_touch_on is not None,
    }


def _has_goal(contents: Contents, mentorship: Mentorship) -> bool:
    return any(goal.state in {"active", "draft"} for goal in open_goals(contents, mentorship))


_PHASES = {"preparing": _preparing, "negotiating": _agreeing, "enabling": _working}
