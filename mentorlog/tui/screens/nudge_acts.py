"""What each choice of a nudge does: it goes to a screen, or asks and acts. True where something was done."""

from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING

from mentorlog.lookup import names_with
from mentorlog.plain import one_line
from mentorlog.records.mentorships import Mentorship
from mentorlog.tui.presenters.rooms import title_of
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.screens.adding_topics import AddingTopics
from mentorlog.tui.screens.closing_meeting import ClosingMeeting
from mentorlog.tui.screens.nudge_things import NudgeThings

if TYPE_CHECKING:
    from mentorlog.attention.nudges import Nudge

TOPICS = {
    "N6": ("Ask again: what helps you most now?", "A topic"),
    "N7": ("", "What was reached, as a topic"),
    "N9": ("", "A question to begin with"),
}
"""By code what a topic is offered as, and what is asked; of a goal it is its title."""


class NudgeActs(NudgeThings, ClosingMeeting, AddingTopics):
    """A room in which nudges are answered."""

    async def act_on(self, nudge: "Nudge", act: str) -> bool:
        """Do what was chosen."""
        with_one: dict[str, Callable[[Nudge, Mentorship], Awaitable[bool]]] = {
            "starter": self._start_agreeing,
            "topic": self._make_topic,
            "next_time": self._mean_next_time,
            "celebrate": self._say_well_done,
            "feedback_give": lambda _, pair: self.write_feedback(pair, "give"),
            "feedback_request": lambda _, pair: self.write_feedback(pair, "request"),
            "plan_last": lambda _, pair: self.plan_last_meeting(pair),
            "later_end": self._end_later,
            "note": self._copy_away_note,
            "pause": self._pause,
            "close": self._go_to_ending,
        }
        pair = self.desk.contents.mentorships.get(nudge.mentorship_id or "")
        if act in with_one:
            return pair is not None and await with_one[act](nudge, pair)
        return await self.act_on_things(nudge, act)

    async def _start_agreeing(self, _: "Nudge", pair: Mentorship) -> bool:
        """Go to the agreement, and offer the seven lines there."""
        self.desk.whose = pair.id
        self.app.call_later(self._show_seven)
        return False

    async def _show_seven(self) -> None:
        from mentorlog.tui.screens.boundaries import Boundaries

        await self.app.show_room("boundaries")
        if isinstance(self.app.screen, Boundaries):
            self.app.screen.action_seven()

    async def _make_topic(self, nudge: "Nudge", pair: Mentorship) -> bool:
        from mentorlog.tui.screens.page import record_of

        record = record_of(nudge.keys[0], self.desk.contents) if nudge.code == "N2" else None
        offered, title = TOPICS.get(nudge.code, ("", "A topic"))
        offered = one_line(title_of(record), 200) if record else offered
        draft = f"topic-{nudge.code}-{pair.id}"
        hint = f"On the agenda that {names_with(self.desk.contents, pair)} sees too."
        text = await self.write(title, offered, hint=hint, draft=draft)
        return bool(text) and await self.add_topic(pair, text or "", draft)

    async def _mean_next_time(self, _: "Nudge", pair: Mentorship) -> bool:
        from mentorlog.reflecting.as_text import NEXT_TIME, Answers
        from mentorlog.reflecting.occasions import FREE
        from mentorlog.reflecting.sitting import sitting

        draft = f"next-time-{pair.id}"
        text = await self.write(NEXT_TIME, hint="Only you see it. It comes back before the next meeting.", draft=draft)
        page = sitting(self.desk.contents, FREE, None, pair.id)
        write = self.desk.journal.reflections.write
        return bool(text) and await self.perform(lambda: write(page, Answers(next_time=text or "")), draft=draft)

    async def _say_well_done(self, _: "Nudge", pair: Mentorship) -> bool:
        """Choose what was reached, where it is more than one thing."""
        from mentorlog.attention.needs import well_done
        from mentorlog.attention.scope import Scope

        reached = well_done(Scope(self.desk.contents, self.desk.today, pair.id))
        rows = [Row(key=need.key, title=one_line(need.title)) for need in reached]
        chosen = await self._one_of("Well done. What of it?", rows)
        if chosen is None:
            return False
        kind, _colon, record_id = chosen.partition(":")
        await self.mark(kind, record_id)
        return False  # what was marked needs no rest: the fact is gone, or there is more of it

    async def _one_of(self, title: str, rows: Sequence[Row]) -> str | None:
        return rows[0].key if len(rows) == 1 else await self.choose(title, rows) if rows else None

    async def _end_later(self, _: "Nudge", pair: Mentorship) -> bool:
        draft = f"end-{pair.id}"
        day = await self.ask_day("Until when?", draft=draft)
        end_later = self.desk.journal.endings.end_later
        return day is not None and await self.perform(lambda: end_later(pair.id, day), draft=draft)

    async def _copy_away_note(self, _: "Nudge", pair: Mentorship) -> bool:
        from mentorlog.attention.away_note import away_note
        from mentorlog.tui.presenters.leaving import text_leaf

        text = away_note(self.desk.contents, pair, self.desk.today)
        return await self.copy(text_leaf(f"To {names_with(self.desk.contents, pair)}", "note", text, pair))

    async def _pause(self, _: "Nudge", pair: Mentorship) -> bool:
        draft = f"pause-{pair.id}"
        day = await self.ask_day("Pause until when?", draft=draft)
        pause = self.desk.journal.mentorships.pause
        return day is not None and await self.perform(lambda: pause(pair.id, day), draft=draft)

    async def _go_to_ending(self, _: "Nudge", pair: Mentorship) -> bool:
        from mentorlog.tui.screens.ending import Ending

        self.app.push_screen(Ending(self.desk, pair.id))
        return False
