"""What a missing value means is a property of the record; what was written stays written."""

import datetime as dt
from typing import Any

import msgspec
import pytest

from mentorlog.records.agreements import Boundary, BoundaryCheck, Challenge, Feedback
from mentorlog.records.contents import RECORD_TYPES, Contents
from mentorlog.records.goals import Goal
from mentorlog.records.growth import Pulse, Reflection
from mentorlog.records.meetings import Action, Meeting, Topic
from mentorlog.records.mentorships import Mentorship
from mentorlog.records.people import Owner, Person
from mentorlog.records.record import Record, Shareable
from tests.records.spec_fields import SMALLEST, WITHOUT_VISIBILITY, row

SHAREABLE = sorted(set(SMALLEST) - WITHOUT_VISIBILITY)
DAY = dt.date(2026, 11, 21)


def read(table: str, **fields: Any) -> Record:
    return msgspec.convert(row(table, **fields), RECORD_TYPES[table])


def written(record: Record) -> dict[str, Any]:
    """The record as it stands in a file."""
    values: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(record))
    return values


def shareable(table: str, **fields: Any) -> Shareable:
    record = read(table, **fields)
    assert isinstance(record, Shareable)
    return record


def a_mentorship(**fields: Any) -> Mentorship:
    return msgspec.convert(row("mentorships", **fields), Mentorship)


def a_goal(**fields: Any) -> Goal:
    return msgspec.convert(row("goals", **fields), Goal)


@pytest.mark.parametrize("table", SMALLEST)
def test_nothing_is_written_that_was_not_there(table: str) -> None:
    assert written(read(table)) == row(table)


@pytest.mark.parametrize("table", SMALLEST)
def test_null_is_read_as_absent_and_never_written(table: str) -> None:
    optional = [field for field in msgspec.structs.fields(RECORD_TYPES[table]) if field.default is None]
    nulls = {field.encode_name: None for field in optional}
    assert written(read(table, **nulls)) == row(table)


@pytest.mark.parametrize(
    ("table", "fields"),
    [
        ("goals", {"priority": 2, "status": "active", "kind": "learning", "start_progress": 0}),
        ("mentorships", {"cadence_days": 30, "default_minutes": 60, "status": "active", "formality": "informal"}),
        ("mentorships", {"consent_name": False, "alternating": False}),
        ("boundaries", {"side": "mutual", "status": "proposed"}),
        ("meetings", {"status": "planned", "summed_up": False}),
        ("topics", {"must": False, "parked": False, "status": "open"}),
        ("goals", {"visibility": "private", "never_export": False}),
        ("reflections", {"next_time_state": "open"}),
        ("goals", {"checkins": [{"date": "2026-10-01", "progress": 0}]}),
    ],
)
def test_a_value_that_was_written_stays_written_even_if_missing_means_the_same(
    table: str, fields: dict[str, Any]
) -> None:
    assert written(read(table, **fields)) == row(table, **fields)


def test_a_goal_without_a_priority_weighs_two() -> None:
    assert [a_goal().weight, a_goal(priority=1).weight, a_goal(priority=3).weight] == [2, 1, 3]


def test_a_mentorship_without_a_rhythm_counts_as_thirty_days_and_zero_stays_zero() -> None:
    rhythms = [a_mentorship().rhythm, a_mentorship(cadence_days=0).rhythm, a_mentorship(cadence_days=14).rhythm]
    assert rhythms == [30, 0, 14]


def test_a_meeting_lasts_an_hour_where_nothing_was_said() -> None:
    assert (a_mentorship().usual_minutes, a_mentorship(default_minutes=45).usual_minutes) == (60, 45)


def test_the_phase_closed_is_read_as_status_closed() -> None:
    assert a_mentorship(phase="closed").state == "closed"
    assert a_mentorship(phase="closed", status="active").state == "closed"
    assert not a_mentorship(phase="closed").is_active
    assert a_mentorship(phase="closing").state == "active"


def test_a_mentorship_is_active_unless_paused_closed_or_in_the_trash() -> None:
    assert a_mentorship().is_active
    assert not a_mentorship(status="paused").is_active
    assert not a_mentorship(status="closed").is_active
    assert not a_mentorship(deleted_on="2020-01-01").is_active


@pytest.mark.parametrize(
    ("record_type", "table", "first"),
    [
        (Mentorship, "mentorships", "active"),
        (Goal, "goals", "active"),
        (Boundary, "boundaries", "proposed"),
        (Challenge, "challenges", "open"),
        (Feedback, "feedback", "open"),
        (Topic, "topics", "open"),
        (Meeting, "meetings", "planned"),
        (Action, "actions", "open"),
    ],
)
def test_a_missing_status_is_the_first_of_its_list(record_type: Any, table: str, first: str) -> None:
    assert msgspec.convert(row(table), record_type).state == first


@pytest.mark.parametrize("table", SHAREABLE)
def test_only_pair_and_report_are_seen_by_both(table: str) -> None:
    shown = [shareable(table, visibility=word).is_shared for word in ("pair", "report")]
    hidden = [shareable(table, visibility=word).is_shared for word in ("private", "", "PAIR", "everyone", "public")]
    assert (all(shown), any(hidden), shareable(table).is_shared) == (True, False, False)


@pytest.mark.parametrize("table", SHAREABLE)
def test_a_sealed_record_is_never_shared_whatever_its_visibility(table: str) -> None:
    sealed = shareable(table, visibility="report", never_export=True)
    assert sealed.is_sealed
    assert not sealed.is_shared
    assert not shareable(table, visibility="pair", never_export=False).is_sealed


def test_misuse_is_read_as_a_sealed_note() -> None:
    misuse = shareable("challenges", kind="misuse", visibility="pair", never_export=False)
    assert misuse.is_sealed
    assert not misuse.is_shared
    assert not shareable("challenges", kind="trust").is_sealed


def test_a_reflection_on_something_serious_is_sealed() -> None:
    serious = shareable("reflections", theme="serious", visibility="pair")
    assert serious.is_sealed
    assert not serious.is_shared
    assert not shareable("reflections", theme="monthly").is_sealed


@pytest.mark.parametrize("table", SMALLEST)
def test_a_record_in_the_trash_is_there_since_whatever_day(table: str) -> None:
    assert not read(table).is_deleted
    assert read(table, deleted_on="2999-01-01").is_deleted


def test_a_check_is_private_unless_it_was_brought_up() -> None:
    def check(**fields: str) -> BoundaryCheck:
        return msgspec.convert({"date": "2026-10-01", "how": "held"} | fields, BoundaryCheck)

    assert not check().is_shared
    assert not check(visibility="private").is_shared
    assert not check(visibility="everybody").is_shared
    assert check(visibility="pair").is_shared
    assert [check(how=how).is_trouble for how in ("held", "strained", "crossed")] == [False, True, True]


@pytest.mark.parametrize(
    ("state", "is_intended"), [(None, True), ("open", True), ("not_yet", True), ("did", False), ("no_longer", False)]
)
def test_an_intention_is_open_until_it_was_done_or_given_up(state: str | None, is_intended: bool) -> None:
    fields = {"next_time_state": state} if state else {}
    reflection = msgspec.convert(row("reflections", next_time="Listen first", **fields), Reflection)
    assert reflection.is_intended is is_intended


def test_a_reflection_without_a_next_time_intends_nothing() -> None:
    assert not msgspec.convert(row("reflections", next_time=""), Reflection).is_intended
    assert not msgspec.convert(row("reflections"), Reflection).is_intended


def test_the_low_items_of_a_pulse_are_told_in_alphabetical_order() -> None:
    scores = {"purpose": 2, "candour": 1, "usefulness": 3}
    assert msgspec.convert(row("pulses", scores=scores), Pulse).low_items() == ("candour", "purpose")


def test_a_promise_is_late_the_day_after_it_was_due_and_only_while_open() -> None:
    def is_late(**fields: str) -> bool:
        return msgspec.convert(row("actions", **fields), Action).is_late(DAY)

    assert is_late(due_on="2026-11-20")
    assert not is_late(due_on="2026-11-21")
    assert not is_late()
    assert not is_late(due_on="2026-11-20", status="done")


def test_a_boundary_is_looked_at_again_from_the_chosen_day_on() -> None:
    boundary = msgspec.convert(row("boundaries", review_on="2026-11-21"), Boundary)
    assert not boundary.is_due_for_review(dt.date(2026, 11, 20))
    assert boundary.is_due_for_review(DAY)
    assert not msgspec.convert(row("boundaries"), Boundary).is_due_for_review(DAY)


def test_a_meeting_is_open_between_its_start_and_its_end() -> None:
    def is_open(**fields: str) -> bool:
        return msgspec.convert(row("meetings", **fields), Meeting).is_open

    assert is_open(started_at="2026-10-01T15:00")
    assert not is_open()
    assert not is_open(started_at="2026-10-01T15:00", ended_at="2026-10-01T15:45")


def test_a_goal_is_closed_when_achieved_or_dropped() -> None:
    states = ["active", "draft", "paused", "achieved", "dropped"]
    assert [a_goal(status=state).is_closed for state in states] == [False, False, False, True, True]


def test_a_person_goes_by_the_first_word_of_the_name_else_by_the_id() -> None:
    names = {"Alex Rivera": "Alex", "  Mina ": "Mina", "": "X1", "   ": "X1"}
    assert {name: msgspec.convert(row("people", name=name), Person).first_name for name in names} == names


def test_a_journal_is_empty_until_anything_is_written() -> None:
    assert Contents().is_empty()
    assert not Contents(owner=Owner(name="Sam")).is_empty()
    assert not Contents(people={"X1": msgspec.convert(row("people"), Person)}).is_empty()
