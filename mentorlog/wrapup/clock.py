"""When a meeting that runs began, and when it ends: one answer for the screen and for the lines."""

import datetime as dt

from mentorlog.records.meetings import Meeting
from mentorlog.records.mentorships import Mentorship

EARLY = dt.timedelta(minutes=30)


def began_at(meeting: Meeting) -> dt.datetime:
    """When it was started; the beginning of its day where that was not written down."""
    return dt.datetime.fromisoformat(meeting.started_at or f"{meeting.date}T00:00")


def length_of(meeting: Meeting, mentorship: Mentorship) -> int:
    """Its minutes, its own or the usual ones."""
    return meeting.duration_min or mentorship.usual_minutes


def ends_at(meeting: Meeting, mentorship: Mentorship) -> dt.datetime:
    """The end that was planned, where it was started about then; else so many minutes after it began."""
    length = dt.timedelta(minutes=length_of(meeting, mentorship))
    began = began_at(meeting)
    planned = dt.datetime.fromisoformat(f"{meeting.date}T{meeting.starts_at or '00:00'}")
    is_in_time = meeting.starts_at is not None and planned - EARLY <= began < planned + length
    return (planned if is_in_time else began) + length


def stops_at(meeting: Meeting, mentorship: Mentorship) -> dt.datetime:
    """When the clock stands still: at twice the length. A meeting that was left open ended then at the latest."""
    return ends_at(meeting, mentorship) + dt.timedelta(minutes=length_of(meeting, mentorship))
