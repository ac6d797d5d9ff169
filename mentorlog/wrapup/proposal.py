"""The wrap-up as it is proposed: everything filled in from what was typed, nothing asked but the next date."""

import datetime as dt
from collections.abc import Mapping

import msgspec
from msgspec.structs import replace

from mentorlog.agenda import Agenda, AskedMeeting, OwnChanges, generate, preparation
from mentorlog.capture import Caught
from mentorlog.days import after
from mentorlog.lookup import planned_meetings
from mentorlog.records.contents import Contents
from mentorlog.records.meetings import ItemOutcome, Meeting
from mentorlog.when import When
from mentorlog.wrapup.notes import read_notes
from mentorlog.wrapup.topics import topics_of


class WrapUp(msgspec.Struct, frozen=True, kw_only=True):
    """What a finish writes. `topics` are key and title in order; `intentions` reflection ids with what they said."""

    agenda: Agenda
    topics: tuple[tuple[str, str], ...]
    outcomes: Mapping[str, ItemOutcome]
    caught: tuple[Caught, ...] = ()
    intentions: tuple[tuple[str, str], ...] = ()
    became: Mapping[str, str] = {}
    next_meeting: When | None = None
    is_booked: bool = False
    next_time: str = ""

    def of(self, kind: str) -> tuple[Caught, ...]:
        """What was caught of one kind."""
        return tuple(caught for caught in self.caught if caught.kind == kind)

    def without_misses(self) -> "WrapUp":
        """The same where no agenda was made before the meeting: what did not come up was not missed either."""
        talked = {key for key, outcome in self.outcomes.items() if outcome != "deferred"}
        items = tuple(item for item in self.agenda.items if item.key in talked)
        return replace(self, agenda=replace(self.agenda, items=items, parked=()))


def agenda_of(contents: Contents, meeting: Meeting, today: dt.date) -> Agenda:
    """The agenda a meeting was held with. Raises AgendaError."""
    asked = AskedMeeting.of(meeting)
    return generate(contents, meeting.mentorship_id, asked, today, OwnChanges.kept_in(meeting.agenda))


def proposed(contents: Contents, meeting: Meeting, text: str, today: dt.date) -> WrapUp:
    """What came up by the notes, who does what, and when next by the rhythm. Raises AgendaError."""
    agenda = agenda_of(contents, meeting, today)
    mentorship = contents.mentorships[meeting.mentorship_id]
    topics = topics_of(agenda)
    notes = read_notes(text, topics, contents, mentorship, meeting.date)
    outcomes: dict[str, ItemOutcome] = {key: "discussed" if key in notes.talked else "deferred" for key, _ in topics}
    private = preparation(contents, meeting.mentorship_id, AskedMeeting.of(meeting))
    intentions = tuple((line.id, line.text) for line in private if line.word == "intention")
    booked = planned_meetings(contents, meeting.mentorship_id, after(1, meeting.date))
    return WrapUp(
        agenda=agenda,
        topics=topics,
        outcomes=outcomes,
        caught=notes.caught,
        intentions=intentions,
        became={key: "not_yet" for key, _ in intentions},
        next_meeting=_booked(booked[0]) if booked else _by_rhythm(meeting, mentorship.cadence_days, today),
        is_booked=bool(booked),
    )


def _booked(meeting: Meeting) -> When:
    return When(date=meeting.date, starts_at=meeting.starts_at)


def _by_rhythm(meeting: Meeting, rhythm: int | None, today: dt.date) -> When | None:
    """The day the rhythm leads to, at the same time; none where no rhythm was said."""
    if not rhythm:
        return None
    day = after(rhythm, meeting.date)
    return When(date=max(day, after(1, today)), starts_at=meeting.starts_at)
