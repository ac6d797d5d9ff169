"""A mentorship as both may see it: what it is for, when you meet next, what you work on, what was promised."""

import datetime as dt
from collections.abc import Iterator

from mentorlog.days import long_day, short_day
from mentorlog.lookup import joined, names_with, planned_meetings
from mentorlog.plain import one_line
from mentorlog.records.contents import ME, Contents
from mentorlog.records.mentorships import Mentorship
from mentorlog.reports.paragraphs import paragraph
from mentorlog.view import View, see
from mentorlog.when import rhythm_in_words


def mentorship_text(contents: Contents, mentorship: Mentorship, today: dt.date) -> str:
    """Nothing that only the owner sees has a part in it."""
    view = see(contents, mentorship.id, today, shared=True)
    owner = [contents.owner.name] if contents.owner.name else []
    names = joined([one_line(name, 60) for name in [*owner, names_with(contents, mentorship)]])
    begun = "since" if mentorship.started_on <= today else "from"
    lines = [paragraph(f"{names}, {begun} {long_day(mentorship.started_on)}.")]
    if mentorship.cadence_days:
        lines.append(paragraph(f"We meet {rhythm_in_words(mentorship.cadence_days)}."))
    if mentorship.purpose:
        lines.append(paragraph(f"What for: {one_line(mentorship.purpose, 1000)}"))
    planned = next(iter(planned_meetings(contents, mentorship.id, today)), None)
    if planned is not None:
        time = f", {planned.starts_at}" if planned.starts_at else ""
        lines.append(paragraph(f"Next: {long_day(planned.date)}{time}."))
    lines += _listed("What we work on", _goals(view))
    lines += _listed("Promised", _promises(view, contents, today))
    return "\n".join(line.rstrip("\n") for line in lines) + "\n"


def _listed(heading: str, texts: Iterator[str]) -> list[str]:
    found = [paragraph(text, first="- ") for text in texts]
    return ["", f"{heading}:", *found] if found else []


def _goals(view: View) -> Iterator[str]:
    for goal in sorted(view.goals, key=lambda goal: (-goal.weight, goal.id)):
        if goal.state == "active":
            due = f", to {short_day(goal.due_on, view.on)}" if goal.due_on else ""
            yield f"{one_line(goal.title, 200)}{due}"


def _promises(view: View, contents: Contents, today: dt.date) -> Iterator[str]:
    me = one_line(contents.owner.name.split()[0], 40) if contents.owner.name.split() else "I"
    for action in sorted(view.actions, key=lambda action: (action.due_on or dt.date.max, action.id)):
        if action.state == "open":
            due = f", by {short_day(action.due_on, today)}" if action.due_on else ""
            who = me if action.owner == ME else one_line(view.name_of(action.owner), 40)
            yield f"{who}: {one_line(action.text, 200)}{due}"
