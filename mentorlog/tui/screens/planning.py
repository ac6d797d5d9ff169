"""Planning a meeting, opening an agenda, opening what a row is about."""

import datetime as dt

from textual import work

from mentorlog.agenda import AgendaError, AskedMeeting
from mentorlog.lookup import active_mentorships, names_with
from mentorlog.records.changes import Changes
from mentorlog.records.mentorships import Mentorship
from mentorlog.reports.agenda_hints import error_in_words
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.screens.letting_go import LettingGo
from mentorlog.when import When, read_coming

PLAN_HINT = "Such as: next tue 3pm every 2 weeks 45 min"


class Planning(LettingGo):
    """A room from which meetings are planned and agendas opened."""

    def open_agenda(self, mentorship_id: str, day: dt.date) -> None:
        """Open the agenda of a meeting; that alone plans nothing."""
        from mentorlog.tui.screens.agenda import AgendaRoom

        self.app.push_screen(AgendaRoom(self.desk, mentorship_id, day))

    def open_key(self, key: str) -> None:
        """Open what `kind:ID` names: a planned meeting as its agenda, all else as a page."""
        from mentorlog.tui.screens.opening import page_for

        kind, _, record_id = key.partition(":")
        meeting = self.desk.contents.meetings.get(record_id) if kind == "meeting" else None
        if meeting is not None and meeting.state == "planned":
            self.open_agenda(meeting.mentorship_id, meeting.date)
        else:
            self.app.push_screen(page_for(self.desk, key, self.ROOM))

    @work
    async def action_plan(self) -> None:
        """Plan a meeting: with whom, if there is a choice, and when."""
        await self.plan(self.mentorship_meant)

    @property
    def mentorship_meant(self) -> Mentorship | None:
        """With whom, where the row under the cursor says so."""
        return None

    async def plan(self, mentorship: Mentorship | None = None) -> None:
        """Ask when, and plan it."""
        mentorship = mentorship or self.desk.mentorship or await self._ask_with_whom()
        if mentorship is None:
            if not active_mentorships(self.desk.contents):
                self.say("No mentor yet. Write down who you would ask: p")
            return
        title = f"A meeting with {names_with(self.desk.contents, mentorship)}"
        draft = f"plan-{mentorship.id}"
        phrase = await self.write(title, hint=PLAN_HINT, reading=self.read_plan, draft=draft)
        if phrase:
            when = self._coming(phrase)
            await self.perform(lambda: self.plan_on(mentorship, when), draft=draft)

    def plan_on(self, mentorship: Mentorship, when: When) -> Changes:
        """Plan a meeting; where no agenda can be made for it, the reason is told in words."""
        try:
            return self.desk.journal.meetings.plan(mentorship.id, when)
        except AgendaError as error:
            raise error_in_words(error, mentorship, AskedMeeting(date=when.date)) from error

    def read_plan(self, phrase: str) -> str:
        """How a phrase is understood as a meeting to come."""
        return self._coming(phrase).in_short()

    def _coming(self, phrase: str) -> When:
        return read_coming(phrase, self.desk.today)

    async def _ask_with_whom(self) -> Mentorship | None:
        contents = self.desk.contents
        active = active_mentorships(contents)
        if len(active) <= 1:
            return active[0] if active else None
        rows = [Row(key=m.id, title=names_with(contents, m)) for m in active]
        chosen = await self.choose("With whom?", rows)
        return contents.mentorships.get(chosen) if chosen else None
