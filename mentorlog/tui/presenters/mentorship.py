"""The page of a mentorship: each line read from the records, and a row one can enter."""

import datetime as dt
from collections.abc import Iterator

from mentorlog.agreement.lines import kept_lines
from mentorlog.attention.meetings import told
from mentorlog.attention.needs import late_or_quiet_goals
from mentorlog.attention.scope import Scope
from mentorlog.days import short_day, weekday
from mentorlog.ending.open_things import open_goals, open_promises
from mentorlog.journal.mentorships import PHASES
from mentorlog.lookup import in_time, last_held, names_with, planned_meetings
from mentorlog.plain import one_line
from mentorlog.records.contents import ME, Contents
from mentorlog.records.meetings import Meeting
from mentorlog.records.mentorships import Mentorship
from mentorlog.reports.paragraphs import counted
from mentorlog.reports.record_words import word_of
from mentorlog.tui.desk import HIDDEN
from mentorlog.tui.presenters.boundaries import first_names
from mentorlog.tui.presenters.mentorship_care import care_rows
from mentorlog.tui.presenters.row import Row, blank
from mentorlog.tui.presenters.whose import ROLES
from mentorlog.tui.presenters.wrapping import wrapped
from mentorlog.when import rhythm_in_words

LEFT = 11
MARGIN = 4
MOST_WEEKS = 60
USUAL_OF = 3
STYLES = {"directive": "told", "supportive": "supported", "challenging": "stretched"}


def heading_of(contents: Contents, mentorship: Mentorship) -> str:
    """`Alex Rivera, my mentor`."""
    names = one_line(names_with(contents, mentorship), 60)
    return f"{names}, {ROLES[mentorship.my_role]}"


def week_of(mentorship: Mentorship, today: dt.date) -> str:
    """`week 14`; after a year or so nobody counts, and nobody before it begins or once it has ended."""
    week = (today - mentorship.started_on).days // 7 + 1
    return f"week {week}" if 1 <= week <= MOST_WEEKS and mentorship.state != "closed" else ""


def mentorship_rows(
    contents: Contents, mentorship: Mentorship, today: dt.date, width: int, *, is_looked_at: bool
) -> list[Row]:
    """What it is, what is next, what stands between the two, and what is still open in its phase."""
    return [
        *_wide(terms_of(contents, mentorship, today), width),
        *_purpose(mentorship, width),
        blank(),
        *_between(contents, mentorship, today, is_looked_at=is_looked_at),
        *_persons(contents, mentorship, is_looked_at=is_looked_at),
        *care_rows(contents, mentorship, today, width, is_looked_at=is_looked_at),
    ]


def _wide(text: str, width: int) -> list[Row]:
    return [Row(title=row.title, is_wide=True) for row in wrapped(text, width - MARGIN)]


def terms_of(contents: Contents, mentorship: Mentorship, today: dt.date) -> str:
    """`Since Tue 18 Aug · working · every 2 weeks, Tue 15:00, 45 min, video`."""
    day = _day(mentorship.started_on, today)
    parts = [f"Begins on {day}" if mentorship.started_on > today else f"Since {day}"]
    if mentorship.state == "closed":
        reason = f", {word_of('close_reason', mentorship.close_reason)}" if mentorship.close_reason else ""
        ended = f" on {_day(mentorship.closed_on, today)}" if mentorship.closed_on else ""
        return " · ".join([*parts, f"ended{ended}{reason}"])
    if mentorship.kind not in {"one_to_one", "peer"}:
        parts.append(word_of("kind", mentorship.kind, "mentorships"))
    parts.append(PHASES.get(mentorship.phase, mentorship.phase))
    if mentorship.state == "paused":
        parts.append(_paused(mentorship, today))
    return " · ".join([*parts, how_often(contents, mentorship)]).rstrip(" ·")


def _paused(mentorship: Mentorship, today: dt.date) -> str:
    until = next((pause.until for pause in reversed(mentorship.pauses)), None)
    return f"paused, last day {_day(until, today)}" if until else "paused"


def how_often(contents: Contents, mentorship: Mentorship) -> str:
    """`every 2 weeks, Tue 15:00, 45 min, video`: what was said, and the day and time the last meetings had."""
    parts = []
    if mentorship.cadence_days is not None:
        days = mentorship.cadence_days
        parts.append(rhythm_in_words(days) if days else "no fixed rhythm")
    parts += [part for part in (_usual_time(contents, mentorship.id),) if part]
    if mentorship.default_minutes:
        parts.append(f"{mentorship.default_minutes} min")
    if mentorship.medium:
        parts.append(one_line(word_of("medium", mentorship.medium), 30))
    return ", ".join(parts)


def _usual_time(contents: Contents, mentorship_id: str) -> str:
    """The weekday of the last meetings and the next, where it is always the same, with the time of the last."""
    found = [m for m in contents.meetings.values() if m.mentorship_id == mentorship_id and not m.is_deleted]
    last = sorted((m for m in found if m.state in {"held", "planned"}), key=in_time)[-USUAL_OF:]
    if len({m.date.weekday() for m in last}) != 1:
        return ""
    times = {m.starts_at for m in last if m.starts_at}
    return f"{weekday(last[0].date)[:3]} {times.pop()}" if len(times) == 1 else weekday(last[0].date)[:3]


def _purpose(mentorship: Mentorship, width: int) -> Iterator[Row]:
    if not mentorship.purpose:
        return
    first, *rest = wrapped(mentorship.purpose, width - MARGIN - LEFT)
    yield Row(key="edit:purpose", left="What for", title=first.title)
    for row in rest:
        yield Row(title=row.title)


def _between(contents: Contents, mentorship: Mentorship, today: dt.date, *, is_looked_at: bool) -> Iterator[Row]:
    """Next, met, promises, goals, agreement, last words."""
    if mentorship.state != "closed":
        yield from _next(contents, mentorship, today)
    last = last_held(contents, mentorship.id, today)
    if last is not None:
        held = sum(m.mentorship_id == mentorship.id and m.state == "held" for m in _kept(contents))
        times = {1: "once, on", 2: "twice, the last on"}.get(held, f"{held} times, the last on")
        yield Row(key=f"meeting:{last.id}", left="Met", title=f"{times} {_day(last.date, today)}", right="enter")
    yield from _promises(contents, mentorship, today)
    yield from _goals(contents, mentorship, today)
    if lines := kept_lines(contents, mentorship.id):
        due = sum(line.state == "agreed" and line.is_due_for_review(today) for line in lines)
        again = f", {due} to look at again" if due else ""
        count = counted(len(lines), "boundary", "boundaries")
        yield Row(key="agreement", left="Agreement", title=f"{count}{again}")
    yield from _last_words(contents, mentorship, today, is_looked_at=is_looked_at)


def _kept(contents: Contents) -> list[Meeting]:
    return [meeting for meeting in contents.meetings.values() if not meeting.is_deleted]


def _next(contents: Contents, mentorship: Mentorship, today: dt.date) -> Iterator[Row]:
    """The next meeting, or that there is none; whose turn it is to book the one after."""
    planned = next(iter(planned_meetings(contents, mentorship.id, today)), None)
    if planned is None:
        yield Row(key="next", left="Next", title="no date", right="enter")
    else:
        time = f" {planned.starts_at}" if planned.starts_at else ""
        topics = told(planned, Scope(contents, today, mentorship.id), with_topics=True).topics or 0
        title = f"{_day(planned.date, today)}{time} · {counted(topics, 'topic')}"
        yield Row(key="next", left="Next", title=title, right="a")
    if mentorship.books_next:
        who = "you book" if mentorship.books_next == "me" else f"{first_names(contents, mentorship)} books"
        yield Row(key="edit:books_next", left="Booking", title=f"{who} the next date")


def _promises(contents: Contents, mentorship: Mentorship, today: dt.date) -> Iterator[Row]:
    """`you 2, 1 late · Alex 1`."""
    promises = open_promises(contents, mentorship)
    if not promises:
        return
    owners = sorted({promise.owner for promise in promises}, key=lambda owner: (owner != ME, owner))
    parts = []
    for owner in owners:
        theirs = [promise for promise in promises if promise.owner == owner]
        late = sum(promise.is_late(today) for promise in theirs)
        person = contents.people.get(owner)
        name = "you" if owner == ME else one_line(person.first_name, 40) if person else "all of us"
        parts.append(f"{name} {len(theirs)}{f', {late} late' if late else ''}")
    yield Row(key="promises", left="Promises", title=" · ".join(parts))


def _goals(contents: Contents, mentorship: Mentorship, today: dt.date) -> Iterator[Row]:
    """`4, one quiet since October`."""
    goals = open_goals(contents, mentorship)
    if not goals:
        return
    keys = {f"goal:{goal.id}" for goal in goals}
    words = [need.word for need in late_or_quiet_goals(Scope(contents, today, mentorship.id)) if need.key in keys]
    more = f", one {words[0]}" if len(words) == 1 else f", {len(words)} late or quiet" if words else ""
    yield Row(key="goals", left="Goals", title=f"{len(goals)}{more}")


def _last_words(contents: Contents, mentorship: Mentorship, today: dt.date, *, is_looked_at: bool) -> Iterator[Row]:
    """What was taken from the last meeting of which anything was."""
    held = [m for m in _kept(contents) if m.mentorship_id == mentorship.id and m.notes and m.notes.takeaway]
    last = max((m for m in held if m.date <= today), key=in_time, default=None)
    if last is not None and last.notes is not None:
        words = HIDDEN if is_looked_at else f"“{one_line(last.notes.takeaway or '', 200)}”"
        yield Row(key=f"meeting:{last.id}#words", left="Last words", title=words, right=short_day(last.date, today))


def _persons(contents: Contents, mentorship: Mentorship, *, is_looked_at: bool) -> Iterator[Row]:
    """What is wanted, who they are, and what the owner noted about them."""
    if style := style_in_words(contents, mentorship):
        yield Row(key="edit:style_wanted", left="Style", title=style)
    for person_id in mentorship.with_ids:
        person = contents.people.get(person_id)
        if person is None or person.is_deleted:
            continue
        role = f", {one_line(person.role, 60)}" if person.role else ""
        yield Row(key=f"person:{person.id}", left="Who", title=f"{one_line(person.name, 60)}{role}")
        if person.private_note:
            note = HIDDEN if is_looked_at else one_line(person.private_note, 400)
            right = "" if is_looked_at else "only me"
            yield Row(key=f"note:{person.id}", left="Note", title=note, right=right)


def style_in_words(contents: Contents, mentorship: Mentorship) -> str:
    """`you want to be stretched`; as a mentor what the other wants, and what you offer."""
    parts = []
    if mentorship.style_wanted:
        who = f"{first_names(contents, mentorship)} wants" if mentorship.my_role == "mentor" else "you want"
        parts.append(f"{who} to be {STYLES[mentorship.style_wanted]}")
    if mentorship.style_offered:
        parts.append(f"you offer: {STYLES[mentorship.style_offered]}")
    return " · ".join(parts)


def _day(day: dt.date | None, today: dt.date) -> str:
    return f"{weekday(day)[:3]} {short_day(day, today)}" if day else ""


def promise_rows(contents: Contents, mentorship: Mentorship, today: dt.date, *, is_looked_at: bool) -> list[Row]:
    """The promises that are open: whose, until when."""
    rows = []
    for promise in sorted(open_promises(contents, mentorship), key=lambda p: (p.due_on or dt.date.max, p.id)):
        person = contents.people.get(promise.owner)
        name = "me" if promise.owner == ME else one_line(person.first_name, 12) if person else "all"
        title = HIDDEN if is_looked_at and not promise.is_shared else one_line(promise.text, 200)
        late = "late, " if promise.is_late(today) else ""
        right = f"{late}{_day(promise.due_on, today)}"
        rows.append(Row(key=f"action:{promise.id}", left=name, title=title, right=right))
    return rows
