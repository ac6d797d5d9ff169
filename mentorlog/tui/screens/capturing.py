"""Writing something down fast, from anywhere: read back, with who will see it, before it is kept."""

from typing import TYPE_CHECKING

from textual import work

from mentorlog.lookup import active_mentorships, names_with
from mentorlog.plain import one_line
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.screens.noting import Noting

if TYPE_CHECKING:
    from mentorlog.capture import Reading

SIGNS = "! promise   ? question   + win   > reflection   = decision   @me only me   ! alex: his promise   or just write"
DRAFT = "capture"
NOBODY = "0"


class Capturing(Noting):
    """A room from which a thought is written down."""

    @work
    async def action_capture(self) -> None:
        """Write a thought down; where two could be meant, it is asked for whom."""
        from mentorlog.capture import read_capture, reading_in_words

        contents, today = self.desk.contents, self.desk.today
        text = await self.write("Capture", hint=SIGNS, reading=self._read_back, draft=DRAFT)
        if not text:
            return
        reading = read_capture(text, contents, today)
        if reading.asks_whom:
            reading = await self._ask_for_whom(reading)
        told = reading_in_words(reading, contents, today)
        if await self.perform(lambda: self.desk.journal.captures.keep(reading), draft=DRAFT):
            is_private = "only you" in told or "only me" in told
            self.say("Kept. u undoes." if self.desk.is_looked_at and is_private else f"Kept: {told}. u undoes.")

    def _read_back(self, text: str) -> str:
        from mentorlog.capture import read_capture, reading_in_words

        return reading_in_words(
            read_capture(text, self.desk.contents, self.desk.today), self.desk.contents, self.desk.today
        )

    async def _ask_for_whom(self, reading: "Reading") -> "Reading":
        """The reading for whom it was said to be; unanswered, it stays to sort."""
        pairs = active_mentorships(self.desk.contents)
        rows = [
            Row(key=pair.id, left=str(number), title=one_line(names_with(self.desk.contents, pair), 60))
            for number, pair in enumerate(pairs, 1)
        ]
        chosen = await self.choose(
            "For whom?", [*rows, Row(key=NOBODY, left=str(len(rows) + 1), title="only me")], left=2
        )
        if chosen is None:
            return reading
        from mentorlog.capture import with_whom

        return with_whom(reading, None if chosen == NOBODY else chosen)
