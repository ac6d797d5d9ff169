"""`python -m benchmarks.screens`: the first paint of Home beside that of an empty Textual app, in one run.

Each paint is a process of its own, from its start to the first screen that stands; no terminal is needed.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.big_journal import TODAY, big_journal
from mentorlog.bootstrap import SystemClock, opened, settings_of
from mentorlog.exchange import contents_from
from mentorlog.samples import sample_copy

ROUNDS = 15
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
EMPTY = """
from textual.app import App

class Empty(App[None]):
    pass

APP = Empty()
"""
HOME = """
import datetime as dt, gc, sys
gc.disable()  # as the command does; the app begins again when it stands
from mentorlog.bootstrap import SystemClock, opened, settings_of
from mentorlog.tui.app import MentorlogApp
from mentorlog.tui.desk import Desk

clock = SystemClock(dt.date.fromisoformat(sys.argv[2]))
APP = MentorlogApp(Desk(opened(settings_of(sys.argv[1], None), clock), clock))
"""
PAINT = """
import sys, time

def stands():
    print(time.monotonic(), file=sys.__stdout__)
    APP.exit()

async def leave(pilot):
    APP.call_after_refresh(stands)

APP.run(headless=True, size=(100, 30), auto_pilot=leave)
"""


def main() -> int:
    """Measure, and print one table; 1 where a promise is not kept."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_STATE_HOME"] = ENVIRONMENT["XDG_STATE_HOME"] = folder
        sample, big = Path(folder) / "sam.json", Path(folder) / "big.json"
        _write(sample, sample_copy("sam", TODAY))
        _write(big, big_journal())
        paints = {
            "an empty Textual app": ([EMPTY], None),
            "Home, a sample": ([HOME, str(sample)], 1.7),
            "Home, 10,000 records": ([HOME, str(big)], 1.9),
        }
        times: dict[str, list[float]] = {name: [] for name in paints}
        for turn in range(ROUNDS + 1):
            for name, (arguments, _) in paints.items():
                took = _paint(arguments)
                if turn:
                    times[name].append(took)
    empty = statistics.median(times["an empty Textual app"])
    kept = [_told(name, statistics.median(times[name]), empty, most) for name, (_, most) in paints.items()]
    return 0 if all(kept) else 1


def _write(path: Path, copy: dict[str, object]) -> None:
    journal = opened(settings_of(str(path), None), SystemClock(TODAY), may_create=True).journal
    journal.copies.take_in(contents_from(copy), replace=False)


def _paint(arguments: list[str]) -> float:
    code, *rest = arguments
    start = time.monotonic()
    told = subprocess.run(
        [sys.executable, "-c", code + PAINT, *rest, TODAY.isoformat()],
        check=True,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
    )
    return (float(told.stdout) - start) * 1000


def _told(name: str, took: float, against: float, most: float | None) -> bool:
    ratio = took / against
    promise = "" if most is None else f"at most {most:5.2f} x  {'kept' if ratio <= most else 'NOT KEPT'}"
    print(f"{name:28} {took:8.1f} ms {ratio:8.2f} x  {promise}".rstrip())
    return most is None or ratio <= most


if __name__ == "__main__":
    sys.exit(main())
