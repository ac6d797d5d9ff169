"""At most one nudge, below what needs one: a fact, then a choice (texts.md 2.10)."""

import asyncio
import datetime as dt
from typing import TYPE_CHECKING

from textual import work

from mentorlog.days import after, long_day
from mentorlog.tui.desk import DeskState
from mentorlog.tui.presenters import nudges as presenter
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.screens.nudge_acts import NudgeActs
from mentorlog.tui.screens.returning import Returning

if TYPE_CHECKING:
    from mentorlog.attention.nudges import Nudge

LEAVE = "leave"
BRING_BACK = "All comes back by: mentorlog not-today --all-back"


class Nudging(Returning, NudgeActs):
    """A room that shows one nudge. It is looked for after the room is on screen: nobody waits for it."""

    _nudge: "Nudge | None" = None
    _nudge_of: DeskState | None = None

    def nudge_rows(self) -> list[Row]:
        """The nudge, if there is one; none while someone is looking, for it is meant for nobody else."""
        nudge = self.nudge
        return [presenter.nudge_row(nudge)] if nudge else []

    @property
    def nudge(self) -> "Nudge | None":
        """The one that stands there."""
        known = self._nudge
        is_away = known is None or self.desk.is_looked_at or known.id in self.desk.put_off
        return None if is_away else known

    @work(exclusive=True, group="nudge")
    async def look_for_nudge(self) -> None:
        """Look for the nudge of what is shown now, beside the loop, and show it where it is another one."""
        state = self.desk.state
        if not self.is_mounted or self._nudge_of == state or self.desk.is_looked_at:
            return
        found = await asyncio.to_thread(self._found)
        if self.desk.state != state:  # what was changed meanwhile looks again
            return
        former, self._nudge, self._nudge_of = self.nudge, found, state
        if self.nudge != former:
            self.show_nudge()

    def show_nudge(self) -> None:
        """Show what was found."""
        raise TypeError("a room with a nudge shows it")

    def _found(self) -> "Nudge | None":
        """The first that was not put off; the seven lines are not offered twice, by a row of their own and here."""
        from mentorlog.attention.nudges import FIRST, nudges

        desk = self.desk
        put_off = desk.put_off
        offered = {offer.mentorship_id for offer in self.every_offer() if offer.what == "boundaries"}
        every = (n for n in nudges(desk.contents, desk.today, desk.whose) if n.id not in put_off)
        return next((n for n in every if n.code != FIRST or n.mentorship_id not in offered), None)

    @work
    async def take_nudge(self) -> None:
        """Offer what one may do, and do it; whatever was done, the fact rests for a while."""
        nudge = self.nudge
        if nudge is None:
            return
        chosen = await self.choose("What now?", presenter.choice_rows(nudge), left=2)
        if chosen == LEAVE:
            self.leave_nudge()
        elif chosen and await self.act_on(nudge, chosen):
            self._put_off(nudge)

    def leave_nudge(self, *, for_good: bool = False) -> None:
        """Leave it for 30 days, or for good."""
        nudge = self.nudge
        if nudge is None:
            return
        until = self._put_off(nudge, for_good=for_good)
        self.say(f"Never again. {BRING_BACK}" if for_good else f"Left until {long_day(until)}.")

    def _put_off(self, nudge: "Nudge", *, for_good: bool = False) -> dt.date:
        """Show it no more until the day that is returned."""
        from mentorlog.attention.nudges import NEVER_AGAIN, PUT_OFF_FOR

        until = NEVER_AGAIN if for_good else after(PUT_OFF_FOR, self.desk.today)
        self.desk.put_row_off(nudge.id, until)
        self.reload()
        return until
