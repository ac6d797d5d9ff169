"""The rows about records: promises, captures, milestones, boundaries, what was reached, goals."""

import datetime as dt
from collections.abc import Iterator

from mentorlog.agenda.gathered import RECENT, is_unmarked
from mentorlog.agenda.goals import progress_of
from mentorlog.attention.rows import Need
from mentorlog.attention.scope import Scope
from mentorlog.attention.words import away_word, due_word
from mentorlog.days import after, month
from mentorlog.records.contents import ME

NEAR = 7
MILESTONE_NEAR = 14


def late_promises(scope: Scope) -> Iterator[Need]:
    """My promises whose day has passed."""
    for action in scope.open_actions:
        if action.owner == ME and action.is_late(scope.today):
            yield scope.row("promise_late", action, action.text, action.due_on, due_word(action.due_on, scope.today))


def near_promises(scope: Scope) -> Iterator[Need]:
    """My promises of the next seven days."""
    for action in scope.open_actions:
        if action.owner == ME and action.due_on is not None and 0 <= (action.due_on - scope.today).days <= NEAR:
            yield scope.row("promise_near", action, action.text, action.due_on, due_word(action.due_on, scope.today))


def captures(scope: Scope) -> Iterator[Need]:
    """What was written down fast and waits to be sorted."""
    for capture in scope.within(scope.contents.captures):
        yield scope.row("capture", capture, capture.text, capture.created_on, "to sort")


def milestones(scope: Scope) -> Iterator[Need]:
    """Milestones that are late or near."""
    for milestone in scope.milestones:
        target = milestone.target_on
        if milestone.reached_on is None and target is not None and (target - scope.today).days <= MILESTONE_NEAR:
            yield scope.row("milestone", milestone, milestone.title, target, away_word(target, scope.today))


def reviews(scope: Scope) -> Iterator[Need]:
    """Agreed boundaries to look at again within a week."""
    for boundary in scope.within(scope.contents.boundaries):
        if boundary.state == "agreed" and boundary.is_due_for_review(after(NEAR, scope.today)):
            yield scope.row("boundary_review", boundary, boundary.statement, boundary.review_on, "look again")


def well_done(scope: Scope) -> Iterator[Need]:
    """What was reached in 90 days and not yet marked; a milestone of such a goal is told with it."""
    told = set()
    for goal in scope.goals:
        if is_unmarked(goal) and _is_recent(goal.closed_on, scope):
            told.add(goal.id)
            yield scope.row("well_done", goal, goal.title, goal.closed_on, "well done")
        elif scope.is_running(goal) and progress_of(goal) >= 100:
            told.add(goal.id)
            yield scope.row("well_done", goal, goal.title, scope.today, "reached?")
    for milestone in scope.milestones:
        is_unmarked_step = milestone.celebrated_on is None and milestone.goal_id not in told
        if is_unmarked_step and _is_recent(milestone.reached_on, scope):
            yield scope.row("well_done", milestone, milestone.title, milestone.reached_on, "well done")


def _is_recent(day: dt.date | None, scope: Scope) -> bool:
    return day is not None and (scope.today - day).days <= RECENT


def late_or_quiet_goals(scope: Scope) -> Iterator[Need]:
    """Running goals whose date has passed, or that have not moved for longer than their stall."""
    for goal in scope.running_goals():
        quiet_since = scope.quiet_since(goal)
        if goal.due_on is not None and goal.due_on < scope.today:
            yield scope.row("goal", goal, goal.title, goal.due_on, due_word(goal.due_on, scope.today))
        elif quiet_since is not None:
            word = f"quiet since {month(quiet_since, scope.today)}"
            yield scope.row("goal", goal, goal.title, quiet_since, word)
