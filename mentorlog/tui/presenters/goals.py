"""Goals as a list: how far each is, and a quiet word where there is something to say."""

import datetime as dt
from collections.abc import Iterator

import msgspec

from mentorlog.attention.needs import late_or_quiet_goals
from mentorlog.attention.scope import Scope
from mentorlog.days import short_day
from mentorlog.journal.steps import done_of, typed_progress
from mentorlog.lookup import active_mentorships
from mentorlog.records.contents import ME, Contents
from mentorlog.records.goals import Goal
from mentorlog.tui.presenters.rooms import row_of
from mentorlog.tui.presenters.row import Row, blank

VIEWS = ("active", "all", "trash")
FEW = 8
OVER = {"achieved": "reached", "dropped": "let go"}


def of_mentorship(ids: tuple[str | None, ...], whose: str | None) -> bool:
    """Whether something that belongs to these mentorships, or to none, is looked at."""
    return whose is None or whose in ids or not any(ids)


def goals_in(contents: Contents, whose: str | None, view: str) -> list[Goal]:
    """The goals of a view: those that go on, all of them, those in the trash."""
    found = [
        goal
        for goal in contents.goals.values()
        if goal.is_deleted == (view == "trash") and not goal.is_sealed and of_mentorship(goal.mentorship_ids, whose)
    ]
    return [goal for goal in found if not goal.is_closed] if view == "active" else found


def goal_rows(contents: Contents, whose: str | None, today: dt.date, view: str, *, is_looked_at: bool) -> list[Row]:
    """Those that go on, then those that rest, then those that are over."""
    words = {need.key: need.word for need in late_or_quiet_goals(Scope(contents, today, whose))}
    goals = goals_in(contents, whose, view)
    several = whose is None and len(active_mentorships(contents)) > 1

    def row(goal: Goal) -> Row:
        made = row_of(goal, "goals", "", is_looked_at=is_looked_at)
        name = _name(goal, contents) if several and (goal.is_shared or not is_looked_at) else ""
        return msgspec.structs.replace(
            made,
            title=f"{name}  {made.title}" if name else made.title,
            below=progress_in_words(goal, contents),
            below_right=words.get(made.key) or _date_word(goal, today),
            is_faint=goal.state in {"paused", "draft"} or goal.is_closed,
        )

    running = [row(goal) for goal in sorted(goals, key=_weight) if goal.state in {"active", "draft"}]
    resting = [row(goal) for goal in sorted(goals, key=_weight) if goal.state == "paused"]
    over = [row(goal) for goal in sorted(goals, key=_closed, reverse=True) if goal.is_closed]
    blocks = [block for block in (running, _headed("Resting", resting), _headed("Over", over)) if block]
    return [row for number, block in enumerate(blocks) for row in ([blank(), *block] if number else block)]


def spaced(rows: list[Row]) -> list[Row]:
    """A few goals with air between them."""
    if len(rows) > FEW:
        return rows
    return [one for row in rows for one in ((row, blank()) if row.key else (row,))]


def _headed(title: str, rows: list[Row]) -> list[Row]:
    return [Row(title=title, is_heading=True), *rows] if rows else []


def _weight(goal: Goal) -> tuple[int, dt.date, str]:
    return -goal.weight, goal.due_on or dt.date.max, goal.id


def _closed(goal: Goal) -> tuple[dt.date, str]:
    return goal.closed_on or dt.date.min, goal.id


def _date_word(goal: Goal, today: dt.date) -> str:
    """The date, or why there is none to keep to."""
    if goal.is_closed:
        return OVER[goal.state]
    if goal.state == "paused":
        return f"until {short_day(goal.paused_until, today)}" if goal.paused_until else "rests"
    if goal.state == "draft":
        return "a draft"
    return short_day(goal.due_on, today) if goal.due_on else "someday"


def _name(goal: Goal, contents: Contents) -> str:
    """Whose it is; of one's own, with whom it is worked on."""
    person_ids: Iterator[str] = iter([] if goal.owner == ME else [goal.owner])
    pairs = (contents.mentorships.get(key) for key in goal.mentorship_ids)
    with_ids = (person_id for pair in pairs if pair for person_id in pair.with_ids)
    person = contents.people.get(next(person_ids, next(with_ids, "")))
    return person.first_name if person else ""


def progress_in_words(goal: Goal, contents: Contents) -> str:
    """The number that was typed last; without one, steps done of all steps (records.md)."""
    typed = typed_progress(goal)
    done, steps = done_of(goal, contents)
    return f"{typed}%" if typed is not None else f"{done} of {steps} steps" if steps else "no number yet"


def percent_of(goal: Goal, contents: Contents) -> int | None:
    """How far it is; None where nobody can say."""
    typed = typed_progress(goal)
    done, steps = done_of(goal, contents)
    return typed if typed is not None else 100 * done // steps if steps else None
