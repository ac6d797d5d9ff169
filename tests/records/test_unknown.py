"""Fields that this version does not know are kept and written back (records.md)."""

from typing import Any

import msgspec
import pytest

from mentorlog.records.contents import RECORD_TYPES
from mentorlog.records.people import Owner
from mentorlog.records.record import Record
from mentorlog.records.unknown import as_row, type_of_rows
from tests.records.spec_fields import SMALLEST, row


def written_again(table: str, kept: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """A row as it is written after it was read, changed, and put back over the row as it was."""
    record: Record = msgspec.convert(kept, RECORD_TYPES[table])
    values: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(as_row(record.having(**changes), kept)))
    return values


@pytest.mark.parametrize("table", SMALLEST)
def test_an_unknown_field_of_a_record_is_written_back(table: str) -> None:
    kept = row(table, mood={"of": ["the", 1, {"day": True}]})
    assert written_again(table, kept) == kept
    assert written_again(table, kept, tags=("late",)) == kept | {"tags": ["late"]}


def test_a_known_field_that_was_taken_away_does_not_come_back() -> None:
    kept = row("goals", due_on="2026-12-01", mood=3)
    assert written_again("goals", kept, due_on=None) == row("goals", mood=3)


def test_an_unknown_field_of_the_owner_is_written_back() -> None:
    kept = {"name": "Sam", "about": "Engineer", "pronouns": "they"}
    assert as_row(msgspec.convert(kept, Owner), kept) == kept
    assert type_of_rows("owner") is Owner


def test_an_unknown_field_of_a_nested_part_is_written_back() -> None:
    kept = row("people", preferences={"language": "Polish", "colour": "blue"})
    assert written_again("people", kept, name="Tomasz") == kept | {"name": "Tomasz"}


def test_an_unknown_field_of_a_part_goes_with_the_part() -> None:
    kept = row("people", preferences={"language": "Polish", "colour": "blue"})
    assert written_again("people", kept, preferences=None) == row("people")


def checkin(day: int, **fields: Any) -> dict[str, Any]:
    return {"date": f"2026-10-{day:02}"} | fields


def test_an_unknown_field_of_a_list_row_stays_with_its_date() -> None:
    kept = row("goals", checkins=[checkin(1, mood="low"), checkin(8, mood="high")])
    turned = written_again("goals", kept, checkins=({"date": "2026-10-08"}, {"date": "2026-10-01"}))
    assert turned["checkins"] == [checkin(8, mood="high"), checkin(1, mood="low")]


def test_a_new_list_row_takes_nothing_from_the_others() -> None:
    kept = row("goals", checkins=[checkin(1, mood="low")])
    added = written_again("goals", kept, checkins=({"date": "2026-10-01"}, {"date": "2026-10-02", "progress": 5}))
    assert added["checkins"] == [checkin(1, mood="low"), checkin(2, progress=5)]


def test_two_rows_of_one_date_keep_their_own_in_order() -> None:
    checks = [checkin(1, how="held", mood="a"), checkin(1, how="crossed", mood="b"), checkin(1, how="held", mood="c")]
    kept = row("boundaries", checks=checks)
    assert written_again("boundaries", kept, statement="New")["checks"] == checks


def test_a_row_that_was_taken_away_takes_its_unknown_field_along() -> None:
    kept = row("goals", checkins=[checkin(1, mood="low"), checkin(8, mood="high")])
    assert written_again("goals", kept, checkins=({"date": "2026-10-08"},))["checkins"] == [checkin(8, mood="high")]


def test_an_unknown_field_of_an_agenda_item_stays_with_its_key() -> None:
    items = [{"key": "goal:G1", "mood": 1}, {"key": "topic:T1", "mood": 2}]
    kept = row("meetings", agenda={"items": items, "weather": "rain"})
    swapped = {"items": [{"key": "topic:T1", "outcome": "discussed"}, {"key": "goal:G1"}]}
    assert written_again("meetings", kept, agenda=swapped)["agenda"] == {
        "items": [{"key": "topic:T1", "outcome": "discussed", "mood": 2}, {"key": "goal:G1", "mood": 1}],
        "weather": "rain",
    }


def test_the_row_that_was_read_is_not_changed() -> None:
    kept = row("goals", checkins=[checkin(1, mood="low")], mood=1)
    before = msgspec.json.encode(kept)
    written_again("goals", kept, title="Other", checkins=())
    assert msgspec.json.encode(kept) == before


def test_an_unknown_field_of_a_row_without_date_or_key_stays_in_its_place() -> None:
    kept = row("goals", results=[{"text": "a", "weight": 3}, {"text": "b", "weight": 5}])
    assert written_again("goals", kept, title="Other") == kept | {"title": "Other"}
    paused = row("mentorships", pauses=[{"from": "2026-01-01", "to": "2026-02-01", "mood": 1}])
    assert written_again("mentorships", paused) == paused
