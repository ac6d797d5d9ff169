"""A journal in a folder of its own, and its clock; and a shell."""

from pathlib import Path

import pytest

from tests.cli.running import Shell
from tests.undo.hands import MovableClock, Place


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock()


@pytest.fixture
def place(tmp_path: Path, clock: MovableClock) -> Place:
    return Place(tmp_path, clock)


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(tmp_path, monkeypatch, capsys)
