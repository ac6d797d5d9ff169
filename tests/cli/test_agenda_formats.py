"""`mentorlog agenda --format html|ics`."""

import datetime as dt
from typing import Any

import icalendar
import pytest

from mentorlog.records.fields import LONGEST_TITLE
from tests.cli.running import JournalShell, Shell, golden
from tests.reports.test_html_page import Seen
from tests.safety.poison import POISONS, forbidden_in, poisoned

PRIVATE = ["before he offers", "about my pay in the chat", "On-call weeks", "promotion self-review", "I keep the rota"]


@pytest.fixture
def sam(shell: Shell) -> JournalShell:
    return shell.sample("sam")


def event_in(text: str) -> Any:
    """The only entry of a calendar file."""
    calendar = icalendar.Calendar.from_ical(text)
    assert isinstance(calendar, icalendar.Calendar)
    (event,) = calendar.events
    return event


def test_sams_agenda_is_as_it_was_agreed(sam: JournalShell) -> None:
    for words, file in (((), "agenda-sam-to-send.html"), (("--why", "--questions", "--prep"), "agenda-sam.html")):
        assert sam("agenda", "--format", "html", *words).out == golden(file)
    assert sam("agenda", "--format", "ics").out == golden("agenda-sam.ics")


def test_html_is_what_is_sent_until_more_is_asked_for(sam: JournalShell) -> None:
    sent = Seen(sam("agenda", "--format", "html").out).text
    for text in ("Alex and Sam", "Tuesday 24 November 2026, 15:00", "15:15", "10 min", "Delegate more", "We hope for:"):
        assert text in sent
    assert "quiet since October" not in sent
    assert "?" not in sent.partition("Hello")[2]
    more = Seen(sam("agenda", "--format", "html", "--why", "--questions").out).text
    assert "Why: quiet since October." in more
    assert "What am I avoiding by not touching this?" in more
    assert [text for text in PRIVATE if text in more] == []
    assert [text for text in PRIVATE if text in sam("agenda", "--format", "html", "--prep").out] == PRIVATE


def test_ics_is_what_is_sent_whatever_is_asked_for(sam: JournalShell) -> None:
    assert sam("agenda", "--format", "ics", "--why", "--questions", "--prep").out == golden("agenda-sam.ics")


def test_an_entry_is_private_by_the_clock_on_the_wall_with_an_alarm_the_evening_before(sam: JournalShell) -> None:
    event = event_in(sam("agenda", "--format", "ics").out)
    assert str(event["summary"]) == "Alex and Sam"
    assert str(event["class"]) == "PRIVATE"
    assert event.start == dt.datetime(2026, 11, 24, 15, 0)  # noqa: DTZ001 - wherever one is
    assert event.end == dt.datetime(2026, 11, 24, 15, 45)  # noqa: DTZ001
    (alarm,) = event.alarms.times
    assert alarm.trigger == dt.datetime(2026, 11, 23, 19, 0)  # noqa: DTZ001


@pytest.mark.parametrize(("zone", "is_known"), [("Europe/Lisbon", True), ("Nowhere/Land", False), ("../etc", False)])
def test_a_zone_goes_along_if_it_is_one(sam: JournalShell, zone: str, is_known: bool) -> None:
    text = sam.having(meetings={"K8": {"zone": zone}})("agenda", "--format", "ics").out
    assert ("DTSTART;TZID=Europe/Lisbon:20261124T150000" in text) is is_known
    assert ("BEGIN:VTIMEZONE" in text) is is_known
    assert event_in(text).start.replace(tzinfo=None) == dt.datetime(2026, 11, 24, 15, 0)  # noqa: DTZ001
    assert len(text) < 2500


def test_a_meeting_without_a_time_is_a_day(sam: JournalShell) -> None:
    event = event_in(sam("agenda", "--on", "2026-12-30", "--format", "ics").out)
    assert event.start == dt.date(2026, 12, 30)
    (alarm,) = event.alarms.times
    assert alarm.trigger.replace(tzinfo=None) == dt.datetime(2026, 12, 29, 19, 0)  # noqa: DTZ001


def test_a_file_has_the_line_ends_that_a_calendar_wants(sam: JournalShell) -> None:
    assert sam("agenda", "--format", "ics", "-o", "meeting.ics").code == 0
    data = (sam.shell.home / "meeting.ics").read_bytes()
    assert data.count(b"\r\n") == data.count(b"\n")
    assert max(map(len, data.split(b"\r\n"))) <= 75


LINES = {"lines": "x\r\nEND:VEVENT\r\nBEGIN:VEVENT", "signs": "a;b,c\\d\ne", "separators": "e\u2028f\x85g"}
TEXTS = POISONS | LINES


@pytest.mark.parametrize("name", TEXTS)
def test_no_text_makes_a_line_or_a_tag_of_its_own(shell: Shell, name: str) -> None:
    def fill(longest: int) -> str:
        text = TEXTS[name][:longest]
        return " ".join(text.split()) if longest == LONGEST_TITLE else text

    tame, journal = shell.sample("sam"), shell.imported(poisoned(fill))
    html = journal("agenda", "--format", "html", "--why", "--questions", "--prep").out
    assert set(Seen(html).tags) <= set(Seen(tame("agenda", "--format", "html", "--why", "--prep").out).tags)
    ics = journal("agenda", "--format", "ics").out
    assert forbidden_in(html) == forbidden_in(ics) == []
    assert {"SUMMARY", "DTSTART"} <= set(event_in(ics).keys()) <= {*event_in(golden("agenda-sam.ics")).keys(), "DTEND"}


def naming_priya(shell: Shell, padding: int) -> JournalShell:
    """Grace's journal with a topic for Ruth that names Priya, of another mentorship."""
    text = f"{'x' * padding} what Priya said"
    topic = {"mentorship_id": "M-ruth", "text": text, "created_on": "2025-11-01", "visibility": "pair", "must": True}
    return shell.sample("grace").having(topics={"T99": topic})


@pytest.mark.parametrize("format_", ["html", "ics"])
def test_a_name_of_another_mentorship_keeps_a_file_from_being_written(shell: Shell, format_: str) -> None:
    told = naming_priya(shell, 10)("agenda", "--with", "ruth", "--format", format_, "-o", f"a.{format_}")
    assert told.code == 1
    assert "It names Priya Nair, of another mentorship." in told.err
    assert not (shell.home / f"a.{format_}").exists()


def test_a_name_is_seen_where_a_line_of_a_calendar_file_breaks_within_it(shell: Shell) -> None:
    for padding in range(40, 110, 4):
        told = naming_priya(shell, padding)("agenda", "--with", "ruth", "--format", "ics")
        assert "It names Priya Nair, of another mentorship." in told.err
        if "Priya" not in told.out:
            break
    else:
        pytest.fail("no line broke within the name")
