"""A journal in a folder of its own."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tui.driving import Place


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """An empty place, on Sam's day."""
    return Place(tmp_path)


@pytest.fixture
def sam(place: Place) -> Place:
    """Sam's journal, as it was written."""
    return place.with_sample()


@pytest.fixture(autouse=True, scope="package")
def _collecting_rarely() -> Iterator[None]:
    """Each app is many thousand objects; to look through all of them all the time takes half of the whole time."""
    before = gc.get_threshold()
    gc.set_threshold(200_000, 20, 20)
    yield
    gc.set_threshold(*before)
