"""Meetings as a list: those to come, the next one first, then those that are past."""

import datetime as dt

from mentorlog.days import short_day, weekday
from mentorlog.lookup import in_time, names_with
from mentorlog.plain import one_line
from mentorlog.records.contents import Contents
from mentorlog.records.meetings import Meeting
from mentorlog.tui.desk import HIDDEN
from mentorlog.tui.presenters.row import Row, blank

VIEWS = ("active", "all", "trash")
LONGEST_READ = 400


def meetings_in(contents: Contents, whose: str | None, view: str) -> list[Meeting]:
    """Those to come and those that were held; all, with those that did not take place; those in the trash."""
    found = [
        meeting
        for meeting in contents.meetings.values()
        if meeting.is_deleted == (view == "trash") and whose in {None, meeting.mentorship_id}
    ]
    return [m for m in found if m.state in {"planned", "held"}] if view == "active" else found


def meeting_rows(
    contents: Contents, whose: str | None, today: dt.date, view: str, *, is_looked_at: bool, is_tall: bool = False
) -> list[Row]:
    """The rows of a view; where the room is tall, a second line says what a meeting was about."""
    meetings = meetings_in(contents, whose, view)
    several = len({meeting.mentorship_id for meeting in meetings}) > 1
    ahead = sorted((m for m in meetings if is_ahead(m, today)), key=in_time)
    past = sorted((m for m in meetings if not is_ahead(m, today)), key=in_time, reverse=True)

    def row(meeting: Meeting) -> Row:
        below = _below(meeting, is_looked_at=is_looked_at) if is_tall else ""
        is_to_settle = meeting.state == "planned" and meeting.date < today and not meeting.is_open
        act = "put back" if meeting.is_deleted else "settle" if is_to_settle else ""
        return Row(
            key=f"meeting:{meeting.id}",
            title=f"{day_and_time(meeting, today)}{_name(meeting, contents) if several else ''}",
            right=_word(meeting, today),
            act=act,
            below=below,
            is_faint=meeting.state in {"cancelled", "missed"},
        )

    blocks = [("To come", [row(m) for m in ahead]), ("Past", [row(m) for m in past])]
    shown = [[Row(title=title, is_heading=True), *rows] for title, rows in blocks if rows]
    return [row for number, block in enumerate(shown) for row in ([blank(), *block] if number else block)]


def is_ahead(meeting: Meeting, today: dt.date) -> bool:
    """Whether it is planned, for today or later."""
    return meeting.state == "planned" and meeting.date >= today


def day_and_time(meeting: Meeting, today: dt.date) -> str:
    """`Tue 24 Nov, 15:00`; with the year where it is another one."""
    time = f", {meeting.starts_at}" if meeting.starts_at else ""
    return f"{weekday(meeting.date)[:3]} {short_day(meeting.date, today)}{time}"


def _name(meeting: Meeting, contents: Contents) -> str:
    mentorship = contents.mentorships.get(meeting.mentorship_id)
    return f"  {one_line(names_with(contents, mentorship), 60)}" if mentorship else ""


def _word(meeting: Meeting, today: dt.date) -> str:
    """What there is to say: nothing of a meeting that is to come, or was held."""
    if meeting.is_open:
        return "open"
    if meeting.state == "planned":
        return "did it happen?" if meeting.date < today else ""
    if meeting.moved_to:
        return "moved"
    return {"cancelled": "cancelled", "missed": "did not happen"}.get(meeting.state, "")


def _below(meeting: Meeting, *, is_looked_at: bool) -> str:
    """What was taken from it, else the first decision; of one to come how one meets."""
    notes = meeting.notes
    told = (notes.takeaway or next(iter(notes.decisions), None)) if notes is not None else None
    if told:
        return HIDDEN if is_looked_at else one_line(told[:LONGEST_READ], 200)
    return how_in_words(meeting)


def how_in_words(meeting: Meeting) -> str:
    """`video, 45 min`."""
    medium = one_line(meeting.medium.replace("_", " "), 60) if meeting.medium else ""
    length = f"{meeting.duration_min} min" if meeting.duration_min else ""
    return ", ".join(part for part in (medium, length) if part)
