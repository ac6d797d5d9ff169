"""As many rows of Home as fit, then `3 more`."""

import datetime as dt

import pytest

from mentorlog.attention import attention
from mentorlog.tui.presenters.fitting import fitted, room_for
from mentorlog.tui.presenters.home import away, broken, left_of
from mentorlog.tui.presenters.row import Row
from tests.tui.driving import Place
from tests.tui.journals import sam_with

ROWS = [Row(key=str(n), title=f"row {n}") for n in range(10)]
CAPTURES = {
    f"c{n:02}": {
        "id": f"c{n:02}",
        "text": f"thought {n:02}",
        "visibility": "private",
        "created_on": str(dt.date(2026, 10, 1) + dt.timedelta(n)),
    }
    for n in range(40)
}


def test_what_fits_is_shown_whole() -> None:
    assert fitted(ROWS, 10, "needs") == ROWS


def test_the_last_line_says_how_many_more_there_are() -> None:
    assert [row.title for row in fitted(ROWS, 4, "needs")] == ["row 0", "row 1", "row 2", "7 more"]


def test_shown_and_told_make_up_all() -> None:
    for room in range(1, 12):
        rows = fitted(ROWS, room, "needs")
        told = int(rows[-1].title.split()[0]) + len(rows) - 1 if rows[-1].is_faint else len(rows)
        assert told == len(ROWS)


@pytest.mark.parametrize("is_wide", [True, False])
def test_every_card_has_some_rows_in_the_smallest_window(is_wide: bool) -> None:
    room = room_for(10, 5, 20, is_wide=is_wide)
    assert room.needs >= 4
    assert room.promised >= 4


def test_long_titles_beside_the_list_take_two_lines_and_no_left_word_is_cut() -> None:
    rows = [
        Row(key="a", left="late, 6 weeks", title="Introduce me to the Finance lead"),
        Row(key="b", left="Fri", title="Book a demo", right="only me"),
    ]
    first, second = broken(rows, 22)
    assert (first.title, first.below) == ("Introduce me to the", "Finance lead")
    assert second == rows[1]
    assert left_of(rows) == len("late, 6 weeks")


def test_a_meeting_left_open_says_how_long_ago_it_was(sam: Place) -> None:
    sam.day = dt.date(2027, 1, 12)
    day = attention(sam.opened().journal.contents, sam.day, None)
    assert [away(left, day) for left in (-1, -5, -35, -90, 0, 3)] == [
        "yesterday",
        "5 days ago",
        "5 weeks ago",
        "long ago",
        "today",
        "in 3 days",
    ]


@pytest.mark.asyncio
@pytest.mark.parametrize("size", [(80, 24), (100, 30), (160, 50)])
async def test_many_rows_do_not_push_the_rest_of_home_out_of_sight(sam: Place, size: tuple[int, int]) -> None:
    sam.holding(sam_with(captures=CAPTURES))
    async with sam.at(size=size) as hands:
        assert hands.app.screen.query_one("#home").max_scroll_y == 0
        assert " more" in hands.text
        assert "Introduce me" in hands.text
        await hands.go_to(next(row for row in hands.rows if row.endswith(" more")))
        await hands.press("enter")
        assert "thought 39" in hands.rows
        assert not any(row.endswith(" more") for row in hands.rows)


@pytest.mark.asyncio
async def test_another_size_has_room_for_other_rows(sam: Place) -> None:
    sam.holding(sam_with(captures=CAPTURES))
    async with sam.at(size=(100, 50)) as hands:
        many = len(hands.rows)
        await hands.pilot.resize_terminal(100, 30)
        await hands.pilot.pause()
        assert len(hands.rows) < many
