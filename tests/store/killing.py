"""Trials that kill a program while it writes. `python -m tests.store.killing 500` prints what came of it."""

import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

from mentorlog.journal.ports import Act
from mentorlog.records.changes import Changes, became, made
from mentorlog.records.contents import Contents
from mentorlog.store.disk import Disk
from mentorlog.store.shape import read_sealed
from tests.store.disks import WatchedDisk
from tests.store.making import add, goal, journal, retitle, small_journal

LONG = 100


class Outcome(NamedTuple):
    """Of how many trials how many lost an acknowledged act, and how many left anything else than k or k+1 acts."""

    trials: int = 0
    acts: int = 0
    lost: int = 0
    wrong: int = 0

    def __str__(self) -> str:
        return f"{self.trials} trials, {self.acts} acts, {self.lost} lost, {self.wrong} wrong"


def step(number: int) -> Act:
    """The n-th act: a new goal, and the count of them in another record."""

    def act(contents: Contents) -> Changes:
        before = contents.goals["G1"]
        counted = became(before, before.having(title=str(number)))
        return Changes(sentence="Went on.", changes=(made(goal(f"N{number:05}")), counted))

    return act


def after(begun: Contents, acts: int) -> dict[str, Any]:
    """The goals that stand in the journal after so many acts."""
    for number in range(1, acts + 1):
        begun = step(number)(begun).applied_to(begun)
    return dict(begun.goals)


def at_any_time(trials: int, seed: int = 11, records: int = 0) -> Outcome:
    """A child commits one act after the other and says so; it is killed at some moment."""
    chance, outcome = random.Random(seed), Outcome()  # noqa: S311 - which moment is no secret
    longest = 0.15 if records else 0.03
    for _ in range(trials):
        with tempfile.TemporaryDirectory() as name:
            outcome = _added(outcome, _killed_once(Path(name) / "j.json", chance.uniform(0, longest), records))
    return outcome


def _killed_once(path: Path, wait: float, records: int) -> Outcome:
    begun = small_journal(path)
    if records:
        begun.commit(add(*(goal(f"R{number:05}", why="read " * 30) for number in range(records))))
    start = begun.contents()
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        _commit_for_ever(path, writer)
    os.close(writer)
    os.read(reader, 1)
    time.sleep(wait)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    acknowledged = 1
    while said := os.read(reader, 4096):
        acknowledged += len(said)
    os.close(reader)
    return _judged(path, start, acknowledged)


def _commit_for_ever(path: Path, writer: int) -> None:
    store = journal(path)
    for number in count(1):
        store.commit(step(number))
        os.write(writer, b".")


def _judged(path: Path, start: Contents, acknowledged: int) -> Outcome:
    try:
        found = dict(journal(path).contents().goals)
        told = found["G1"].title
        reached = int(told) if told.isdecimal() else 0
        is_right = found == after(start, reached) and reached in {acknowledged, acknowledged + 1}
        is_right &= not journal(path).notices and _goes_on(path)
    except Exception:  # noqa: BLE001 - whatever it is, it is counted
        return Outcome(1, acknowledged, acknowledged, 1)
    return Outcome(1, acknowledged, max(0, acknowledged - reached), int(not is_right))


def _goes_on(path: Path) -> bool:
    """Whether the next act works, and leaves neither rubbish nor a copy that cannot be read."""
    store = journal(path)
    store.commit(retitle("G2", "after the kill"))
    copies = [read_sealed(store.backups.read(backup)) for backup in store.backups.listed()]
    return not list(path.parent.glob(".*.tmp")) and None not in copies


def at_every_call(use: Callable[[Path, Disk], object]) -> Outcome:
    """A child is killed before its n-th call to the system, for every n, until one comes to its end."""
    outcome = Outcome()
    for number in count(1):
        with tempfile.TemporaryDirectory() as name:
            path = Path(name) / "j.json"
            start = small_journal(path).contents()
            child = os.fork()
            if child == 0:
                use(path, _killing_at(number))
                os._exit(0)
            is_over = os.waitpid(child, 0)[1] == 0
            outcome = _added(outcome, _judged_by_state(path, start, is_over=is_over))
            if is_over:
                return outcome
    return outcome


def one_commit(path: Path, disk: Disk) -> None:
    """One act, the first of its run, so that a backup is made on the way."""
    journal(path, disk=disk).commit(step(1))


def one_restore(path: Path, disk: Disk) -> None:
    """A backup, and that backup put back: both on a disk that may be killed."""
    store = journal(path, disk=disk)
    store.back_up("hand")
    store.put_back(store.backups.numbered(1).path)


def _killing_at(number: int) -> Disk:
    calls = count(1)

    def watch(_: str, __: Any) -> None:
        if next(calls) == number:
            os.kill(os.getpid(), signal.SIGKILL)

    return WatchedDisk(watch)


def _judged_by_state(path: Path, start: Contents, *, is_over: bool) -> Outcome:
    judged = _judged(path, start, 0)
    return judged._replace(acts=int(is_over))


def _added(one: Outcome, other: Outcome) -> Outcome:
    return Outcome(*(a + b for a, b in zip(one, other, strict=True)))


def main(trials: int) -> None:
    """Say what came of it, a line a trial; a few trials are the short form."""
    say = sys.stdout.write
    say(f"killed at any time: {at_any_time(trials)}\n")
    say(f"killed at every call of a commit: {at_every_call(one_commit)}\n")
    if trials >= LONG:
        say(f"killed at any time, 10,000 records: {at_any_time(trials // 10, records=10_000)}\n")
        say(f"killed at every call of a backup and a restore: {at_every_call(one_restore)}\n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
