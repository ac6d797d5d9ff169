"""Acts on promises (actions, in the records)."""

import datetime as dt
from collections.abc import Mapping

from mentorlog.days import long_day
from mentorlog.journal.finding import present
from mentorlog.journal.ports import Clock, Store
from mentorlog.plain import one_line
from mentorlog.records.changes import Changes, became
from mentorlog.records.contents import ME, Contents
from mentorlog.records.errors import Refused
from mentorlog.records.meetings import Action


class Promises:
    """What somebody said they would do."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def done(self, action_id: str) -> Changes:
        """It was kept, today."""
        return self._close(action_id, "done", "Done")

    def let_go(self, action_id: str) -> Changes:
        """It is not asked for any more."""
        return self._close(action_id, "dropped", "Let go")

    def move(self, action_id: str, due_on: dt.date | None) -> Changes:
        """Give it another date; the first one is kept."""

        def act(contents: Contents) -> Changes:
            action = _open(contents, action_id)
            when = long_day(due_on) if due_on else "no date"
            return Changes(
                sentence=f"{one_line(action.text, 60)}: {when}.", changes=(became(action, _moved(action, due_on)),)
            )

        return self._store.commit(act)

    def move_each(self, days: Mapping[str, dt.date]) -> Changes:
        """Give several of them new dates at once; one act, one undo."""

        def act(contents: Contents) -> Changes:
            found = [(_open(contents, key), day) for key, day in days.items()]
            count = "1 promise has" if len(found) == 1 else f"{len(found)} promises have"
            changes = tuple(became(action, _moved(action, day)) for action, day in found)
            return Changes(sentence=f"{count} a new date.", changes=changes)

        return self._store.commit(act)

    def give(self, action_id: str, owner: str) -> Changes:
        """Make it another person's."""

        def act(contents: Contents) -> Changes:
            action = _open(contents, action_id)
            person = contents.people.get(owner)
            name = "You" if owner == ME else person.first_name if person else owner
            given = action.having(owner=owner)
            return Changes(sentence=f"{name}: {one_line(action.text, 60)}.", changes=(became(action, given),))

        return self._store.commit(act)

    def _close(self, action_id: str, status: str, word: str) -> Changes:
        today = self._clock.today()

        def act(contents: Contents) -> Changes:
            action = _open(contents, action_id)
            closed = action.having(status=status, closed_on=today)
            return Changes(sentence=f"{word}: {one_line(action.text, 60)}.", changes=(became(action, closed),))

        return self._store.commit(act)


def _moved(action: Action, due_on: dt.date | None) -> Action:
    """With another date; the former one is kept."""
    is_former = action.due_on is not None and action.due_on != due_on
    history = (*action.due_history, action.due_on) if is_former else action.due_history
    return action.having(due_on=due_on, due_history=history)


def _open(contents: Contents, action_id: str) -> Action:
    action = present(contents.actions, action_id)
    if action.state != "open":
        word = "let go" if action.state == "dropped" else "done"
        raise Refused(f"“{one_line(action.text, 60)}” is {word} already.")
    return action
