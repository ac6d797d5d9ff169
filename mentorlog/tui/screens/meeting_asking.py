"""What is asked about a meeting: of one to come its day, length and place; of one that was held more about it."""

from typing import Any

from mentorlog.records.meetings import Meeting
from mentorlog.tui.desk import NOT_SEEN
from mentorlog.tui.presenters.agenda_words import length_in_words
from mentorlog.tui.presenters.meeting_page import STYLES
from mentorlog.tui.presenters.row import Row, numbered
from mentorlog.tui.screens.third_column import ThirdColumn

DAY, LENGTH, PLACE = "day", "length", "place"
ASKED = ((DAY, "Its day and time"), (LENGTH, "How long"), (PLACE, "Where, or how you meet"))
MEDIA = (("video", "video"), ("in_person", "in person"), ("phone", "phone"), ("text", "text"), ("mixed", "mixed"))
ANOTHER = "another"
LEFT_OUT = "none"


class MeetingAsking(ThirdColumn):
    """The questions of the room of meetings; each ends in one act."""

    async def edit_planned(self, meeting: Meeting) -> None:
        """Its day, its length, where or how."""
        chosen = await self.choose_one("Edit", ASKED)
        if chosen == DAY:
            await self.ask_where_to(meeting)
        elif chosen == LENGTH:
            await self._edit_length(meeting)
        elif chosen == PLACE:
            await self._edit_place(meeting)

    async def _edit_length(self, meeting: Meeting) -> None:
        draft, former = f"length-{meeting.id}", str(meeting.duration_min or "")
        text = await self.write("How many minutes?", former, reading=length_in_words, draft=draft)
        if text:
            await self.change(meeting, {"duration_min": int(text)}, draft=draft)

    async def _edit_place(self, meeting: Meeting) -> None:
        titles = (*MEDIA, (ANOTHER, "a place, in your own words"))
        chosen, draft = await self.choose_one("Where, or how do you meet?", titles), ""
        if chosen == ANOTHER:
            draft = f"place-{meeting.id}"
            former = "" if meeting.medium in dict(MEDIA) else meeting.medium or ""
            chosen = await self.write("Where?", former, hint="Such as: the café by the river", draft=draft)
        if chosen:
            await self.change(meeting, {"medium": chosen}, draft=draft)

    async def say_more(self, meeting: Meeting) -> None:
        """More about one that was held: told, supported or stretched, and one's own share of the talk."""
        if self.desk.is_looked_at:
            self.say(NOT_SEEN)
            return
        rows = numbered(STYLES.items())
        rows.append(Row(key=LEFT_OUT, left="4", title="leave it out", is_faint=True))
        style = await self.choose("What was it mostly?  only me", rows, left=2)
        if style is None:
            return
        from mentorlog.tui.dialogs.scale import Scale

        hint = "In tenths: 5 is half of it. Only you see it."
        tenths = await self.ask(Scale("Your share of the talk", "little", "nearly all", hint=hint, most_digit=9))
        values: dict[str, Any] = {} if style == LEFT_OUT else {"style_used": style}
        values |= {} if tenths is None else {"my_talk_share": 10 * tenths}
        if values:
            await self.change(meeting, values)
        else:
            self.say("Nothing was written down.")
