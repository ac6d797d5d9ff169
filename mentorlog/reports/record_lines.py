"""A record of any kind in one or two sentences, for a list that is read aloud."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from mentorlog.days import long_day, short_day
from mentorlog.journal.sight import ONLY_YOU
from mentorlog.journal.steps import done_of, typed_progress
from mentorlog.lookup import names_with
from mentorlog.nouns import full_title
from mentorlog.plain import one_line
from mentorlog.records.agreements import Boundary, Challenge, Feedback
from mentorlog.records.contents import TABLE_OF, Contents
from mentorlog.records.goals import Goal, Milestone
from mentorlog.records.growth import Learning, Skill
from mentorlog.records.meetings import Action, Meeting, Topic
from mentorlog.records.mentorships import FitCheck, Mentorship
from mentorlog.records.people import Contact, Person
from mentorlog.records.record import Record, Shareable
from mentorlog.reports.lines import promiser
from mentorlog.reports.paragraphs import sentence
from mentorlog.reports.record_words import WEIGHT, word_of
from mentorlog.when import rhythm_in_words

LONGEST_LINE = 300
NOT_MARKED = "not marked yet"
ALWAYS_PRIVATE = {"reflections", "captures", "pulses", "self_assessments", "fit_checks"}
_ROLES = {"mentee": "your mentor", "mentor": "you mentor", "peer": "your peer"}


def line_of(record: Record, contents: Contents, today: dt.date) -> str:
    """What a list says of a record: `Lead the API redesign, by 7 Dec, 3 of 5 steps. Only you see it.`."""
    line = sentence(", ".join(one_line(part, LONGEST_LINE) for part in parts_of(record, contents, today)))
    is_private = isinstance(record, Shareable) and not record.is_shared and TABLE_OF[type(record)] not in ALWAYS_PRIVATE
    return f"{line} {ONLY_YOU}" if is_private else line


def parts_of(record: Record, contents: Contents, today: dt.date) -> list[str]:
    """What it is called, and the few words on it."""
    tell = _TELLERS.get(type(record), _dated)
    return [part for part in tell(record, contents, today) if part]


def _person(person: Person, _contents: Contents, _today: dt.date) -> list[str]:
    kind = word_of("kind", person.kind or "")
    return [person.name, person.role or "", "" if kind in (person.role or "").casefold() else kind]


def _mentorship(pair: Mentorship, contents: Contents, today: dt.date) -> list[str]:
    rhythm = "" if pair.cadence_days is None else "no fixed rhythm"
    if pair.cadence_days:
        rhythm = rhythm_in_words(pair.cadence_days)
    state = {"active": word_of("phase", pair.phase), "paused": "paused", "closed": "ended"}[pair.state]
    ended = f" {short_day(pair.closed_on, today)}" if pair.state == "closed" and pair.closed_on else ""
    return [names_with(contents, pair), _ROLES[pair.my_role], f"{state}{ended}", rhythm]


def _goal(goal: Goal, contents: Contents, today: dt.date) -> list[str]:
    due = f"by {short_day(goal.due_on, today)}" if goal.due_on else ""
    return [_whose(goal.owner, contents) + goal.title, *_ended(goal, due, today), _progress(goal, contents)]


def _ended(goal: Goal, due: str, today: dt.date) -> list[str]:
    if goal.is_closed:
        word = "let go" if goal.state == "dropped" else "reached"
        return [f"{word} {short_day(goal.closed_on, today)}" if goal.closed_on else word]
    if goal.state == "paused":
        return [f"rests until {short_day(goal.paused_until, today)}" if goal.paused_until else "rests"]
    return ["draft" if goal.state == "draft" else "", due or "no date"]


def _progress(goal: Goal, contents: Contents) -> str:
    number = typed_progress(goal)
    if number is not None:
        return f"{number} %"
    done, of = done_of(goal, contents)
    return f"{done} of {of} steps" if of else ""


def _whose(owner: str, contents: Contents) -> str:
    """`Alex: ` before what is another's; nothing before what is one's own."""
    if owner == "me":
        return ""
    person = contents.people.get(owner)
    return "The group: " if owner == "group" else f"{person.first_name if person else owner}: "


def _action(action: Action, contents: Contents, _today: dt.date) -> list[str]:
    due = f"by {long_day(action.due_on)}" if action.due_on else "no date"
    state = "" if action.state == "open" else word_of("status", action.state)
    return [f"{promiser(action, contents)}: {action.text}", state or due]


def _meeting(meeting: Meeting, contents: Contents, _today: dt.date) -> list[str]:
    pair = contents.mentorships.get(meeting.mentorship_id)
    names = names_with(contents, pair) if pair else meeting.mentorship_id
    state = "moved" if meeting.moved_to else word_of("status", meeting.state)
    time = f"{long_day(meeting.date)} at {meeting.starts_at}" if meeting.starts_at else long_day(meeting.date)
    kind = "" if meeting.kind == "checkin" else word_of("kind", meeting.kind, "meetings")
    return [time, names, kind, "open" if meeting.is_open else state]


def _topic(topic: Topic, _contents: Contents, today: dt.date) -> list[str]:
    marks = ["a must" if topic.must else "", "later" if topic.parked else ""]
    state = "" if topic.state == "open" else word_of("status", topic.state)
    wait = topic.not_before if topic.not_before and topic.not_before > today else None
    return [topic.text, *marks, f"not before {short_day(wait, today)}" if wait else "", state]


def _milestone(milestone: Milestone, _contents: Contents, today: dt.date) -> list[str]:
    if milestone.reached_on:
        marked = "" if milestone.celebrated_on else NOT_MARKED
        return [milestone.title, f"reached {short_day(milestone.reached_on, today)}", marked]
    return [milestone.title, f"by {short_day(milestone.target_on, today)}" if milestone.target_on else "no date"]


def _boundary(boundary: Boundary, _contents: Contents, today: dt.date) -> list[str]:
    again = f"look again {short_day(boundary.review_on, today)}" if boundary.review_on else ""
    state = "no longer" if boundary.state == "retired" else boundary.state
    return [boundary.statement.rstrip("."), state, again if boundary.state == "agreed" else ""]


def _challenge(challenge: Challenge, _contents: Contents, today: dt.date) -> list[str]:
    state = "" if challenge.state == "open" else word_of("status", challenge.state)
    return [challenge.title, WEIGHT[challenge.severity], state, f"since {short_day(challenge.created_on, today)}"]


def _feedback(feedback: Feedback, _contents: Contents, today: dt.date) -> list[str]:
    state = "closed" if feedback.state == "closed" else ""
    return [feedback.topic, word_of("direction", feedback.direction), state, short_day(feedback.created_on, today)]


def _skill(skill: Skill, _contents: Contents, today: dt.date) -> list[str]:
    own = [rating for rating in skill.ratings if rating.source == "self"]
    last = max(own, key=lambda rating: rating.date, default=None)
    return [skill.name, f"{last.score} of 5, {short_day(last.date, today)}" if last else "not rated yet"]


def _contact(contact: Contact, contents: Contents, today: dt.date) -> list[str]:
    again = contact.next_contact_on
    return [full_title(contact, contents), contact.kind or "", f"again {short_day(again, today)}" if again else ""]


def _learning(learning: Learning, _contents: Contents, today: dt.date) -> list[str]:
    hours = f"{learning.hours:g} h" if learning.hours else ""
    state = "" if (learning.status or "finished") == "finished" else learning.status or ""
    return [learning.title, word_of("kind", learning.kind), hours, state, short_day(learning.on, today)]


def _fit(fit: FitCheck, contents: Contents, _today: dt.date) -> list[str]:
    pair = contents.mentorships.get(fit.mentorship_id)
    return [long_day(fit.date), names_with(contents, pair) if pair else fit.mentorship_id, fit.decision or ""]


def _dated(record: Record, contents: Contents, today: dt.date) -> list[str]:
    """What has only words and a day; the day first where there are no words."""
    day = getattr(record, "date", None) or getattr(record, "on", None) or record.created_on
    told = full_title(record, contents).rstrip(".")
    return [told, "" if day is None or told == long_day(day) else short_day(day, today)]


_TELLERS: Mapping[type[Record], Callable[[Any, Contents, dt.date], list[str]]] = {
    Person: _person,
    Mentorship: _mentorship,
    Goal: _goal,
    Action: _action,
    Meeting: _meeting,
    Topic: _topic,
    Milestone: _milestone,
    Boundary: _boundary,
    Challenge: _challenge,
    Feedback: _feedback,
    Skill: _skill,
    Contact: _contact,
    Learning: _learning,
    FitCheck: _fit,
}
