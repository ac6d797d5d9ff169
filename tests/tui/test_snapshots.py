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


@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=["80x24", "120x36"])
@pytest.mark.parametrize("keys", [[], ["a", "j", "j", "j", "j"], ["3"]], ids=["home", "agenda", "meetings"])
def test_it_looks_as_it_did(sam: Place, snap_compare: Compare, size: tuple[int, int], keys: list[str]) -> None:
    assert snap_compare(app_on(sam), press=keys, terminal_size=size)


def test_an_empty_home_looks_as_it_did(place: Place, snap_compare: Compare) -> None:
    assert snap_compare(app_on(place), press=["escape"], terminal_size=(80, 24))
