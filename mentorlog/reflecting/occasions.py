"""What a sitting may be about: which occasions fit now, and after which meeting (texts.md 2.4)."""

import datetime as dt

from mentorlog.lookup import active_mentorships, in_time, known_mentorships
from mentorlog.records.contents import Contents
from mentorlog.records.meetings import Meeting
from mentorlog.records.mentorships import Mentorship
from mentorlog.reflecting.sitting import is_on
from mentorlog.texts.prompts import Occasion, prompts

FREE = Occasion(code="FREE", name="A free page", theme="free", prompts={})
ORDINARY_WEEK = "WK"
STILL_FRESH = 3
AN_ENDING_IS_NEAR = 30


def occasion_called(word: str) -> Occasion | None:
    """The occasion of two letters, or `free`."""
    return FREE if word.casefold() == "free" else prompts().occasion(word)


def occasions_after(contents: Contents, mentorship: Mentorship) -> tuple[str, ...]:
    """The occasions that fit after a meeting, the first one offered: as mentor, as mentee, mentored as a mentor."""
    if mentorship.my_role == "mentor":
        return ("RT", "ST")
    is_mentor_too = any(m.my_role == "mentor" for m in active_mentorships(contents))
    if not is_mentor_too:
        return ("RM",)
    return ("BM", "RM") if mentorship.focus == "mentoring_practice" else ("RM", "BM")


def meeting_to_reflect_on(contents: Contents, today: dt.date) -> Meeting | None:
    """The last meeting of the last three days that nothing was written on yet."""
    written = [r for r in contents.reflections.values() if not r.is_deleted and not r.is_sealed]
    held = (m for m in contents.meetings.values() if m.state == "held" and not m.is_deleted)
    fresh = [m for m in held if 0 <= (today - m.date).days <= STILL_FRESH and m.mentorship_id in contents.mentorships]
    bare = [m for m in fresh if not any((r.parts or r.text) and is_on(r, m) for r in written)]
    return max(bare, key=in_time, default=None)


def occasions_now(contents: Contents, today: dt.date) -> tuple[Occasion, ...]:
    """The occasions that fit: those of the roles a person has, an ending only where there is one, a page always."""
    roles = {mentorship.my_role for mentorship in active_mentorships(contents)}
    fits = {
        "RM": bool(roles - {"mentor"}) or not roles,
        "RT": "mentor" in roles,
        "ST": "mentor" in roles,
        "BM": "mentor" in roles and bool(roles - {"mentor"}),
        "CL": any(_is_ending(mentorship, today) for mentorship in known_mentorships(contents)),
    }
    return (*(occasion for occasion in prompts().occasions if fits.get(occasion.code, True)), FREE)


def _is_ending(mentorship: Mentorship, today: dt.date) -> bool:
    if mentorship.state != "closed":
        return mentorship.phase == "closing"
    return mentorship.closed_on is not None and (today - mentorship.closed_on).days <= AN_ENDING_IS_NEAR
