"""One list for Home, the command line and the shell greeting: they cannot disagree."""

import datetime as dt
from collections.abc import Iterable

from mentorlog.attention import meetings, needs
from mentorlog.attention.rows import Attention, Need, NextMeeting, Promised
from mentorlog.attention.scope import Scope
from mentorlog.attention.words import due_word
from mentorlog.lookup import names_with
from mentorlog.records.contents import ME, Contents

SOURCES = (
    meetings.past_meetings,
    needs.late_promises,
    needs.near_promises,
    needs.captures,
    meetings.untold_meetings,
    needs.milestones,
    needs.reviews,
    needs.well_done,
    needs.late_or_quiet_goals,
    meetings.undated_mentorships,
)
"""Where the rows come from, in the order of the list."""

A_WEEK = 7
MOST_THIS_WEEK = 4


def attention(contents: Contents, today: dt.date, mentorship_id: str | None = None) -> Attention:
    """What needs the owner today: of all active mentorships, or of the one chosen."""
    scope = Scope(contents, today, mentorship_id)
    rows = tuple(need for source in SOURCES for need in sorted(source(scope), key=_by_day))
    planned = meetings.next_meetings(scope)
    near = [meeting for meeting in planned[1:] if (meeting.date - today).days < A_WEEK]
    shown = [meetings.told(meeting, scope, with_topics=True) for meeting in planned[:1]]
    shown += [meetings.told(meeting, scope) for meeting in near[: MOST_THIS_WEEK - 1]]
    booked = {meeting.mentorship_id for meeting in planned}
    undated = [mentorship for mentorship in scope.active.values() if mentorship.id not in booked]
    return Attention(
        today=today,
        next_meeting=shown[0] if shown else None,
        needs=rows,
        promised=_promised(scope),
        open_meeting=_open_meeting(scope),
        this_week=tuple(meeting for meeting in shown if (meeting.date - today).days < A_WEEK),
        without_date=tuple(names_with(contents, mentorship) for mentorship in undated),
        undated=tuple(mentorship.id for mentorship in undated),
        moving=_moving(scope, rows),
    )


def _open_meeting(scope: Scope) -> NextMeeting | None:
    return next((meetings.told(m, scope, with_topics=True) for m in scope.meetings if m.is_open), None)


def _by_day(row: Need | Promised) -> tuple[bool, dt.date, str, str]:
    """By date, then id, whatever it is."""
    return row.on is None, row.on or dt.date.max, row.key.partition(":")[2], row.key


def _promised(scope: Scope) -> tuple[Promised, ...]:
    """What the others promised, late first."""
    rows = [
        Promised(
            key=f"action:{action.id}",
            title=action.text,
            owner=action.owner,
            on=action.due_on,
            word=due_word(action.due_on, scope.today),
            only_me=not action.is_shared,
            mentorship_id=action.mentorship_id,
        )
        for action in scope.open_actions
        if action.owner != ME
    ]
    return tuple(sorted(rows, key=_by_day))


def _moving(scope: Scope, rows: Iterable[Need]) -> int:
    """How many running goals are neither late nor quiet."""
    told = {row.key for row in rows if row.what == "goal"}
    return sum(f"goal:{goal.id}" not in told for goal in scope.running_goals())
