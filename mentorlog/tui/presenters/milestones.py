"""Milestones as one timeline, what was reached and what lies ahead, and the page of one."""

import datetime as dt
from collections.abc import Iterator

from mentorlog.attention.words import away_word
from mentorlog.days import MONTHS, short_day, weekday
from mentorlog.records.contents import Contents
from mentorlog.records.goals import Milestone
from mentorlog.tui.desk import HIDDEN
from mentorlog.tui.presenters.goals import of_mentorship
from mentorlog.tui.presenters.page_text import day_and_distance, heading, seen_words, text_rows
from mentorlog.tui.presenters.rooms import title_of
from mentorlog.tui.presenters.row import Row, blank

VIEWS = ("all", "ahead", "trash")
LEFT = 8
LINE = "┃"


def milestones_in(contents: Contents, whose: str | None, view: str) -> list[Milestone]:
    """The milestones of a view, in the order of their days; those without one last."""
    found = [
        milestone
        for milestone in contents.milestones.values()
        if milestone.is_deleted == (view == "trash")
        and not milestone.is_sealed
        and of_mentorship((milestone.mentorship_id,), whose)
        and not (view == "ahead" and milestone.reached_on)
    ]
    return sorted(found, key=lambda milestone: (milestone_day(milestone) or dt.date.max, milestone.id))


def milestone_day(milestone: Milestone) -> dt.date | None:
    """The day it was reached, else the day it is to be."""
    return milestone.reached_on or milestone.target_on


def timeline(contents: Contents, whose: str | None, today: dt.date, view: str, *, is_looked_at: bool) -> list[Row]:
    """Years and months at the left, a line for today between what was and what is to come."""
    rows: list[Row] = []
    former: dt.date | None = None
    is_past = True
    for milestone in milestones_in(contents, whose, view):
        day = milestone_day(milestone)
        if view == "all" and is_past and (day is None or (day > today and milestone.reached_on is None)):
            rows.append(_today(today))
            is_past = False
        rows += _before(day, former, is_first=former is None)
        is_new = former is None or day is None or (day.year, day.month) != (former.year, former.month)
        rows += _milestone_rows(milestone, contents, today, is_new=is_new, is_looked_at=is_looked_at)
        former = day or former
    return rows + ([_today(today)] if rows and view == "all" and is_past else [])


def _before(day: dt.date | None, former: dt.date | None, *, is_first: bool) -> Iterator[Row]:
    """What stands above the first milestone of a year or a month."""
    if day is None:
        if not is_first:
            yield _line()
    elif former is None or day.year != former.year:
        yield Row(title="", left=f"{day.year}{'' if is_first else LINE}")
    elif day.month != former.month:
        yield _line()


def _line(title: str = "") -> Row:
    return Row(title=title, left=f"    {LINE}", is_faint=True, is_laid_out=True)


def _today(today: dt.date) -> Row:
    return Row(title=f"today, {weekday(today)[:3]} {today.day} {'━' * 24}", left="    ┣━━━", is_faint=True)


def _milestone_rows(
    milestone: Milestone, contents: Contents, today: dt.date, *, is_new: bool, is_looked_at: bool
) -> Iterator[Row]:
    day = milestone_day(milestone)
    hidden = is_looked_at and not milestone.is_shared
    title = HIDDEN if hidden else title_of(milestone)
    number = f" {day.day:02}" if day else ""
    yield Row(
        key=f"milestone:{milestone.id}",
        left=f"{MONTHS[day.month - 1][:3] if day and is_new else '':<4}{LINE}{number}",
        title=f"{'✓' if milestone.reached_on else '◇'} {title}",
        right="" if hidden else _word(milestone, today),
    )
    goal_title = goal_of(milestone, contents, is_looked_at=is_looked_at)
    if goal_title and not hidden:
        yield _line(f"  {goal_title}")


def goal_of(milestone: Milestone, contents: Contents, *, is_looked_at: bool) -> str:
    """The goal it is a step of, if that is there and may be named."""
    goal = contents.goals.get(milestone.goal_id or "")
    if goal is None or goal.is_deleted or goal.is_sealed:
        return ""
    return HIDDEN if is_looked_at and not goal.is_shared else title_of(goal)


def _act(milestone: Milestone) -> str:
    """What `space` does."""
    if milestone.is_deleted:
        return "space put back"
    if milestone.reached_on is None:
        return "space reached"
    return "space mark" if milestone.celebrated_on is None else ""


def _word(milestone: Milestone, today: dt.date) -> str:
    """How it was marked, or how far away it is; early and late are not said of what was reached."""
    if milestone.reached_on is not None:
        return milestone.how or ("" if milestone.celebrated_on else "not yet marked")
    if milestone.target_on is None:
        return "no date"
    away = away_word(milestone.target_on, today)
    return "" if away == short_day(milestone.target_on, today) else away


def counts_in_words(contents: Contents, whose: str | None) -> str:
    """`4 ahead, 3 reached`."""
    every = milestones_in(contents, whose, "all")
    reached = sum(milestone.reached_on is not None for milestone in every)
    return f"{len(every) - reached} ahead, {reached} reached"


def first_ahead(contents: Contents, whose: str | None) -> str:
    """The key of what is next, if anything is."""
    return next((f"milestone:{milestone.id}" for milestone in milestones_in(contents, whose, "ahead")), "")


def milestone_page(
    milestone: Milestone, contents: Contents, today: dt.date, width: int, *, is_looked_at: bool
) -> list[Row]:
    """The page in lines so wide."""
    key = f"milestone:{milestone.id}"
    if is_looked_at and not milestone.is_shared:
        return [Row(key=key, title=HIDDEN)]
    pair = contents.mentorships.get(milestone.mentorship_id or "")
    seen = seen_words(milestone, is_group=pair is not None and pair.kind == "group")
    rows = [Row(key=key, title=seen, right=_act(milestone)), blank(), *_days(milestone, today)]
    for title, text in (("Done looks like", milestone.done_when), ("How it was marked", milestone.how)):
        if text:
            rows += [blank(), heading(title), *text_rows(text, width, f"{key}#{title}", "  ")]
    goal_title = goal_of(milestone, contents, is_looked_at=is_looked_at)
    if goal_title:
        rows += [
            blank(),
            heading("Step of"),
            Row(key=f"goal:{milestone.goal_id}", title=f"  {goal_title}", is_laid_out=True),
        ]
    return rows


def _days(milestone: Milestone, today: dt.date) -> Iterator[Row]:
    """Its day, and how often it was moved."""
    if milestone.reached_on is not None:
        yield Row(title=f"Reached on {weekday(milestone.reached_on)[:3]} {short_day(milestone.reached_on, today)}")
        return
    yield Row(title=day_and_distance(milestone.target_on, today) if milestone.target_on else "no date")
    if milestone.target_history:
        times = {1: "once", 2: "twice"}.get(len(milestone.target_history), f"{len(milestone.target_history)} times")
        yield Row(title=f"moved {times}, from {short_day(milestone.target_history[0], today)}")
