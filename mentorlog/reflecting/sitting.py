"""Which questions a sitting asks: of its occasion, the least recently asked, three at most (texts.md 2.4)."""

import datetime as dt

import msgspec

from mentorlog.records.contents import Contents
from mentorlog.records.growth import Reflection
from mentorlog.records.meetings import Meeting
from mentorlog.texts.prompts import Occasion

MOST_QUESTIONS = 3


class Sitting(msgspec.Struct, frozen=True, kw_only=True):
    """A few questions to answer in writing: their codes and words, and what they are about."""

    occasion: Occasion
    questions: dict[str, str]
    mentorship_id: str | None = None
    meeting_id: str | None = None

    @property
    def is_free(self) -> bool:
        """Whether it is a page without a question."""
        return not self.questions

    @property
    def draft_name(self) -> str:
        """Under which name it is kept while it is written, in whichever way that is."""
        return f"reflect-{self.occasion.code}-{self.meeting_id or 'free'}"


def sitting(
    contents: Contents, occasion: Occasion, meeting: Meeting | None = None, mentorship_id: str | None = None
) -> Sitting:
    """The sitting for an occasion; one after a meeting belongs to its mentorship."""
    asked = last_asked(contents)
    places = {code: place for place, code in enumerate(occasion.prompts)}
    longest_ago = sorted(places, key=lambda code: (asked.get(code, dt.date.min), places[code]))
    return Sitting(
        occasion=occasion,
        questions={code: occasion.prompts[code] for code in longest_ago[:MOST_QUESTIONS]},
        mentorship_id=meeting.mentorship_id if meeting else mentorship_id,
        meeting_id=meeting.id if meeting else None,
    )


def last_asked(contents: Contents) -> dict[str, dt.date]:
    """By code, the last day a question was asked, answered or not."""
    days: dict[str, dt.date] = {}
    for reflection in contents.reflections.values():
        codes = (*reflection.parts, reflection.prompt) if reflection.prompt else reflection.parts
        for code in () if reflection.is_deleted else codes:
            days[code] = max(reflection.date, days.get(code, reflection.date))
    return days


def is_on(reflection: Reflection, meeting: Meeting) -> bool:
    """Whether a reflection was written on a meeting: it names it, or names none and came within a week."""
    if reflection.meeting_id is not None:
        return reflection.meeting_id == meeting.id
    days = (reflection.date - meeting.date).days
    return reflection.mentorship_id == meeting.mentorship_id and 0 <= days <= 7


def a_year_ago(contents: Contents, today: dt.date) -> Reflection | None:
    """What was written on this day of last year, if anything was."""
    try:
        day = today.replace(year=today.year - 1)
    except ValueError:
        return None
    written = (r for r in contents.reflections.values() if r.date == day and (r.text or r.parts))
    return min((r for r in written if not r.is_deleted and not r.is_sealed), key=lambda r: r.id, default=None)
