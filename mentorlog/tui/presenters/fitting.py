"""As many rows of Home as the window holds; the others are one row, `3 more`."""

from collections.abc import Sequence

import msgspec

from mentorlog.tui.presenters.row import Row

BARS = 3
BORDERS = 2
FEWEST = 4
MORE = "more"


class Room(msgspec.Struct, frozen=True):
    """How many rows each list of Home may have."""

    needs: int
    promised: int
    goals: int


def room_for(height: int, taken: int, promised: int, *, is_wide: bool) -> Room:
    """The rows each list may have in a window of so many lines, of which the first card and its like take some.

    Side by side, promises and goals share the right column; one below the other, promises take a third at most.
    """
    inside = height - BARS - BORDERS - taken
    if is_wide:
        upper = max(FEWEST, (height - BARS) // 2 - BORDERS)
        below = height - BARS - min(promised, upper) - 2 * BORDERS - 1
        return Room(max(FEWEST, inside), upper, max(FEWEST, below) // 2)
    upper = max(FEWEST, inside // 3)
    beside = min(promised, upper) + BORDERS if promised else 0
    return Room(max(FEWEST, inside - beside - 1), upper, 0)


def fitted(rows: Sequence[Row], room: int, card: str) -> list[Row]:
    """The rows, or as many as there is room for and one that says how many more there are."""
    if len(rows) <= room:
        return list(rows)
    shown = rows[: room - 1]
    return [*shown, Row(key=f"{MORE}|{card}", title=f"{len(rows) - len(shown)} more", is_faint=True)]
