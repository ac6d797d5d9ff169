"""A reading in words, with who will see it.

`question, for Tuesday 24 November with Alex, on the agenda you both see`
"""

import datetime as dt
from collections.abc import Callable, Mapping

from mentorlog.capture.reading import Kind, Reading
from mentorlog.days import MONTHS, weekday
from mentorlog.lookup import joined, last_held, planned_meetings
from mentorlog.records.contents import ME, Contents
from mentorlog.records.meetings import Meeting
from mentorlog.records.mentorships import Mentorship

ONLY_YOU = "only you see it"


def reading_in_words(reading: Reading, contents: Contents, today: dt.date) -> str:
    """What was understood, in one line."""
    if reading.stays_to_sort:
        parts = [*_WORDS["note"](reading, contents, today)]
    else:
        parts = [*_WORDS[reading.kind](reading, contents, today)]
    goal = contents.goals.get(reading.goal_id or "")
    parts += [f"for the goal {goal.title}"] if goal else []
    return ", ".join([*parts, *(f"#{tag}" for tag in reading.tags)])


def meeting_to_decide_in(contents: Contents, mentorship_id: str, today: dt.date) -> Meeting | None:
    """The meeting a decision belongs to: the one that is open, else the last one that was held."""
    known = (m for m in contents.meetings.values() if m.mentorship_id == mentorship_id and not m.is_deleted)
    return next((m for m in known if m.is_open), None) or last_held(contents, mentorship_id, today)


def day_in_words(day: dt.date, today: dt.date) -> str:
    """`Tuesday 24 November`; with the year where it is not this one."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"{weekday(day)} {day.day} {MONTHS[day.month - 1]}{year}"


def _names(contents: Contents, mentorship: Mentorship | None) -> str:
    people = [contents.people[key] for key in mentorship.with_ids if key in contents.people] if mentorship else []
    return joined([person.first_name for person in people])


def _pair(reading: Reading, contents: Contents) -> Mentorship | None:
    return contents.mentorships.get(reading.mentorship_id or "")


def _promise(reading: Reading, contents: Contents, today: dt.date) -> list[str]:
    person = contents.people.get(reading.owner)
    whose = "yours" if reading.owner == ME else f"{person.first_name if person else reading.owner}'s"
    due = f"by {day_in_words(reading.due_on, today)}" if reading.due_on else "no date"
    pair = _pair(reading, contents)
    is_private = reading.only_me or pair is None or pair.kind == "group"
    return ["promise", whose, due, ONLY_YOU if is_private else f"{_names(contents, pair)} may see it"]


def _question(reading: Reading, contents: Contents, today: dt.date) -> list[str]:
    pair = _pair(reading, contents)
    planned = planned_meetings(contents, pair.id, today) if pair else []
    day = day_in_words(planned[0].date, today) if planned else "the next meeting"
    everyone = "all" if pair and len(pair.with_ids) > 1 else "both"
    seen = ONLY_YOU if reading.only_me else f"on the agenda you {everyone} see"
    return ["question", f"for {day} with {_names(contents, pair)}", seen]


def _decision(reading: Reading, contents: Contents, today: dt.date) -> list[str]:
    meeting = meeting_to_decide_in(contents, reading.mentorship_id or "", today)
    if meeting is None:
        return ["decision", "to sort: no meeting was held yet", ONLY_YOU]
    names = _names(contents, _pair(reading, contents))
    return ["decision", f"into the meeting of {day_in_words(meeting.date, today)} with {names}", "you both see it"]


def _intention(reading: Reading, contents: Contents, _today: dt.date) -> list[str]:
    names = _names(contents, _pair(reading, contents))
    return ["next time", f"comes back before you meet {names}" if names else "comes back before a meeting", ONLY_YOU]


def _note(reading: Reading, contents: Contents, today: dt.date) -> list[str]:
    """A note, or what needs somebody and has nobody."""
    word = "note" if reading.kind == "note" else reading.kind
    due = [f"by {day_in_words(reading.due_on, today)}"] if reading.due_on else []
    names = _names(contents, _pair(reading, contents)) if reading.mentorship_id else ""
    return [word, *due, f"to sort{f', about {names}' if names and reading.kind == 'note' else ''}", ONLY_YOU]


_WORDS: Mapping[Kind, Callable[[Reading, Contents, dt.date], list[str]]] = {
    "promise": _promise,
    "question": _question,
    "decision": _decision,
    "intention": _intention,
    "win": lambda _, __, ___: ["win", ONLY_YOU],
    "reflection": lambda _, __, ___: ["reflection", ONLY_YOU],
    "note": _note,
}
