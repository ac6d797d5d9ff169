"""Values that are no value: refused with the place, or read as what they mean."""

from typing import Any

import msgspec
import pytest

from mentorlog.exchange import contents_from, full_copy, read_full_copy
from mentorlog.records.errors import Refused
from mentorlog.records.faults import fault_in_words
from mentorlog.records.goals import Goal
from mentorlog.records.meetings import Meeting
from tests.records.spec_fields import row


def comes_back(copy: dict[str, Any]) -> bool:
    back = full_copy(contents_from(copy))
    return {table: back[table] for table in copy} == copy


def test_unknown_fields_of_rows_without_a_key_come_back_by_their_place() -> None:
    assert comes_back({"goals": [row("goals", results=[{"text": "a", "progress": 5, "weight": 3}])]})
    assert comes_back({"mentorships": [row("mentorships", pauses=[{"from": "2026-01-01", "mood": 1}])]})


def test_a_key_that_is_no_text_is_an_unknown_field_like_any_other() -> None:
    assert comes_back({"goals": [row("goals", results=[{"text": "a", "key": ["u"]}])]})


def test_endless_hours_are_refused() -> None:
    with pytest.raises(Refused):
        read_full_copy(b'{"learning":[{"id":"L","kind":"book","title":"x","on":"2026-01-01","hours":1e999}]}')


def test_a_moment_of_a_day_that_is_not_there_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError):
        Meeting.made(**row("meetings", started_at="2026-02-31T10:00"))


def test_an_empty_text_in_an_optional_field_is_read_as_missing() -> None:
    goal = contents_from({"goals": [row("goals", id="G1", due_on="", superseded_by="")]}).goals["G1"]
    assert (goal.due_on, goal.superseded_by) == (None, None)


def test_a_fault_in_an_optional_field_is_told_without_the_words_of_the_library() -> None:
    with pytest.raises(msgspec.ValidationError) as caught:
        msgspec.convert(row("goals", why=5), Goal)
    assert fault_in_words(caught.value, Goal, row("goals", why=5)) == "why: text, not 5"
