"""A journal in a folder of its own, and its clock."""

from pathlib import Path

import pytest

from tests.undo.hands import MovableClock, Place


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock()


@pytest.fixture
def place(tmp_path: Path, clock: MovableClock) -> Place:
    return Place(tmp_path, clock)
