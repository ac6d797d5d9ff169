"""What was answered by digits, first and latest: how it is going, and the areas of a mentor. Never one total."""

import datetime as dt
from collections.abc import Iterable, Iterator

from mentorlog.days import short_day
from mentorlog.lookup import active_mentorships, known_mentorships
from mentorlog.plain import one_line
from mentorlog.records.contents import Contents
from mentorlog.records.growth import Pulse, SelfAssessment
from mentorlog.records.mentorships import Mentorship
from mentorlog.reflecting.due import areas_to_ask, assessments, pulses_of, twice_low
from mentorlog.reports.paragraphs import counted
from mentorlog.texts.areas import areas
from mentorlog.texts.pulse import pulse as pulse_text
from mentorlog.tui.desk import HIDDEN
from mentorlog.tui.presenters.row import Row

LONGEST = 4000
AS_A_MENTOR = "Yourself as a mentor"
Line = tuple[str, str]
"""A text of one or more lines, and its style."""


def areas_row(contents: Contents) -> list[Row]:
    """The self-assessment, for whoever mentors somebody."""
    is_mentor = any(mentorship.my_role == "mentor" for mentorship in active_mentorships(contents))
    return [Row(key="areas:", is_wide=True, title=AS_A_MENTOR)] if is_mentor else []


def answered_rows(contents: Contents, whose: str | None, name_of: dict[str, str]) -> Iterator[Row]:
    """With whom it was ever said how it is going, and the areas of a mentor once some were rated."""
    for mentorship in known_mentorships(contents):
        answers = pulses_of(contents, mentorship) if whose in {None, mentorship.id} else []
        if answers:
            title = f"How it was with {name_of[mentorship.id]}"
            yield Row(key=f"pulses:{mentorship.id}", is_wide=True, title=title, right=counted(len(answers), "answer"))
    rated = assessments(contents)
    if rated:
        yield Row(key="rated:", is_wide=True, title="How you were as a mentor", right=counted(len(rated), "answer"))


def page_of_areas(contents: Contents) -> Iterator[Line]:
    """What a sitting of the self-assessment asks, before it begins."""
    yield AS_A_MENTOR, "bold"
    yield "only me", "$secondary"
    yield "", ""
    yield "Three areas, those you answered longest ago. They are never added up.", ""
    yield "", ""
    for key in areas_to_ask(contents):
        yield areas().areas[key], ""
    yield "", ""
    yield "A digit for each; stop anywhere, it is kept. enter begins.", "$secondary"


def page_of_answers(contents: Contents, mentorship: Mentorship, name: str, *, hides: bool) -> Iterator[Line]:
    """How it was going the first time and the latest, statement by statement, and what was to change."""
    answers = pulses_of(contents, mentorship)
    yield f"How it was with {name}", "bold"
    yield _days([answer.date for answer in answers]), "$secondary"
    yield "", ""
    if hides:
        yield HIDDEN, ""
        return
    for key, statement in pulse_text().statements.items():
        yield from _first_and_latest(statement, [getattr(answer.scores, key) for answer in answers])
    for key in twice_low(contents, mentorship):
        yield f"“{pulse_text().short[key]}”: low twice", "$text-warning"
    yield from _words_of(answers[-1])


def _words_of(answer: Pulse) -> Iterator[Line]:
    """What was added to the latest answer in words."""
    for key, label in pulse_text().then.items():
        if said := getattr(answer, key):
            yield "", ""
            yield label, "$secondary"
            yield said[:LONGEST], ""
    said_by_them = {key: getattr(answer.told_by_them, key, None) for key in pulse_text().statements}
    for key, said in said_by_them.items():
        if said:
            yield "", ""
            yield f"They said: {pulse_text().short[key]}", "$secondary"
            yield said[:LONGEST], ""


def page_of_rated(contents: Contents, *, hides: bool) -> Iterator[Line]:
    """Every area that was rated: first, latest, and the time before the latest as it is seen since."""
    rated = assessments(contents)
    yield "How you were as a mentor", "bold"
    yield _days([one.date for one in rated]), "$secondary"
    yield "", ""
    if hides:
        yield HIDDEN, ""
        return
    for key, statement in areas().areas.items():
        scores = [getattr(one.scores, key) for one in rated]
        yield from _first_and_latest(statement, scores, _seen_since(rated, key))


def _seen_since(rated: list[SelfAssessment], key: str) -> int | None:
    """Where one was, from a later day's view: the last time that was said."""
    return next((then for one in reversed(rated) if one.then and (then := getattr(one.then, key))), None)


def _first_and_latest(statement: str, scores: Iterable[int | None], then: int | None = None) -> Iterator[Line]:
    """A statement, and below it its digits; what was never answered is not there."""
    given = [score for score in scores if score is not None]
    if not given:
        return
    told = f"first {given[0]} · latest {given[-1]}" if len(given) > 1 else f"{given[0]} of 5"
    seen = f" · the time before, seen from then, {then}" if then else ""
    yield one_line(statement), ""
    yield f"  {told}{seen}", "$accent"


def _days(days: list[dt.date]) -> str:
    """`only me · 22 May to 14 Nov`."""
    first, last = min(days), max(days)
    told = short_day(last, last)
    return f"only me · {told if first == last else f'{short_day(first, last)} to {told}'}"
