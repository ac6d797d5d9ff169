"""“Next time I will …”: which are still open, and before whom each comes back (records.md, reflection)."""

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Mapping

import msgspec

from mentorlog.lookup import active_mentorships, folded, joined, names_with
from mentorlog.records.contents import Contents
from mentorlog.records.growth import Reflection
from mentorlog.records.mentorships import Mentorship

MOST_BACK = 2
"""How many come back before one meeting; the rest are still open."""

MeantFor = tuple[str, ...] | str | None
"""As `next_time_for` in the records: mentorship ids, `mentees`, `any`; None: its own mentorship."""


class WayBack(msgspec.Struct, frozen=True):
    """One choice of before whom an intention comes back, in words and as it is written down."""

    words: str
    meant_for: MeantFor


def covers(reflection: Reflection, mentorship: Mentorship) -> bool:
    """Whether an intention comes back before meetings of this mentorship."""
    meant_for = reflection.next_time_for
    if not meant_for:
        if reflection.mentorship_id:
            return reflection.mentorship_id == mentorship.id
        meant_for = "mentees"
    if meant_for == "mentees":
        return mentorship.my_role == "mentor"
    return meant_for == "any" or mentorship.id in meant_for


def still_open(contents: Contents) -> list[Reflection]:
    """Every intention that was not done and not let go, the newest first."""
    known = (r for r in contents.reflections.values() if r.is_intended and not r.is_deleted and not r.is_sealed)
    return sorted(known, key=lambda r: (-r.date.toordinal(), r.id))


def back_before(contents: Contents, mentorship: Mentorship, on: dt.date) -> list[Reflection]:
    """The open intentions from before a day that come back before this mentorship's meeting on it, newest first."""
    return [r for r in still_open(contents) if r.date < on and covers(r, mentorship)]


def held_days(contents: Contents, today: dt.date) -> dict[str, list[dt.date]]:
    """By mentorship, the days of its meetings held up to today, in order."""
    days: dict[str, list[dt.date]] = {key: [] for key in contents.mentorships}
    for meeting in contents.meetings.values():
        if meeting.state == "held" and meeting.date <= today and not meeting.is_deleted:
            days.setdefault(meeting.mentorship_id, []).append(meeting.date)
    return {key: sorted(found) for key, found in days.items()}


def times_back(contents: Contents, reflection: Reflection, held: Mapping[str, list[dt.date]]) -> int:
    """How many of these meetings came after an intention, which thus came back before them."""
    covered = (held.get(key, []) for key, mentorship in contents.mentorships.items() if covers(reflection, mentorship))
    return sum(len(days) - bisect_right(days, reflection.date) for days in covered)


def ways_back(contents: Contents, text: str, mentorship: Mentorship | None) -> tuple[WayBack, ...]:
    """Before whom an intention may come back, the likeliest first: this pair, one named in it, anyone."""
    named = [m for m in active_mentorships(contents) if m != mentorship and _is_named(contents, m, text)]
    pair = [mentorship] if mentorship is not None else []
    ways = [WayBack(_before(contents, (m.id,)), (m.id,)) for m in (*pair, *named)]
    if any(m.my_role == "mentor" for m in active_mentorships(contents)):
        ways.append(WayBack(_before(contents, "mentees"), "mentees"))
    return (*ways, WayBack(_before(contents, "any"), "any"))


def before_whom(contents: Contents, reflection: Reflection) -> str:
    """`before Alex Rivera`, `before anyone you mentor`, `before anyone`."""
    own = (reflection.mentorship_id,) if reflection.mentorship_id else "mentees"
    return _before(contents, reflection.next_time_for or own)


def _before(contents: Contents, meant_for: tuple[str, ...] | str) -> str:
    if isinstance(meant_for, str):
        return "before anyone you mentor" if meant_for == "mentees" else "before anyone"
    known = [contents.mentorships[key] for key in meant_for if key in contents.mentorships]
    return f"before {joined([names_with(contents, m) for m in known]) or joined(list(meant_for))}"


def _is_named(contents: Contents, mentorship: Mentorship, text: str) -> bool:
    words = set(re.findall(r"\w+", folded(text)))
    people = (contents.people.get(key) for key in mentorship.with_ids)
    return any(p is not None and not p.is_deleted and folded(p.first_name) in words for p in people)
