"""Days and meetings as a calendar file (RFC 5545): every entry is private, and no text forms a line of its own."""

import datetime as dt
from collections.abc import Iterable
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from icalendar import Alarm, Calendar, Event

from mentorlog.plain import one_line, plain

EVENING = dt.time(19)


def calendar(events: Iterable[Event]) -> str:
    """The file that holds these entries, and the zones that they name."""
    made = Calendar()
    made.add("prodid", "-//mentorlog//mentorlog//EN")
    made.add("version", "2.0")
    for event in events:
        made.add_component(event)
    if days := [_day_of(event) for event in made.events]:
        # As far as the zone is known for these years: clocks change by law, not by rule.
        made.add_missing_timezones(dt.date(min(days).year - 1, 1, 1), dt.date(max(days).year + 1, 12, 31))
    return bytes(made.to_ical()).decode()


def day_event(uid: str, day: dt.date, summary: str, today: dt.date) -> Event:
    """An entry for a whole day."""
    event = _event(uid, summary, today)
    event.add("dtstart", day)
    event.add("transp", "TRANSPARENT")
    return event


def meeting_event(  # noqa: PLR0913 - what a meeting is
    uid: str,
    *,
    day: dt.date,
    starts_at: str | None,
    zone: str | None,
    minutes: int,
    summary: str,
    description: str,
    today: dt.date,
) -> Event:
    """An entry for a meeting by the clock on the wall, with an alarm the evening before; without a time the day."""
    event = _event(uid, summary, today)
    start = dt.datetime.combine(day, dt.time.fromisoformat(starts_at or "00:00"))
    if starts_at:
        zoned = start.replace(tzinfo=_zone(zone))
        event.add("dtstart", zoned)
        event.add("dtend", zoned + dt.timedelta(minutes=minutes))
    else:
        event.add("dtstart", day)
    if description:
        event.add("description", plain(description))
    event.add_component(_evening_before(start, summary))
    return event


def _event(uid: str, summary: str, today: dt.date) -> Event:
    event = Event()
    event.add("uid", f"{uid}@mentorlog")
    event.add("dtstamp", dt.datetime.combine(today, dt.time(), dt.UTC))
    event.add("class", "PRIVATE")
    event.add("summary", one_line(summary))
    return event


def _evening_before(start: dt.datetime, summary: str) -> Alarm:
    evening = dt.datetime.combine(start.date(), EVENING) - dt.timedelta(days=1)
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", evening - start)
    alarm.add("description", one_line(summary))
    return alarm


def _zone(name: str | None) -> ZoneInfo | None:
    """The zone by its name; none where no such zone is known: then the time is that of where one is."""
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _day_of(event: Event) -> dt.date:
    start: dt.date = event.start
    return start.date() if isinstance(start, dt.datetime) else start
