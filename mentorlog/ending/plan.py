"""What an ending says about each open thing, and about the two; and what it changes, all of it one act."""

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Literal

import msgspec

from mentorlog.ending.carried import carried_goal, carried_steps
from mentorlog.records.changes import Change, became, made
from mentorlog.records.contents import ME, Contents
from mentorlog.records.goals import Goal
from mentorlog.records.growth import Reflection
from mentorlog.records.meetings import Action
from mentorlog.records.mentorships import Mentorship, TermsChange

Fate = Literal["finish", "hand_over", "let_go"]


class Settled(msgspec.Struct, frozen=True, kw_only=True):
    """What becomes of one open thing, by its key; why may stay empty."""

    key: str
    fate: Fate
    why: str = ""


class Ending(msgspec.Struct, frozen=True, kw_only=True):
    """One ending. Everything may stay empty; what is not settled stays as it is.

    `carry_to` is the mentorship that goals handed over go to; none: they stay with their owner.
    """

    settled: tuple[Settled, ...] = ()
    carry_to: str | None = None
    reason: str | None = None
    after: str | None = None
    hello_on: dt.date | None = None
    has_thanked: bool = False
    takeaway: str = ""


def changes_of(
    contents: Contents, mentorship: Mentorship, ending: Ending, today: dt.date, new_id: Callable[[], str]
) -> tuple[Change, ...]:
    """The mentorship is closed; each open thing is finished, handed over or let go; what was planned is called off."""
    settling = _Settling(contents, mentorship, ending, today)
    return (
        *settling.goals(new_id),
        *settling.promises(),
        *settling.steps(),
        *_called_off(contents, mentorship, today),
        became(mentorship, _closed(mentorship, ending, today)),
        *_taken_along(mentorship, ending, today, new_id),
    )


class _Settling:
    """The open things of one ending, goals first: a promise follows the goal it belongs to."""

    def __init__(self, contents: Contents, mentorship: Mentorship, ending: Ending, today: dt.date) -> None:
        self._contents = contents
        self._mentorship = mentorship
        self._to = contents.mentorships.get(ending.carry_to or "")
        self._today = today
        self._fates = {settled.key: settled for settled in ending.settled}
        self._carried: dict[str, Goal] = {}

    def goals(self, new_id: Callable[[], str]) -> Iterator[Change]:
        """What becomes of each goal."""
        for key, goal in sorted(self._contents.goals.items()):
            settled = self._fates.get(f"goal:{key}")
            if settled is None or goal.is_closed or goal.is_deleted or self._mentorship.id not in goal.mentorship_ids:
                continue
            if settled.fate == "finish":
                yield became(goal, goal.having(status="achieved", closed_on=self._today))
            elif settled.fate == "let_go":
                dropped = {"status": "dropped", "closed_on": self._today, "drop_reason": settled.why or None}
                yield became(goal, goal.having(**dropped))
            elif goal.owner == ME and len(goal.mentorship_ids) == 1:
                yield from self._carry(goal, new_id())

    def _carry(self, goal: Goal, new_id: str) -> Iterator[Change]:
        """A goal of mine goes on as a new one; the old one is replaced. One of several mentorships just goes on."""
        copy = carried_goal(goal, new_id, self._to, self._today)
        self._carried[goal.id] = copy
        replaced = goal.having(status="dropped", closed_on=self._today, superseded_by=copy.id)
        yield became(goal, replaced)
        yield made(copy)

    def promises(self) -> Iterator[Change]:
        """What becomes of each promise; one of theirs that is handed over is theirs alone, and stays as it is."""
        for key, action in sorted(self._contents.actions.items()):
            settled = self._fates.get(f"action:{key}")
            is_here = action.mentorship_id == self._mentorship.id and not action.is_deleted
            if settled is None or not is_here or action.state != "open":
                continue
            if settled.fate == "finish":
                yield became(action, action.having(status="done", closed_on=self._today))
            elif settled.fate == "let_go":
                yield became(action, action.having(status="dropped", closed_on=self._today))
            elif action.owner == ME:
                yield became(action, self._kept(action))

    def _kept(self, action: Action) -> Action:
        """A promise of mine that goes on is only mine from now on."""
        goal = self._carried.get(action.goal_id or "")
        place = self._to.id if self._to else None
        return action.having(mentorship_id=place, goal_id=goal.id if goal else action.goal_id, visibility="private")

    def steps(self) -> Iterator[Change]:
        """Milestones still ahead go along with their goal."""
        for former, goal in self._carried.items():
            yield from carried_steps(self._contents, former, goal)


def _called_off(contents: Contents, mentorship: Mentorship, today: dt.date) -> Iterator[Change]:
    """Meetings that were planned from today on; nobody in particular cancelled them."""
    for meeting in sorted(contents.meetings.values(), key=lambda m: m.id):
        is_here = meeting.mentorship_id == mentorship.id and not meeting.is_deleted
        if is_here and meeting.state == "planned" and meeting.date >= today:
            yield became(meeting, meeting.having(status="cancelled"))


def _closed(mentorship: Mentorship, ending: Ending, today: dt.date) -> Mentorship:
    changes = mentorship.changes
    if mentorship.phase not in {"closing", "closed"}:
        change = TermsChange(date=today, field_name="phase", before=mentorship.phase, after="closing")
        changes = (*changes, change)
    return mentorship.having(
        status="closed",
        phase="closing",
        closed_on=today,
        close_reason=ending.reason or mentorship.close_reason,
        after=ending.after or mentorship.after,
        keep_in_touch_on=ending.hello_on or mentorship.keep_in_touch_on,
        thanked_on=today if ending.has_thanked else mentorship.thanked_on,
        changes=changes,
    )


def _taken_along(mentorship: Mentorship, ending: Ending, today: dt.date, new_id: Callable[[], str]) -> Iterator[Change]:
    """What one takes from it, as a page of one's own."""
    if ending.takeaway:
        page = Reflection.made(
            id=new_id(),
            created_on=today,
            date=today,
            mentorship_id=mentorship.id,
            theme="closing",
            text=ending.takeaway,
            visibility="private",
        )
        yield made(page)
