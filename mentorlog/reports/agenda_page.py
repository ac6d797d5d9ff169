"""What an agenda says, before anyone decides how it is written."""

import datetime as dt

import msgspec

from mentorlog.agenda import (
    Agenda,
    AgendaItem,
    AskedMeeting,
    OwnChanges,
    PreparationLine,
    generate,
    preparation,
)
from mentorlog.lookup import SOMEBODY, joined
from mentorlog.records.contents import Contents
from mentorlog.records.meetings import Meeting
from mentorlog.records.mentorships import Mentorship
from mentorlog.reports.lines import line_in_words

KIND_WORDS = {
    "checkin": "Check-in",
    "micro": "Short meeting",
    "group": "Group meeting",
    "reverse": "Reverse meeting",
    "first": "First meeting",
    "closing": "Last meeting",
    "reset": "Fresh start",
}


class Shown(msgspec.Struct, frozen=True, kw_only=True):
    """What is shown beyond time, minutes, title and the hoped-for outcome."""

    why: bool = False
    questions: bool = False
    prep: bool = False


class PageLine(msgspec.Struct, frozen=True, kw_only=True):
    """An item of the agenda with its time of day (or hours since the beginning), and its records in words."""

    item: AgendaItem
    time: str
    records: tuple[str, ...]
    points: str | None = None


class AgendaPage(msgspec.Struct, frozen=True, kw_only=True):
    """An agenda with all that its writers need. `preparation` and the lines' `points` are only the owner's."""

    meeting_id: str | None
    mentorship: Mentorship
    names: str
    date: dt.date
    starts_at: str | None
    zone: str | None
    hope: str | None
    agenda: Agenda
    lines: tuple[PageLine, ...]
    preparation: tuple[PreparationLine, ...]
    statements: dict[str, str]
    made_on: dt.date

    @property
    def kind_words(self) -> str:
        """The kind of meeting as the screens call it."""
        return KIND_WORDS[self.agenda.kind]


def agenda_page(
    contents: Contents,
    mentorship: Mentorship,
    asked: AskedMeeting,
    meeting: Meeting | None,
    today: dt.date,
    *,
    for_owner: bool = False,
) -> AgendaPage:
    """The page of a meeting; `meeting` is the planned one with the person's own changes.

    What is only the owner's is on it `for_owner` alone. Raises AgendaError.
    """
    saved = meeting.agenda if meeting else None
    agenda = generate(contents, mentorship.id, asked, today, OwnChanges.kept_in(saved))
    starts_at = meeting.starts_at if meeting else None
    points = {item.key: item.points for item in saved.items if item.points} if saved else {}
    lines = tuple(
        PageLine(
            item=item,
            time=_time(item.at, starts_at),
            records=_records(item, contents, asked.date),
            points=points.get(item.key) if for_owner else None,
        )
        for item in agenda.items
    )
    return AgendaPage(
        meeting_id=meeting.id if meeting else None,
        mentorship=mentorship,
        names=both_names(contents, mentorship),
        date=asked.date,
        starts_at=starts_at,
        zone=meeting.zone if meeting else None,
        hope=saved.hope if saved else None,
        agenda=agenda,
        lines=lines,
        preparation=preparation(contents, mentorship.id, asked) if for_owner else (),
        statements={key: boundary.statement for key, boundary in contents.boundaries.items()} if for_owner else {},
        made_on=today,
    )


def both_names(contents: Contents, mentorship: Mentorship) -> str:
    """First names of all who meet, the owner last: `Alex and Sam`."""
    people = (contents.people.get(person_id) for person_id in mentorship.with_ids)
    names = [person.first_name for person in people if person is not None]
    own = contents.owner.name.split()[:1]
    return joined(names + own) or mentorship.title or SOMEBODY


def _records(item: AgendaItem, contents: Contents, on: dt.date) -> tuple[str, ...]:
    """The records of an item in words; one that says no more than the title is left out."""
    told = tuple(line_in_words(line, contents, on) for line in item.lines)
    return () if len(told) == 1 and item.title.endswith(told[0].rpartition(",")[0] or told[0]) else told


def _time(minutes: int, starts_at: str | None) -> str:
    if starts_at is None:
        return f"{minutes // 60}:{minutes % 60:02}"
    hour, minute = starts_at.split(":")
    total = int(hour) * 60 + int(minute) + minutes
    return f"{total // 60 % 24:02}:{total % 60:02}"
