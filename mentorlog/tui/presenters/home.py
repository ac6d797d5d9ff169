"""Home as rows and lines."""

import datetime as dt
from collections.abc import Sequence

from msgspec.structs import replace

from mentorlog.attention import Attention, Need, NextMeeting
from mentorlog.days import short_day, span, weekday
from mentorlog.lookup import first_name_of
from mentorlog.plain import one_line
from mentorlog.records.contents import Contents
from mentorlog.reports.paragraphs import columns, counted, wrapped_to
from mentorlog.tui.desk import HIDDEN
from mentorlog.tui.presenters.row import Row

ONLY_ME = "only me"
ACTS = {
    "meeting_past": "settle",
    "promise_late": "done",
    "promise_near": "done",
    "capture": "sort",
    "after_meeting": "open",
    "milestone": "reached",
    "boundary_review": "still fits",
    "well_done": "mark",
    "goal": "check in",
    "no_date": "plan",
}
"""What `space` does on each kind of row."""

LEFT = 14
LEFT_WHERE_NARROW = 10
NARROWEST = 12


def need_rows(day: Attention, contents: Contents, *, is_looked_at: bool) -> list[Row]:
    """The rows of `Needs you`."""
    return [_row(need, contents, is_looked_at=is_looked_at) for need in day.numbered]


def goal_rows(day: Attention, contents: Contents, *, is_looked_at: bool) -> list[Row]:
    """Goals that are late or quiet, two lines each."""
    rows = ((need, _row(need, contents, is_looked_at=is_looked_at)) for need in day.goals)
    return [replace(row, left="", below=f"  {need.word}") for need, row in rows]


def _row(need: Need, contents: Contents, *, is_looked_at: bool) -> Row:
    hidden = need.only_me and is_looked_at
    several = sum(mentorship.is_active for mentorship in contents.mentorships.values()) > 1
    name = _name_of(need.mentorship_id, contents) if several and not need.what.startswith(("meeting", "after")) else ""
    title = HIDDEN if hidden else one_line(need.title)
    return Row(
        key=f"{need.what}|{need.key}",
        left=need.word,
        title=f"{name}  {title}" if name and not hidden else title,
        is_laid_out=bool(name),
        right=ONLY_ME if need.only_me and not hidden else "",
        act=ACTS[need.what],
    )


def promised_rows(day: Attention, contents: Contents, *, is_looked_at: bool) -> list[Row]:
    """What the others promised."""
    several = len({promised.owner for promised in day.promised}) > 1
    rows = []
    for promised in day.promised:
        hidden = promised.only_me and is_looked_at
        title = HIDDEN if hidden else one_line(promised.title)
        name = _person(promised.owner, contents) if several and not hidden else ""
        row = Row(
            key=f"promised|{promised.key}",
            left=promised.word,
            title=f"{name}  {title}" if name else title,
            is_laid_out=bool(name),
            right=ONLY_ME if promised.only_me and not hidden else "",
            act="done",
        )
        rows.append(row)
    return rows


def left_of(rows: Sequence[Row]) -> int:
    """The column of left words, as wide as they are: `late, 6 weeks` must not be cut."""
    return max((columns(row.left) for row in rows), default=0)


def broken(rows: Sequence[Row], width: int) -> list[Row]:
    """The same rows, a title that is longer than so many columns in two lines."""
    return [_broken(row, width - (columns(row.right) + 1 if row.right else 0)) for row in rows]


def _broken(row: Row, width: int) -> Row:
    if width < NARROWEST or columns(row.title) <= width:
        return row
    first, *rest = wrapped_to(row.title, width)
    return replace(row, title=first, below=" ".join(rest))


def promised_title(day: Attention, contents: Contents) -> str:
    """`Alex promised · 1`, or `Promised to you · 2` where several did."""
    owners = {promised.owner for promised in day.promised}
    who = f"{_person(next(iter(owners)), contents)} promised" if len(owners) == 1 else "Promised to you"
    return f"{who} · {len(day.promised)}"


FIRST_STEPS_FOR = 30


def first_steps(contents: Contents, today: dt.date) -> list[Row]:
    """What to try first, until it was tried or a month is over; nothing where nobody is to be met yet."""
    begun = min((m.created_on or m.started_on for m in contents.mentorships.values()), default=None)
    if begun is None or (today - begun).days > FIRST_STEPS_FOR:
        return []
    meetings = contents.meetings.values()
    steps = (
        ("a", "Open the agenda, and change a line", any(m.agenda is not None for m in meetings)),
        ("n", "On the agenda: write a topic of your own", bool(contents.topics)),
        ("m", "Take notes in the meeting, and finish it in three keys", any(m.notes is not None for m in meetings)),
    )
    if all(is_done for _, _, is_done in steps):
        return []
    return [Row(title=text, left="✓" if is_done else key, is_faint=is_done) for key, text, is_done in steps]


def next_card(day: Attention, contents: Contents) -> tuple[str, str, str]:
    """Title and two lines of the heavy card: the meeting that is open, the next one, or what is missing."""
    if day.open_meeting is not None:
        when, what = meeting_lines(day.open_meeting, day)
        return f"Still open · {day.open_meeting.with_names}", when, what
    if day.next_meeting is not None:
        return (f"Next · {day.next_meeting.with_names}", *meeting_lines(day.next_meeting, day))
    return "Next", "", no_meeting(contents)


def meeting_lines(meeting: NextMeeting, day: Attention) -> tuple[str, str]:
    """A meeting in two lines: when and how, what there is to talk about."""
    left = (meeting.date - day.today).days
    time = f" {meeting.starts_at}" if meeting.starts_at else ""
    when = f"{weekday(meeting.date)[:3]} {short_day(meeting.date, day.today)}{time}, {away(left, day)}"
    medium = f"{meeting.medium.replace('_', ' ')}, " if meeting.medium else ""
    later = f" · {meeting.later} later" if meeting.later else ""
    return f"{when} · {medium}{meeting.duration_min} min", f"{counted(meeting.topics or 0, 'topic')}{later}"


def no_meeting(contents: Contents) -> str:
    """What stands where the next meeting would."""
    if contents.mentorships:
        return "No date yet."
    return "No mentor yet. Write down who you would ask:  p"


def away(left: int, day: Attention) -> str:
    """`today`, `tomorrow`, `in 3 days`; of one left open `3 days ago`; beyond eight weeks the day says enough."""
    if left < 0:
        return "yesterday" if left == -1 else f"{span(-left, day.today)} ago" if left >= -56 else "long ago"
    if 0 <= left <= 1:
        return "tomorrow" if left else "today"
    return f"in {span(left, day.today)}" if left <= 56 else "later"


def moving_line(day: Attention) -> str:
    """How many goals are moving."""
    if not day.moving:
        return ""
    more = " more" if day.goals else ""
    return f"{day.moving}{more} {'is' if day.moving == 1 else 'are'} moving."


def goals_sentence(day: Attention, *, is_looked_at: bool) -> str:
    """The goals in one line, where there is little room."""
    told = [
        f"{HIDDEN if need.only_me and is_looked_at else one_line(need.title)} is {need.word}." for need in day.goals[:1]
    ]
    if len(day.goals) > 1:
        told.append(f"{len(day.goals) - 1} more are late or quiet.")
    return " ".join([*told, moving_line(day)]).strip()


def _name_of(mentorship_id: str | None, contents: Contents) -> str:
    mentorship = contents.mentorships.get(mentorship_id or "")
    return _person(mentorship.with_ids[0], contents) if mentorship and mentorship.with_ids else ""


def _person(person_id: str, contents: Contents) -> str:
    return first_name_of(contents, person_id)
