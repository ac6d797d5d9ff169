"""The week with everyone as rows: the meetings of seven days, and who has no date."""

from collections.abc import Iterator

from msgspec.structs import replace

from mentorlog.attention import Attention, NextMeeting
from mentorlog.days import short_day, span, weekday
from mentorlog.lookup import last_held, names_in_short
from mentorlog.plain import one_line
from mentorlog.records.contents import Contents
from mentorlog.reports.paragraphs import columns, counted
from mentorlog.tui.desk import HIDDEN
from mentorlog.tui.presenters.row import Row

WEEK = "week"
MOST = 4
TIME = 5
LONGEST_NAME = 20
KEYS = "a agenda · m meeting"


def week_rows(day: Attention, contents: Contents, *, is_looked_at: bool, is_beside: bool) -> list[Row]:
    """Up to four: the meetings first, each with what one meant to do in it, then those without a date.

    Beside another column the key of the agenda has to do; `m` stands in the line of keys.
    """
    coming = coming_of(day)
    undated = day.undated[: max(0, MOST - len(coming))]
    ids = [*(meeting.mentorship_id for meeting in coming), *undated]
    names = {mentorship_id: _name(mentorship_id, contents) for mentorship_id in ids}
    width = max(map(columns, names.values()), default=0)
    padded = {key: name + " " * (width - columns(name)) for key, name in names.items()}
    rows: list[Row] = []
    for meeting in coming:
        row = _meeting(meeting, padded[meeting.mentorship_id], day, contents)
        rows.append(replace(row, right="a agenda") if is_beside and row.right == KEYS else row)
        rows += _meant(meeting, width, is_looked_at=is_looked_at)
    rows += [_undated(key, padded[key], day, contents) for key in undated]
    unseen = len(day.undated) - len(undated)
    return [*rows, Row(title=f"{unseen} more without a date", is_faint=True)] if unseen else rows


def coming_of(day: Attention) -> tuple[NextMeeting, ...]:
    """The meetings of the week; where there is none, the next one."""
    return day.this_week or ((day.next_meeting,) if day.next_meeting else ())


def key_of(meeting: NextMeeting) -> str:
    """The key of its row."""
    return f"{WEEK}|meeting:{meeting.id}"


def _name(mentorship_id: str, contents: Contents) -> str:
    return one_line(names_in_short(contents, contents.mentorships[mentorship_id]), LONGEST_NAME)


def _meeting(meeting: NextMeeting, name: str, day: Attention, contents: Contents) -> Row:
    topics = f", {counted(meeting.topics, 'topic')}" if meeting.topics else ""
    is_prepared = meeting.topics or contents.meetings[meeting.id].agenda is not None
    return Row(
        key=key_of(meeting),
        left=_when(meeting, day),
        title=f"{meeting.starts_at or '':{TIME}}  {name}   {meeting.duration_min} min{topics}",
        right=KEYS if is_prepared else "no agenda yet",
        is_laid_out=True,
    )


def _when(meeting: NextMeeting, day: Attention) -> str:
    """`today`, `Thu 26` within the week, `Mon 8 Dec`."""
    if meeting.date == day.today:
        return "today"
    told = f"{weekday(meeting.date)[:3]} {short_day(meeting.date, day.today)}"
    return " ".join(told.split()[:2]) if meeting in day.this_week else told


def _meant(meeting: NextMeeting, width: int, *, is_looked_at: bool) -> Iterator[Row]:
    """What one meant to do in a meeting of today."""
    for text in meeting.intentions:
        told = HIDDEN if is_looked_at else one_line(text)
        right = "" if is_looked_at else "only me"
        yield Row(title=f"{'':{TIME}}  {'':{width}}   {told}", right=right, is_laid_out=True, is_faint=True)


def _undated(mentorship_id: str, name: str, day: Attention, contents: Contents) -> Row:
    last = last_held(contents, mentorship_id, day.today)
    return Row(
        key=f"{WEEK}|mentorship:{mentorship_id}",
        left="no date",
        title=f"{'':{TIME}}  {name}   {_met((day.today - last.date).days, day) if last else 'not met yet'}",
        right="n a date",
        is_laid_out=True,
    )


def _met(days: int, day: Attention) -> str:
    if days <= 1:
        return "last met yesterday" if days else "met today"
    told = span(days, day.today)
    return f"not met {told}" if told.startswith("since") else f"last met {told} ago"
