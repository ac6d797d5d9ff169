"""Strict on type and range, friendly in words, and the path to the fault (records.md)."""

import datetime as dt
from typing import Any

import msgspec
import pytest

from mentorlog.records.contents import RECORD_TYPES
from mentorlog.records.faults import fault_in_words
from mentorlog.records.fields import LONGEST_TEXT, LONGEST_TITLE
from mentorlog.records.goals import Goal
from mentorlog.records.growth import Learning
from mentorlog.records.mentorships import Mentorship
from tests.records.spec_fields import SMALLEST, row

DAY = "2026-10-01"


def read(table: str, **fields: Any) -> dict[str, Any]:
    """The row as it is written after it was read."""
    written: dict[str, Any] = msgspec.json.decode(
        msgspec.json.encode(msgspec.convert(row(table, **fields), RECORD_TYPES[table]))
    )
    return written


def fault(table: str, **fields: Any) -> str:
    """What is said of a row that cannot be read."""
    values = row(table, **fields)
    with pytest.raises(msgspec.ValidationError) as raised:
        msgspec.convert(values, RECORD_TYPES[table])
    return fault_in_words(raised.value, RECORD_TYPES[table], values)


def checkin(**fields: Any) -> list[dict[str, Any]]:
    return [{"date": DAY} | fields]


FAULTS: list[tuple[str, dict[str, Any], str]] = [
    ("goals", {"checkins": checkin(progress=140)}, "checkins 1, progress: at most 100, not 140"),
    ("goals", {"checkins": checkin(progress=-1)}, "checkins 1, progress: at least 0, not -1"),
    ("goals", {"checkins": [*checkin(), *checkin(confidence=6)]}, "checkins 2, confidence: at most 5, not 6"),
    ("goals", {"checkins": [{"progress": 3}]}, "checkins 1: date is missing"),
    ("goals", {"checkins": {"a": 1}}, "checkins: a list"),
    ("goals", {"results": [{"text": "a", "progress": 101}]}, "results 1, progress: at most 100, not 101"),
    ("goals", {"start_progress": 101}, "start_progress: at most 100, not 101"),
    ("goals", {"priority": 0}, "priority: at least 1, not 0"),
    ("goals", {"priority": 4}, "priority: at most 3, not 4"),
    ("goals", {"level": 6}, "level: at most 5, not 6"),
    ("goals", {"status": "done"}, "status: one of active, draft, paused, achieved, dropped, not 'done'"),
    ("goals", {"title": "two\nlines"}, "title: one line, not 'two\\nlines'"),
    ("goals", {"title": "x" * 501}, "title: at most 500 characters"),
    ("goals", {"why": "x" * (256 * 1024 + 1)}, "why: at most 256 KB of text"),
    ("goals", {"due_on": "soon"}, "due_on: a date such as 2026-11-24, not 'soon'"),
    ("goals", {"due_on": "2026-02-30"}, "due_on: a date such as 2026-11-24, not '2026-02-30'"),
    ("goals", {"due_on": "2026-2-3"}, "due_on: a date such as 2026-11-24, not '2026-2-3'"),
    ("goals", {"due_history": ["2026-02-03", "x"]}, "due_history 2: a date such as 2026-11-24, not 'x'"),
    ("goals", {"mentorship_ids": "M1"}, "mentorship_ids: a list, not 'M1'"),
    ("goals", {"mentorship_ids": [5]}, "mentorship_ids 1: text, not 5"),
    ("goals", {"owner": 5}, "owner: text, not 5"),
    ("goals", {"levels": ["a", "b"]}, "a goal has five levels or none, not 2"),
    ("challenges", {"severity": 4}, "severity: at most 3, not 4"),
    ("challenges", {"severity": "heavy"}, "severity: a whole number, not 'heavy'"),
    ("challenges", {"severity": True}, "severity: a whole number, not True"),
    ("skills", {"ratings": [{"date": DAY, "score": 0, "source": "self"}]}, "ratings 1, score: at least 1, not 0"),
    ("skills", {"ratings": [{"date": DAY, "score": 3, "source": "boss"}]},
     "ratings 1, source: one of the known words, not 'boss'"),
    ("pulses", {"scores": {"candour": 6}}, "scores, candour: at most 5, not 6"),
    ("fit_checks", {"scores": {"talk": 0}}, "scores, talk: at least 1, not 0"),
    ("self_assessments", {"scores": {"listening": 6}}, "scores, listening: at most 5, not 6"),
    ("self_assessments", {"then": {"network": 0}}, "then, network: at least 1, not 0"),
    ("pulses", {"scores": 4}, "scores: an object with named fields, not 4"),
    ("meetings", {"my_talk_share": 101}, "my_talk_share: at most 100, not 101"),
    ("meetings", {"support": 4}, "support: at most 3, not 4"),
    ("meetings", {"asks": -1}, "asks: at least 0, not -1"),
    ("meetings", {"duration_min": 0}, "duration_min: at least 1, not 0"),
    ("meetings", {"starts_at": "25:00"}, "starts_at: a time such as 15:00, not '25:00'"),
    ("meetings", {"starts_at": "9:00"}, "starts_at: a time such as 15:00, not '9:00'"),
    ("meetings", {"starts_at": "15:60"}, "starts_at: a time such as 15:00, not '15:60'"),
    ("meetings", {"started_at": "2026-11-24 15:00"},
     "started_at: a moment such as 2026-11-24T15:00, not '2026-11-24 15:00'"),
    ("meetings", {"ended_at": "2026-13-24T15:00"},
     "ended_at: a moment such as 2026-11-24T15:00, not '2026-13-24T15:00'"),
    ("meetings", {"agenda": {"items": [{"key": "x", "outcome": "great"}]}},
     "agenda, items 1, outcome: one of the known words, not 'great'"),
    ("meetings", {"agenda": {"items": [{"title": "x"}]}}, "agenda, items 1: key is missing"),
    ("mentorships", {"cadence_days": -1}, "cadence_days: at least 0, not -1"),
    ("mentorships", {"id": "skills"}, "no mentorship has the id skills: progress is told under it"),
    ("mentorships", {"default_minutes": 0}, "default_minutes: at least 1, not 0"),
    ("mentorships", {"pauses": [{"to": DAY}]}, "pauses 1: from is missing"),
    ("mentorships", {"with": ["p 1"]},
     "with 1: an id: letters, digits, dot, dash or underscore, at most 64, not 'p 1'"),
    ("boundaries", {"checks": [{"date": DAY, "how": "bent"}]}, "checks 1, how: one of the known words, not 'bent'"),
    ("learning", {"hours": 1.25}, "hours go by halves, from 0: not 1.25"),
    ("learning", {"hours": -1}, "hours go by halves, from 0: not -1.0"),
    ("reflections", {"next_time_for": "all"}, "next_time_for: one of mentees, any, not 'all'"),
    ("captures", {"created_at": "noon"}, "created_at: a time such as 15:00, not 'noon'"),
    ("people", {"id": ""}, "id: an id: letters, digits, dot, dash or underscore, at most 64, not ''"),
    ("people", {"id": "x" * 65}, "id: an id: letters, digits, dot, dash or underscore, at most 64"),
]  # fmt: skip


@pytest.mark.parametrize(("table", "fields", "said"), FAULTS, ids=[said[:60] for _, _, said in FAULTS])
def test_a_fault_is_told_with_its_path_and_what_would_be_right(table: str, fields: dict[str, Any], said: str) -> None:
    assert fault(table, **fields) == said


@pytest.mark.parametrize("table", SMALLEST)
def test_each_required_field_is_named_when_it_is_missing(table: str) -> None:
    for name in ("id", *SMALLEST[table]):
        values = {key: value for key, value in row(table).items() if key != name}
        with pytest.raises(msgspec.ValidationError) as raised:
            msgspec.convert(values, RECORD_TYPES[table])
        assert fault_in_words(raised.value, RECORD_TYPES[table], values) == f"{name} is missing"


def test_a_long_value_is_not_repeated_in_the_message() -> None:
    assert fault("goals", due_on="x" * 100) == "due_on: a date such as 2026-11-24"


def test_a_message_has_no_character_that_steers_a_terminal() -> None:
    said = fault("goals", status="\x1b]52;c;x\x07")
    assert said.isascii()
    assert said.isprintable()


RIGHT: list[tuple[str, str, list[Any]]] = [
    ("goals", "checkins", [checkin(progress=0), checkin(progress=100), checkin(confidence=1), checkin(confidence=5)]),
    ("goals", "priority", [1, 2, 3]),
    ("goals", "level", [1, 5]),
    ("goals", "levels", [["a", "b", "c", "d", "e"]]),
    ("goals", "start_progress", [0, 100]),
    ("goals", "title", ["x" * LONGEST_TITLE, "[/oops]", "“é” 日本"]),
    ("goals", "why", ["x" * LONGEST_TEXT, "two\nlines", "\x1b[31m"]),
    ("goals", "owner", ["me", "group", "p-alex"]),
    ("challenges", "severity", [1, 2, 3]),
    ("meetings", "starts_at", ["00:00", "09:30", "23:59"]),
    ("meetings", "started_at", ["2026-11-24T15:02"]),
    ("meetings", "my_talk_share", [0, 100]),
    ("meetings", "support", [1, 3]),
    ("mentorships", "cadence_days", [0, 1, 30]),
    ("learning", "hours", [0.5, 2.0, 7.5]),
    ("reflections", "next_time_for", ["mentees", "any", ["M1", "M2"]]),
    ("reflections", "parts", [{"what": "a", "so": "b"}]),
]


@pytest.mark.parametrize(("table", "name", "values"), RIGHT, ids=[f"{table}.{name}" for table, name, _ in RIGHT])
def test_what_is_within_its_range_is_read_and_written_as_it_was(table: str, name: str, values: list[Any]) -> None:
    for value in values:
        assert read(table, **{name: value})[name] == value


def test_whole_hours_may_be_written_without_a_fraction() -> None:
    assert msgspec.convert(row("learning", hours=2), Learning).hours == 2


def test_made_checks_ranges_and_pairs_of_fields() -> None:
    values: dict[str, Any] = {"id": "G1", "owner": "me", "title": "T", "created_on": dt.date(2026, 9, 1)}
    assert Goal.made(**values).title == "T"
    for wrong in ({"priority": 9}, {"levels": ("a",)}, {"title": "a\nb"}, {"created_on": None}):
        with pytest.raises(msgspec.ValidationError):
            Goal.made(**values | wrong)


def test_having_checks_and_leaves_the_old_record_as_it_was() -> None:
    goal = Goal.made(id="G1", owner="me", title="T", created_on=dt.date(2026, 9, 1), due_on=dt.date(2026, 12, 1))
    moved = goal.having(due_on=dt.date(2026, 12, 8), due_history=(dt.date(2026, 12, 1),))
    assert (moved.due_on, moved.due_history) == (dt.date(2026, 12, 8), (dt.date(2026, 12, 1),))
    assert goal.due_on == dt.date(2026, 12, 1)
    with pytest.raises(msgspec.ValidationError):
        goal.having(priority=9)
    with pytest.raises(msgspec.ValidationError):
        goal.having(levels=("a", "b"))


def test_having_takes_a_value_away_by_none() -> None:
    goal = Goal.made(id="G1", owner="me", title="T", created_on=dt.date(2026, 9, 1), due_on=dt.date(2026, 12, 1))
    assert goal.having(due_on=None).due_on is None
    with pytest.raises(msgspec.ValidationError):
        goal.having(title=None)


def test_having_knows_the_fields_whose_names_are_words_of_python() -> None:
    mentorship = Mentorship.made(**row("mentorships", **{"with": ["p1"]}))
    assert mentorship.having(with_ids=("p1", "p2")).with_ids == ("p1", "p2")
    assert mentorship.having(title="Alex").with_ids == ("p1",)
