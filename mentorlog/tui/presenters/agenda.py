"""An agenda as rows at the left and a page at the right."""

from collections.abc import Iterator

import msgspec

from mentorlog.agenda import AgendaItem
from mentorlog.days import short_day, weekday
from mentorlog.plain import one_line
from mentorlog.records.contents import Contents
from mentorlog.records.meetings import Meeting
from mentorlog.reports.agenda_page import AgendaPage, PageLine
from mentorlog.reports.agenda_text import room_in_words
from mentorlog.reports.lines import line_in_words
from mentorlog.reports.only_me import preparation_in_words
from mentorlog.tui.presenters.row import Row, blank

HEAD, NEW, HOPE = "head", "new", "hope"
FRAMES = frozenset({"open", "open_floor", "wrap"})
LEFT = 9
LONGEST_POINTS = 4000


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """What stands at the right: what is only the owner's, and the line under the cursor."""

    only_me: tuple[str, ...]
    title: str
    told: tuple[str, ...]
    question: str
    points: str


def rows_of(page: AgendaPage, meeting: Meeting | None, contents: Contents, today_year: int) -> list[Row]:
    """The whole list: the meeting, its lines, what is off, what waits, what goes by message, the hope."""
    rows = [_head(page, today_year), blank()]
    rows += [_line(line) for line in page.lines]
    rows += [Row(key=NEW, left="n", title="a topic…", is_faint=True)]
    rows += _off(meeting, contents)
    agenda = page.agenda
    if agenda.parked:
        rows += [blank(), Row(title="Later", is_heading=True)]
        rows += [
            Row(key=item.key, is_wide=True, title=one_line(item.title), right=room_in_words(item), act="on")
            for item in agenda.left(agenda.parked)
        ]
    if agenda.before_meeting:
        rows += [blank(), Row(title="By message", is_heading=True)]
        rows += [
            Row(key=item.key, is_wide=True, title=one_line(item.title), act="on")
            for item in agenda.left(agenda.before_meeting)
        ]
    rows += [blank(), Row(title="We hope for", is_heading=True)]
    rows.append(Row(key=HOPE, is_wide=True, title=one_line(page.hope or "…"), right="e", is_faint=not page.hope))
    return rows


def _head(page: AgendaPage, today_year: int) -> Row:
    year = "" if page.date.year == today_year else f" {page.date.year}"
    time = f", {page.starts_at}" if page.starts_at else ""
    day = f"{weekday(page.date)[:3]} {page.date.day} {short_day(page.date, page.date).split()[1]}{year}{time}"
    return Row(
        key=HEAD, is_wide=True, title=f"{day} · {page.kind_words.lower()} · {page.agenda.duration} min", right="e"
    )


def _line(line: PageLine) -> Row:
    item = line.item
    act = "" if item.kind in FRAMES else "off"
    return Row(
        key=item.key, left=f"{line.time:>5} {item.minutes:>3}", title=one_line(item.title), right=item.why, act=act
    )


def _off(meeting: Meeting | None, contents: Contents) -> Iterator[Row]:
    """The lines that were taken off, under their own heading."""
    if meeting is None or meeting.agenda is None or not meeting.agenda.removed:
        return
    yield blank()
    yield Row(title="Off", is_heading=True)
    for key in meeting.agenda.removed:
        yield Row(key=key, is_wide=True, title=title_of(key, contents, meeting), right="off", act="on", is_faint=True)


def title_of(key: str, contents: Contents, meeting: Meeting) -> str:
    """What a key stands for, where the agenda itself does not say it any more."""
    from mentorlog.agenda.kinds import TITLES

    if key in TITLES:
        return TITLES[key]
    kind, _, record_id = key.partition(":")
    if kind == "topic" and record_id in contents.topics:
        return one_line(contents.topics[record_id].text)
    if key in _GATHERED:
        return _GATHERED[key]
    return one_line(line_in_words(key, contents, meeting.date))


_GATHERED = {
    "feedback:request": "Feedback you asked for",
    "feedback:give": "Feedback you want to give",
    "boundaries:breach": "Our agreement",
    "boundaries:review": "Does our agreement still fit?",
}


def side_of(page: AgendaPage, key: str, *, is_looked_at: bool) -> Side:
    """The right side for the row under the cursor."""
    line = next((line for line in page.lines if line.item.key == key), None)
    only_me = () if is_looked_at else tuple(one_line(text) for text in preparation_lines(page))
    if line is None:
        return Side(only_me=only_me, title="", told=_hint(key), question="", points="")
    points = "" if is_looked_at else (line.points or "")[:LONGEST_POINTS]
    return Side(
        only_me=only_me,
        title=one_line(line.item.title),
        told=(*(one_line(record) for record in line.records), *_why(line.item)),
        question=line.item.question.text if line.item.question else "",
        points=points,
    )


def preparation_lines(page: AgendaPage) -> Iterator[str]:
    """What is only the owner's, without the points on each line: those stand below the line."""
    shown = msgspec.structs.replace(page, lines=())
    return preparation_in_words(shown)


def _why(item: AgendaItem) -> Iterator[str]:
    if item.why:
        yield f"{item.why[:1].upper()}{item.why[1:]}."
    if item.steps:
        steps = item.steps
        yield f"Aim {steps.aim} · situation {steps.situation} · options {steps.options} · commitment {steps.commitment}"


def _hint(key: str) -> tuple[str, ...]:
    hints = {
        HEAD: "[ ] makes the meeting shorter or longer, t another kind of meeting, R starts afresh.",
        NEW: "n writes a topic that you both see.",
        HOPE: "e says what you both hope for. It is sent with the agenda.",
    }
    return (hints.get(key, "space puts it on the agenda."),)
