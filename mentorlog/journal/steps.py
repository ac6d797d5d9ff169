"""The steps of a goal: its milestones and promises (records.md)."""

from collections.abc import Iterator

from mentorlog.records.contents import Contents
from mentorlog.records.goals import Goal, Milestone
from mentorlog.records.meetings import Action
from mentorlog.records.record import Record


def steps_of(goal: Goal, contents: Contents) -> tuple[Action | Milestone, ...]:
    """The steps that count: what is in the trash, sealed or let go does not."""
    return tuple(_steps(goal, contents))


def is_done(step: Record) -> bool:
    """Whether a promise was kept, or a milestone reached."""
    return step.state == "done" if isinstance(step, Action) else getattr(step, "reached_on", None) is not None


def done_of(goal: Goal, contents: Contents) -> tuple[int, int]:
    """How many steps are done, of how many."""
    steps = steps_of(goal, contents)
    return sum(is_done(step) for step in steps), len(steps)


def typed_progress(goal: Goal) -> int | None:
    """The number of the last check-in that has one; it wins over the steps."""
    told = [(checkin.date, checkin.progress) for checkin in goal.checkins if checkin.progress is not None]
    return max(told)[1] if told else None


def _steps(goal: Goal, contents: Contents) -> Iterator[Action | Milestone]:
    for action in contents.actions.values():
        if action.goal_id == goal.id and not action.is_deleted and not action.is_sealed and action.state != "dropped":
            yield action
    for milestone in contents.milestones.values():
        if milestone.goal_id == goal.id and not milestone.is_deleted and not milestone.is_sealed:
            yield milestone
