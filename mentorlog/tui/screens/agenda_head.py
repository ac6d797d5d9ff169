"""The first line of an agenda: the day, the kind and the length of the meeting."""

from textual import work

from mentorlog.agenda.asked import MEETING_KINDS
from mentorlog.journal.agendas import AgendaOf
from mentorlog.lookup import meeting_on
from mentorlog.reports.agenda_page import KIND_WORDS
from mentorlog.tui.presenters.agenda_words import length_in_words
from mentorlog.tui.screens.meeting_now import MeetingNow
from mentorlog.tui.screens.planning import PLAN_HINT
from mentorlog.when import read_coming

DAY, KIND, LENGTH = "day", "kind", "length"
ASKED = ((DAY, "Its day and time"), (KIND, "The kind of meeting"), (LENGTH, "How long"))


class AgendaHead(MeetingNow):
    """An agenda whose meeting gets another day, kind or length."""

    agenda_of: AgendaOf

    async def edit_head(self, duration: int) -> None:
        """Ask which of the three, and then for it."""
        chosen = await self.choose_one("Edit", ASKED)
        if chosen == DAY:
            await self._edit_day()
        elif chosen == KIND:
            await self._edit_kind()
        elif chosen == LENGTH:
            await self._edit_length(duration)

    async def _edit_day(self) -> None:
        """Move the meeting, or plan it where it is not planned yet; words that were refused are there again."""
        of, meetings = self.agenda_of, self.desk.journal.meetings
        meeting = meeting_on(self.desk.contents, of.mentorship_id, of.date)
        draft = f"move-{meeting.id}" if meeting else f"plan-{of.mentorship_id}"
        phrase = await self.write("To which day?", hint=PLAN_HINT, reading=self.read_plan, draft=draft)
        if not phrase:
            return
        when = read_coming(phrase, self.desk.today)
        mentorship = self.desk.contents.mentorships[of.mentorship_id]
        is_done = await self.perform(
            lambda: meetings.move(meeting.id, when) if meeting else self.plan_on(mentorship, when), draft=draft
        )
        if is_done:
            self.agenda_of = AgendaOf(mentorship_id=of.mentorship_id, date=when.date)
            self.reload()

    async def _edit_kind(self) -> None:
        chosen = await self.choose_one("Kind of meeting", [(kind, KIND_WORDS[kind]) for kind in MEETING_KINDS])
        if chosen:
            await self.perform(lambda: self.desk.journal.agendas.set_kind(self.agenda_of, chosen))

    async def _edit_length(self, duration: int) -> None:
        text = await self.write("How many minutes?", str(duration), reading=length_in_words)
        if text and text.isdecimal():
            await self.perform(lambda: self.desk.journal.agendas.set_length(self.agenda_of, int(text)))

    @work
    async def action_kind(self) -> None:
        """Make it another kind of meeting."""
        await self._edit_kind()
