"""What the agenda says of itself: warnings and hints, in the order of agenda.md 3.11."""

import datetime as dt

from mentorlog.agenda.candidate import Setting
from mentorlog.agenda.goals import open_goals
from mentorlog.agenda.selection import Selection
from mentorlog.records.agreements import Challenge

FAR_AWAY = 120
MANY_GOALS = 7
HEAVY_FOR_LONG = 45
UNUSED = 15


def warnings_for(setting: Setting, selection: Selection, *, today: dt.date, total: int, free: int) -> tuple[str, ...]:
    """The codes that apply; `total` are all minutes of the agenda, `free` those of the open floor."""
    mentorship = setting.view.mentorship
    goals = len(open_goals(setting.view))
    end = mentorship.planned_end_on
    musts_left = any(overflow.candidate.kind == "topic_must" for overflow in selection.overflow)
    rules = (
        ("W_PAST_DATE", setting.on < today),
        ("W_FAR_DATE", (setting.on - today).days > FAR_AWAY),
        ("W_MENTORSHIP_PAUSED", mentorship.state == "paused"),
        ("W_SHORT", setting.duration < 15),
        ("W_LONG", setting.duration > 120),
        ("W_NO_GOALS", not goals and setting.kind in {"checkin", "reverse", "group"}),
        ("W_MANY_GOALS", goals > MANY_GOALS),
        ("H_CONSIDER_RESET", setting.kind != "reset" and reset_reason(setting) is not None),
        ("H_CONSIDER_CLOSING", setting.kind != "closing" and end is not None and 0 <= -setting.age(end) <= 45),
        ("W_UNUSED_TIME", free >= UNUSED),
        ("W_TOO_MANY_MUST", musts_left),
        ("W_OVER_TIME", total > setting.duration),
    )
    return tuple(code for code, applies in rules if applies)


def reset_reason(setting: Setting) -> str | Challenge | None:
    """Why a fresh start may help: `silent`, `not held`, or what has weighed a lot for long."""
    rhythm, last = setting.view.mentorship.rhythm, setting.history.last
    if last is None or rhythm == 0:
        return None
    if setting.age(last) > 2 * rhythm:
        return "silent"
    slots = setting.view.slots
    if len(slots) >= 2 and all(meeting.state != "held" for meeting in slots[-2:]):
        return "not held"
    return heavy_challenge(setting)


def heavy_challenge(setting: Setting) -> Challenge | None:
    """The oldest open challenge that has weighed a lot for more than 45 days."""
    heavy = [c for c in setting.view.challenges if c.state != "resolved" and c.severity == 3]
    long_open = [c for c in heavy if setting.age(c.created_on) > HEAVY_FOR_LONG]
    return min(long_open, key=lambda challenge: (challenge.created_on, challenge.id), default=None)
