"""A commit that fails leaves the old file, or the new one, and memory that equals it."""

import errno
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from mentorlog.records.errors import JournalError, Refused
from tests.store.disks import FullDisk, MeddledDisk, OrderedDisk, failing_at, failing_in
from tests.store.making import add, goal, journal, retitle, rows_in, small_journal


def test_a_full_disk_leaves_every_byte(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    small_journal(path)
    before = path.read_bytes()
    for room in range(0, 400, 7):
        disk = FullDisk(room)
        store = journal(path, disk=disk)
        with pytest.raises(Refused, match=r"^The disk is full\. Free some space and save again\. Nothing was changed"):
            store.commit(retitle("G1", "Other"))
        assert path.read_bytes() == before
        assert store.contents().goals["G1"].title == "Lead a project"
        assert not list(tmp_path.glob(".*.tmp"))
    disk.room = 10**6
    store.commit(retitle("G1", "Other"))
    assert journal(path).contents().goals["G1"].title == "Other"


@pytest.mark.parametrize("code", [errno.EIO, errno.EINTR, errno.EBADF])
def test_an_error_at_any_call_leaves_the_old_file_or_the_new(tmp_path: Path, code: int) -> None:
    number = failures = 0
    names: list[str] = []
    while number < 200:
        number += 1
        path = tmp_path / str(number) / "j.json"
        path.parent.mkdir()
        small_journal(path)
        before = path.read_bytes()
        (path.parent / ".j.json.left.tmp").touch()
        disk, calls = failing_at(number, code)
        store = journal(path, disk=disk)
        try:
            store.commit(retitle("G1", "Other"))
        except Refused:
            failures += 1
            assert path.read_bytes() == before, calls
        else:
            assert rows_in(path)["goals"]["G1"]["title"] == "Other", calls
        if len(calls) < number:
            break
        names.append(calls[number - 1])
        assert store.contents() == journal(path).contents()
        store.commit(add(goal("G3")))
        assert set(journal(path).contents().goals) == {"G1", "G2", "G3"}
    assert {"lock", "fsync", "replace", "write", "unlink", "close"} <= set(names)
    assert failures > 10


def test_an_error_at_any_call_of_the_first_commit_leaves_nothing_or_a_journal(tmp_path: Path) -> None:
    for number in range(1, 200):
        path = tmp_path / str(number) / "new" / "j.json"
        disk, calls = failing_at(number)
        store = journal(path, disk=disk)
        try:
            store.commit(add(goal()))
        except JournalError:
            assert not path.exists()
        if len(calls) < number:
            break
        assert store.contents() == journal(path).contents()
        store.commit(add(goal()))
        assert journal(path).contents().goals == {"G1": goal()}


def test_a_commit_is_acknowledged_when_file_and_folder_lie_on_the_disk(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    small_journal(path)
    disk = OrderedDisk()
    store = journal(path, disk=disk)
    store.commit(retitle("G1", "First, with a backup"))
    disk.order.clear()
    store.commit(retitle("G1", "Other"))
    assert disk.order == ["file on disk", "replaced", "folder on disk"]


def test_who_reads_during_a_commit_reads_one_whole_state(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    store = small_journal(path)
    before = path.read_bytes()
    with path.open("rb", buffering=0) as reader:
        begun = reader.read(50)
        store.commit(retitle("G1", "Other"))
        assert begun + reader.read() == before


def test_a_failing_fsync_of_the_folder_is_no_failure_to_save(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    small_journal(path)
    disk, calls = failing_at(0)
    journal(path, disk=disk).commit(retitle("G1", "Other"))
    last_fsync = len(calls) - calls[::-1].index("fsync")
    assert "replace" in calls[:last_fsync]
    small_journal(tmp_path / "second.json")
    disk, _ = failing_at(last_fsync)
    journal(tmp_path / "second.json", disk=disk).commit(retitle("G1", "Other"))
    assert rows_in(tmp_path / "second.json")["goals"]["G1"]["title"] == "Other"


@pytest.mark.parametrize(
    ("call", "code", "told"),
    [
        ("write", errno.EDQUOT, "The disk is full"),
        ("write", errno.EFBIG, "larger than files may be here"),
        ("fsync", errno.EIO, "The disk failed"),
        ("replace", errno.EPERM, "cannot be written"),
        ("lock", errno.ENOLCK, "could not be written"),
        ("open", errno.EACCES, "may not be read"),
    ],
)
def test_each_failure_is_told_in_its_own_words(tmp_path: Path, call: str, code: int, told: str) -> None:
    path = tmp_path / "j.json"
    small_journal(path)
    before = path.read_bytes()
    with pytest.raises(Refused, match=told) as caught:
        journal(path, disk=failing_in(call, code)).commit(retitle("G1", "Other"))
    assert path.read_bytes() == before
    assert str(tmp_path / "j") not in str(caught.value) or call == "open"


ROOT = Path(__file__).parents[2]

CHILD = """
import resource, sys
from pathlib import Path
from mentorlog.records.errors import Refused
from tests.store.making import journal, retitle
resource.setrlimit(resource.RLIMIT_FSIZE, (300, resource.RLIM_INFINITY))
store = journal(Path(sys.argv[1]))
try:
    store.commit(retitle("G1", "Other"))
except Refused as error:
    assert store.contents().goals["G1"].title == "Lead a project"
    print(error)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
store.commit(retitle("G1", "Third"))
"""


def test_a_file_size_limit_leaves_every_byte_and_the_next_save_works(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    small_journal(path)
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(path)], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert done.stderr == ""
    assert done.stdout.startswith("The file would be larger than files may be here.")
    assert journal(path).contents().goals["G1"].title == "Third"
    assert not list(tmp_path.glob(".*.tmp"))


@contextmanager
def nobody_special() -> Iterator[None]:
    """For root nothing is read-only, so it becomes nobody for a while."""
    was = os.geteuid()
    if was == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(was)


@pytest.mark.parametrize("with_lock", [True, False])
def test_a_read_only_folder_is_said_and_left_as_it_is(*, with_lock: bool) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "j.json"
        folder.chmod(0o777)
        with nobody_special():
            small_journal(path)
        if not with_lock:
            (folder / ".j.json.lock").unlink()
        before = path.read_bytes()
        folder.chmod(0o555)
        with nobody_special():
            store = journal(path)
            assert list(store.contents().goals) == ["G1", "G2"]
            with pytest.raises(Refused, match=r"^The folder .* cannot be written\. .* Nothing was changed\.$"):
                store.commit(retitle("G1", "Other"))
            assert store.contents().goals["G1"].title == "Lead a project"
        assert path.read_bytes() == before
        folder.chmod(0o777)


def test_a_journal_that_may_not_be_read_is_said() -> None:
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o777)
        path = Path(name) / "j.json"
        small_journal(path)
        path.chmod(0)
        with nobody_special(), pytest.raises(Refused, match="may not be read"):
            journal(path).contents()


def test_left_over_temporary_files_go_with_the_next_commit(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    store = small_journal(path)
    for name in (".j.json.0123456789ab.tmp", ".other.json.0123.tmp", ".j.json.note"):
        (tmp_path / name).write_text("cut off")
    store.commit(retitle("G1", "Other"))
    assert {entry.name for entry in tmp_path.iterdir()} == {
        "j.json", ".j.json.lock", ".other.json.0123.tmp", ".j.json.note", "state"
    }  # fmt: skip


def test_a_file_replaced_while_an_act_is_written_keeps_both_changes(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    small_journal(path)

    def sync_client() -> None:
        (tmp_path / "else").mkdir()
        other = tmp_path / "else" / "j.json"
        other.write_bytes(path.read_bytes())
        journal(other).commit(retitle("G2", "From elsewhere"))
        other.replace(path)

    journal(path, disk=MeddledDisk(sync_client)).commit(retitle("G1", "From here"))
    goals = journal(path).contents().goals
    assert (goals["G1"].title, goals["G2"].title) == ("From here", "From elsewhere")


def test_an_error_after_the_rename_took_place_is_no_failure_to_save(tmp_path: Path) -> None:
    from mentorlog.store.disk import Disk

    class Doubtful(Disk):
        def replace(self, source: Path, target: Path) -> None:
            super().replace(source, target)
            raise OSError(errno.EIO, "the answer was lost")

    path = tmp_path / "j.json"
    small_journal(path)
    journal(path, disk=Doubtful()).commit(retitle("G1", "Other"))
    assert journal(path).contents().goals["G1"].title == "Other"
