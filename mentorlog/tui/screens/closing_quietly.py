"""Closing a mentorship: with all that was said, or quietly, with one line or none. One act either way."""

from collections.abc import Sequence

from msgspec.structs import replace
from textual import work

from mentorlog.ending.form import Form
from mentorlog.ending.open_things import OpenThing, open_things
from mentorlog.ending.plan import Ending
from mentorlog.tui.screens.if_you_like import IfYouLike
from mentorlog.tui.screens.parting import ask_quietly, quiet_draft


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
        pair = self.pair
        ending = await ask_quietly(self, pair)
        if ending is not None and await self.close_with(ending):
            self.desk.draft(quiet_draft(pair)).forget()
