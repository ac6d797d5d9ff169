"""The records an agenda item speaks of, each in a few words."""

import datetime as dt
from collections.abc import Callable, Mapping

from mentorlog.days import short_day
from mentorlog.lookup import first_name_of
from mentorlog.records.contents import ME, Contents
from mentorlog.records.meetings import Action


def line_in_words(line: str, contents: Contents, on: dt.date) -> str:
    """`milestone:X3` as `RFC reviewed, 18 Nov`. A record that is not there is told by its id."""
    word, _, record_id = line.partition(":")
    told = _WORDS.get(word)
    return told(record_id, contents, on) if told else record_id


def _goal(record_id: str, contents: Contents, on: dt.date) -> str:
    goal = contents.goals.get(record_id)
    if goal is None:
        return record_id
    return f"{goal.title}, {short_day(goal.closed_on, on)}" if goal.closed_on and goal.closed_on <= on else goal.title


def _confirm(record_id: str, contents: Contents, on: dt.date) -> str:
    return f"{_goal(record_id, contents, on)}: reached?"


def _milestone(record_id: str, contents: Contents, on: dt.date) -> str:
    milestone = contents.milestones.get(record_id)
    if milestone is None:
        return record_id
    return f"{milestone.title}, {short_day(milestone.reached_on, on)}" if milestone.reached_on else milestone.title


def _win(record_id: str, contents: Contents, on: dt.date) -> str:
    win = contents.wins.get(record_id)
    return f"{win.text}, {short_day(win.on, on)}" if win else record_id


def _action(record_id: str, contents: Contents, on: dt.date) -> str:
    action = contents.actions.get(record_id)
    if action is None:
        return record_id
    due = f", by {short_day(action.due_on, on)}" if action.due_on else ""
    return f"{promiser(action, contents)}: {action.text}{due}"


def promiser(action: Action, contents: Contents) -> str:
    """Whose promise it is: `You`, or a first name."""
    return "You" if action.owner == ME else first_name_of(contents, action.owner)


def _feedback(record_id: str, contents: Contents, on: dt.date) -> str:
    feedback = contents.feedback.get(record_id)
    return f"{feedback.topic}, {short_day(feedback.created_on, on)}" if feedback else record_id


def _boundary(record_id: str, contents: Contents, _on: dt.date) -> str:
    boundary = contents.boundaries.get(record_id)
    return boundary.statement if boundary else record_id


def _challenge(record_id: str, contents: Contents, _on: dt.date) -> str:
    challenge = contents.challenges.get(record_id)
    return f"Stuck: {challenge.title}" if challenge else record_id


_WORDS: Mapping[str, Callable[[str, Contents, dt.date], str]] = {
    "goal": _goal,
    "confirm": _confirm,
    "milestone": _milestone,
    "win": _win,
    "action": _action,
    "feedback": _feedback,
    "boundary": _boundary,
    "challenge": _challenge,
}
