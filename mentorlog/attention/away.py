"""Back after a while: whether it has been one, and what there is to settle (today.md)."""

import datetime as dt
from typing import Literal

import msgspec

from mentorlog.attention.scope import Scope
from mentorlog.lookup import active_mentorships
from mentorlog.records.contents import Contents
from mentorlog.records.goals import Goal
from mentorlog.records.meetings import Action, Meeting

A_WHILE = 21


class OpenThings(msgspec.Struct, frozen=True, kw_only=True):
    """What waits: planned meetings whose day has passed, open promises, goals that go on. As they are written."""

    meetings: tuple[Meeting, ...]
    promises: tuple[Action, ...]
    goals: tuple[Goal, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing waits."""
        return not (self.meetings or self.promises or self.goals)


class AfterAWhile(msgspec.Struct, frozen=True, kw_only=True):
    """The card that stands in place of the list: since when, what waits, and whom a note with two dates may go to."""

    since: dt.date
    waiting: OpenThings
    mentorship_ids: tuple[str, ...]


class Decided(msgspec.Struct, frozen=True, kw_only=True):
    """What a person says of one line; `day` goes with `new_date`, and may be none. A meeting was held or missed."""

    key: str
    what: Literal["still_on", "new_date", "let_go", "held", "missed"]
    day: dt.date | None = None


def after_a_while(contents: Contents, last_act_on: dt.date | None, today: dt.date) -> AfterAWhile | None:
    """The card, if the last act lies a while back: 21 days, or twice the shortest rhythm where that is longer."""
    active = active_mentorships(contents)
    rhythms = [mentorship.rhythm for mentorship in active if mentorship.rhythm]
    limit = max(A_WHILE, 2 * min(rhythms, default=0))
    if last_act_on is None or (today - last_act_on).days < limit:
        return None
    waiting = open_after_a_while(contents, today)
    if waiting.is_empty and not active:
        return None
    return AfterAWhile(since=last_act_on, waiting=waiting, mentorship_ids=tuple(m.id for m in active))


def open_after_a_while(contents: Contents, today: dt.date) -> OpenThings:
    """What waits in all active mentorships and in none, in order of date."""
    scope = Scope(contents, today)
    past = (m for m in scope.meetings if m.state == "planned" and m.date < today and not m.is_open)
    promises = (contents.actions[action.id] for action in scope.open_actions)
    return OpenThings(
        meetings=tuple(past),
        promises=tuple(sorted((p for p in promises if p.state == "open"), key=_by_due)),
        goals=tuple(contents.goals[goal.id] for goal in scope.running_goals() if not contents.goals[goal.id].is_closed),
    )


def _by_due(action: Action) -> tuple[bool, dt.date, str]:
    return action.due_on is None, action.due_on or dt.date.max, action.id
