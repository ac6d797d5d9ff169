"""A journal in an older form: read at once, rewritten with the next act, after a backup that stays."""

import errno
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from mentorlog.records.contents import SCHEMA
from mentorlog.records.errors import Refused
from mentorlog.records.schemas import LADDER, Ladder, Rows
from tests.store.disks import failing_in
from tests.store.making import StoppedClock, add, edit, goal, journal, retitle, rows_in, small_journal


def called_headline_once(rows: Rows) -> Rows:
    """An invented step: what is a title now was called a headline."""

    def moved(row: Mapping[str, Any]) -> Mapping[str, Any]:
        if "headline" not in row:
            return row
        return {name: value for name, value in row.items() if name != "headline"} | {"title": row["headline"]}

    return {**rows, "goals": {key: moved(row) for key, row in rows.get("goals", {}).items()}}


def lived_elsewhere_once(rows: Rows) -> Rows:
    """Another: people stood in a table of another name."""
    return {("people" if table == "contacts_old" else table): kept for table, kept in rows.items()}


NOW = Ladder(newest=3, steps={1: called_headline_once, 2: lived_elsewhere_once})


def old_journal(path: Path) -> bytes:
    small_journal(path)
    edit(path, '"title":"Speak up"', '"headline":"Speak up"')
    edit(path, '"people":{', '"contacts_old":{')
    edit(path, '"id":"P1"', '"id":"P1","shoe" : 4.50')
    return path.read_bytes()


def test_there_is_a_step_from_every_schema_to_the_next() -> None:
    assert LADDER.newest == SCHEMA
    assert set(LADDER.steps) == set(range(1, SCHEMA))


def test_an_old_journal_is_read_as_if_it_were_new_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    data = old_journal(path)
    contents = journal(path, ladder=NOW).contents()
    assert contents.goals["G2"].title == "Speak up"
    assert contents.people["P1"].name == "Ana"
    assert contents.schema == 3
    assert contents.set_aside == ()
    assert path.read_bytes() == data


def test_the_next_act_writes_the_new_form_once_after_a_backup_that_stays(tmp_path: Path) -> None:
    path, clock = tmp_path / "j.json", StoppedClock()
    data = old_journal(path)
    generation = rows_in(path)["_meta"]["1"]["generation"]
    store = journal(path, ladder=NOW, clock=clock)
    store.commit(retitle("G1", "Other"))
    rows = rows_in(path)
    assert (rows["_meta"]["1"]["schema"], rows["_meta"]["1"]["generation"]) == (3, generation + 1)
    assert rows["goals"]["G2"]["title"] == "Speak up"
    assert "contacts_old" not in rows
    assert b'"shoe" : 4.50' in path.read_bytes()
    assert journal(path, ladder=NOW).contents() == store.contents()
    for number in range(40):
        clock.wait(days=10)
        store.commit(retitle("G1", f"Title {number}"))
    update = [backup for backup in store.backups.listed() if backup.reason == "update"]
    assert [backup.path.read_bytes() for backup in update] == [data]


def test_without_room_for_the_backup_an_old_journal_is_not_rewritten(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    data = old_journal(path)
    store = journal(path, ladder=NOW, disk=failing_in("write", errno.ENOSPC))
    with pytest.raises(Refused, match="The disk is full, so no backup was made"):
        store.commit(retitle("G1", "Other"))
    assert path.read_bytes() == data


def test_a_row_that_no_step_understands_is_set_aside_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    old_journal(path)
    edit(path, '"headline":"Speak up"', '"headline":["Speak","up"]')
    store = journal(path, ladder=NOW)
    assert [row.id for row in store.contents().set_aside] == ["G2"]
    store.commit(add(goal("G3")))
    assert rows_in(path)["goals"]["G2"]["title"] == ["Speak", "up"]


def test_a_backup_in_the_old_form_is_put_back_in_the_old_form_and_read_as_new(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    old_journal(path)
    store = journal(path, ladder=NOW)
    wanted = store.contents().goals
    store.commit(retitle("G1", "Other"))
    update = next(backup for backup in store.backups.listed() if backup.reason == "update")
    store.put_back(update.path)
    assert rows_in(path)["_meta"]["1"]["schema"] == 1
    assert store.contents().goals == wanted
