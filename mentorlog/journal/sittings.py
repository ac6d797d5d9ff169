"""Acts of a meeting as it is held: begin, finish, write down one that is over."""

import datetime as dt

from msgspec.structs import replace

from mentorlog.agenda import AskedMeeting, kind_of
from mentorlog.days import long_day
from mentorlog.journal.finding import present
from mentorlog.journal.ports import Clock, IdSource, Store
from mentorlog.lookup import meeting_on, names_with
from mentorlog.records.changes import Changes, became, made
from mentorlog.records.contents import Contents
from mentorlog.records.errors import Refused
from mentorlog.records.meetings import Meeting
from mentorlog.wrapup import WrapUp, changes_of, proposed
from mentorlog.wrapup.clock import stops_at
from mentorlog.wrapup.notes import lines_of

_MOMENT = "%Y-%m-%dT%H:%M"


class Sittings:
    """A meeting from its start to its wrap-up."""

    def __init__(self, store: Store, clock: Clock, ids: IdSource) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids

    def start(self, mentorship_id: str, minutes: int | None = None, planned_id: str | None = None) -> Changes:
        """Begin the meeting of today, which is planned if it was not. Raises Refused where one is open already.

        `planned_id` begins a meeting that was planned for another day: it is held today, with all that was prepared.
        """
        new_id, today, now = self._ids.new(), self._clock.today(), self._clock.now()

        def act(contents: Contents) -> Changes:
            _refuse_second(contents)
            mentorship = present(contents.mentorships, mentorship_id)
            began = dt.datetime.combine(today, now.time()).strftime(_MOMENT)
            told = f"Started with {names_with(contents, mentorship)}, {began[-5:]}."
            meeting = contents.meetings.get(planned_id or "") or meeting_on(contents, mentorship_id, today)
            if meeting is not None and meeting.state == "planned":
                length = minutes or meeting.duration_min
                begun = meeting.having(date=today, started_at=began, duration_min=length)
                return Changes(sentence=told, changes=(became(meeting, begun),))
            asked = AskedMeeting(date=today, duration_min=minutes)
            begun = Meeting.made(
                id=new_id,
                mentorship_id=mentorship_id,
                date=today,
                kind=kind_of(contents, mentorship_id, asked),
                status="planned",
                started_at=began,
                duration_min=minutes,
                medium=mentorship.medium,
                created_on=today,
            )
            return Changes(sentence=told, changes=(made(begun),))

        return self._store.commit(act)

    def finish(self, meeting_id: str, text: str, wrapup: WrapUp) -> Changes:
        """Write the meeting down as held, and everything in the wrap-up, as one act.

        It ended now; but what was left open ended where its clock stopped.
        """
        now, today = self._clock.now(), self._clock.today()
        ids = [self._ids.new() for _ in range(len(wrapup.caught) + 2)]

        def act(contents: Contents) -> Changes:
            meeting = present(contents.meetings, meeting_id)
            if meeting.state != "planned":
                raise Refused(f"The meeting of {long_day(meeting.date)} is {meeting.state} already.")
            mentorship = contents.mentorships[meeting.mentorship_id]
            ended = min(dt.datetime.combine(today, now.time()), stops_at(meeting, mentorship)).strftime(_MOMENT)
            left = iter(ids)
            changes = changes_of(contents, meeting, text, wrapup, ended, lambda: next(left))
            names = names_with(contents, mentorship)
            return Changes(sentence=f"Filed: {long_day(meeting.date)} with {names}.", changes=changes)

        return self._store.commit(act)

    def log(self, mentorship_id: str, day: dt.date, text: str) -> Changes:
        """Write down a meeting that was held, with its notes; what is caught in them becomes records."""
        new_id, today = self._ids.new(), self._clock.today()
        ids = [self._ids.new() for _ in range(len(lines_of(text)) + 2)]

        def act(contents: Contents) -> Changes:
            mentorship = present(contents.mentorships, mentorship_id)
            if day > today:
                raise Refused(f"{long_day(day)} is still to come. Plan it.", verb="meeting plan")
            meeting = meeting_on(contents, mentorship_id, day)
            if meeting is not None and meeting.state == "held":
                raise Refused(f"The meeting of {long_day(day)} is written down already.")
            if meeting is not None and meeting.is_open:
                raise Refused(f"The meeting of {long_day(day)} is still open. Finish it first.", verb="meeting finish")
            asked = AskedMeeting(date=day)
            held = meeting or Meeting.made(
                id=new_id,
                mentorship_id=mentorship_id,
                date=day,
                kind=kind_of(contents, mentorship_id, asked),
                status="planned",
                created_on=today,
            )
            wrapup = replace(proposed(contents, held, text, today), next_meeting=None, became={})
            if held.agenda is None:
                wrapup = wrapup.without_misses()
            left = iter(ids)
            changes = changes_of(contents, held, text, wrapup, None, lambda: next(left))
            if meeting is None:
                changes = (replace(changes[0], before=None), *changes[1:])
            return Changes(sentence=f"Held: {long_day(day)} with {names_with(contents, mentorship)}.", changes=changes)

        return self._store.commit(act)


def _refuse_second(contents: Contents) -> None:
    known = (m for m in contents.meetings.values() if m.mentorship_id in contents.mentorships)
    open_one = next((m for m in known if m.is_open and not m.is_deleted), None)
    if open_one is not None:
        mentorship = contents.mentorships[open_one.mentorship_id]
        told = f"The meeting with {names_with(contents, mentorship)} of {long_day(open_one.date)} is still open."
        raise Refused(f"{told} Finish it first.", verb="meeting finish")
