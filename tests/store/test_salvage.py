"""What can be saved of a damaged journal."""

import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from mentorlog.records.errors import NotFound, Refused
from mentorlog.records.people import Person
from mentorlog.store.rescue import Rescue
from mentorlog.store.salvage import salvaged
from mentorlog.store.shape import read_edited
from tests.store.making import CountedIds, add, edit, goal, journal, rows_in, small_journal
from tests.store.trials import large_journal

BLOCK = 4096
Rows = dict[tuple[str, str], bytes]


def rows_of(data: bytes) -> Rows:
    file = read_edited(data)
    assert file is not None
    return {(table, key): bytes(row.raw) for table, rows in file.tables.items() for key, row in rows.items()}


def found_in(data: bytes, known: dict[str, str] | None = None) -> Rows:
    salvage = salvaged(data, known or {})
    return {(table, key): bytes(row.raw) for table, rows in salvage.tables.items() for key, row in rows.items()}


def zeroed(data: bytearray, at: int, chance: random.Random) -> None:
    data[at : at + BLOCK] = bytes(BLOCK)


def noisy(data: bytearray, at: int, chance: random.Random) -> None:
    data[at : at + BLOCK] = chance.randbytes(BLOCK)


def lost(data: bytearray, at: int, chance: random.Random) -> None:
    del data[at : at + BLOCK]


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return large_journal(tmp_path_factory.mktemp("large") / "j.json").read_bytes()


def test_of_a_journal_that_is_whole_all_is_found(large: bytes) -> None:
    assert found_in(large) == rows_of(large)
    assert salvaged(large, {}).head is not None


@pytest.mark.parametrize("damage", [zeroed, noisy, lost])
def test_one_damaged_block_costs_less_than_one_record_in_a_hundred(
    large: bytes, damage: Callable[[bytearray, int, random.Random], None]
) -> None:
    wanted, chance = rows_of(large), random.Random(7)  # noqa: S311
    known = {key: table for table, key in wanted}
    for trial in range(4):
        data = bytearray(large)
        damage(data, chance.randrange(0, len(large) - BLOCK) // BLOCK * BLOCK, chance)
        found = found_in(bytes(data), known)
        right = sum(wanted.get(name) == row for name, row in found.items())
        assert right >= 0.99 * len(wanted), (damage, trial)
        assert found.keys() <= wanted.keys()


def test_a_row_that_runs_on_into_another_table_does_not_take_that_table_along(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    store = journal(path)
    store.commit(add(goal("G1"), *(Person.made(id=f"P{number}", name="Ana") for number in range(4))))
    text = path.read_text("utf-8")
    begins, ends = text.index("Lead a project"), text.index('","name":"Ana"}')
    data = (text[:begins] + text[ends:]).encode()
    found = found_in(data)
    assert {name for name in found if name[0] == "people"} == {("people", f"P{number}") for number in (1, 2, 3)}


@pytest.mark.soak
@pytest.mark.parametrize("damage", [zeroed, noisy, lost])
def test_one_damaged_block_anywhere_without_a_backup(
    large: bytes, damage: Callable[[bytearray, int, random.Random], None]
) -> None:
    wanted, chance = rows_of(large), random.Random(8)  # noqa: S311
    for at in range(0, len(large) - BLOCK, BLOCK):
        data = bytearray(large)
        damage(data, at, chance)
        found = found_in(bytes(data))
        assert sum(wanted.get(name) == row for name, row in found.items()) >= 0.99 * len(wanted), at


def test_a_torn_journal_gives_all_that_stands_before_the_tear(large: bytes) -> None:
    half = large[: len(large) // 2]
    found = found_in(half)
    whole_lines = half.count(b"\n") - 40
    assert len(found) >= whole_lines
    assert found.items() <= rows_of(large).items()


def test_a_line_that_was_cut_by_hand_costs_that_record_alone(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    small_journal(path)
    data = edit(path, '"title":"Lead a project"},', '"title":"Lead a pro')
    salvage = salvaged(data, {})
    assert {(table, key) for table, rows in salvage.tables.items() for key in rows} == {
        ("goals", "G2"),
        ("people", "P1"),
    }
    assert [(unread.id, unread.line) for unread in salvage.unread] == [("G1", 3)]


def test_a_journal_that_an_editor_spread_over_lines_and_broke_is_read_too(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    small_journal(path)
    path.write_text(json.dumps(rows_in(path), indent=4), "utf-8")
    data = edit(path, '"owner": "me",', '"owner": "me"')
    found = found_in(data)
    assert set(found) == {("goals", "G2"), ("people", "P1")}
    assert b"\n" not in found["goals", "G2"]


def test_records_whose_table_lost_its_name_go_where_they_fit(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    small_journal(path)
    data = edit(path, '"people":{', '"peo')
    assert ("people", "P1") in found_in(data)
    assert ("people", "P1") in found_in(data, {"P1": "people"})


def test_both_sides_of_a_merge_are_read_and_what_differs_is_named(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    small_journal(path)
    lines = path.read_text("utf-8").split("\n")
    place = next(number for number, line in enumerate(lines) if line.startswith('"G1"'))
    other = [lines[place].replace("Lead a project", "Lead two"), lines[place].replace("G1", "G4")]
    lines[place : place + 1] = ["<<<<<<< HEAD", lines[place], "=======", *other, ">>>>>>> theirs"]
    salvage = salvaged("\n".join(lines).encode(), {})
    assert set(salvage.tables["goals"]) == {"G1", "G2", "G4"}
    assert b"Lead a project" in bytes(salvage.tables["goals"]["G1"].raw)
    assert salvage.twice == (("goals", "G1"),)


def test_a_row_that_swallowed_those_after_it_gives_them_back(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    store = journal(path)
    store.commit(add(*(goal(f"G{number}") for number in range(5))))
    data = edit(path, '"title":"Lead a project"},\n"G2"', '"x":{"y":1},\n"G2"')
    assert {key for _, key in found_in(data)} == {"G0", "G2", "G3", "G4"}


ORBITS = '"orbits":{\n"1":{ "b" : 1.50,"a":"\\u00fc" },\n"x y":[1e2]\n},\n"owner":{"1":{"name":"Sam"}},\n"people":{'


def test_unknown_tables_rows_that_are_no_records_and_the_owner_come_along(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    store = small_journal(path)
    edit(path, '"people":{', ORBITS)
    edit(path, '"title":"Speak up"', '"title":5')
    edit(path, '"written_by":"0.1.0"}', '"written_by":"0.1.0","mood":"fine"},"2":{"x":1.0}')
    data = path.read_bytes()
    assert found_in(data) == rows_of(data)
    head = salvaged(data, {}).head
    assert head is not None
    assert (head.unknown, list(head.others)) == ({"mood": "fine"}, ["2"])
    assert store.contents().set_aside


def rescue(path: Path) -> Rescue:
    return Rescue(path, journal(path).backups, ids=CountedIds(), written_by="0.1.0")


def test_what_is_saved_is_a_journal_of_its_own_under_the_same_id(tmp_path: Path) -> None:
    path, saved = tmp_path / "j.json", tmp_path / "saved.json"
    small_journal(path).back_up("hand")
    edit(path, '"title":"Speak up"', '"title":Speak up')
    before = path.read_bytes()
    rescued = rescue(path).into(saved)
    assert path.read_bytes() == before
    opened = journal(saved)
    assert (list(opened.contents().goals), list(opened.contents().people)) == (["G1"], ["P1"])
    assert opened.notices == ()
    assert rows_in(saved)["_meta"]["1"]["journal_id"] == f"{1:032x}"
    assert saved.stat().st_mode & 0o777 == 0o600
    assert rescued.missing == ("G2",)
    store = journal(path)
    store.put_back(saved)
    assert list(store.contents().goals) == ["G1"]


def test_nothing_is_ever_written_over(tmp_path: Path) -> None:
    path, saved = tmp_path / "j.json", tmp_path / "saved.json"
    small_journal(path)
    saved.write_text("mine")
    with pytest.raises(Refused, match=r"saved\.json is there already"):
        rescue(path).into(saved)
    link = tmp_path / "link.json"
    link.symlink_to(tmp_path / "elsewhere.json")
    with pytest.raises(Refused, match="is there already"):
        rescue(path).into(link)
    with pytest.raises(Refused, match="That is the journal itself"):
        rescue(path).into(path)
    assert saved.read_text() == "mine"


def test_where_nothing_can_be_saved_it_is_said(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    with pytest.raises(NotFound, match="nothing to save"):
        rescue(path).into(tmp_path / "saved.json")
    path.write_bytes(bytes(5000))
    with pytest.raises(Refused, match="no record in it is whole"):
        rescue(path).into(tmp_path / "saved.json")
    assert not (tmp_path / "saved.json").exists()
