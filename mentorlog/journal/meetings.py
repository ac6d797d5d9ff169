"""Acts on meetings."""

import datetime as dt

from msgspec.structs import replace

from mentorlog.agenda import Agenda, AskedMeeting, kind_of
from mentorlog.agenda.kept import saved_agenda
from mentorlog.days import long_day
from mentorlog.journal.finding import present
from mentorlog.journal.ports import Clock, IdSource, Store
from mentorlog.lookup import meeting_on, names_with
from mentorlog.records.changes import Change, Changes, became, made
from mentorlog.records.contents import Contents
from mentorlog.records.errors import Refused
from mentorlog.records.meetings import Meeting
from mentorlog.when import When


class Meetings:
    """Meetings and what is kept of their agendas."""

    def __init__(self, store: Store, clock: Clock, ids: IdSource) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids

    def plan(self, mentorship_id: str, when: When) -> Changes:
        """Plan a meeting; a rhythm and a length that were said with it are kept with the mentorship."""
        new_id, today = self._ids.new(), self._clock.today()

        def act(contents: Contents) -> Changes:
            mentorship = present(contents.mentorships, mentorship_id)
            if meeting_on(contents, mentorship_id, when.date):
                raise Refused(f"There is a meeting on {long_day(when.date)} already.")
            asked = AskedMeeting(date=when.date, duration_min=when.minutes)
            planned = Meeting.made(
                id=new_id,
                mentorship_id=mentorship_id,
                date=when.date,
                kind=kind_of(contents, mentorship_id, asked),
                status="planned",
                starts_at=when.starts_at,
                duration_min=when.minutes,
                medium=mentorship.medium,
                created_on=today,
            )
            changes = (made(planned), *_rhythm_kept(contents, mentorship_id, when, today))
            return Changes(sentence=f"Planned: {when.in_words()}.", changes=changes)

        return self._store.commit(act)

    def settle(self, meeting_id: str, status: str, by: str | None = None) -> Changes:
        """Say what became of a planned meeting: held, cancelled (by me or them), missed."""
        words = {"held": "Held", "missed": "Did not happen", "cancelled": "Cancelled"}
        today = self._clock.today()

        def act(contents: Contents) -> Changes:
            meeting = _not_begun(contents, meeting_id)
            if meeting.date > today and status != "cancelled":
                raise Refused(f"{long_day(meeting.date)} is still to come.")
            settled = meeting.having(status=status, cancelled_by=by)
            return Changes(sentence=f"{words[status]}: {long_day(meeting.date)}.", changes=(became(meeting, settled),))

        return self._store.commit(act)

    def move(self, meeting_id: str, when: When) -> Changes:
        """Give a planned meeting another day or time; its agenda goes along.

        The day that was given up is kept as a cancelled meeting that names the new one, so that the rhythm can be
        told. A meeting that keeps its day, or was moved today already, only changes its time or day.
        """
        new_id, today = self._ids.new(), self._clock.today()

        def act(contents: Contents) -> Changes:
            meeting = _not_begun(contents, meeting_id)
            other = meeting_on(contents, meeting.mentorship_id, when.date)
            if other is not None and other.id != meeting_id:
                raise Refused(f"There is a meeting on {long_day(when.date)} already.")
            starts_at = when.starts_at or meeting.starts_at
            told = f"Moved: {replace(when, starts_at=starts_at).in_words()}."
            values = {"date": when.date, "starts_at": starts_at, "duration_min": when.minutes or meeting.duration_min}
            rhythm = _rhythm_kept(contents, meeting.mentorship_id, when, today)
            was_moved = any(former.moved_to == meeting_id for former in contents.meetings.values())
            if when.date == meeting.date or (was_moved and meeting.created_on == today):
                return Changes(sentence=told, changes=(became(meeting, meeting.having(**values)), *rhythm))
            moved = made(meeting.having(id=new_id, created_on=today, **values))
            moved = replace(moved, unknown=contents.row("meetings", meeting_id))
            given_up = meeting.having(status="cancelled", moved_to=new_id, agenda=None)
            return Changes(sentence=told, changes=(became(meeting, given_up), moved, *rhythm))

        return self._store.commit(act)

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
            saved = saved_agenda(agenda, meeting.agenda if meeting else None)
            values = {"kind": agenda.kind, "duration_min": agenda.duration, "lead": asked.lead, "agenda": saved}
            if meeting is not None:
                return Changes(sentence=f"Agenda kept: {told}.", changes=(became(meeting, meeting.having(**values)),))
            planned = Meeting.made(
                id=new_id, mentorship_id=mentorship_id, date=asked.date, status="planned", created_on=today, **values
            )
            return Changes(sentence=f"Planned, and agenda kept: {told}.", changes=(made(planned),))

        return self._store.commit(act)


def _planned(contents: Contents, meeting_id: str) -> Meeting:
    meeting = present(contents.meetings, meeting_id)
    if meeting.state != "planned":
        raise Refused(f"The meeting of {long_day(meeting.date)} is {meeting.state} already.")
    return meeting


def _not_begun(contents: Contents, meeting_id: str) -> Meeting:
    """A planned meeting that was not started. Raises Refused: the notes of one that was would stay behind."""
    meeting = _planned(contents, meeting_id)
    if meeting.is_open:
        raise Refused(f"The meeting of {long_day(meeting.date)} is still open. Finish it first.", verb="meeting finish")
    return meeting


def _rhythm_kept(contents: Contents, mentorship_id: str, when: When, today: dt.date) -> tuple[Change, ...]:
    """A rhythm that was said with a day holds from today on."""
    mentorship = contents.mentorships.get(mentorship_id)
    if mentorship is None or when.every is None or when.every == mentorship.cadence_days:
        return ()
    return (became(mentorship, mentorship.meeting_every(when.every, today)),)
