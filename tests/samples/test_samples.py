"""Four sample journals, whose dates move so that they are always of today."""

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

import mentorlog.samples
from mentorlog.agenda import AskedMeeting, OwnChanges, generate
from mentorlog.exchange import contents_from, full_copy, read_full_copy
from mentorlog.records.contents import RECORD_TYPES
from mentorlog.samples import ANCHORS, sample_copy

NAMES = ["sam", "nadia", "grace", "mei"]
FOLDER = Path(mentorlog.samples.__file__).parent
SHIFTS = [1, 365, 366, -1, -10_000, 100_000]
DAY = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d)?")


def file_of(name: str) -> dict[str, Any]:
    values: dict[str, Any] = msgspec.json.decode((FOLDER / f"{name}.json").read_bytes())
    return values


def moved(name: str, days: int) -> dict[str, Any]:
    return sample_copy(name, ANCHORS[name] + dt.timedelta(days))


def leaves(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every plain value with its place."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, f"{path}.{key}")
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from leaves(inner, f"{path}.{number}")
    else:
        yield path, value


def days_in(values: dict[str, Any]) -> dict[str, dt.date]:
    found = {path: value for path, value in leaves(values) if isinstance(value, str) and DAY.fullmatch(value)}
    return {path: dt.date.fromisoformat(value[:10]) for path, value in found.items()}


def test_there_are_four_samples_and_a_file_for_each() -> None:
    assert list(ANCHORS) == NAMES
    assert sorted(path.stem for path in FOLDER.glob("*.json")) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_at_its_anchor_is_its_file(name: str) -> None:
    assert moved(name, 0) == file_of(name)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("shift", SHIFTS)
def test_every_date_moves_with_the_anchor_and_nothing_else_changes(name: str, shift: int) -> None:
    before, after = file_of(name), moved(name, shift)
    old_days, new_days = days_in(before), days_in(after)
    assert len(old_days) > 30
    assert new_days == {path: day + dt.timedelta(shift) for path, day in old_days.items()}
    rest = [{path: value for path, value in leaves(copy) if path not in old_days} for copy in (before, after)]
    assert rest[0] == rest[1]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("shift", [0, *SHIFTS])
def test_a_sample_loads_without_a_fault(name: str, shift: int) -> None:
    contents = contents_from(moved(name, shift))
    assert contents.owner.name
    assert contents.mentorships
    assert not contents.set_aside


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_comes_back_whole(name: str) -> None:
    """command-line.md, Contracts: an import exported again has every record and every field."""
    values = file_of(name)
    back = full_copy(contents_from(values))
    for table in RECORD_TYPES:
        wanted = sorted(values.get(table, []), key=lambda row: row["id"])
        assert [contents_free_of_empty(row) for row in back[table]] == [contents_free_of_empty(row) for row in wanted]
    again = full_copy(read_full_copy(msgspec.json.encode(back)))
    assert msgspec.json.encode(again) == msgspec.json.encode(back)


def contents_free_of_empty(value: Any) -> Any:
    """The value without what means the same as missing: null, an empty list, an empty text (records.md)."""
    if isinstance(value, dict):
        inner = {key: contents_free_of_empty(inner) for key, inner in value.items()}
        return {key: kept for key, kept in inner.items() if kept not in (None, [], {}, "")}
    return [contents_free_of_empty(inner) for inner in value] if isinstance(value, list | tuple) else value


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_says_each_visibility_outright_but_for_skills(name: str) -> None:
    """figures-and-privacy.md, P1; two of the samples leave it out on skills, which are private either way."""
    without = {"people", "mentorships", "meetings", "skills"}
    rows = [row for table in RECORD_TYPES if table not in without for row in file_of(name).get(table, [])]
    assert {row.get("visibility") for row in rows} <= {"private", "pair", "report"}
    assert {row.get("visibility", "private") for row in file_of(name).get("skills", [])} <= {"private", "report"}


@pytest.mark.parametrize("name", NAMES)
def test_the_agenda_of_a_sample_does_not_change_as_it_moves_by_whole_years_of_weeks(name: str) -> None:
    def keys(shift: int) -> list[tuple[str, int]]:
        contents, today = contents_from(moved(name, shift)), ANCHORS[name] + dt.timedelta(shift)
        first = min(m.id for m in contents.mentorships.values() if m.is_active)
        agenda = generate(contents, first, AskedMeeting(date=today, duration_min=60), today, OwnChanges())
        return [(item.key, item.minutes) for item in agenda.items]

    assert keys(0) == keys(364) == keys(-728)


def test_a_copy_is_fresh_each_time() -> None:
    sample_copy("sam", ANCHORS["sam"])["people"].clear()
    assert len(sample_copy("sam", ANCHORS["sam"])["people"]) == 3
