"""Reasons for a nudge that lie in goals, promises and intentions: N2 to N5, N8."""

import datetime as dt
from collections.abc import Iterator

from mentorlog.agenda.history import TALKED
from mentorlog.attention.needs import late_promises
from mentorlog.attention.nudge_facts import Found, Rule, number, shown, since, times
from mentorlog.attention.scope import Scope
from mentorlog.reflecting.intentions import covers, held_days, still_open, times_back

NOT_TALKED_FOR = 60
MANY_QUIET = 3
MANY_OPEN = 7
MANY_LATE = 3
OFTEN_BACK = 3


def not_talked_about(scope: Scope) -> Iterator[Found]:
    """A goal of a mentorship that has not come up for 60 days, the longest ago first."""
    linked = [goal for goal in scope.running_goals() if set(goal.mentorship_ids) & scope.active.keys()]
    talked = _last_talked(scope)
    last = {goal.id: talked.get(f"goal:{goal.id}", goal.start_on or goal.created_on) for goal in linked}
    for goal in sorted(linked, key=lambda goal: (last[goal.id], goal.id)):
        if (scope.today - last[goal.id]).days >= NOT_TALKED_FOR:
            names = {"title": shown(goal.title), "since": since(last[goal.id], scope.today)}
            place = next(key for key in goal.mentorship_ids if key in scope.active)
            yield Found(goal.id, names, (f"goal:{goal.id}",), place)


def _last_talked(scope: Scope) -> dict[str, dt.date]:
    """By the key of an agenda's line, the day it was last talked about."""
    held = (m for m in scope.meetings if m.state == "held" and m.date <= scope.today and m.agenda is not None)
    talked = ((m.date, item.key) for m in held if m.agenda for item in m.agenda.items if item.outcome in TALKED)
    return {key: day for day, key in sorted(talked)}


def many_quiet(scope: Scope) -> Iterator[Found]:
    """Three or more goals that have not moved."""
    quiet = [goal for goal in scope.running_goals() if scope.quiet_since(goal) is not None]
    if len(quiet) >= MANY_QUIET:
        yield Found("goals", {"count": number(len(quiet))}, tuple(f"goal:{goal.id}" for goal in quiet))


def many_open(scope: Scope) -> Iterator[Found]:
    """More than seven goals at once."""
    running = scope.running_goals()
    if len(running) > MANY_OPEN:
        yield Found("goals", {"count": number(len(running))}, tuple(f"goal:{goal.id}" for goal in running))


def many_late(scope: Scope) -> Iterator[Found]:
    """Three or more of my promises late."""
    late = list(late_promises(scope))
    if len(late) >= MANY_LATE:
        yield Found("promises", {"count": number(len(late))}, tuple(row.key for row in late))


def often_back(scope: Scope) -> Iterator[Found]:
    """An intention that came back three times."""
    held = held_days(scope.contents, scope.today)
    for reflection in still_open(scope.contents):
        count = times_back(scope.contents, reflection, held)
        place = next((key for key, m in scope.active.items() if covers(reflection, m)), None)
        if count >= OFTEN_BACK and place is not None:
            names = {"title": shown(reflection.next_time or ""), "times": times(count)}
            yield Found(reflection.id, names, (f"reflection:{reflection.id}",), place)


RULES: dict[str, Rule] = {
    "N2": not_talked_about,
    "N3": many_quiet,
    "N4": many_open,
    "N5": many_late,
    "N8": often_back,
}
