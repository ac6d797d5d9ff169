"""A step of a goal as it is typed: a promise, or a milestone (interface.md, Goals)."""

import datetime as dt
import re

from mentorlog.capture import read_capture
from mentorlog.capture.line import due_of
from mentorlog.journal.sight import usual_visibility
from mentorlog.records.contents import Contents
from mentorlog.records.errors import NotClear
from mentorlog.records.goals import Goal, Milestone
from mentorlog.records.meetings import Action

_REACHED_WHEN = re.compile(r",?\s*\breached when\b[\s:,]*", re.IGNORECASE)


def step_of(goal: Goal, text: str, contents: Contents, new_id: str, today: dt.date) -> Action | Milestone:
    """The record that a typed step becomes. Raises NotClear."""
    words = text.strip()
    if words.startswith("*") or _REACHED_WHEN.search(words):
        return _milestone(goal, words.lstrip("* "), contents, new_id, today)
    reading = read_capture(f"! {words}", contents, today)
    if reading.kind != "promise" or not reading.text:
        raise NotClear("A step is a few words.")
    values = {"owner": reading.owner, "mentorship_id": _mentorship(goal, contents)}
    return Action.made(
        id=new_id,
        text=reading.text,
        status="open",
        created_on=today,
        due_on=reading.due_on,
        goal_id=goal.id,
        tags=reading.tags,
        visibility="private" if reading.only_me else _visibility(Action, goal, values, contents),
        **values,
    )


def _milestone(goal: Goal, words: str, contents: Contents, new_id: str, today: dt.date) -> Milestone:
    title, done_when = (*_REACHED_WHEN.split(words, maxsplit=1), "")[:2]
    target_on, title = due_of(title.strip(), today)
    if not title:
        raise NotClear("A milestone is a few words.")
    values = {"mentorship_id": _mentorship(goal, contents)}
    return Milestone.made(
        id=new_id,
        title=title,
        created_on=today,
        goal_id=goal.id,
        done_when=done_when.strip() or None,
        target_on=target_on,
        visibility=_visibility(Milestone, goal, values, contents),
        **values,
    )


def _mentorship(goal: Goal, contents: Contents) -> str | None:
    """The mentorship of a goal; of several the first that is there."""
    return next((key for key in goal.mentorship_ids if key in contents.mentorships), None)


def _visibility(
    record_type: type[Action | Milestone], goal: Goal, values: dict[str, str | None], contents: Contents
) -> str | None:
    """No step of a goal is seen by more than the goal."""
    return usual_visibility(record_type, values, contents) if goal.is_shared else "private"
