"""Copies of the journal."""

import errno
from pathlib import Path

import pytest

from mentorlog.records.errors import Refused
from mentorlog.store.disk import Disk
from tests.store.disks import failing_in
from tests.store.making import journal, retitle, small_journal


def test_a_backup_is_a_real_copy_under_the_journal_id(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    store = small_journal(path)
    before = path.read_bytes()
    copy = store.back_up("Before import!")
    store.commit(retitle("G1", "Other"))
    assert copy == str(tmp_path / "state/backups" / f"{1:032x}" / "2026-03-05T140200-before-import.json")
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
