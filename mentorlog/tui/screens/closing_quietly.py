"""Closing a mentorship: with all that was said, or quietly, with one line or none. One act either way."""

from collections.abc import Sequence

from msgspec.structs import replace
from textual import work

from mentorlog.ending.form import Form
from mentorlog.ending.open_things import OpenThing, open_things
from mentorlog.ending.plan import Ending, Settled
from mentorlog.plain import one_line
from mentorlog.texts.closing import closing
from mentorlog.tui.presenters.ending import is_hidden
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.screens.if_you_like import IfYouLike

ENOUGH = "enough"
MAY_BE_EMPTY = "It may stay empty: enter."


class ClosingQuietly(IfYouLike):
    """A screen from which a mentorship is closed; `form` is what was said so far."""

    form: Form = Form()

    @property
    def things(self) -> Sequence[OpenThing]:
        """What is still open."""
        return open_things(self.desk.contents, self.pair) if self.pair else ()

    @property
    def draft_name(self) -> str:
        """Under which name what was said so far is kept."""
        return f"ending-{self.mentorship_id}"

    @property
    def carry_to(self) -> str | None:
        """Where goals of mine go on; a mentorship that is not active any more takes none."""
        to = self.desk.contents.mentorships.get(self.form.carry_to or "")
        return to.id if to is not None and to.is_active else None

    async def close_with(self, ending: Ending) -> bool:
        """Close it. What was said so far is forgotten once that is on disk."""
        close = self.desk.journal.endings.close
        ending = replace(ending, carry_to=self.carry_to)
        is_done = await self.perform(lambda: close(self.mentorship_id, ending), draft=self.draft_name)
        if is_done:
            self.form = Form()
            self.fill()
        return is_done

    @work
    async def action_quietly(self) -> None:
        """Close it quietly: one line, or none."""
        await self.close_quietly()

    async def close_quietly(self) -> None:
        """One line, which may stay empty, then which goals go along."""
        if self.pair is None or self.pair.state == "closed":
            self.say("It has ended already.")
            return
        draft = f"takeaway-{self.mentorship_id}"
        takeaway = await self.write(closing().quietly, hint=f"Only you see it. {MAY_BE_EMPTY}", draft=draft)
        along = await self._ask_what_goes_along() if takeaway is not None else None
        if takeaway is None or along is None:
            return
        settled = tuple(Settled(key=key, fate="hand_over") for key in along)
        ending = Ending(settled=settled, takeaway=takeaway)
        if await self.close_with(ending):
            self.desk.draft(draft).forget()

    async def _ask_what_goes_along(self) -> list[str] | None:
        """Which goals go with their owner; `enter` ticks, the last row ends it, `esc` leaves it all as it was."""
        mine = [thing for thing in self.things if thing.is_mine and thing.key.startswith("goal:")]
        along: list[str] = []
        while mine:
            rows = [Row(key=t.key, left="[x]" if t.key in along else "[ ]", title=self._thing_told(t)) for t in mine]
            last = Row(key=ENOUGH, title="These go with you" if along else "None goes with you")
            chosen = await self.choose("Which goals go with you?", [*rows, last], left=3)
            if chosen is None:
                return None
            if chosen == ENOUGH:
                break
            along = [key for key in along if key != chosen] if chosen in along else [*along, chosen]
        return along

    def _thing_told(self, thing: OpenThing) -> str:
        return self.desk.seen(one_line(thing.text, 60), only_me=is_hidden(thing, self.desk.contents))
