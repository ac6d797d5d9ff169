"""Acts on goals: let go, rest, resume, reach, another date. A check-in is a mark (`marks`)."""

import datetime as dt
from collections.abc import Callable, Mapping

from mentorlog.days import long_day
from mentorlog.journal.closing import with_consequences
from mentorlog.journal.finding import present
from mentorlog.journal.new_steps import step_of
from mentorlog.journal.ports import Clock, IdSource, Store
from mentorlog.nouns import short_id, title_of
from mentorlog.plain import one_line
from mentorlog.records.changes import Changes, became, made
from mentorlog.records.contents import Contents
from mentorlog.records.errors import NotFound, Refused
from mentorlog.records.goals import Goal, Milestone

TITLE = "{title}"
DECIDED = "It counts as decided, not as failed."


class Goals:
    """What somebody wants to be different, and how it ends."""

    def __init__(self, store: Store, clock: Clock, ids: IdSource) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids

    def reach(self, goal_id: str) -> Changes:
        """It is reached, today."""
        return self._change(goal_id, f"Reached: {TITLE}.", {"status": "achieved"})

    def let_go(self, goal_id: str, taught: str | None = None, replaced_by: str | None = None) -> Changes:
        """It is wanted no more: what it taught and what takes its place may stay empty."""

        def checked(contents: Contents) -> None:
            goal = contents.goals.get(replaced_by or "")
            if replaced_by == goal_id:
                raise Refused("A goal cannot take its own place.")
            if replaced_by and (goal is None or goal.is_deleted):
                raise NotFound(f"No goal {replaced_by} is there to take its place.")

        values = {"status": "dropped", "superseded_by": replaced_by} | ({"drop_reason": taught} if taught else {})
        return self._change(goal_id, f"Let go: {TITLE}. {DECIDED}", values, checked=checked)

    def rest(self, goal_id: str, until: dt.date | None = None) -> Changes:
        """It rests, until a day or until somebody goes on with it."""
        word = f" until {long_day(until)}" if until else ""
        return self._change(goal_id, f"Rests{word}: {TITLE}.", {"status": "paused", "paused_until": until})

    def resume(self, goal_id: str) -> Changes:
        """It goes on: one that rested, was a draft, or was closed too soon."""
        values = {"status": "active", "paused_until": None, "drop_reason": None, "superseded_by": None}
        return self._change(goal_id, f"Goes on: {TITLE}.", values, may_be_closed=True)

    def step(self, goal_id: str, text: str, *, due_on: dt.date | None = None, owner: str | None = None) -> Changes:
        """Write down a step of it: a promise, by whom and by when as the words say.

        With `*` in front, or "reached when" in it, a milestone. Who may see it is as with the goal.
        """
        today, new_id = self._clock.today(), self._ids.new()

        def act(contents: Contents) -> Changes:
            goal = still_open(contents, goal_id)
            record = step_of(goal, text, contents, new_id, today)
            said = {name: value for name, value in (("due_on", due_on), ("owner", owner)) if value is not None}
            if isinstance(record, Milestone):
                said = {"target_on": due_on} if due_on else {}
            made_now = record.having(**said)
            return Changes(sentence=f"Step: {title_of(made_now, contents)}.", changes=(made(made_now),))

        return self._store.commit(act)

    def move(self, goal_id: str, due_on: dt.date | None) -> Changes:
        """It has another date, or none; the first one is kept."""
        when = long_day(due_on) if due_on else "no date"
        return self._change(goal_id, f"{TITLE}: {when}.", {"due_on": due_on})

    def _change(
        self,
        goal_id: str,
        sentence: str,
        values: Mapping[str, object],
        *,
        checked: Callable[[Contents], None] | None = None,
        may_be_closed: bool = False,
    ) -> Changes:
        today = self._clock.today()

        def act(contents: Contents) -> Changes:
            goal = present(contents.goals, goal_id) if may_be_closed else still_open(contents, goal_id)
            if checked is not None:
                checked(contents)
            if may_be_closed and goal.state == "active":
                raise Refused(f"“{one_line(goal.title, 60)}” goes on already.")
            after = goal.having(**with_consequences(goal, values, today))
            told = sentence.replace(TITLE, one_line(goal.title, 60).rstrip("."))
            return Changes(sentence=told, changes=(became(goal, after),) if after != goal else ())

        return self._store.commit(act)


def still_open(contents: Contents, goal_id: str) -> Goal:
    """A goal that is neither reached nor let go. Raises Refused, NotFound."""
    goal = present(contents.goals, goal_id)
    if goal.is_closed:
        word = "let go" if goal.state == "dropped" else "reached"
        told = f"“{one_line(goal.title, 60)}” is {word} already. Resume it to go on."
        raise Refused(told, verb=f"goal resume {short_id(goal)}")
    return goal
