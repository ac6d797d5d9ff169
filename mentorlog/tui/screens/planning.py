"""Planning a meeting, opening and copying an agenda, opening what a row is about."""

import datetime as dt

from textual import work

from mentorlog.agenda import AgendaError, AskedMeeting
from mentorlog.days import short_day, weekday
from mentorlog.journal.finding import present
from mentorlog.lookup import active_mentorships, meeting_on, names_with
from mentorlog.plain import plain
from mentorlog.records.contents import Contents
from mentorlog.records.errors import JournalError
from mentorlog.records.mentorships import Mentorship
from mentorlog.reports.agenda_hints import error_in_words
from mentorlog.reports.agenda_page import AgendaPage, Shown, agenda_page
from mentorlog.reports.agenda_text import write
from mentorlog.reports.name_guard import foreign_names
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.screens.capturing import Capturing
from mentorlog.when import When, read_coming

PLAN_HINT = "Such as: next tue 3pm every 2 weeks 45 min"


class Planning(Capturing):
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
        await self.plan()

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
            await self.perform(lambda: self.desk.journal.meetings.plan(mentorship.id, when), draft=draft)

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

    async def copy_agenda(self, mentorship_id: str, day: dt.date) -> None:
        """Show what both may see of an agenda, and copy it if it may leave."""
        try:
            page = page_of(self.desk.contents, mentorship_id, day, self.desk.today)
        except JournalError as error:
            self.complain(error)
            return
        text = plain(write(page, Shown()))
        named = foreign_names(text, self.desk.contents, mentorship_id)
        warning = f"It names {', '.join(named)}, of another mentorship." if named else ""
        title = f"To {page.names}, {weekday(day)[:3]} {short_day(day, self.desk.today)}"
        await self.copy_text(text, title, warning)

    async def copy_text(self, text: str, title: str, warning: str = "") -> None:
        """Show a text whole, and copy it if it may leave."""
        if await self.look(title, text, warning=warning):
            self.app.copy_to_clipboard(text)
            lines = len([line for line in text.splitlines() if line.strip()])
            self.say(f"Copied: {lines} lines. Reasons, questions and your notes stay here.")


def page_of(
    contents: Contents, mentorship_id: str, day: dt.date, today: dt.date, *, for_owner: bool = False
) -> AgendaPage:
    """The page of the meeting of a day. Raises JournalError where no agenda can be made."""
    mentorship = present(contents.mentorships, mentorship_id)
    meeting = meeting_on(contents, mentorship_id, day)
    asked = AskedMeeting.of(meeting) if meeting else AskedMeeting(date=day)
    try:
        return agenda_page(contents, mentorship, asked, meeting, today, for_owner=for_owner)
    except AgendaError as error:
        raise error_in_words(error, mentorship, asked) from error
