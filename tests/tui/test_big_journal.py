"""10,000 records: each room opens, and a key draws no more than the screen."""

from pathlib import Path

import pytest
from textual.strip import Strip

from benchmarks.big_journal import TODAY, big_journal
from mentorlog.tui.widgets.rows import Rows
from tests.tui.driving import Hands, Place

pytestmark = [pytest.mark.asyncio, pytest.mark.usefixtures("drawn_at_once")]


@pytest.fixture(scope="module")
def file_of_it(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    place = Place(tmp_path_factory.mktemp("big"), TODAY).holding(big_journal())
    return place.path.read_bytes()


@pytest.fixture
def big(tmp_path: Path, file_of_it: bytes) -> Place:
    place = Place(tmp_path, TODAY)
    place.path.write_bytes(file_of_it)
    return place


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The lines that lists draw."""
    lines: list[int] = []
    draw = Rows.render_line

    def counting(self: Rows, y: int) -> Strip:
        lines.append(y)
        return draw(self, y)

    monkeypatch.setattr(Rows, "render_line", counting)
    return lines


async def test_every_room_opens_and_a_key_draws_only_what_is_seen(big: Place, drawn: list[int]) -> None:
    async with big.at((100, 30)) as hands:
        for digit, most in {"1": 900, "2": 500, "3": 1600, "4": 1700, "5": 100, "6": 500, "7": 800}.items():
            await hands.press(digit)
            assert hands.row.key
            assert len(hands.rows) <= most
            await lines_at_most(hands, drawn, ["j", "G"], 4 * 30)


async def lines_at_most(hands: Hands, drawn: list[int], keys: list[str], most: int) -> None:
    for key in keys:
        drawn.clear()
        await hands.press(key)
        assert len(drawn) <= most, key
