"""A room of several lists: as many rows of each as fit, and the row under the cursor always in sight."""

from collections.abc import Sequence

from mentorlog.tui.desk import Desk
from mentorlog.tui.presenters.fitting import fitted
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.screens.room import Room
from mentorlog.tui.widgets.rows import Rows


class ListsInSight(Room):
    """A room whose lists may be longer than the window."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._whole: set[str] = set()

    def show_fitted(
        self, card: str, rows: Sequence[Row], room: int, *, left: int | None = None, last: Sequence[Row] = ()
    ) -> None:
        """As many rows as fit, unless all were asked for; what is last is there in any case."""
        shown = rows if card in self._whole else fitted(rows, room - len(last), card)
        self.query_one(f"#{card}", Rows).show([*shown, *last], left=left)

    def show_whole(self, card: str) -> None:
        """Show every row of a card; the goals have a room of their own."""
        if card == "goals":
            self.action_room("goals")
            return
        self._whole.add(card)
        self.fill()

    def on_rows_moved(self, message: Rows.Moved) -> None:
        """The row under the cursor is seen, however low Home is."""
        message.stop()
        if message.rows.has_focus:
            self.call_after_refresh(self._bring_into_sight, message.rows)

    def on_descendant_focus(self) -> None:
        """So it is in the list that is gone to."""
        if isinstance(self.focused, Rows):
            self.call_after_refresh(self._bring_into_sight, self.focused)

    def _bring_into_sight(self, rows: Rows) -> None:
        home = self.query_one("#home")
        inside = rows.content_region.offset - home.content_region.offset + home.scroll_offset
        home.scroll_to_region(rows.place.translate(inside), animate=False)
