"""What the agenda says of itself, for the owner only: warnings, hints and errors in words (texts.md 2.13)."""

import datetime as dt
from collections.abc import Callable, Mapping

import msgspec
from msgspec.structs import replace

from mentorlog.agenda import Agenda, AgendaError, AskedMeeting, OwnChanges, generate, why_fresh_start
from mentorlog.agenda.asked import MEETING_KINDS
from mentorlog.agenda.goals import open_goals
from mentorlog.days import month, short_day
from mentorlog.plain import one_line
from mentorlog.records.contents import Contents
from mentorlog.records.errors import JournalError, NotClear, Refused, quoted
from mentorlog.records.mentorships import Mentorship
from mentorlog.reports.paragraphs import counted
from mentorlog.view import see

LONGER = (15, 20, 30, 45, 60, 75, 90, 120, 150, 180, 240, 300, 360, 420, 480)


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """An agenda with what it was made from."""

    contents: Contents
    mentorship: Mentorship
    meeting: AskedMeeting
    mine: OwnChanges
    agenda: Agenda
    today: dt.date


def hints_in_words(asked: Asked) -> tuple[str, ...]:
    """One line for each warning and hint of the agenda, in their order."""
    return tuple(_WORDS[code](asked) for code in asked.agenda.warnings)


def error_in_words(error: AgendaError, mentorship: Mentorship, meeting: AskedMeeting) -> JournalError:
    """Why no agenda can be made, as what a front end shows."""
    if error.code == "E_DURATION":
        return NotClear("A meeting lasts 5 to 480 minutes.")
    if error.code == "E_KIND":
        kinds = ", ".join(MEETING_KINDS)
        return NotClear(
            f"No kind of meeting is called {quoted(meeting.kind or '')}. There are: {kinds} (a fresh start)."
        )
    if mentorship.closed_on is None:
        return Refused("This mentorship has ended.")
    return Refused(f"This mentorship ended on {short_day(mentorship.closed_on, meeting.date)}.")


def _far(asked: Asked) -> str:
    return f"This is for {month(asked.meeting.date, asked.today)}. Expect it to change."


def _paused(asked: Asked) -> str:
    until = asked.mentorship.pauses[-1].until if asked.mentorship.pauses else None
    when = f" until {short_day(until, asked.today)}" if until else ""
    return f"Paused{when}. You can still meet."


def _long(asked: Asked) -> str:
    hours, minutes = divmod(asked.agenda.duration, 60)
    rest = f" {counted(minutes, 'minute')}" if minutes else ""
    return f"{counted(hours, 'hour')}{rest}: plan a break."


def _many_goals(asked: Asked) -> str:
    view = see(asked.contents, asked.mentorship.id, asked.meeting.date, shared=True)
    return f"{len(open_goals(view))} goals are open. Which three matter most now?"


def _fresh_start(asked: Asked) -> str:
    reason = why_fresh_start(asked.contents, asked.mentorship.id, asked.meeting)
    told = "It has been a while." if reason == "silent" else "The last two meetings did not happen."
    if reason is not None and not isinstance(reason, str):
        since = month(reason.created_on, asked.meeting.date)
        told = f"“{one_line(reason.title)}” has weighed a lot since {since}."
    return f"{told} --kind reset makes this a fresh start."


def _closing(asked: Asked) -> str:
    end = asked.mentorship.planned_end_on
    day = short_day(end, asked.meeting.date) if end else "a day to come"
    return f"Planned to end on {day}. --kind closing makes this the last meeting."


def _unused(asked: Asked) -> str:
    free = sum(item.minutes for item in asked.agenda.items if item.kind == "open_floor")
    return f"{free} minutes are free. --minutes {asked.agenda.duration - free} makes it shorter."


def _too_many_musts(asked: Asked) -> str:
    left = sum(item.kind == "topic_must" for item in asked.agenda.left_out)
    musts = left + sum(item.kind == "topic_must" for item in asked.agenda.items)
    verb = "finds" if left == 1 else "find"
    longer = _long_enough(asked)
    advice = f" --minutes {longer} makes it longer." if longer else ""
    return f"{left} of {musts} topics that you marked as a must {verb} no room.{advice}"


def _long_enough(asked: Asked) -> int | None:
    """The first usual length at which every must finds room."""
    for minutes in LONGER:
        if minutes > asked.agenda.duration:
            meeting = replace(asked.meeting, duration_min=minutes)
            agenda = generate(asked.contents, asked.mentorship.id, meeting, asked.today, asked.mine)
            if "W_TOO_MANY_MUST" not in agenda.warnings:
                return minutes
    return None


def _over_time(asked: Asked) -> str:
    total = sum(item.minutes for item in asked.agenda.items)
    return f"The lines add up to {total} of {asked.agenda.duration} minutes."


_WORDS: Mapping[str, Callable[[Asked], str]] = {
    "W_PAST_DATE": lambda _: "That day is past. The agenda shows what you knew then.",
    "W_FAR_DATE": _far,
    "W_MENTORSHIP_PAUSED": _paused,
    "W_SHORT": lambda asked: f"{asked.agenda.duration} minutes: one thing, the rest waits.",
    "W_LONG": _long,
    "W_NO_GOALS": lambda _: "No shared goal yet, so the talk starts there.",
    "W_MANY_GOALS": _many_goals,
    "H_CONSIDER_RESET": _fresh_start,
    "H_CONSIDER_CLOSING": _closing,
    "W_UNUSED_TIME": _unused,
    "W_TOO_MANY_MUST": _too_many_musts,
    "W_OVER_TIME": _over_time,
}
