"""Acts after a while away: start from here, or settle what is open line by line, each as one act."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import TypeVar

from mentorlog.attention.away import Decided, open_after_a_while
from mentorlog.days import long_day
from mentorlog.journal.ports import Clock, Store
from mentorlog.records.changes import Change, Changes, became
from mentorlog.records.contents import Contents
from mentorlog.records.errors import Refused
from mentorlog.records.goals import Goal
from mentorlog.records.meetings import Action

T = TypeVar("T", Action, Goal)


class Returning:
    """Coming back."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def start_from_here(self) -> Changes:
        """Promises lose their dates, goals rest; nothing is lost, and one undo puts all of it back."""
        today = self._clock.today()

        def act(contents: Contents) -> Changes:
            found = open_after_a_while(contents, today)
            dated = [action for action in found.promises if action.due_on is not None]
            changes = (
                *(became(action, _moved(action, None)) for action in dated),
                *(became(goal, goal.having(status="paused", paused_until=None)) for goal in found.goals),
            )
            if not changes:
                raise Refused("No promise has a date and no goal is open: you are here already.")
            return Changes(sentence="Started from here.", changes=changes)

        return self._store.commit(act)

    def choose(self, goal_ids: Iterable[str]) -> Changes:
        """These goals for now; the others rest until somebody takes them up again."""
        chosen = set(goal_ids)

        def act(contents: Contents) -> Changes:
            others = [goal for goal in open_after_a_while(contents, self._clock.today()).goals if goal.id not in chosen]
            if not others:
                raise Refused("No other goal is open.")
            changes = tuple(became(goal, goal.having(status="paused", paused_until=None)) for goal in others)
            count = "1 goal rests" if len(others) == 1 else f"{len(others)} goals rest"
            return Changes(sentence=f"Chosen for now: {count}.", changes=changes)

        return self._store.commit(act)

    def settle(self, decided: Iterable[Decided]) -> Changes:
        """What was decided of each line: still on (nothing), a new date, or let go; of a meeting held or missed."""
        wanted = {line.key: line for line in decided if line.what != "still_on"}
        today = self._clock.today()

        def act(contents: Contents) -> Changes:
            changes = tuple(_settled(contents, wanted, today))
            count = len(changes)
            lines = "1 line" if count == 1 else f"{count} lines"
            return Changes(sentence=f"Settled after a while: {lines}, {long_day(today)}.", changes=changes)

        if not wanted:
            return Changes(sentence="All of it is still on.")
        return self._store.commit(act)


def _settled(contents: Contents, wanted: dict[str, Decided], today: dt.date) -> Iterator[Change]:
    found = open_after_a_while(contents, today)
    for meeting in found.meetings:
        if line := wanted.get(f"meeting:{meeting.id}"):
            yield became(meeting, meeting.having(status="held" if line.what == "held" else "missed"))
    for action in found.promises:
        if line := wanted.get(f"action:{action.id}"):
            yield became(action, _decided(action, line, today))
    for goal in found.goals:
        if line := wanted.get(f"goal:{goal.id}"):
            yield became(goal, _decided(goal, line, today))


def _decided(record: T, line: Decided, today: dt.date) -> T:
    if line.what == "let_go":
        return record.having(status="dropped", closed_on=today)
    return _moved(record, line.day)


def _moved(record: T, day: dt.date | None) -> T:
    """Another date, or none; the former one is kept."""
    is_former = record.due_on is not None and record.due_on != day
    history = (*record.due_history, record.due_on) if is_former else record.due_history
    return record.having(due_on=day, due_history=history)
