"""One record as both may see it, to copy or to hand over (figures-and-privacy.md, P1)."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from mentorlog.days import long_day, short_day
from mentorlog.journal.sight import mentorships_of
from mentorlog.journal.steps import is_done, steps_of
from mentorlog.nouns import NOUN_OF, full_title
from mentorlog.plain import one_line
from mentorlog.records.agreements import Boundary, Challenge, Feedback
from mentorlog.records.contents import ME, TABLE_OF, Contents
from mentorlog.records.fields import LONGEST_TEXT
from mentorlog.records.goals import Goal, Milestone
from mentorlog.records.growth import Reflection
from mentorlog.records.meetings import Action
from mentorlog.records.record import Record, Shareable
from mentorlog.reports.for_both import for_both
from mentorlog.reports.handout import Handout, Part
from mentorlog.reports.paragraphs import capitalised, sentence
from mentorlog.reports.record_lines import NOT_MARKED, parts_of
from mentorlog.texts.prompts import prompts

Told = Iterator[tuple[str, list[str]]]


def record_handout(record: Record, contents: Contents, today: dt.date, mentorship_id: str | None) -> Handout | None:
    """What both of a mentorship may see of it, worked out from nothing else; None where that is nothing.

    What says nothing of who may see it (people, mentorships, meetings) is no page of this kind.
    """
    if not isinstance(record, Shareable):
        return None
    seen = for_both(contents, mentorship_id)
    bare = seen.table(TABLE_OF[type(record)]).get(record.id)
    if bare is None:
        return None
    told = [*_about(bare, seen, today)]
    parts = _PARTS.get(type(bare), _no_parts)(bare, seen, today)
    return Handout(
        kind=NOUN_OF[type(bare)].one,
        title=_by(bare, seen) + _line(_title(bare, seen)),
        about=sentence(capitalised(", ".join(told))),
        parts=tuple(Part(heading=heading, lines=tuple(lines)) for heading, lines in parts if lines),
    )


def mentorship_of(record: Record, whose: str | None) -> str | None:
    """For whom a record leaves: the mentorship that is looked at if it belongs to it, else its first."""
    values = {name: getattr(record, name, None) for name in ("mentorship_id", "mentorship_ids")}
    ids = mentorships_of(values)
    return whose if whose in ids else next(iter(ids), None)


def _about(record: Record, seen: Contents, today: dt.date) -> Iterator[str]:
    """What it is, and the few words a list says of it."""
    yield NOUN_OF[type(record)].one
    yield from (one_line(part) for part in parts_of(record, seen, today)[1:] if part != NOT_MARKED)


def _title(record: Record, seen: Contents) -> str:
    """What it is called; a reflection by its occasion and day, for its words follow."""
    if not isinstance(record, Reflection):
        return full_title(record, seen)
    name = next((o.name for o in prompts().occasions if o.theme == record.theme), "A free page")
    return f"{name}, {long_day(record.date)}"


def _by(record: Record, seen: Contents) -> str:
    """Whose promise it is, by name, for `you` would be the reader; of a goal only where it is another's."""
    is_told = isinstance(record, Action) or (isinstance(record, Goal) and record.owner not in {ME, "group"})
    return f"{_name(getattr(record, 'owner', ME), seen)}: " if is_told else ""


def _name(person_id: str, seen: Contents) -> str:
    if person_id == ME:
        return one_line(seen.owner.name) or "I"
    person = seen.people.get(person_id)
    return one_line(person.name) if person else person_id


def _no_parts(_record: Any, _seen: Contents, _today: dt.date) -> Told:
    yield from ()


def _of_goal(goal: Goal, seen: Contents, today: dt.date) -> Told:
    yield "Steps", [_step(step, seen, today) for step in sorted(steps_of(goal, seen), key=_place)]
    checkins = sorted((c for c in goal.checkins if c.progress is not None), key=lambda c: (c.date, c.progress))
    yield "Check-ins", [f"{long_day(checkin.date)}: {checkin.progress} %" for checkin in checkins]
    results = ((result, "" if result.progress is None else f", {result.progress} %") for result in goal.results)
    yield "Results", [f"{_line(result.text)}{progress}" for result, progress in results]


def _place(step: Action | Milestone) -> tuple[bool, dt.date, str]:
    """What is done in the order it was done, then what is to come, what has no date last."""
    return not is_done(step), _day_of(step) or dt.date.max, step.id


def _day_of(step: Action | Milestone) -> dt.date | None:
    """The day it was done, else the day it is for."""
    if isinstance(step, Action):
        return step.closed_on if is_done(step) else step.due_on
    return step.reached_on or step.target_on


def _step(step: Action | Milestone, seen: Contents, today: dt.date) -> str:
    """`RFC reviewed, done 18 Nov`."""
    text = step.text if isinstance(step, Action) else step.title
    day = _day_of(step)
    told = short_day(day, today) if day else ""
    state = f", done {told}".rstrip() if is_done(step) else f", by {told}" if told else ""
    return f"{_by(step, seen)}{_line(text)}{state}"


def _of_milestone(milestone: Milestone, _seen: Contents, _today: dt.date) -> Told:
    yield from _texts(("Done looks like", milestone.done_when), ("How it was marked", milestone.how))


def _of_boundary(boundary: Boundary, _seen: Contents, _today: dt.date) -> Told:
    yield from _texts(("Why", boundary.why))


def _of_feedback(feedback: Feedback, _seen: Contents, _today: dt.date) -> Told:
    yield from _texts(
        ("When", feedback.situation),
        ("What was seen", feedback.behaviour),
        ("Its effect", feedback.impact),
        ("What next", feedback.next),
    )


def _of_challenge(challenge: Challenge, _seen: Contents, _today: dt.date) -> Told:
    yield from _texts(("What to try", challenge.remedy), ("What was tried", challenge.tried))


def _of_reflection(reflection: Reflection, _seen: Contents, _today: dt.date) -> Told:
    yield from _texts(*((prompts().text(code), answer) for code, answer in reflection.parts.items()))
    yield from _texts(("In full", reflection.text), ("Next time I will", reflection.next_time))


def _texts(*told: tuple[str, str | None]) -> Told:
    """A heading and the lines of a text."""
    for heading, text in told:
        yield heading, [line for one in (text or "").splitlines() if (line := _line(one))]


def _line(text: str) -> str:
    return one_line(text, LONGEST_TEXT)


_PARTS: Mapping[type[Record], Callable[[Any, Contents, dt.date], Told]] = {
    Goal: _of_goal,
    Milestone: _of_milestone,
    Boundary: _of_boundary,
    Feedback: _of_feedback,
    Challenge: _of_challenge,
    Reflection: _of_reflection,
}
