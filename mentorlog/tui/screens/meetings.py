"""Meetings: those to come and the past ones; beside each its agenda, or what came of it."""

from collections.abc import Sequence
from typing import ClassVar

from textual import work
from textual.binding import BindingType

from mentorlog.lookup import names_with
from mentorlog.plain import one_line
from mentorlog.records.errors import JournalError
from mentorlog.records.meetings import Meeting
from mentorlog.records.record import Record
from mentorlog.reports.agenda_page import AgendaPage
from mentorlog.tui.commands import bindings_on
from mentorlog.tui.desk import DeskState
from mentorlog.tui.presenters import meetings as presenter
from mentorlog.tui.presenters.meeting_page import last_notes, past_page, planned_page
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.screens.letting_go import page_of
from mentorlog.tui.screens.meeting_asking import MeetingAsking
from mentorlog.tui.screens.versions import look_at_versions

HEADINGS = {"active": "Meetings", "all": "All meetings", "trash": "Meetings in the trash"}
NO_MEETING = "There is no meeting here; n plans one."
WHO_SEES = "Both know of a meeting and its agenda. Your notes and points on it are only yours."


class Meetings(MeetingAsking):
    """The keys are for the meeting of the page; its page names other things only to go to."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_on("meetings")]
    ROOM = WHERE = "meetings"
    VIEWS = presenter.VIEWS
    BESIDE = "Notes before"
    EMPTY = 'No date yet. n plans one: "next tue 3pm every 2 weeks".'

    _agenda: tuple[DeskState, str, AgendaPage | None] | None = None
    """The agenda that was made last, and what it was made from: moving the cursor does not make it twice."""

    def list_rows(self, view: str) -> Sequence[Row]:
        """Meetings to come, then the past ones."""
        desk = self.desk
        return presenter.meeting_rows(
            desk.contents, desk.whose, desk.today, view, is_looked_at=desk.is_looked_at, is_tall=self.is_tall
        )

    def page_rows(self, record: Record, width: int) -> Sequence[Row]:
        """The agenda of one to come; what came of one that is past."""
        desk = self.desk
        if not isinstance(record, Meeting):
            return []
        if record.state == "planned" and not record.is_deleted:
            return planned_page(record, self._agenda_of(record), width, is_looked_at=desk.is_looked_at)
        return past_page(record, desk.contents, desk.today, width, is_looked_at=desk.is_looked_at)

    def beside_rows(self, record: Record, width: int) -> Sequence[Row]:
        """What was noted in the meetings before it."""
        desk = self.desk
        if not isinstance(record, Meeting):
            return []
        return last_notes(record, desk.contents, desk.today, width, is_looked_at=desk.is_looked_at)

    def _agenda_of(self, meeting: Meeting) -> AgendaPage | None:
        """The agenda of a planned meeting, where one can be made."""
        state = self.desk.state
        if self._agenda is None or self._agenda[:2] != (state, meeting.id):
            try:
                page = page_of(self.desk.contents, meeting.mentorship_id, meeting.date, self.desk.today)
            except JournalError:
                page = None
            self._agenda = (state, meeting.id, page)
        return self._agenda[2]

    def heading(self, count: int) -> str:
        """`Meetings · 8`."""
        return f"{HEADINGS[self.view]} · {count}"

    def told(self, record: Record) -> str:
        """Its day, and with whom where that is not said by `p`."""
        if not isinstance(record, Meeting):
            return super().told(record)
        mentorship = self.desk.contents.mentorships.get(record.mentorship_id)
        names = f" · {one_line(names_with(self.desk.contents, mentorship), 60)}" if mentorship else ""
        return f"{presenter.day_and_time(record, self.desk.today)}{names}"

    @property
    def chosen(self) -> Record | None:
        """Always the meeting."""
        return self.listed

    @property
    def _meeting(self) -> Meeting | None:
        """The one the keys are for; what is missing, or cannot be done now, is said."""
        meeting = self.listed
        if not isinstance(meeting, Meeting):
            self.say(NO_MEETING)
            return None
        return None if self.refuses(meeting) else meeting

    @property
    def _planned(self) -> Meeting | None:
        """The same if it is planned; what it is otherwise is said."""
        meeting = self._meeting
        if meeting is None or meeting.state == "planned":
            return meeting
        self.say("It was held." if meeting.state == "held" else "It did not take place.")
        return None

    @property
    def _held(self) -> Meeting | None:
        """The same if it was held."""
        meeting = self._meeting
        if meeting is None or meeting.state == "held":
            return meeting
        self.say("It is still to come." if presenter.is_ahead(meeting, self.desk.today) else "It was not held.")
        return None

    @work
    async def action_act(self) -> None:
        """Say what became of a planned meeting; from the trash it is put back."""
        if self.listed is not None and self.listed.is_deleted:
            await self.put_back(self.listed)
        elif (meeting := self._planned) is not None:
            await self.settle_meeting(meeting)

    def action_agenda(self) -> None:
        """Open its agenda."""
        if meeting := self._meeting:
            self.open_agenda(meeting.mentorship_id, meeting.date)

    @work
    async def action_week(self, by: int) -> None:
        """Move it by a week."""
        if meeting := self._planned:
            await self.move_days(meeting, 7 * by)

    def action_reflect(self) -> None:
        """Begin a sitting on it."""
        if meeting := self._held:
            self.reflect_on(meeting)

    @work
    async def action_edit(self) -> None:
        """Its day, length and place; of one that was held more about it."""
        meeting = self._meeting
        if meeting is None:
            return
        if meeting.state == "held":
            await self.say_more(meeting)
        elif meeting.state == "planned":
            await self.edit_planned(meeting)
        else:
            self.say("It did not take place.")

    @work
    async def action_drop(self) -> None:
        """Put it into the trash."""
        if (meeting := self._meeting) is not None:
            await self.to_trash(meeting)

    def action_who(self) -> None:
        """Say who may see it: a meeting is never only one person’s."""
        if self._meeting is not None:
            self.say(WHO_SEES)

    @work
    async def action_versions(self) -> None:
        """How it read before."""
        if (meeting := self._meeting) is not None:
            await look_at_versions(self, meeting)
