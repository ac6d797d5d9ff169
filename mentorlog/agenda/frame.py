"""The kind of meeting, its length, and what stays for the talk itself (agenda.md 3.3)."""

import msgspec

from mentorlog.agenda.asked import AskedMeeting, duration_of
from mentorlog.agenda.kinds import ROUND_TITLE, TEMPLATES, TITLES
from mentorlog.view import View


class Frame(msgspec.Struct, frozen=True, kw_only=True):
    """Minutes before and after the body of a meeting, and the unit in which the body is dealt out."""

    kind: str
    duration: int
    opening: int
    wrap: int
    unit: int
    opening_title: str = TITLES["open"]

    @property
    def body(self) -> int:
        """The body budget B."""
        return self.duration - self.opening - self.wrap

    @property
    def is_short(self) -> bool:
        """Whether the short minutes hold."""
        return self.duration < 30

    @property
    def cap(self) -> int | None:
        """How many items the body takes; None: no limit."""
        return None if self.kind in TEMPLATES else min(max(self.body // 7, 1), 6)


def frame_of(view: View, meeting: AskedMeeting) -> Frame:
    """The frame of a meeting that was asked for."""
    duration = duration_of(view.mentorship, meeting)
    kind = meeting.kind or usual_kind(view, duration)
    opening, wrap, unit = _bounds(duration)
    if kind == "first":
        opening = 0
    title = TITLES["open"]
    if kind == "group" and duration >= 30:
        opening = wrap = _round_minutes(view, duration)
        title = ROUND_TITLE
    return Frame(kind=kind, duration=duration, opening=opening, wrap=wrap, unit=unit, opening_title=title)


def usual_kind(view: View, duration: int) -> str:
    """The kind of a meeting that names none; a fresh start is only ever chosen."""
    mentorship, held = view.mentorship, view.held
    rules = (
        (mentorship.phase == "closing" and not any(meeting.kind == "closing" for meeting in held), "closing"),
        (mentorship.kind == "micro", "micro"),
        (not held, "first"),
        (mentorship.kind == "group", "group"),
        (mentorship.kind == "reverse", "reverse"),
        (duration <= 15, "micro"),
    )
    return next((kind for applies, kind in rules if applies), "checkin")


def _bounds(duration: int) -> tuple[int, int, int]:
    if duration < 15:
        return 1, 2, 1
    if duration < 30:
        return 2, 3, 1
    return (5, 5, 5) if duration < 90 else (5, 10, 5)


def _round_minutes(view: View, duration: int) -> int:
    """One minute each, in steps of five; where that would eat the meeting, five."""
    people = len(view.mentorship.with_ids) + 1
    minutes = max(5, -(-people // 5) * 5)
    return minutes if duration - 2 * minutes >= 10 else 5
