"""Acts on meetings."""

from mentorlog.agenda import Agenda, AskedMeeting
from mentorlog.days import long_day
from mentorlog.journal.ports import Clock, IdSource, Store
from mentorlog.lookup import meeting_on, names_with
from mentorlog.records.changes import Changes, became, made
from mentorlog.records.contents import Contents
from mentorlog.records.errors import Refused
from mentorlog.records.meetings import Meeting, SavedAgenda, SavedItem

FRAMES = frozenset({"open", "open_floor", "wrap"})


class Meetings:
    """Meetings and what is kept of their agendas."""

    def __init__(self, store: Store, clock: Clock, ids: IdSource) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids

    def keep_agenda(self, mentorship_id: str, asked: AskedMeeting, agenda: Agenda) -> Changes:
        """Keep an agenda with the planned meeting of its day, which is planned if it was not yet.

        What the person wrote stays: own changes, points, outcomes and what is hoped for. Raises Refused where the
        meeting of that day was held.
        """
        today, new_id = self._clock.today(), self._ids.new()

        def act(contents: Contents) -> Changes:
            names = names_with(contents, contents.mentorships[mentorship_id])
            told = f"{long_day(asked.date)} with {names}"
            meeting = meeting_on(contents, mentorship_id, asked.date)
            if meeting is not None and meeting.state == "held":
                raise Refused(f"The meeting of {told} was held; its agenda stays as it was.")
            saved = _saved(agenda, meeting.agenda if meeting else None)
            values = {"kind": agenda.kind, "duration_min": agenda.duration, "lead": asked.lead, "agenda": saved}
            if meeting is not None:
                return Changes(sentence=f"Agenda kept: {told}.", changes=(became(meeting, meeting.having(**values)),))
            planned = Meeting.made(
                id=new_id, mentorship_id=mentorship_id, date=asked.date, status="planned", created_on=today, **values
            )
            return Changes(sentence=f"Planned, and agenda kept: {told}.", changes=(made(planned),))

        return self._store.commit(act)


def _saved(agenda: Agenda, former: SavedAgenda | None) -> SavedAgenda:
    """The agenda as it is kept: items with their questions, parked keys, and everything of the person's own."""
    kept = former or SavedAgenda()
    written = {item.key: item for item in kept.items}
    items = [
        SavedItem(
            key=item.key,
            title=written[item.key].title if item.key in written else None,
            minutes=item.minutes,
            question=item.question.id if item.question else None,
            points=written[item.key].points if item.key in written else None,
            outcome=written[item.key].outcome if item.key in written else None,
        )
        for item in agenda.items
        if item.key not in FRAMES
    ]
    present = {item.key for item in items}
    off_but_written = [item for item in kept.items if item.key not in present and (item.points or item.outcome)]
    return SavedAgenda(
        hope=kept.hope,
        items=(*items, *off_but_written),
        parked=agenda.parked,
        removed=kept.removed,
        minutes=kept.minutes,
        order=kept.order,
        added=kept.added,
    )
