"""What is only for the owner, before a meeting (agenda.md 3.10). Computed after the agenda, never fed back."""

import datetime as dt
from collections.abc import Iterator

import msgspec

from mentorlog.agenda.asked import AskedMeeting, checked_mentorship, duration_of
from mentorlog.agenda.candidate import Setting
from mentorlog.agenda.gathered import is_expected
from mentorlog.agenda.history import History
from mentorlog.agenda.talk import ripe_topics
from mentorlog.records.contents import Contents
from mentorlog.records.mentorships import Mentorship
from mentorlog.records.record import Shareable
from mentorlog.reflecting.intentions import MOST_BACK, back_before
from mentorlog.view import see

MOST_LINES = 5
WORDS = (
    "intention",
    "private_check",
    "private_challenge",
    "private_goal",
    "low_pulse",
    "private_feedback",
    "private_topic",
    "private_action",
)


class PreparationLine(msgspec.Struct, frozen=True, kw_only=True):
    """One line that only the owner sees: what it is, the record, its text."""

    word: str
    id: str
    text: str


Found = tuple[str, dt.date, str, str]
"""The word, the day it goes by, the id, the text."""


def preparation(contents: Contents, mentorship_id: str, meeting: AskedMeeting) -> tuple[PreparationLine, ...]:
    """At most five lines: up to two intentions, one of each other word, then what is left. Raises AgendaError."""
    mentorship = checked_mentorship(contents, mentorship_id, meeting)
    view = see(contents, mentorship_id, meeting.date, shared=False)
    duration = duration_of(mentorship, meeting)
    setting = Setting(view=view, history=History(view), kind="", duration=duration, lead=None)
    found = [
        *_intentions(contents, mentorship, meeting.date),
        *_low_pulse(contents, mentorship_id, meeting.date),
        *_private_records(setting),
    ]
    lines = {word: [_line(entry) for entry in sorted(found, key=_newest_first) if entry[0] == word] for word in WORDS}
    firsts = lines["intention"][:MOST_BACK] + [line for word in WORDS[1:] for line in lines[word][:1]]
    rest = lines["intention"][MOST_BACK:] + [line for word in WORDS[1:] for line in lines[word][1:]]
    return tuple((firsts + rest)[:MOST_LINES])


def _line(entry: Found) -> PreparationLine:
    word, _, record_id, text = entry
    return PreparationLine(word=word, id=record_id, text=text)


def _newest_first(entry: Found) -> tuple[int, str, str]:
    _, day, record_id, text = entry
    return -day.toordinal(), record_id, text


def _intentions(contents: Contents, mentorship: Mentorship, on: dt.date) -> Iterator[Found]:
    for reflection in back_before(contents, mentorship, on):
        yield "intention", reflection.date, reflection.id, reflection.next_time or ""


def _low_pulse(contents: Contents, mentorship_id: str, on: dt.date) -> Iterator[Found]:
    pulses = [
        pulse
        for pulse in contents.pulses.values()
        if pulse.mentorship_id == mentorship_id and pulse.date < on and not pulse.is_deleted and not pulse.is_sealed
    ]
    newest = min(pulses, key=lambda pulse: (-pulse.date.toordinal(), pulse.id), default=None)
    if newest is not None and newest.low_items():
        yield "low_pulse", newest.date, newest.id, ",".join(newest.low_items())


def _private_records(setting: Setting) -> Iterator[Found]:
    for boundary in setting.view.boundaries:
        for check in boundary.checks:
            is_private = not (check.is_shared and boundary.is_shared)
            if check.is_trouble and is_private and check.date >= setting.history.since:
                yield "private_check", check.date, boundary.id, check.note or ""
    for word, record, text in _open_records(setting):
        if not record.is_shared and record.created_on is not None:
            yield word, record.created_on, record.id, text


def _open_records(setting: Setting) -> Iterator[tuple[str, Shareable, str]]:
    view = setting.view
    yield from (("private_challenge", c, c.title) for c in view.challenges if c.state != "resolved")
    yield from (("private_goal", goal, goal.title) for goal in view.goals if goal.state == "active")
    yield from (("private_feedback", f, f.topic) for f in view.feedback if f.state == "open")
    yield from (("private_topic", topic, topic.text) for topic in ripe_topics(setting))
    yield from (("private_action", a, a.text) for a in view.actions if is_expected(a, setting))
