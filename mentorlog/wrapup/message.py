"""The message after a meeting: decisions, promises, the next date, never notes (texts.md 2.14)."""

import datetime as dt
from collections.abc import Iterator

from mentorlog.days import after, short_day, weekday
from mentorlog.lookup import planned_meetings
from mentorlog.plain import one_line
from mentorlog.records.contents import ME, Contents
from mentorlog.records.meetings import Action, Meeting

LABEL = 12


def message_after(contents: Contents, meeting: Meeting, today: dt.date) -> str:
    """The message, holding only what both may see. A label with nothing under it is left out."""
    mentorship = contents.mentorships[meeting.mentorship_id]
    people = [contents.people[key] for key in mentorship.with_ids if key in contents.people]
    in_group = len(people) != 1
    name = "all" if in_group else people[0].first_name
    day = "today" if meeting.date == today else weekday(meeting.date)
    decisions = [one_line(decision, 4000) for decision in (meeting.notes.decisions if meeting.notes else ())]
    parts = [("We decided", [_sentence(decision) for decision in decisions if decision])]
    for owner, label in _owners(contents, meeting, in_group=in_group):
        parts.append((label, [_promised(action, meeting) for action in _promises(contents, meeting, owner)]))
    planned = next(iter(planned_meetings(contents, mentorship.id, after(1, meeting.date))), None)
    if planned is not None:
        time = f", {planned.starts_at}" if planned.starts_at else ""
        parts.append(("Next", [f"{_day(planned.date, meeting.date)}{time}"]))
    return "\n".join([f"Hi {one_line(name)}, thank you for {day}.", "", *_in_columns(parts)]).rstrip() + "\n"


def _owners(contents: Contents, meeting: Meeting, *, in_group: bool) -> Iterator[tuple[str, str]]:
    """Whose promises, and how they are called: Me and You, in a group by their names."""
    own = contents.owner.name.split()[:1]
    yield ME, one_line(own[0]) if in_group and own else "Me"
    for key in contents.mentorships[meeting.mentorship_id].with_ids:
        person = contents.people.get(key)
        if person is not None:
            yield key, one_line(person.first_name) if in_group else "You"


def _promises(contents: Contents, meeting: Meeting, owner: str) -> list[Action]:
    """Those of this meeting that both may see; one that was given to another mentorship since is not theirs."""
    found = [
        action
        for action in contents.actions.values()
        if action.meeting_id == meeting.id
        and action.mentorship_id in {None, meeting.mentorship_id}
        and action.owner == owner
        and action.is_shared
        and not action.is_deleted
    ]
    return sorted(found, key=lambda action: (action.due_on is None, action.due_on or dt.date.max, action.id))


def _promised(action: Action, meeting: Meeting) -> str:
    by = f", by {_day(action.due_on, meeting.date)}" if action.due_on else ""
    return f"{one_line(action.text, 4000)}{by}"


def _in_columns(parts: list[tuple[str, list[str]]]) -> Iterator[str]:
    """One line each; a label stands before the first of its lines, nothing before the others."""
    width = max([LABEL, *(len(label) + 2 for label, texts in parts if texts)])
    for label, texts in parts:
        for number, text in enumerate(texts):
            yield f"{label if number == 0 else '':<{width}}{text}"


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _day(day: dt.date, seen_from: dt.date) -> str:
    return f"{weekday(day)[:3]} {short_day(day, seen_from)}"
