"""Putting something on the agenda that both see."""

from mentorlog.lookup import planned_meetings
from mentorlog.records.meetings import Topic
from mentorlog.records.mentorships import Mentorship
from mentorlog.tui.screens.room import Room


class AddingTopics(Room):
    """A room from which topics are written down."""

    async def add_topic(self, mentorship: Mentorship, text: str, draft: str) -> bool:
        """Put it on the agenda of the next meeting; where none is planned, it waits for one."""
        from mentorlog.journal.agendas import AgendaOf

        desk = self.desk
        coming = next(iter(planned_meetings(desk.contents, mentorship.id, desk.today)), None)
        if coming is not None:
            of = AgendaOf(mentorship_id=mentorship.id, date=coming.date)
            return await self.perform(lambda: desk.journal.agendas.add_topic(of, text), draft=draft)
        values = {"mentorship_id": mentorship.id, "text": text, "visibility": "pair"}
        return await self.perform(lambda: desk.journal.records.add(Topic, values), draft=draft)
