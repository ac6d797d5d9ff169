"""The choices of a nudge that are about goals, promises, intentions, and people to be in touch with."""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from mentorlog.plain import one_line
from mentorlog.tui.presenters.rooms import title_of
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.screens.asking import MINE_AND_MAY_BE_EMPTY
from mentorlog.tui.screens.asking_days import AskingDays

if TYPE_CHECKING:
    from mentorlog.attention.nudges import Nudge

FOR_NOW = 3


class NudgeThings(AskingDays):
    """A room in which goals are let go or rest, and promises get new dates."""

    async def act_on_things(self, nudge: "Nudge", act: str) -> bool:
        """Do what was chosen; True where something was done after which the fact may rest."""
        ways: dict[str, Callable[[Nudge], Awaitable[bool]]] = {
            "let_go": self._let_one_go,
            "rest": self._rest_one,
            "choose_three": self._choose_three,
            "move": self._move_each,
            "smaller": self._make_smaller,
            "no_longer": self._no_longer,
            "written": self._written,
            "another_date": self._another_date,
        }
        return act in ways and await ways[act](nudge)

    async def _which(self, nudge: "Nudge", title: str, without: list[str]) -> str | None:
        """One of the records that the fact is about."""
        keys = [key for key in nudge.keys if key not in without]
        if len(nudge.keys) == 1:
            return keys[0] if keys else None
        rows = [Row(key=key, title=self._called(key)) for key in keys]
        return await self.choose(title, rows)

    def _called(self, key: str) -> str:
        from mentorlog.tui.screens.page import record_of

        record = record_of(key, self.desk.contents)
        return one_line(title_of(record), 60) if record else key

    async def _let_one_go(self, nudge: "Nudge") -> bool:
        """Of a goal what it taught is asked too, which may stay empty."""
        key = await self._which(nudge, "Let which one go?", [])
        if key is None:
            return False
        kind, _, record_id = key.partition(":")
        if kind == "action":
            return await self.perform(lambda: self.desk.journal.promises.let_go(record_id))
        draft = f"goal-{record_id}-taught"
        taught = await self.write(
            "What did it teach you, or what made you stop?", hint=MINE_AND_MAY_BE_EMPTY, draft=draft
        )
        let_go = self.desk.journal.goals.let_go
        return taught is not None and await self.perform(lambda: let_go(record_id, taught or None), draft=draft)

    async def _rest_one(self, nudge: "Nudge") -> bool:
        key = await self._which(nudge, "Which one rests?", [])
        if key is None:
            return False
        goal_id, rest = key.partition(":")[2], self.desk.journal.goals.rest
        draft = f"goal-{goal_id}-rest"
        day = await self.ask_day(f"Until when does it rest? {self._called(key)}", draft=draft)
        return day is not None and await self.perform(lambda: rest(goal_id, day), draft=draft)

    async def _choose_three(self, nudge: "Nudge") -> bool:
        """Three of those that were counted; the goals of others are left as they are."""
        chosen: list[str] = []
        while len(chosen) < FOR_NOW:
            key = await self._which(nudge, f"For now · {len(chosen) + 1} of {FOR_NOW}", chosen)
            if key is None:
                return False
            chosen.append(key)
        uncounted = [goal_id for goal_id in self.desk.contents.goals if f"goal:{goal_id}" not in nudge.keys]
        kept = [*(key.partition(":")[2] for key in chosen), *uncounted]
        return await self.perform(lambda: self.desk.journal.returning.choose(kept))

    async def _move_each(self, nudge: "Nudge") -> bool:
        """A new date for each, one after another; an empty one leaves it as it is, all of it is one act."""
        days = {}
        for number, key in enumerate(nudge.keys, 1):
            title = f"By when? {number} of {len(nudge.keys)} · {self._called(key)}"
            day = await self.ask_day(title, hint="Such as: fri, in 2 weeks. Empty: it stays as it is.")
            if day is not None:
                days[key.partition(":")[2]] = day
        return bool(days) and await self.perform(lambda: self.desk.journal.promises.move_each(days))

    async def _make_smaller(self, nudge: "Nudge") -> bool:
        key = nudge.keys[0].partition(":")[2]
        former = self.desk.contents.reflections[key].next_time or ""
        draft = f"smaller-{key}"
        text = await self.write("A smaller version", one_line(former, 400), hint="Next time I will …", draft=draft)
        make_smaller = self.desk.journal.reflections.make_smaller
        return bool(text) and await self.perform(lambda: make_smaller(key, text or ""), draft=draft)

    async def _no_longer(self, nudge: "Nudge") -> bool:
        """An intention that is given up; or nobody to write to any more."""
        kind, _, record_id = nudge.keys[0].partition(":")
        journal = self.desk.journal
        if kind == "reflection":
            return await self.perform(lambda: journal.reflections.settle(record_id, "no_longer"))
        await self.perform(lambda: journal.endings.say_hello_on(nudge.keys[0], None))
        return False

    async def _written(self, nudge: "Nudge") -> bool:
        await self.perform(lambda: self.desk.journal.endings.said_hello(nudge.keys[0]))
        return False

    async def _another_date(self, nudge: "Nudge") -> bool:
        draft = f"hello-{nudge.id}".replace(":", "-")
        day = await self.ask_day("When do you next say hello?", draft=draft)
        say_hello_on = self.desk.journal.endings.say_hello_on
        if day is not None:
            await self.perform(lambda: say_hello_on(nudge.keys[0], day), draft=draft)
        return False  # its own date says when it comes back
