"""A field holds 256 KB of text, counted as it lies in the file."""

import datetime as dt

import msgspec
import pytest

from mentorlog.exchange import contents_from
from mentorlog.records.errors import Refused
from mentorlog.records.fields import LONGEST_TEXT
from mentorlog.records.goals import Goal
from mentorlog.records.sizes import TooLong, is_too_long

THREE_BYTES = "語"
FITS = THREE_BYTES * (LONGEST_TEXT // 3)
TOO_LONG = FITS + "  "


def goal(**values: object) -> Goal:
    known = {"id": "G1", "owner": "me", "title": "Speak up", "created_on": dt.date(2026, 3, 5)}
    return Goal.made(**known | values)


def test_bytes_are_counted_not_characters() -> None:
    assert not is_too_long(FITS)
    assert is_too_long(TOO_LONG)
    assert len(TOO_LONG) < LONGEST_TEXT
    assert goal(why=FITS).why == FITS


def test_a_text_that_is_too_long_is_refused_with_its_place() -> None:
    told = "at most 256 KB of text, not 257 KB. Take some of it out. Nothing was changed."
    with pytest.raises(TooLong) as caught:
        goal(why=TOO_LONG)
    assert str(caught.value) == f"why: {told}"
    with pytest.raises(Refused) as caught_deeper:
        goal().having(checkins=[{"date": "2026-03-01"}, {"date": "2026-03-02", "note": TOO_LONG}])
    assert str(caught_deeper.value) == f"checkins 2, note: {told}"


def test_it_is_a_failed_check_like_any_other() -> None:
    with pytest.raises(msgspec.ValidationError):
        goal(tags=["short", TOO_LONG])


def test_a_long_text_that_is_there_already_does_not_hinder_another_change() -> None:
    old = msgspec.structs.replace(goal(), why=TOO_LONG)
    assert old.having(title="Speak first").why == TOO_LONG
    with pytest.raises(TooLong):
        old.having(why=TOO_LONG + "!")


def test_an_import_with_such_a_text_is_refused_unknown_fields_included() -> None:
    row = {"id": "G1", "owner": "me", "title": "x", "created_on": "2026-03-05"}
    for name in ("why", "mood"):
        with pytest.raises(Refused, match=rf"^goals G1, {name}: at most 256 KB of text, not 257 KB\. Nothing was imp"):
            contents_from({"goals": [row | {name: TOO_LONG}]})
