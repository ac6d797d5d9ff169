"""A goal that goes on after its mentorship ended: a new one that continues it, without notes (texts.md 2.2)."""

import datetime as dt
from collections.abc import Iterator

from mentorlog.records.changes import Change, became
from mentorlog.records.contents import Contents
from mentorlog.records.goals import Goal
from mentorlog.records.mentorships import Mentorship

COPIED = (
    "owner", "title", "status", "priority", "kind", "why", "measure", "results", "levels", "start_on", "due_on",
    "paused_until", "tags", "never_export",
)  # fmt: skip
"""What a goal takes along. Check-ins, and what was written for the other person, stay behind."""


def carried_goal(goal: Goal, new_id: str, to: Mentorship | None, today: dt.date) -> Goal:
    """The goal as it goes on: to another mentorship, or with its owner alone.

    Both see it there if both saw it here; in a group, and with nobody, it begins as the owner's only.
    """
    is_for_both = to is not None and to.kind != "group" and goal.is_shared
    return Goal.made(
        **{name: getattr(goal, name) for name in COPIED},
        id=new_id,
        created_on=today,
        mentorship_ids=(to.id,) if to else (),
        start_progress=_progress(goal),
        continues=goal.id,
        visibility="pair" if is_for_both else "private",
    )


def carried_steps(contents: Contents, former: str, goal: Goal) -> Iterator[Change]:
    """The milestones of a goal that are still ahead, as steps of the one that continues it."""
    place = next(iter(goal.mentorship_ids), None)
    for milestone in sorted(contents.milestones.values(), key=lambda m: m.id):
        if milestone.goal_id == former and milestone.reached_on is None and not milestone.is_deleted:
            seen = goal.visibility if milestone.is_shared else "private"
            yield became(milestone, milestone.having(goal_id=goal.id, mentorship_id=place, visibility=seen))


def _progress(goal: Goal) -> int | None:
    told = [(checkin.date, checkin.progress) for checkin in goal.checkins if checkin.progress is not None]
    return max(told)[1] if told else goal.start_progress
