"""What is still open between the two: one list of goals and promises."""

import msgspec

from mentorlog.records.contents import ME, Contents
from mentorlog.records.goals import Goal
from mentorlog.records.meetings import Action
from mentorlog.records.mentorships import Mentorship


class OpenThing(msgspec.Struct, frozen=True, kw_only=True):
    """A goal or a promise that is neither done nor let go; `key` is `goal:ID` or `action:ID`."""

    key: str
    text: str
    owner: str

    @property
    def is_mine(self) -> bool:
        """Whether it is the owner's of the journal, and may go on with them."""
        return self.owner == ME


def open_things(contents: Contents, mentorship: Mentorship) -> tuple[OpenThing, ...]:
    """The goals by weight, then the promises by date; mine first."""
    goals = sorted(open_goals(contents, mentorship), key=lambda g: (g.owner != ME, -g.weight, g.created_on, g.id))
    promises = sorted(open_promises(contents, mentorship), key=_by_due)
    return (
        *(OpenThing(key=f"goal:{goal.id}", text=goal.title, owner=goal.owner) for goal in goals),
        *(OpenThing(key=f"action:{action.id}", text=action.text, owner=action.owner) for action in promises),
    )


def open_goals(contents: Contents, mentorship: Mentorship) -> list[Goal]:
    """Goals of the mentorship that are neither achieved nor dropped."""
    found = (goal for goal in contents.goals.values() if mentorship.id in goal.mentorship_ids)
    return [goal for goal in found if not (goal.is_closed or goal.is_deleted or goal.is_sealed)]


def open_promises(contents: Contents, mentorship: Mentorship) -> list[Action]:
    """Promises of the mentorship that are open."""
    found = (action for action in contents.actions.values() if action.mentorship_id == mentorship.id)
    return [action for action in found if action.state == "open" and not (action.is_deleted or action.is_sealed)]


def _by_due(action: Action) -> tuple[object, ...]:
    return action.owner != ME, action.due_on is None, action.due_on or action.created_on, action.id
