"""The meeting of now: begin it, go on with it, wrap it up."""

import datetime as dt

from msgspec.structs import replace
from textual import work

from mentorlog.agenda import AgendaError, AskedMeeting
from mentorlog.days import after, weekday
from mentorlog.lookup import meeting_on, names_with, planned_meetings
from mentorlog.records.meetings import Meeting
from mentorlog.records.mentorships import Mentorship
from mentorlog.reports.agenda_hints import error_in_words
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.screens.reflecting import Reflecting

SHORT_MEETING = 25


class MeetingNow(Reflecting):
    """A room from which a meeting is begun and finished."""

    @work
    async def action_meeting(self) -> None:
        """Go on with the open meeting, or begin one: from half an hour before its time without a question."""
        contents = self.desk.contents
        if (running := self._open_meeting()) is not None:
            self.open_live(running)
            return
        mentorship = self.mentorship_meant or self.desk.mentorship or await self._ask_with_whom()
        if mentorship is None:
            return
        name = names_with(contents, mentorship)
        planned = meeting_on(contents, mentorship.id, self.desk.today)
        is_today = planned is not None and planned.state == "planned"
        length: int | None = None if is_today else SHORT_MEETING
        ahead: str | None = None
        if not (is_today and planned is not None and self._is_time(planned)):
            chosen = await self.choose(f"A meeting with {name}", self._ways(mentorship), left=2)
            if chosen == "agenda":
                self._open_next(mentorship)
            if chosen in {None, "agenda"}:
                return
            ahead = chosen if chosen != "start" else None
            length = None if ahead else length
        has_begun = await self.perform(lambda: self.desk.journal.sittings.start(mentorship.id, length, ahead))
        if has_begun:
            await self._ask_who_is_looking()
        if has_begun and (started := self._open_meeting()) is not None:
            self.open_live(started)

    def _ways(self, mentorship: Mentorship) -> list[Row]:
        """What one may mean by m when it is not the time of a meeting."""
        planned = next(iter(planned_meetings(self.desk.contents, mentorship.id, self.desk.today)), None)
        rows = [Row(key="agenda", title="Open the next agenda")]
        if planned is not None and planned.date == self.desk.today:
            rows.insert(0, Row(key="start", title="Start it now"))
        else:
            if planned is not None:
                rows.insert(0, Row(key=planned.id, title=f"Start {weekday(planned.date)}'s meeting now"))
            rows.append(Row(key="start", title=f"Start another one now, {SHORT_MEETING} min"))
        return [replace(row, left=str(number)) for number, row in enumerate(rows, 1)]

    async def _ask_who_is_looking(self) -> None:
        """Where the settings say so: whether the screen is shared in this meeting."""
        if not self.desk.settings.asks_who_looks or self.desk.is_looked_at:
            return
        rows = [Row(key="no", left="1", title="Only me"), Row(key="yes", left="2", title="Someone else too")]
        if await self.choose("Who sees this screen?", rows, left=2) == "yes":
            self.desk.look_away(is_looked_at=True)
            self.reload()

    def _open_meeting(self) -> Meeting | None:
        """The meeting that was started and not finished."""
        return next((m for m in self.desk.contents.meetings.values() if m.is_open and not m.is_deleted), None)

    def open_live(self, meeting: Meeting) -> None:
        """Take notes on a meeting."""
        from mentorlog.tui.screens.live import Live

        try:
            self.app.push_screen(Live(self.desk, meeting))
        except AgendaError as error:
            self.complain(
                error_in_words(error, self.desk.contents.mentorships[meeting.mentorship_id], AskedMeeting.of(meeting))
            )

    def action_finish(self) -> None:
        """Wrap the open meeting up."""
        from mentorlog.tui.screens.wrapup import Wrapping

        running = self._open_meeting()
        if running is None:
            self.say("No meeting is open. m begins one.")
            return
        text = self.desk.drafts.read(running.id) or (running.notes.text if running.notes else None) or ""
        self.app.push_screen(Wrapping(self.desk, running, text))

    def _open_next(self, mentorship: Mentorship) -> None:
        planned = planned_meetings(self.desk.contents, mentorship.id, self.desk.today)
        self.open_agenda(mentorship.id, planned[0].date if planned else after(1, self.desk.today))

    def _is_time(self, meeting: Meeting) -> bool:
        """From half an hour before its time to its end; a meeting without a time may begin all day."""
        from mentorlog.wrapup.clock import EARLY, length_of

        if meeting.starts_at is None:
            return True
        now = dt.datetime.combine(self.desk.today, self.desk.now.time())
        begins = dt.datetime.fromisoformat(f"{meeting.date}T{meeting.starts_at}")
        minutes = length_of(meeting, self.desk.contents.mentorships[meeting.mentorship_id])
        return begins - EARLY <= now <= begins + dt.timedelta(minutes=minutes)
