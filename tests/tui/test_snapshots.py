"""A few pictures, to be looked at critically before they are taken over: `pytest tests/tui --snapshot-update`."""

from collections.abc import Callable

import pytest

from mentorlog.tui.app import MentorlogApp
from mentorlog.tui.desk import Desk
from tests.tui.driving import Place, StoppedClock

pytestmark = pytest.mark.usefixtures("drawn_at_once")

Compare = Callable[..., bool]


def app_on(place: Place) -> MentorlogApp:
    app = MentorlogApp(Desk(place.opened(), StoppedClock(place.day)))
    app.animation_level = "none"
    return app


SCREENS: dict[str, list[str]] = {
    "home": [],
    "agenda": ["a", "j", "j", "j", "j"],
    "goals": ["2"],
    "meetings": ["3", "j"],
    "reflect": ["4", "j", "j", "j"],
    "boundaries": ["5"],
    "milestones": ["6"],
    "progress": ["7"],
    "mentorship": ["p", "2", "p", "j", "enter"],
}
EMPTY: dict[str, list[str]] = {name: ["escape", *keys] for name, keys in SCREENS.items() if len(keys) < 2}


SHOWN = [
    *(pytest.param(name, (80, 24), id=f"{name}-80x24") for name in SCREENS),
    *(pytest.param(name, (120, 36), id=f"{name}-120x36") for name in ("home", "agenda", "goals")),
]


@pytest.mark.parametrize(("name", "size"), SHOWN)
def test_it_looks_as_it_did(sam: Place, snap_compare: Compare, name: str, size: tuple[int, int]) -> None:
    assert snap_compare(app_on(sam), press=SCREENS[name], terminal_size=size)


@pytest.mark.parametrize("name", EMPTY)
def test_an_empty_one_looks_as_it_did(place: Place, snap_compare: Compare, name: str) -> None:
    assert snap_compare(app_on(place), press=EMPTY[name], terminal_size=(80, 24))
