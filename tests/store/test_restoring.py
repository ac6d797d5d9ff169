"""The restore drill: whatever happened to the journal, a backup brings it back, and nothing is lost by doing so."""

import errno
from pathlib import Path

import pytest

from mentorlog.records.errors import Busy, Damaged, JournalError, NotFound, Refused
from tests.store.disks import failing_at, failing_in
from tests.store.making import add, edit, goal, journal, retitle, rows_in, small_journal

AFTERWARDS = {
    "gone": lambda path: path.unlink(),
    "empty": lambda path: path.write_bytes(b""),
    "zeroed": lambda path: path.write_bytes(bytes(path.stat().st_size)),
    "torn": lambda path: path.write_bytes(path.read_bytes()[:200]),
    "another program's": lambda path: path.write_bytes(b"[1]"),
    "edited": lambda path: edit(path, "Speak up", "Shut up"),
    "changed since": lambda path: journal(path).commit(retitle("G2", "Changed my mind")),
    "as it was": Path.exists,
}


@pytest.mark.parametrize("what_happened", AFTERWARDS.values(), ids=AFTERWARDS.keys())
def test_the_newest_backup_brings_the_journal_back(tmp_path: Path, what_happened) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "j.json"
    store = small_journal(path)
    store.back_up("hand")
    wanted, generation = store.contents(), rows_in(path)["_meta"]["1"]["generation"]
    what_happened(path)
    before = path.read_bytes() if path.exists() else None
    again = journal(path, may_create=False)
    again.put_back(again.backups.numbered(1).path)
    assert again.contents() == journal(path).contents()
    assert again.contents().goals == wanted.goals
    assert again.notices == ()
    assert rows_in(path)["_meta"]["1"]["generation"] > generation
    if before is not None:
        copies = (*tmp_path.rglob("backups/**/*.json"), *tmp_path.rglob("quarantine/*.json"))
        assert before in [copy.read_bytes() for copy in copies]
    again.commit(add(goal("G3")))
    assert list(journal(path).contents().goals) == ["G1", "G2", "G3"]


def test_going_back_is_gone_back_on_by_the_newest_backup(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    store = small_journal(path)
    store.back_up("hand")
    store.commit(retitle("G1", "A year of work"))
    store.put_back(store.backups.numbered(1).path)
    assert store.contents().goals["G1"].title == "Lead a project"
    store.put_back(store.backups.numbered(1).path)
    assert store.contents().goals["G1"].title == "A year of work"


def test_without_a_backup_of_what_is_there_nothing_is_put_back(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    store = small_journal(path)
    source = Path(str(store.back_up("hand")))
    store.commit(retitle("G1", "Newer"))
    before = path.read_bytes()
    with pytest.raises(Refused, match="no backup was made"):
        journal(path, disk=failing_in("write", errno.ENOSPC)).put_back(source)
    assert path.read_bytes() == before


def test_a_backup_that_is_damaged_is_not_put_back(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    store = small_journal(path)
    source = Path(str(store.back_up("hand")))
    source.write_bytes(source.read_bytes()[:100])
    before = path.read_bytes()
    with pytest.raises(Damaged, match="is not JSON"):
        store.put_back(source)
    assert path.read_bytes() == before


def test_what_cannot_be_put_back_is_said(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    store = small_journal(path)
    with pytest.raises(NotFound, match=r"No backup has the number 1\. There are 0 backups"):
        store.backups.numbered(1)
    with pytest.raises(NotFound, match="There is no file"):
        store.put_back(tmp_path / "none.json")
    with pytest.raises(Refused, match="That is the journal itself"):
        store.put_back(path)
    newer = tmp_path / "newer.json"
    newer.write_bytes(path.read_bytes().replace(b'"schema":1', b'"schema":9'))
    with pytest.raises(Refused, match="written by a newer mentorlog"):
        store.put_back(newer)


def test_an_error_at_any_call_of_a_restore_leaves_the_old_journal_or_the_earlier_one(tmp_path: Path) -> None:
    number = failures = 0
    while (number := number + 1) < 200:
        path = tmp_path / str(number) / "j.json"
        store = small_journal(path)
        source = Path(str(store.back_up("hand")))
        store.commit(retitle("G1", "Newer"))
        before = path.read_bytes()
        disk, calls = failing_at(number)
        again = journal(path, disk=disk)
        try:
            again.put_back(source)
        except JournalError:
            failures += 1
            assert path.read_bytes() == before, calls
        else:
            assert rows_in(path)["goals"]["G1"]["title"] == "Lead a project", calls
        if len(calls) < number:
            break
        assert not list(path.parent.glob("*.tmp"))
        assert again.contents() == journal(path).contents()
    assert failures > 10


def test_nobody_writes_while_an_earlier_journal_is_put_back(tmp_path: Path) -> None:
    from tests.store.disks import InterruptingDisk

    path = tmp_path / "j.json"
    source = Path(str(small_journal(path).back_up("hand")))

    def interrupt() -> None:
        with pytest.raises(Busy):
            journal(path, patience=0).commit(retitle("G2", "In between"))

    journal(path, disk=InterruptingDisk(interrupt)).put_back(source)
