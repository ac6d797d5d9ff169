"""Beginning a sitting from another room: on a meeting, or on any occasion."""

from typing import TYPE_CHECKING

from mentorlog.records.errors import JournalError
from mentorlog.records.meetings import Meeting
from mentorlog.tui.desk import NOT_SEEN
from mentorlog.tui.screens.planning import Planning

if TYPE_CHECKING:
    from mentorlog.reflecting.sitting import Sitting


class Reflecting(Planning):
    """A room from which a sitting is begun."""

    def action_reflect(self) -> None:
        """Begin the sitting on the meeting one just had; else show what one may reflect on."""
        from mentorlog.reflecting.occasions import meeting_to_reflect_on

        meeting = meeting_to_reflect_on(self.desk.contents, self.desk.today)
        if meeting is not None and self.desk.whose in {None, meeting.mentorship_id}:
            self.reflect_on(meeting)
        else:
            self.action_room("reflect")

    def reflect_on(self, meeting: Meeting) -> None:
        """Begin the sitting that fits after a meeting."""
        from mentorlog.reflecting.occasions import FREE, occasion_called, occasions_after
        from mentorlog.reflecting.sitting import sitting

        contents = self.desk.contents
        mentorship = contents.mentorships.get(meeting.mentorship_id)
        codes = occasions_after(contents, mentorship) if mentorship else ()
        self.sit(sitting(contents, next(filter(None, map(occasion_called, codes)), FREE), meeting))

    def sit(self, wanted: "Sitting") -> None:
        """Begin a sitting; not while someone is looking, for what was kept of it would be shown."""
        from mentorlog.tui.screens.sitting import SittingRoom

        if self.desk.is_looked_at:
            self.say(NOT_SEEN)
            return
        try:
            self.app.push_screen(SittingRoom(self.desk, wanted))
        except JournalError as error:  # what was kept of it cannot be read
            self.complain(error, severity="error")
