"""What an ending and a nudge have in common: the last meeting, and feedback in one line."""

from mentorlog.lookup import planned_meetings
from mentorlog.records.agreements import Feedback
from mentorlog.records.mentorships import Mentorship
from mentorlog.tui.screens.asking_days import AskingDays

LAST_MEETING = "The day of the last meeting"


class ClosingMeeting(AskingDays):
    """A room from which the last meeting is planned, and feedback written."""

    async def plan_last_meeting(self, mentorship: Mentorship) -> bool:
        """Open the agenda of the last meeting; where none is planned, its day is asked for and it is planned so."""
        from mentorlog.journal.agendas import AgendaOf

        desk = self.desk
        planned = planned_meetings(desk.contents, mentorship.id, desk.today)
        last = next((meeting.date for meeting in planned if meeting.kind == "closing"), None)
        if last is None:
            draft = f"last-meeting-{mentorship.id}"
            last = await self.ask_day(LAST_MEETING, draft=draft)
            if last is None:
                return False
            of = AgendaOf(mentorship_id=mentorship.id, date=last)
            if not await self.perform(lambda: desk.journal.agendas.set_kind(of, "closing"), draft=draft):
                return False
        self.open_agenda(mentorship.id, last)
        return True

    async def write_feedback(self, mentorship: Mentorship, direction: str) -> bool:
        """One thing that was seen, or that one would like to be told."""
        from mentorlog.attention.nudge_facts import first_names

        name = first_names(self.desk.contents, mentorship)
        is_mine = direction == "give"
        title = f"One thing you saw {name} do" if is_mine else f"What would you like {name} to tell you?"
        hint = "Only you see it, until you show it." if is_mine else f"On the agenda that {name} sees too."
        draft = f"feedback-{direction}-{mentorship.id}"
        topic = await self.write(title, hint=hint, draft=draft)
        if not topic:
            return False
        values = {"mentorship_id": mentorship.id, "direction": direction, "topic": topic}
        return await self.perform(lambda: self.desk.journal.records.add(Feedback, values), draft=draft)
