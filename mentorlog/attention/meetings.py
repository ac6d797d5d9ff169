"""The rows about meetings: past ones to settle, fresh ones to finish telling, none booked; and the next ones."""

from collections.abc import Iterator

from mentorlog.agenda import AgendaError, AskedMeeting, OwnChanges, generate, preparation
from mentorlog.agenda.history import TALKED
from mentorlog.attention.needs import well_done
from mentorlog.attention.rows import WHATS, Need, NextMeeting
from mentorlog.attention.scope import Scope
from mentorlog.lookup import last_held, names_with
from mentorlog.records.meetings import Meeting
from mentorlog.reflecting.sitting import is_on

TOLD_WITHIN = 3


def past_meetings(scope: Scope) -> Iterator[Need]:
    """Planned meetings whose day has passed."""
    for meeting in scope.meetings:
        if meeting.state == "planned" and meeting.date < scope.today and not meeting.is_open:
            yield scope.meeting_row("meeting_past", meeting, "did you meet?")


def untold_meetings(scope: Scope) -> Iterator[Need]:
    """Meetings of the last three days that brought up something not told yet."""
    for meeting in scope.meetings:
        is_fresh = 0 <= (scope.today - meeting.date).days <= TOLD_WITHIN
        if meeting.state == "held" and is_fresh and _is_untold(meeting, scope):
            people = scope.active[meeting.mentorship_id].with_ids
            names = [scope.contents.people[key].first_name for key in people if key in scope.contents.people]
            yield scope.meeting_row("after_meeting", meeting, f"after {' and '.join(names) or 'the meeting'}")


def _is_untold(meeting: Meeting, scope: Scope) -> bool:
    """Whether a goal it spoke of has no check-in since, wins wait to be marked, or no reflection was written."""
    talked = {item.key for item in meeting.agenda.items if item.outcome in TALKED} if meeting.agenda else set()
    spoken_of = (goal for goal in scope.running_goals() if f"goal:{goal.id}" in talked)
    checkins = (scope.contents.goals[goal.id].checkins for goal in spoken_of)
    if any(all(checkin.date < meeting.date for checkin in known) for known in checkins):
        return True
    unmarked = (row for row in well_done(scope) if row.mentorship_id == meeting.mentorship_id)
    if "celebrate" in talked and any(row.on is not None and row.on <= meeting.date for row in unmarked):
        return True
    written = {key: r for key, r in scope.contents.reflections.items() if is_on(r, meeting)}
    return not any(scope.within(written))


def undated_mentorships(scope: Scope) -> Iterator[Need]:
    """Mentorships with a rhythm, nothing booked, and the last meeting longer ago than the rhythm."""
    booked = {meeting.mentorship_id for meeting in scope.meetings if meeting.state == "planned"}
    for mentorship in scope.active.values():
        last = last_held(scope.contents, mentorship.id, scope.today)
        if mentorship.id in booked or last is None or not mentorship.cadence_days:
            continue
        if (scope.today - last.date).days > mentorship.cadence_days:
            yield Need(
                order=WHATS.index("no_date") + 1,
                what="no_date",
                key=f"mentorship:{mentorship.id}",
                title=names_with(scope.contents, mentorship),
                on=last.date,
                word="no date",
                mentorship_id=mentorship.id,
            )


def next_meetings(scope: Scope) -> list[Meeting]:
    """Planned meetings from today on that have not begun, the next one first."""
    planned = (meeting for meeting in scope.meetings if meeting.state == "planned" and not meeting.is_open)
    return [meeting for meeting in planned if meeting.date >= scope.today]


def told(meeting: Meeting, scope: Scope, *, with_topics: bool = False) -> NextMeeting:
    """A meeting with what Home says of it; what its owner meant to do differently is told on the day alone."""
    mentorship = scope.active[meeting.mentorship_id]
    asked = AskedMeeting.of(meeting)
    topics, later = _topics(meeting, asked, scope) if with_topics else (None, 0)
    return NextMeeting(
        id=meeting.id,
        mentorship_id=mentorship.id,
        with_names=names_with(scope.contents, mentorship),
        date=meeting.date,
        duration_min=meeting.duration_min or mentorship.usual_minutes,
        topics=topics,
        later=later,
        starts_at=meeting.starts_at,
        medium=meeting.medium,
        intentions=_intentions(meeting, asked, scope),
    )


def _topics(meeting: Meeting, asked: AskedMeeting, scope: Scope) -> tuple[int, int]:
    """How many topics its agenda has now, and how many found no room."""
    try:
        mine = OwnChanges.kept_in(meeting.agenda)
        agenda = generate(scope.contents, meeting.mentorship_id, asked, scope.today, mine)
    except AgendaError:
        return 0, 0
    return len(agenda.topics), len(agenda.parked)


def _intentions(meeting: Meeting, asked: AskedMeeting, scope: Scope) -> tuple[str, ...]:
    if meeting.date != scope.today:
        return ()
    try:
        lines = preparation(scope.contents, meeting.mentorship_id, asked)
    except AgendaError:
        return ()
    return tuple(line.text for line in lines if line.word == "intention")
