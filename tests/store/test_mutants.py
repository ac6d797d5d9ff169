"""The trials notice a broken store: each mutant of the source fails the trial that stands beside it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2]


class Mutant(NamedTuple):
    file: str
    old: str
    new: str
    trial: str


MUTANTS = {
    "in place": Mutant(
        "disk.py",
        "source.replace(target)",
        "target.write_bytes(source.read_bytes()), source.unlink()",
        "test_faults.py::test_who_reads_during_a_commit_reads_one_whole_state",
    ),
    "no fsync": Mutant(
        "files.py",
        "            disk.fsync(descriptor)\n            status",
        "            status",
        "test_faults.py::test_a_commit_is_acknowledged_when_file_and_folder_lie_on_the_disk",
    ),
    "no fsync of the folder": Mutant(
        "replacing.py",
        "sync_folder(disk, place.folder)",
        "pass",
        "test_faults.py::test_a_commit_is_acknowledged_when_file_and_folder_lie_on_the_disk",
    ),
    "temporary file stays": Mutant(
        "files.py",
        "disk.unlink(path)",
        "pass",
        "test_faults.py::test_a_full_disk_leaves_every_byte",
    ),
    "no lock": Mutant(
        "disk.py",
        "fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)",
        "pass",
        "test_together.py::test_nobody_gets_between_the_last_look_and_the_replace",
    ),
    "last writer wins": Mutant(
        "replacing.py",
        "place.look() == expected",
        "True",
        "test_faults.py::test_a_file_replaced_while_an_act_is_written_keeps_both_changes",
    ),
    "never reads again": Mutant(
        "journal_file.py",
        "state.seen == self._place.look()",
        "True",
        "test_together.py::test_two_stores_on_one_file_keep_both_changes",
    ),
    "readable by others": Mutant(
        "disk.py",
        "os.fchmod(descriptor, OURS_ALONE)",
        "os.fchmod(descriptor, 0o644)",
        "test_shape.py::test_the_file_is_for_its_owner_alone_whatever_the_umask",
    ),
    "in place, and killed": Mutant(
        "replacing.py",
        "disk.replace(temporary, place.path)",
        "d = disk.open(place.path, 1 | 512); disk.write(d, [memoryview(temporary.read_bytes())]); disk.close(d)",
        "test_killed.py::test_a_program_that_is_killed_leaves_the_last_act_or_the_one_before",
    ),
    "last writer wins over a sync client": Mutant(
        "replacing.py",
        "place.look() == expected",
        "True",
        "test_noticed.py::test_a_file_that_is_replaced_at_any_call_of_a_commit_keeps_both_changes",
    ),
    "no backup before the first act": Mutant(
        "guard.py",
        "if self._backups.is_due():",
        "if False:",
        "test_backups.py::test_the_first_act_of_a_run_is_backed_up_and_then_one_a_quarter_of_an_hour",
    ),
    "a copy nobody looked at": Mutant(
        "copying.py",
        "if read_copy(disk, copy) != data:",
        "if False:",
        "test_backups.py::test_a_copy_that_reads_back_otherwise_is_no_backup",
    ),
    "a restore that keeps nothing": Mutant(
        "journal_file.py",
        "self._guard.before_replacing(data)",
        "pass",
        "test_restoring.py::test_going_back_is_gone_back_on_by_the_newest_backup",
    ),
    "a new journal over a lost one": Mutant(
        "guard.py",
        "        if offer:\n            anew",
        "        if not may_create:\n            anew",
        "test_opening.py::test_where_backups_exist_the_newest_is_offered_and_nothing_begun",
    ),
    "no copy in quarantine": Mutant(
        "guard.py",
        "with suppress(JournalError):\n            self._quarantine(data)",
        "with suppress(JournalError):\n            pass",
        "test_opening.py::test_a_file_that_is_no_journal_is_left_untouched",
    ),
    "no checksum": Mutant(
        "header.py",
        "return digest.hexdigest() == checksum",
        "return True",
        "test_opening.py::test_one_flipped_bit_anywhere_is_noticed",
    ),
}
OF_THE_SUITE = list(MUTANTS.values())[1::3]
"""Every third one; the rest are long trials."""


def copy_of_the_store(folder: Path) -> Path:
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "mentorlog", folder / "mentorlog", ignore=ignore)
    shutil.copytree(ROOT / "tests" / "store", folder / "tests" / "store", ignore=ignore)
    shutil.copy(ROOT / "tests" / "__init__.py", folder / "tests")
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder / "mentorlog" / "store"


def exit_code(folder: Path, trials: set[str]) -> int:
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *(f"tests/store/{t}" for t in trials)],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(folder), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        capture_output=True,
        check=False,
    ).returncode


def test_the_store_as_it_is_passes_every_trial(tmp_path: Path) -> None:
    copy_of_the_store(tmp_path)
    slow = MUTANTS["in place, and killed"].trial  # passes in its own file; a hundred kills twice are too many
    assert exit_code(tmp_path, {mutant.trial for mutant in OF_THE_SUITE} - {slow}) == 0


@pytest.mark.soak
def test_it_passes_those_of_the_long_trials_too(tmp_path: Path) -> None:
    copy_of_the_store(tmp_path)
    assert exit_code(tmp_path, {mutant.trial for mutant in MUTANTS.values()}) == 0


@pytest.mark.parametrize(
    "mutant",
    [m if m in OF_THE_SUITE else pytest.param(m, marks=pytest.mark.soak) for m in MUTANTS.values()],
    ids=MUTANTS.keys(),
)
def test_a_broken_store_fails_its_trial(tmp_path: Path, mutant: Mutant) -> None:
    source = copy_of_the_store(tmp_path) / mutant.file
    text = source.read_text("utf-8")
    assert text.count(mutant.old) == 1
    source.write_text(text.replace(mutant.old, mutant.new), "utf-8")
    assert exit_code(tmp_path, {mutant.trial}) == 1
