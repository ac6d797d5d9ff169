"""The days of a journal for a calendar: planned meetings, agreements to look at again, milestones ahead."""

import datetime as dt
from collections.abc import Iterator

from icalendar import Event

from mentorlog.records.contents import Contents
from mentorlog.reports.agenda_page import both_names
from mentorlog.reports.calendar import calendar, day_event, meeting_event


def write(contents: Contents, today: dt.date) -> str:
    """Only what both may see; a meeting has time, minutes and names, and nothing of its agenda."""
    return calendar([*_meetings(contents, today), *_boundaries(contents, today), *_milestones(contents, today)])


def _meetings(contents: Contents, today: dt.date) -> Iterator[Event]:
    for meeting in contents.meetings.values():
        mentorship = contents.mentorships.get(meeting.mentorship_id)
        if meeting.state != "planned" or meeting.is_deleted or mentorship is None or mentorship.is_deleted:
            continue
        yield meeting_event(
            meeting.id,
            day=meeting.date,
            starts_at=meeting.starts_at,
            zone=meeting.zone,
            minutes=meeting.duration_min or mentorship.usual_minutes,
            summary=both_names(contents, mentorship),
            description="",
            today=today,
        )


def _boundaries(contents: Contents, today: dt.date) -> Iterator[Event]:
    for boundary in contents.boundaries.values():
        if boundary.is_shared and not boundary.is_deleted and boundary.state == "agreed" and boundary.review_on:
            yield day_event(boundary.id, boundary.review_on, f"To look at again: {boundary.statement}", today)


def _milestones(contents: Contents, today: dt.date) -> Iterator[Event]:
    for milestone in contents.milestones.values():
        is_ahead = milestone.reached_on is None and milestone.target_on is not None
        if is_ahead and milestone.is_shared and not milestone.is_deleted and milestone.target_on:
            yield day_event(milestone.id, milestone.target_on, f"Milestone: {milestone.title}", today)
