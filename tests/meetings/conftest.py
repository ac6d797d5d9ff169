"""Sam's journal on the afternoon of the meeting with Alex, with a clock that stands."""

import datetime as dt
from pathlib import Path

import pytest

from mentorlog.bootstrap import SystemClock
from tests.cli.running import JournalShell, Shell


class StandingClock:
    """The time of day that every run sees, until somebody moves it."""

    def __init__(self) -> None:
        self.time = dt.time(15, 2)

    def now(self) -> dt.datetime:
        return dt.datetime.combine(dt.date(2026, 11, 24), self.time)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> StandingClock:
    standing = StandingClock()
    monkeypatch.setattr(SystemClock, "now", lambda _: standing.now())
    return standing


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(tmp_path, monkeypatch, capsys)


@pytest.fixture
def sam(shell: Shell, clock: StandingClock) -> JournalShell:
    """Sam's journal on Tuesday 24 November 2026, 15:02."""
    journal = shell.sample("sam")
    shell.today = "2026-11-24"
    return journal
