"""Reflect as rows, and what stands beside each: the questions of a sitting, or what was written."""

import datetime as dt
from collections.abc import Iterable, Iterator

from mentorlog.days import long_day, short_day, weekday
from mentorlog.lookup import active_mentorships, names_with
from mentorlog.plain import one_line
from mentorlog.records.contents import Contents
from mentorlog.records.growth import Reflection
from mentorlog.records.mentorships import Mentorship
from mentorlog.reflecting.as_text import NEXT_TIME
from mentorlog.reflecting.due import pulse_is_offered
from mentorlog.reflecting.intentions import before_whom, still_open
from mentorlog.reflecting.occasions import meeting_to_reflect_on, occasions_after, occasions_now
from mentorlog.reflecting.sitting import Sitting, a_year_ago
from mentorlog.texts.prompts import prompts
from mentorlog.texts.pulse import pulse
from mentorlog.tui.desk import HIDDEN
from mentorlog.tui.presenters.deleted import deleted_rows
from mentorlog.tui.presenters.growth import rows_of_growth
from mentorlog.tui.presenters.rooms import in_scope, is_only_me
from mentorlog.tui.presenters.row import Row, blank
from mentorlog.tui.presenters.then_and_now import answered_rows, areas_row

LEFT = 9
LONGEST = 32 * 1024
A_YEAR_AGO = "A year ago today"
TABLES = ("reflections", "skills", "learning", "feedback", "pulses", "self_assessments")
"""The kinds of record that have their place here."""

BECAME = {"open": "open", "did": "did it", "not_yet": "not yet", "no_longer": "no longer"}
Line = tuple[str, str]
"""A text of one or more lines, and its style."""


def rows_of(
    contents: Contents, whose: str | None, today: dt.date, view: str = "active", *, is_looked_at: bool
) -> list[Row]:
    """What one may begin, what is still open for next time, how one grew, what was written; or what lies in trash."""
    if view == "trash":
        return deleted_rows(contents, TABLES, today, is_looked_at=is_looked_at)
    written = _by_day(r for r in in_scope(contents, "reflections", whose) if isinstance(r, Reflection))
    known = {reflection.id for reflection in written}
    intended = [reflection for reflection in still_open(contents) if reflection.id in known]
    earlier = [r for r in written if r.text or any(r.parts.values()) or (view == "all" and not r.is_intended)]
    return [
        *_pulse_rows(contents, whose, today),
        *areas_row(contents),
        *_occasion_rows(contents, whose, today),
        *_year_row(contents, known, today),
        *_section("Next time I will", [_next_time(one, contents, hides=is_looked_at) for one in intended]),
        *_section("Then and now", list(answered_rows(contents, whose, _first_names(contents)))),
        *rows_of_growth(contents, whose, today, hides=is_looked_at, shows_all=view == "all"),
        *_section("Earlier", [_earlier(one, contents, whose, hides=is_looked_at) for one in earlier]),
    ]


def _section(title: str, rows: list[Row]) -> list[Row]:
    return [blank(), Row(title=title, is_heading=True), *rows] if rows else []


def _first_names(contents: Contents) -> dict[str, str]:
    return {key: first_name(contents, mentorship) for key, mentorship in contents.mentorships.items()}


def _year_row(contents: Contents, known: set[str], today: dt.date) -> list[Row]:
    """Four words; what was written is shown after enter."""
    written = a_year_ago(contents, today)
    shown = written is not None and written.id in known
    return [Row(key=f"year:{written.id}", is_wide=True, title=A_YEAR_AGO)] if written and shown else []


def _by_day(reflections: Iterable[Reflection]) -> list[Reflection]:
    return sorted(reflections, key=lambda reflection: (-reflection.date.toordinal(), reflection.id))


def pulses_offered(contents: Contents, whose: str | None, today: dt.date) -> list[Mentorship]:
    """With whom it is time to ask oneself how it is going."""
    active = (m for m in active_mentorships(contents) if whose in {None, m.id})
    return [mentorship for mentorship in active if pulse_is_offered(contents, mentorship, today)]


def _pulse_rows(contents: Contents, whose: str | None, today: dt.date) -> Iterator[Row]:
    for mentorship in pulses_offered(contents, whose, today):
        title = f"How it is going with {first_name(contents, mentorship)}"
        yield Row(key=f"ask:{mentorship.id}", is_wide=True, title=title)


def _occasion_rows(contents: Contents, whose: str | None, today: dt.date) -> Iterator[Row]:
    """The meeting that is fresh first, then every occasion that fits."""
    meeting = meeting_to_reflect_on(contents, today)
    if meeting is not None and whose in {None, meeting.mentorship_id}:
        mentorship = contents.mentorships[meeting.mentorship_id]
        code = occasions_after(contents, mentorship)[0]
        title = f"The meeting of {weekday(meeting.date)} with {first_name(contents, mentorship)}"
        yield Row(key=f"begin:{code}:{meeting.id}", is_wide=True, title=title)
    for occasion in occasions_now(contents, today):
        yield Row(key=f"begin:{occasion.code}", is_wide=True, title=occasion.name)


def _next_time(reflection: Reflection, contents: Contents, *, hides: bool) -> Row:
    hidden = hides and is_only_me(reflection)
    return Row(
        key=f"next:{reflection.id}",
        is_wide=True,
        title=HIDDEN if hidden else one_line((reflection.next_time or "")[:400], 200),
        below="" if hidden else f"  {one_line(before_whom(contents, reflection), 60)}",
        act="did it…",
    )


def _earlier(reflection: Reflection, contents: Contents, whose: str | None, *, hides: bool) -> Row:
    mentorship = contents.mentorships.get(reflection.mentorship_id or "")
    return Row(
        key=f"reflection:{reflection.id}",
        left=f"{short_day(reflection.date, reflection.date)} {reflection.date.year % 100:02}",
        title=HIDDEN if hides and is_only_me(reflection) else first_words(reflection),
        right=first_name(contents, mentorship) if mentorship and whose is None else "",
    )


def first_words(reflection: Reflection) -> str:
    """How a page begins."""
    answers = (answer for answer in reflection.parts.values() if answer.strip())
    text = next(answers, None) or reflection.text or reflection.next_time or "nothing was written"
    return one_line(text[:400], 200)


def first_name(contents: Contents, mentorship: Mentorship) -> str:
    """With whom, in a word; of a group every name."""
    names = one_line(names_with(contents, mentorship), 60)
    return names if len(mentorship.with_ids) > 1 else names.partition(" ")[0]


def page_of_sitting(sitting: Sitting, *, has_written: bool) -> Iterator[Line]:
    """What a sitting asks, before it begins."""
    yield sitting.occasion.name, "bold"
    yield "only me", "$secondary"
    if not has_written:
        yield "", ""
        yield "Three minutes after a meeting are enough.", ""
    yield "", ""
    if sitting.is_free:
        yield "A page without a question.", ""
    for question in sitting.questions.values():
        yield question, ""
    yield "", ""
    yield "Each may stay empty. enter begins.", "$secondary"


def page_of_pulse(contents: Contents, mentorship: Mentorship) -> Iterator[Line]:
    """What is asked now and then, and how it is answered."""
    yield f"How it is going with {first_name(contents, mentorship)}", "bold"
    yield "only me", "$secondary"
    yield "", ""
    for statement in pulse().statements.values():
        yield statement, ""
    yield "", ""
    yield "A digit for each, from 1 not at all to 5 fully. enter begins.", "$secondary"


def page_of_a_year_ago() -> Iterator[Line]:
    """Nothing of it before enter."""
    yield A_YEAR_AGO, "bold"
    yield "only me", "$secondary"
    yield "", ""
    yield "enter shows what you wrote.", ""


def page_of_reflection(reflection: Reflection, contents: Contents, *, hides: bool) -> Iterator[Line]:
    """A page as it was written: each question with its answer below it."""
    mentorship = contents.mentorships.get(reflection.mentorship_id or "")
    name = next((o.name for o in prompts().occasions if o.theme == reflection.theme), "A free page")
    yield name, "bold"
    whom = f" · {first_name(contents, mentorship)}" if mentorship else ""
    seen = "us two" if reflection.is_shared else "only me"
    yield f"{long_day(reflection.date)}{whom} · {seen}", "$secondary"
    yield "", ""
    if hides and is_only_me(reflection):
        yield HIDDEN, ""
        return
    yield from _written(reflection, contents)


def _written(reflection: Reflection, contents: Contents) -> Iterator[Line]:
    left = LONGEST
    for code, answer in reflection.parts.items():
        if answer.strip() and left > 0:
            yield prompts().text(code), "$secondary"
            yield answer[:left], ""
            yield "", ""
            left -= len(answer)
    if reflection.text and left > 0:
        yield reflection.text[:left], ""
        yield "", ""
        left -= len(reflection.text)
    if left <= 0:
        yield "… there is more", "$secondary"
    if reflection.next_time:
        yield NEXT_TIME, "$secondary"
        yield reflection.next_time[:LONGEST], ""
        became = BECAME[reflection.next_time_state or "open"]
        yield f"{one_line(before_whom(contents, reflection), 200)} · {became}", "$secondary"
