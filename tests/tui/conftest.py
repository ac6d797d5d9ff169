"""A journal in a folder of its own."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual._compositor import Compositor
from textual._context import visible_screen_stack
from textual.screen import Screen

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


@pytest.fixture
def drawn_at_once() -> None:
    """For a test of drawing itself: every change is drawn, as in a terminal."""


@pytest.fixture(autouse=True)
def _drawn_when_looked_at(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody looks at a frame between two keys: cells are drawn when a test looks at them. It saves a third."""

    def nothing_yet(self: Compositor, full: bool = False, screen_stack: list[Screen[object]] | None = None) -> None:
        visible_screen_stack.set(screen_stack or [])
        self._dirty_regions.clear()

    if "drawn_at_once" not in request.fixturenames:
        monkeypatch.setattr(Compositor, "render_update", nothing_yet)
