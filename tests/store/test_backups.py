"""Copies of the journal."""

import errno
import os
from pathlib import Path

import pytest

from mentorlog.records.changes import Changes
from mentorlog.records.errors import Refused
from mentorlog.store.disk import Disk
from tests.store.disks import failing_in
from tests.store.making import StoppedClock, journal, retitle, small_journal


def test_a_backup_is_a_real_copy_under_the_journal_id(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    store = small_journal(path)
    before = path.read_bytes()
    copy = store.back_up("Before import!")
    store.commit(retitle("G1", "Other"))
    assert copy is not None
    assert Path(copy).parent.parent == tmp_path / "state/backups" / f"{1:032x}"
    assert Path(copy).name == "2026-03-05T140200-before-import.json"
    assert Path(copy).read_bytes() == before
    assert Path(copy).stat().st_ino != path.stat().st_ino
    assert Path(copy).stat().st_mode & 0o777 == 0o600
    assert journal(Path(copy)).contents().goals["G1"].title == "Lead a project"


def test_a_backup_never_writes_over_another(tmp_path: Path) -> None:
    store = small_journal(tmp_path / "j.json")
    copies = []
    for number in range(3):
        copies.append(store.back_up("trial"))
        store.commit(retitle("G1", f"Title {number}"))
    assert len({Path(str(copy)).read_bytes() for copy in copies}) == 3


def test_a_copy_that_reads_back_otherwise_is_no_backup(tmp_path: Path) -> None:
    class Forgetful(Disk):
        def read(self, descriptor: int, size: int) -> bytes:
            data = super().read(descriptor, size)
            return data.replace(b"Lead", b"Lost") if self.is_copy(descriptor) else data

        def is_copy(self, descriptor: int) -> bool:
            return "backups" in str(Path(f"/dev/fd/{descriptor}").resolve())

    path = tmp_path / "j.json"
    small_journal(path)
    with pytest.raises(Refused, match="did not read back as it was written"):
        journal(path, disk=Forgetful()).back_up("trial")
    assert not list((tmp_path / "state").rglob("*.json"))


def test_a_backup_without_room_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    small_journal(path)
    before = path.read_bytes()
    with pytest.raises(Refused, match="The disk is full, so no backup was made"):
        journal(path, disk=failing_in("write", errno.ENOSPC)).back_up("trial")
    assert not list((tmp_path / "state").rglob("*.json"))
    assert path.read_bytes() == before


def names(path: Path) -> list[str]:
    """The backups of the journal at a path, oldest first: time of day and reason."""
    listed = journal(path).backups.listed()
    return [f"{backup.made_at:%H:%M} {backup.reason}" for backup in reversed(listed)]


def test_the_first_act_of_a_run_is_backed_up_and_then_one_a_quarter_of_an_hour(tmp_path: Path) -> None:
    path, clock = tmp_path / "j.json", StoppedClock()
    small_journal(path)
    before = path.read_bytes()
    store = journal(path, clock=clock)
    for number in range(32):
        store.commit(retitle("G1", f"Title {number}"))
        clock.wait(minutes=1)
    assert names(path) == ["14:02 act", "14:17 act", "14:32 act"]
    assert Path(store.backups.listed()[-1].path).read_bytes() == before


def test_many_short_runs_within_a_quarter_of_an_hour_share_one_backup(tmp_path: Path) -> None:
    path, clock = tmp_path / "j.json", StoppedClock()
    small_journal(path)
    for number in range(20):
        journal(path, clock=clock).commit(retitle("G1", f"Title {number}"))
        clock.wait(minutes=1)
    assert names(path) == ["14:02 act", "14:17 act"]


def test_who_only_reads_or_changes_nothing_makes_no_backup(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    small_journal(path)
    store = journal(path)
    store.contents()
    store.commit(lambda _: Changes(sentence="Nothing."))
    assert not (tmp_path / "state").exists()


def test_a_clock_that_was_set_back_does_not_end_the_backups(tmp_path: Path) -> None:
    path, clock = tmp_path / "j.json", StoppedClock()
    store = small_journal(path, clock=clock)
    store.commit(retitle("G1", "One"))
    clock.wait(days=-400)
    store.commit(retitle("G1", "Two"))
    journal(path, clock=clock).commit(retitle("G1", "Three"))
    assert [f"{b.made_at:%Y-%m-%d}" for b in store.backups.listed()] == ["2026-03-05", "2025-01-29"]


def test_backups_that_are_no_longer_needed_go(tmp_path: Path) -> None:
    path, clock = tmp_path / "j.json", StoppedClock()
    store = small_journal(path, clock=clock)
    for number in range(60):
        clock.wait(hours=9)
        store.commit(retitle("G1", f"Title {number}"))
    assert 14 <= len(store.backups.listed()) <= 20


def test_the_same_bytes_are_not_kept_twice_in_a_row(tmp_path: Path) -> None:
    store = small_journal(tmp_path / "j.json")
    assert store.back_up("hand") == store.back_up("import")
    assert len(store.backups.listed()) == 1


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES, errno.EROFS])
def test_a_backup_nobody_asked_for_that_fails_does_not_hinder_saving_and_is_told(tmp_path: Path, code: int) -> None:
    path, clock = tmp_path / "j.json", StoppedClock()
    small_journal(path)
    (tmp_path / "state").mkdir()

    class NoFolders(Disk):
        has_room = False

        def mkdir(self, path: Path) -> None:
            if not self.has_room:
                raise OSError(code, "no")
            super().mkdir(path)

    disk = NoFolders()
    store = journal(path, disk=disk, clock=clock)
    store.commit(retitle("G1", "Other"))
    assert journal(path).contents().goals["G1"].title == "Other"
    assert "no backup was made" in store.notices[0].lower() or "No backup could be made in" in store.notices[0]
    assert "Nothing was changed" not in store.notices[0]
    disk.has_room = True
    clock.wait(minutes=16)
    store.commit(retitle("G1", "Third"))
    assert store.notices == ()
    assert names(path) == ["14:18 act"]


def test_two_copies_of_one_journal_have_their_backups_apart(tmp_path: Path) -> None:
    state = tmp_path / "state"
    here, there = tmp_path / "here" / "j.json", tmp_path / "there" / "j.json"
    store = small_journal(here, state_dir=state)
    there.parent.mkdir()
    there.write_bytes(here.read_bytes())
    store.back_up("hand")
    copy = journal(there, state_dir=state)
    assert copy.backups.listed() == ()
    copy.commit(retitle("G1", "There"))
    assert [backup.reason for backup in copy.backups.listed()] == ["act"]
    assert [backup.reason for backup in store.backups.listed()] == ["hand"]


def test_a_journal_that_was_moved_finds_its_backups(tmp_path: Path) -> None:
    state = tmp_path / "state"
    here, there = tmp_path / "here" / "j.json", tmp_path / "there" / "j.json"
    small_journal(here, state_dir=state).back_up("hand")
    there.parent.mkdir()
    here.rename(there)
    assert [backup.reason for backup in journal(there, state_dir=state).backups.listed()] == ["hand"]


def test_another_journal_at_the_same_place_does_not_see_them(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    small_journal(path).back_up("hand")
    path.write_bytes(path.read_bytes().replace(b"%032x" % 1, b"%032x" % 2))
    assert journal(path).backups.listed() == ()


def test_a_sample_in_the_state_folder_is_not_backed_up(tmp_path: Path) -> None:
    store = small_journal(tmp_path / "state" / "demo" / "j.json", state_dir=tmp_path / "state")
    store.commit(retitle("G1", "Other"))
    assert store.backups.listed() == ()


def test_what_lies_directly_under_the_journal_id_is_found_too(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    store = small_journal(path)
    older = tmp_path / "state/backups" / f"{1:032x}" / "2026-03-01T090000-import.json"
    older.parent.mkdir(parents=True)
    older.write_bytes(path.read_bytes())
    assert [backup.path for backup in store.backups.listed()] == [older]


def test_what_a_kill_left_of_a_copy_is_no_backup_and_goes_in_time(tmp_path: Path) -> None:
    path, clock = tmp_path / "j.json", StoppedClock()
    store = small_journal(path, clock=clock)
    folder = Path(str(store.back_up("hand"))).parent
    (folder / "2026-03-05T140300-act.json").touch()
    (folder / ".2026-03-05T140300-act.0123.tmp").write_text("cut off")
    assert [backup.reason for backup in store.backups.listed()] == ["hand"]
    os.utime(folder / ".2026-03-05T140300-act.0123.tmp", (clock.now().timestamp() - 3700,) * 2)
    store.commit(retitle("G1", "Other"))
    store.back_up("hand")
    assert not list(folder.glob("*.tmp"))
