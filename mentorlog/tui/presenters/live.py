"""A meeting as it runs: its topics with their marks, the clock, what was caught."""

from collections.abc import Sequence

from textual.content import Content

from mentorlog.days import short_day
from mentorlog.plain import one_line
from mentorlog.records.contents import Contents
from mentorlog.reports.paragraphs import columns, counted
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.text import together, words
from mentorlog.tui.widgets.bars import NARROW
from mentorlog.wrapup import ReadNotes

Topics = Sequence[tuple[str, str]]
SIGN = {"promise": "!", "decision": "=", "question": "?", "win": "+", "intention": ">"}
BAR = 30
LATE_FROM = 10
WRAP = "wrap"
NAMES = (("promise", "promise"), ("decision", "decision"), ("question", "question"), ("win", "win"))

CLOCK_MARK = 6
SHORTEST_TOPIC = 8


def topic_rows(topics: Topics, parked: Topics, notes: ReadNotes, frame: Topics = ()) -> list[Row]:
    """Talked about, now, still to come; what waits for later; the questions that came up.

    Of the frame the opening is over once notes are taken, and the wrap-up stands last: entered it begins.
    """
    begins = [title for kind, title in frame if kind == "open"]
    rows = [Row(left="✓", title=one_line(title), is_faint=True) for title in begins]
    for key, title in topics:
        mark = "–" if key in notes.put_off else "✓" if key in notes.talked else "○"
        mark = "▶" if key == notes.current and mark != "–" else mark
        right = "next time" if mark == "–" else ""
        rows.append(Row(key=key, left=mark, title=one_line(title), right=right, is_faint=mark in "✓–"))
    rows += [Row(key=WRAP, left="○", title=one_line(title)) for kind, title in frame if kind == WRAP]
    if parked:
        rows += [Row(title=""), Row(title="Later", is_heading=True)]
        rows += [Row(key=key, left=" ", title=one_line(title), is_faint=True) for key, title in parked]
    questions = notes.of("question")
    if questions:
        rows += [Row(title=""), Row(title="New", is_heading=True)]
        rows += [Row(left="?", title=one_line(caught.text)) for caught in questions]
    return rows


def clock_line(names: str, minutes: int, left: int, ends_at: str) -> tuple[str, str, str]:
    """Who, how much of the time is over, and what is left to the real end."""
    share = min(1.0, max(0.0, 1 - left / minutes)) if minutes else 1.0
    done = round(BAR * share)
    told = f"{left} min left ({ends_at})" if left >= 0 else f"{-left} min over ({ends_at})"
    return f"● with {one_line(names)}", "━" * done + "─" * (BAR - done), told


def topic_line(topics: Topics, key: str | None) -> str:
    """`● Lead the API redesign · 4 of 5`, where there is room for one line; empty outside a topic."""
    place, title = next(((n, title) for n, (known, title) in enumerate(topics, 1) if known == key), (0, ""))
    return f"{one_line(title)} · {place} of {len(topics)}" if place else ""


def still_to_come(topics: Topics, notes: ReadNotes, left: int) -> str:
    """One quiet line from ten minutes before the end."""
    if left > LATE_FROM:
        return ""
    waiting = [one_line(title) for key, title in topics if key not in notes.talked | notes.put_off | {notes.current}]
    return f"Still to come: {' · '.join([*waiting, 'who does what, when next'])}"


def caught_lines(notes: ReadNotes, contents: Contents) -> list[str]:
    """What was caught, a line each, as it was read."""
    lines = []
    for caught in notes.caught:
        person = contents.people.get(caught.owner)
        whose = f"{person.first_name}: " if person else ""
        due = f", {short_day(caught.due_on, caught.due_on)}" if caught.due_on else ""
        lines.append(f"{SIGN[caught.kind]} {whose}{one_line(caught.text)}{due}")
    return lines


def caught_line(notes: ReadNotes) -> str:
    """`caught: 2 promises · 1 decision`."""
    counts = [(len(notes.of(kind)), name) for kind, name in NAMES]
    told = " · ".join(counted(count, name) for count, name in counts if count)
    return f"caught: {told}" if told else "!  promise   =  decision   ?  question   +  win   ! alex:  his promise"


def first_line(who: str, bar: str, told: str, topic: str, width: int) -> Content:
    """Who, the bar, and what time is left; where there is little room the topic at the cursor in place of them."""
    if width >= NARROW:
        return together(f" {who}  ", (bar, "$accent"), f"  {told}")
    title, mark, place = topic.rpartition(" · ")
    room = width - columns(told) - columns(mark + place) - CLOCK_MARK
    named = f" ● {one_line(title, room)}{mark}{place}" if topic and room >= SHORTEST_TOPIC else f" {who}"
    return words(f"{named}{' ' * max(2, width - columns(named) - columns(told) - 1)}{told}")
