"""Several writers at one file."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from mentorlog.records.changes import Changes
from mentorlog.records.contents import Contents
from mentorlog.records.errors import Busy
from tests.store.disks import InterruptingDisk
from tests.store.making import add, add_checkin_number, goal, journal, retitle, small_journal

ROOT = Path(__file__).parents[2]

HOLDER = """
import sys
from pathlib import Path
from mentorlog.records.changes import Changes
from tests.store.making import journal
def act(contents):
    print("held", flush=True)
    sys.stdin.read()
    return Changes(sentence="")
journal(Path(sys.argv[1])).commit(act)
"""

WRITER = """
import sys
from pathlib import Path
from tests.store.making import add_checkin_number, journal
store = journal(Path(sys.argv[1]))
sys.stdin.read(1)
for number in range(int(sys.argv[3])):
    store.commit(add_checkin_number(int(sys.argv[2]) * 1000 + number))
"""


def start(program: str, *arguments: object) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", program, *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )


def test_who_waits_too_long_hears_who_holds_the_journal(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    small_journal(path)
    before = path.read_bytes()
    with start(HOLDER, path) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        told = f"held by process {holder.pid} on {os.uname().nodename} since 2026-03-05 14:02"
        with pytest.raises(Busy, match=told):
            journal(path, patience=0.1).commit(retitle("G1", "Other"))
        assert list(journal(path).contents().goals) == ["G1", "G2"]
        assert path.read_bytes() == before
        holder.communicate("")
    journal(path, patience=0.1).commit(retitle("G1", "Other"))


def test_the_lock_goes_with_a_holder_that_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    small_journal(path)
    with start(HOLDER, path) as holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        holder.kill()
    journal(path, patience=0.1).commit(retitle("G1", "Other"))


def test_a_lock_file_that_was_removed_is_made_again(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    store = small_journal(path)
    (tmp_path / ".j.json.lock").unlink()
    store.commit(retitle("G1", "Other"))
    assert (tmp_path / ".j.json.lock").exists()


def test_nobody_gets_between_the_last_look_and_the_replace(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    small_journal(path)

    def interrupt() -> None:
        with pytest.raises(Busy, match="held by process"):
            journal(path, patience=0).commit(retitle("G2", "In between"))

    journal(path, disk=InterruptingDisk(interrupt)).commit(retitle("G1", "Other"))
    assert journal(path).contents().goals["G1"].title == "Other"


def test_two_stores_on_one_file_keep_both_changes(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    first = small_journal(path)
    second = journal(path)
    second.contents()
    first.commit(retitle("G1", "First"))
    second.commit(retitle("G2", "Second"))
    assert (first.contents().goals["G1"].title, first.contents().goals["G2"].title) == ("First", "Second")
    assert first.contents() == second.contents()


def test_contents_stay_the_same_object_while_the_file_does(tmp_path: Path) -> None:
    store = small_journal(tmp_path / "j.json")
    before = store.contents()
    assert store.contents() is before
    journal(tmp_path / "j.json").commit(retitle("G1", "Other"))
    assert before.goals["G1"].title == "Lead a project"
    assert store.contents().goals["G1"].title == "Other"


def test_threads_of_one_store_take_turns(tmp_path: Path) -> None:
    store = small_journal(tmp_path / "j.json")
    threads = [threading.Thread(target=store.commit, args=(add_checkin_number(number),)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(store.contents().goals["G1"].tags) == [str(number) for number in range(8)]


def commits_of_three(path: Path, each: int) -> None:
    small_journal(path)
    writers = [start(WRITER, path, number, each) for number in (1, 2, 3)]
    errors = [writer.communicate("g")[1] for writer in writers]
    assert errors == ["", "", ""]
    expected = {str(writer * 1000 + number) for writer in (1, 2, 3) for number in range(each)}
    assert set(journal(path).contents().goals["G1"].tags) == expected


def test_sixty_commits_of_three_processes_are_sixty(tmp_path: Path) -> None:
    commits_of_three(tmp_path / "j.json", 20)


@pytest.mark.soak
def test_six_hundred_commits_of_three_processes_are_six_hundred(tmp_path: Path) -> None:
    commits_of_three(tmp_path / "j.json", 200)


def test_a_file_replaced_between_load_and_save_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    here = small_journal(path)
    elsewhere = tmp_path / "elsewhere.json"
    for number in range(20):
        here.contents()
        elsewhere.write_bytes(path.read_bytes())
        journal(elsewhere).commit(add_checkin_number(number))
        elsewhere.replace(path)
        here.commit(add(goal(f"N{number}")))
    contents = journal(path).contents()
    assert len(contents.goals["G1"].tags) == 20
    assert len(contents.goals) == 22


def test_an_act_sees_what_stands_on_disk(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    store = small_journal(path)
    journal(path).commit(retitle("G1", "Newer"))
    titles: list[str] = []

    def act(contents: Contents) -> Changes:
        titles.append(contents.goals["G1"].title)
        return Changes(sentence="")

    store.commit(act)
    assert titles == ["Newer"]
