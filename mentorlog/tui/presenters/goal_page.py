"""The page of a goal: who sees it, how far, how sure, why, its steps, and its story in time order."""

import datetime as dt
from collections.abc import Iterator

from mentorlog.attention.words import due_word
from mentorlog.days import short_day
from mentorlog.journal.steps import is_done, steps_of, typed_progress
from mentorlog.records.contents import ME, Contents
from mentorlog.records.goals import Goal, Milestone
from mentorlog.records.meetings import Action, Meeting
from mentorlog.tui.desk import HIDDEN
from mentorlog.tui.presenters.goals import percent_of, progress_in_words
from mentorlog.tui.presenters.page_text import (
    ONLY_ME,
    bar,
    day_and_distance,
    first_words,
    heading,
    seen_words,
    text_rows,
)
from mentorlog.tui.presenters.rooms import title_of
from mentorlog.tui.presenters.row import Row, blank

NARROW = 56
ROOM_FOR_ACT = 40
WHY = "#why"

Event = tuple[dt.date, str, str, bool]
"""A line of the story: its day, what it is about (`kind:ID`), its words, whether only the owner sees them."""


def goal_page(
    goal: Goal, contents: Contents, today: dt.date, width: int, *, is_looked_at: bool, has_story: bool = True
) -> list[Row]:
    """The page in lines so wide, unless its story stands elsewhere. The keys of its rows name what `enter` opens."""
    key = f"goal:{goal.id}"
    if is_looked_at and not goal.is_shared:
        return [Row(key=key, title=HIDDEN)]
    rows = [Row(key=key, title=_head(goal, contents, today, width), right=_act(goal) if width >= ROOM_FOR_ACT else "")]
    rows += _how_far(goal, contents, width, is_looked_at=is_looked_at)
    for title, text in (("Why", goal.why), ("Reached when", goal.measure), ("Why let go", goal.drop_reason)):
        if text:
            rows += [blank(), heading(title, "" if is_looked_at else ONLY_ME)]
            rows += text_rows(HIDDEN if is_looked_at else text, width, f"{key}#{title}")
    rows += _results(goal, width)
    steps = [_step_row(step, contents, today, width, is_looked_at=is_looked_at) for step in _in_order(goal, contents)]
    rows += [blank(), heading("Steps"), *steps] if steps else []
    told = story_of(goal, contents) if has_story else []
    story = [_story_row(event, today, is_looked_at=is_looked_at) for event in told]
    return rows + ([blank(), heading("Story"), *story] if story else [])


def _head(goal: Goal, contents: Contents, today: dt.date, width: int) -> str:
    """`us two · to Mon 7 Dec, in 2 weeks`."""
    pairs = [contents.mentorships[key] for key in goal.mentorship_ids if key in contents.mentorships]
    parts = [seen_words(goal, is_group=any(pair.kind == "group" for pair in pairs))]
    if goal.is_closed:
        word = "let go" if goal.state == "dropped" else "reached"
        parts.append(f"{word}, {short_day(goal.closed_on, today)}" if goal.closed_on else word)
    elif goal.state == "paused":
        parts.append(f"rests until {day_and_distance(goal.paused_until, today)}" if goal.paused_until else "rests")
    elif goal.due_on:
        day = day_and_distance(goal.due_on, today)
        parts.append(f"to {day if width >= NARROW else day.partition(',')[0]}")
    if goal.owner != ME and goal.owner in contents.people:
        parts.append(contents.people[goal.owner].first_name)
    return " · ".join(parts)


def _act(goal: Goal) -> str:
    """What `space` does."""
    return "space put back" if goal.is_deleted else "" if goal.is_closed else "space check in"


def _how_far(goal: Goal, contents: Contents, width: int, *, is_looked_at: bool) -> Iterator[Row]:
    """The bar, and how sure one is."""
    percent = percent_of(goal, contents)
    if percent is not None:
        yours = "  your number" if typed_progress(goal) is not None else ""
        yield blank()
        yield Row(
            title=f"{bar(percent, max(4, min(30, width // 3)))}  {progress_in_words(goal, contents)}{yours}",
            is_laid_out=True,
        )
    sure = [checkin.confidence for checkin in sorted(goal.checkins, key=lambda c: c.date) if checkin.confidence]
    if sure:
        told = HIDDEN if is_looked_at else f"{sure[-1]} of 5"
        yield Row(title=f"how sure  {told}", is_laid_out=True, right="" if is_looked_at else ONLY_ME)


def _results(goal: Goal, width: int) -> Iterator[Row]:
    """Its results, each with how far it is."""
    if goal.results:
        yield blank()
        yield heading("Results")
    for result in goal.results:
        told = first_words(result.text, max(20, width - 8))
        yield Row(title=told, right="" if result.progress is None else f"{result.progress}%")


def _in_order(goal: Goal, contents: Contents) -> list[Action | Milestone]:
    """What is done in the order it was done, then what is to come, what has no date last."""

    def place(step: Action | Milestone) -> tuple[bool, dt.date, str]:
        day = done_on(step) if is_done(step) else due_on(step)
        return not is_done(step), day or dt.date.max, step.id

    return sorted(steps_of(goal, contents), key=place)


def done_on(step: Action | Milestone) -> dt.date | None:
    """The day a step was done."""
    return step.reached_on if isinstance(step, Milestone) else step.closed_on


def due_on(step: Action | Milestone) -> dt.date | None:
    """The day a step is to be done by."""
    return step.target_on if isinstance(step, Milestone) else step.due_on


def _step_row(step: Action | Milestone, contents: Contents, today: dt.date, width: int, *, is_looked_at: bool) -> Row:
    done = is_done(step)
    hidden = is_looked_at and not step.is_shared
    title = HIDDEN if hidden else title_of(step)
    kind = "milestone" if isinstance(step, Milestone) else "action"
    return Row(
        key=f"{kind}:{step.id}",
        title=f"  {'✓' if done else '◇'} {title}",
        is_laid_out=True,
        right="" if hidden else " · ".join(_beside(step, contents, today, is_wide=width >= NARROW)),
        act="" if done else "tick",
        is_faint=done,
    )


def _beside(step: Action | Milestone, contents: Contents, today: dt.date, *, is_wide: bool) -> Iterator[str]:
    """What stands at the right of a step: what it is or whose, and its day."""
    if isinstance(step, Milestone):
        if is_wide and not is_done(step):
            yield "milestone"
    elif step.owner != ME and step.owner in contents.people:
        yield contents.people[step.owner].first_name
    if not step.is_shared and is_wide:
        yield ONLY_ME
    day = done_on(step) if is_done(step) else due_on(step)
    if day is not None:
        yield due_word(day, today) if day < today and not is_done(step) else short_day(day, today)


def _story_row(event: Event, today: dt.date, *, is_looked_at: bool) -> Row:
    day, key, text, only_me = event
    hidden = only_me and is_looked_at
    right = ONLY_ME if only_me and not hidden else ""
    return Row(
        key=key, title=f"{short_day(day, today):>7}  {HIDDEN if hidden else text}", right=right, is_laid_out=True
    )


def story_rows(goal: Goal, contents: Contents, today: dt.date, width: int, *, is_looked_at: bool) -> list[Row]:
    """The story for a column of its own: each event whole, below its day. A private goal tells none."""
    if is_looked_at and not goal.is_shared:
        return []
    rows: list[Row] = []
    for day, key, text, only_me in story_of(goal, contents):
        hidden = only_me and is_looked_at
        rows += [blank(), heading(short_day(day, today), ONLY_ME if only_me and not hidden else "")]
        rows += text_rows(HIDDEN if hidden else text, width, key)
    return rows[1:]


def story_of(goal: Goal, contents: Contents) -> list[Event]:
    """All that happened with a goal, the newest first."""
    events = [*_own(goal), *_reached(goal, contents), *_met(goal, contents), *_written(goal, contents)]
    return sorted(events, key=lambda event: (event[0], event[1]), reverse=True)


def _own(goal: Goal) -> Iterator[Event]:
    key = f"goal:{goal.id}"
    for checkin in goal.checkins:
        number = "" if checkin.progress is None else f": {checkin.progress}%"
        words = f" “{first_words(checkin.note)}”" if checkin.note else ""
        sure = f", sure {checkin.confidence} of 5" if checkin.confidence and not words else ""
        is_private = bool(checkin.note or checkin.confidence)
        yield checkin.date, f"{key}#checkin-{checkin.date}", f"Check-in{number}{sure}{words}", is_private
    if goal.closed_on is not None and goal.is_closed:
        yield goal.closed_on, f"{key}#closed", "Let go" if goal.state == "dropped" else "Reached", False


def _reached(goal: Goal, contents: Contents) -> Iterator[Event]:
    for step in steps_of(goal, contents):
        if isinstance(step, Milestone) and step.reached_on is not None:
            key = f"milestone:{step.id}#reached"
            yield step.reached_on, key, f"Reached: {title_of(step)}", not step.is_shared


def _met(goal: Goal, contents: Contents) -> Iterator[Event]:
    """The meetings in which it was talked about."""
    for meeting in contents.meetings.values():
        if meeting.state == "held" and not meeting.is_deleted and _was_topic(goal, meeting):
            takeaway = meeting.notes.takeaway if meeting.notes else None
            told = f"Meeting: “{first_words(takeaway)}”" if takeaway else "Talked about in a meeting"
            yield meeting.date, f"meeting:{meeting.id}", told, bool(takeaway)


def _was_topic(goal: Goal, meeting: Meeting) -> bool:
    items = meeting.agenda.items if meeting.agenda else ()
    return any(item.key == f"goal:{goal.id}" and item.outcome in {"discussed", "partly"} for item in items)


def _written(goal: Goal, contents: Contents) -> Iterator[Event]:
    """Reflections, wins and outcomes that name it."""
    for page in contents.reflections.values():
        if page.goal_id == goal.id and not page.is_deleted and not page.is_sealed:
            yield page.date, f"reflection:{page.id}", f"Reflection: {first_words(title_of(page))}", not page.is_shared
    for win in contents.wins.values():
        if win.goal_id == goal.id and not win.is_deleted and not win.is_sealed:
            yield win.on, f"win:{win.id}", f"Win: {first_words(win.text)}", not win.is_shared
    for outcome in contents.outcomes.values():
        if outcome.goal_id == goal.id and not outcome.is_deleted and not outcome.is_sealed:
            yield outcome.on, f"outcome:{outcome.id}", f"Happened: {first_words(outcome.text)}", not outcome.is_shared
