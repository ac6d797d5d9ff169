"""The areas of a mentor, by digits. Nobody but the owner sees them."""

from collections.abc import Mapping
from textwrap import wrap

from textual import work

from mentorlog.reflecting.due import areas_to_ask, last_rating
from mentorlog.texts.areas import areas
from mentorlog.tui.desk import NOT_SEEN
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.screens.how_it_is_going import NOTHING, HowItIsGoing
from mentorlog.tui.screens.plain_room import PlainRoom


class Rating(PlainRoom, HowItIsGoing):
    """A room in which a mentor rates areas of the work."""

    @work
    async def ask_for_areas(self) -> None:
        """Three areas; whoever stops keeps what was answered. Once some were rated before, last time from today."""
        if self.desk.is_looked_at:
            self.say(NOT_SEEN)
            return
        known, wanted = areas(), areas_to_ask(self.desk.contents)
        meanings = {str(number): meaning for number, meaning in enumerate(known.anchors, 1)}
        asked = ((key, known.areas[key]) for key in wanted)
        scores, _ = await self.ask_digits("Yourself as a mentor", asked, meanings)
        if not scores:
            self.say(NOTHING)
            return
        then = await self._ask_for_then(tuple(scores), meanings)
        await self.perform(lambda: self.desk.journal.assessments.rate_areas(scores, then))

    async def _ask_for_then(self, keys: tuple[str, ...], meanings: Mapping[str, str]) -> dict[str, int]:
        """Last time from today's view, of the areas that were rated before, if that is wanted."""
        known = areas()
        before = {key: rating for key in keys if (rating := last_rating(self.desk.contents, key)) is not None}
        if not before:
            return {}
        told = [Row(title=line, is_heading=True, is_wide=True) for line in wrap(known.then, 66)]
        rows = [*told, Row(key="no", left="1", title="Not now"), Row(key="yes", left="2", title="Yes")]
        if await self.choose("Then and now", rows, left=2) != "yes":
            return {}
        asked = ((key, f"{known.areas[key]} You said {before[key]} then.") for key in before)
        return (await self.ask_digits("Where I was last time", asked, meanings))[0]
