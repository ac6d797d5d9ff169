"""The page of a meeting: of one to come its agenda, of one that was held what came of it."""

import datetime as dt
from collections.abc import Iterator, Sequence

from mentorlog.attention.words import due_word
from mentorlog.days import short_day
from mentorlog.lookup import in_time, names_with
from mentorlog.plain import one_line
from mentorlog.records.contents import ME, Contents
from mentorlog.records.meetings import Action, Meeting, Notes, SavedItem
from mentorlog.records.record import Record, Shareable
from mentorlog.reflecting.sitting import is_on
from mentorlog.reports.agenda_page import KIND_WORDS, AgendaPage
from mentorlog.reports.agenda_text import room_in_words
from mentorlog.tui.desk import HIDDEN
from mentorlog.tui.presenters.agenda import title_of as line_title
from mentorlog.tui.presenters.meetings import day_and_time, how_in_words
from mentorlog.tui.presenters.page_text import ONLY_ME, first_words, heading, text_rows
from mentorlog.tui.presenters.rooms import is_only_me, title_of
from mentorlog.tui.presenters.row import Row, blank

NARROW = 44
MOST_MEETINGS = 6
ROOM_FOR_REASONS = 60
STYLES = {"directive": "told", "supportive": "supported", "challenging": "stretched"}
OUTCOMES = {"partly": "partly", "deferred": "next time"}
NOTE_BLOCKS = (
    ("summary", "In short"),
    ("takeaway", "What I took from it"),
    ("to_clarify", "To clarify"),
    ("my_summary_back", "How I summed it up"),
    ("learned_from_them", "What I learned from them"),
    ("text", "Notes"),
)
"""The parts of the notes, in the order they are read."""


def planned_page(meeting: Meeting, page: AgendaPage | None, width: int, *, is_looked_at: bool) -> list[Row]:
    """What is on the agenda, what waits, what is hoped for; the reasons only where nobody else is looking."""
    key = f"meeting:{meeting.id}"
    rows = [Row(key=key, title=_kind_and_how(meeting), right="a agenda" if width >= NARROW else "")]
    if page is not None:
        rows += [blank(), heading("Agenda"), *_agenda_rows(page, key, width, is_looked_at=is_looked_at)]
        later = page.agenda.left(page.agenda.parked)
        if later:
            rows += [blank(), heading("Later")]
        rows += [Row(key=f"{key}#{i.key}", title=one_line(i.title), right=room_in_words(i)) for i in later]
    hope = meeting.agenda.hope if meeting.agenda else None
    if hope:
        rows += [blank(), heading("We hope for"), *text_rows(hope, width, f"{key}#hope")]
    return rows


def _agenda_rows(page: AgendaPage, key: str, width: int, *, is_looked_at: bool) -> Iterator[Row]:
    for line in page.lines:
        shown = "" if is_looked_at or width < ROOM_FOR_REASONS else line.item.why
        title = f"{line.time:>5} {line.item.minutes:>3}  {one_line(line.item.title, 200)}"
        yield Row(key=f"{key}#{line.item.key}", title=title, right=shown, is_laid_out=True)


def past_page(meeting: Meeting, contents: Contents, today: dt.date, width: int, *, is_looked_at: bool) -> list[Row]:
    """What was talked about, decided, promised; what was written on it. The keys name what `enter` opens."""
    key = f"meeting:{meeting.id}"
    rows = [
        Row(
            key=key,
            title=_head(meeting, contents, is_looked_at=is_looked_at),
            right=_act(meeting) if width >= NARROW else "",
        )
    ]
    instead = contents.meetings.get(meeting.moved_to or "")
    if instead is not None and not instead.is_deleted:
        rows.append(Row(key=f"meeting:{instead.id}", title=f"moved to {day_and_time(instead, today)}"))
    rows += _talked_about(meeting, contents, width, is_looked_at=is_looked_at)
    notes = meeting.notes or Notes()
    if notes.decisions:
        rows += [blank(), heading("Decided")]
        rows += [row for n, d in enumerate(notes.decisions) for row in text_rows(d, width, f"{key}#decided-{n}", "  ")]
    for title, found in came_of(meeting, contents):
        shown = [_record_row(record, today, contents, is_looked_at=is_looked_at) for record in found]
        rows += [blank(), heading(title), *shown] if shown else []
    rows += _note_rows(notes, key, width, is_looked_at=is_looked_at)
    return [*rows, *_more_rows(meeting, contents, is_looked_at=is_looked_at)]


def _act(meeting: Meeting) -> str:
    if meeting.is_deleted:
        return "space put back"
    return "y the message" if meeting.state == "held" else ""


def _kind_and_how(meeting: Meeting) -> str:
    """`check-in · video, 45 min`."""
    return " · ".join(part for part in (KIND_WORDS[meeting.kind].lower(), how_in_words(meeting)) if part)


def _head(meeting: Meeting, contents: Contents, *, is_looked_at: bool) -> str:
    """The same; of one that did not take place why, if that may be seen."""
    told = _kind_and_how(meeting)
    if meeting.state == "missed":
        return f"{told} · did not happen"
    if meeting.state != "cancelled" or meeting.moved_to:
        return told
    mentorship = contents.mentorships.get(meeting.mentorship_id)
    them = one_line(names_with(contents, mentorship), 60) if mentorship else "them"
    by = {"me": " by me", "them": f" by {them}"}.get(meeting.cancelled_by or "", "")
    return f"{told} · cancelled{'' if is_looked_at else by}"


def _talked_about(meeting: Meeting, contents: Contents, width: int, *, is_looked_at: bool) -> Iterator[Row]:
    """The lines that came up, with one's own points below; what was not needed is left out."""
    items = [item for item in (meeting.agenda.items if meeting.agenda else ()) if item.outcome != "dropped"]
    if items:
        yield blank()
        yield heading("Talked about" if meeting.state == "held" else "Agenda")
    for item in items:
        record = _behind(item, contents)
        hidden = is_looked_at and record is not None and is_only_me(record)
        title = HIDDEN if hidden else first_words(item.title or line_title(item.key, contents, meeting), 200)
        key = _link(item, record, meeting)
        yield Row(key=key, title=f"  {title}", is_laid_out=True, right=OUTCOMES.get(item.outcome or "", ""))
        if item.points and not is_looked_at:
            points = list(text_rows(item.points, width - len(ONLY_ME) - 1, "", "    "))
            yield Row(title=points[0].title, right=ONLY_ME, is_laid_out=True, is_faint=True)
            yield from points[1:]


def _behind(item: SavedItem, contents: Contents) -> Record | None:
    """The goal or the topic that a line is about."""
    kind, _, record_id = item.key.partition(":")
    table = {"goal": "goals", "topic": "topics"}.get(kind)
    return contents.table(table).get(record_id) if table else None


def _link(item: SavedItem, record: Record | None, meeting: Meeting) -> str:
    """What `enter` opens: the goal or topic of a line, else the meeting itself."""
    return item.key if record is not None and not record.is_deleted else f"meeting:{meeting.id}#{item.key}"


def came_of(meeting: Meeting, contents: Contents) -> Iterator[tuple[str, Sequence[Shareable]]]:
    """The promises made in it; of one that was held also the questions, wins and reflections of it."""
    promised = [a for a in contents.actions.values() if a.meeting_id == meeting.id and _is_there(a)]
    promised.sort(key=lambda a: (a.owner != ME, a.due_on or dt.date.max, a.id))
    yield "Promises", promised
    if meeting.state == "held":
        pair, day = meeting.mentorship_id, meeting.date
        asked = [t for t in contents.topics.values() if (t.mentorship_id, t.created_on) == (pair, day) and _is_there(t)]
        yield "Questions", asked
        yield "Wins", [w for w in contents.wins.values() if (w.mentorship_id, w.on) == (pair, day) and _is_there(w)]
        written = [r for r in contents.reflections.values() if _is_there(r) and is_on(r, meeting)]
        written.sort(key=lambda r: (r.date, r.id))
        yield "Reflections", written


def _is_there(record: Shareable) -> bool:
    return not record.is_deleted and not record.is_sealed


def _record_row(record: Shareable, today: dt.date, contents: Contents, *, is_looked_at: bool) -> Row:
    hidden = is_looked_at and not record.is_shared
    key = f"{type(record).__name__.casefold()}:{record.id}"
    title = HIDDEN if hidden else first_words(title_of(record), 200)
    beside = [] if record.is_shared or hidden else [ONLY_ME]
    is_over = False
    if isinstance(record, Action) and not hidden:
        beside = [*promise_words(record, today, contents)]
        is_over = record.state != "open"
    return Row(key=key, title=f"  {title}", is_laid_out=True, right=" · ".join(beside), is_faint=is_over)


def promise_words(action: Action, today: dt.date, contents: Contents) -> Iterator[str]:
    """Whose it is, where not one's own, and how it stands now: `Alex · kept 14 Sep`, `late, Thu`, `let go`."""
    person = contents.people.get(action.owner)
    if person is not None:
        yield one_line(person.first_name, 40)
    if action.state == "dropped":
        yield "let go"
    elif action.state == "done":
        yield f"kept {short_day(action.closed_on, today)}" if action.closed_on else "kept"
    elif action.due_on is not None:
        yield due_word(action.due_on, today)


def _note_rows(notes: Notes, key: str, width: int, *, is_looked_at: bool) -> Iterator[Row]:
    """What was written in it; while someone is looking one line says that it is there."""
    for name, title in NOTE_BLOCKS:
        value = getattr(notes, name)
        text = "\n".join(value) if isinstance(value, tuple) else value
        if text:
            yield blank()
            yield heading(title, "" if is_looked_at else ONLY_ME)
            yield from text_rows(HIDDEN if is_looked_at else text, width, f"{key}#{name}")


def last_notes(meeting: Meeting, contents: Contents, today: dt.date, width: int, *, is_looked_at: bool) -> list[Row]:
    """What was noted in the meetings with the same person before this one, the newest first."""
    before = [
        m
        for m in contents.meetings.values()
        if m.mentorship_id == meeting.mentorship_id
        and m.state == "held"
        and not m.is_deleted
        and in_time(m) < in_time(meeting)
        and m.notes is not None
    ]
    rows: list[Row] = []
    for held in sorted(before, key=in_time, reverse=True)[:MOST_MEETINGS]:
        notes = held.notes or Notes()
        text = notes.text or notes.summary or notes.takeaway
        if text:
            key = f"meeting:{held.id}"
            rows += [blank(), heading(day_and_time(held, today), "" if is_looked_at else ONLY_ME)]
            rows += text_rows(HIDDEN if is_looked_at else text, width, key)
    return rows[1:]


def _more_rows(meeting: Meeting, contents: Contents, *, is_looked_at: bool) -> Iterator[Row]:
    """More about it: once it was said of one meeting, every one that was held asks."""
    if meeting.state != "held" or not is_marked(contents):
        return
    yield blank()
    yield heading("More about it", "" if is_looked_at else ONLY_ME)
    share = f"{meeting.my_talk_share}%" if meeting.my_talk_share is not None else "…"
    lines = (("how", STYLES.get(meeting.style_used or "", "…")), ("your share of the talk", share))
    for label, value in lines:
        told = HIDDEN if is_looked_at else value
        key = f"meeting:{meeting.id}#{label.partition(' ')[0]}"
        yield Row(key=key, title=f"  {label:<24}{told}", is_laid_out=True, right="e" if told == "…" else "")


def is_marked(contents: Contents) -> bool:
    """Whether more was ever said about a meeting."""
    return any(m.style_used or m.my_talk_share is not None for m in contents.meetings.values() if not m.is_deleted)
