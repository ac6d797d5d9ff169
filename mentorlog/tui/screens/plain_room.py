"""A list and a page beside it: one screen for every room that has no more of its own yet."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.containers import Horizontal
from textual.content import Content
from textual.types import CSSPathType
from textual.widget import Widget
from textual.widgets import Static

from mentorlog.reports.leaf import Leaf
from mentorlog.tui.presenters import rooms as presenter
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.screens.page import page_content, record_of
from mentorlog.tui.screens.settling import Settling
from mentorlog.tui.text import words
from mentorlog.tui.widgets.filter import Filter
from mentorlog.tui.widgets.rows import Rows
from mentorlog.tui.widgets.scroll import Scroll

PREVIEW = 4000
EMPTY = {
    "reflect": "Three minutes after a meeting are enough.",
    "boundaries": "How you work together, in a few lines you can both live with.\n\n"
    "   “Alex and Sam meet every other Tuesday. Whoever moves it names a new day.”\n\n"
    "   s  shows seven to start from\n   n  writes one of your own",
}


class PlainRoom(Settling):
    """Rows at the left, the record under the cursor at the right."""

    CSS_PATH: ClassVar[CSSPathType | None] = "plain_room.tcss"
    PANES = (("#list", "#list"), ("#page", "#page"))
    LEFT: ClassVar[int] = 0
    HEADING: ClassVar[str] = ""

    def body(self) -> Iterable[Widget]:
        """The list and the page."""
        listed = Rows(left=self.LEFT, keeps_pointer=True, id="list")
        yield Horizontal(listed, Scroll(Static(id="record"), id="page"), id="panes")
        yield Filter()
        yield Static(words(f"\n   {EMPTY[self.ROOM]}"), id="empty")

    def on_mount(self) -> None:
        """The list has the focus."""
        self.query_one("#page").border_title = None
        self.query_one(Rows).focus()

    def rows(self) -> Sequence[Row]:
        """The rows of the room."""
        raise TypeError("a plain room has rows")

    def dated(self, table: str) -> Sequence[Row]:
        """The records of a table by their day."""
        desk = self.desk
        return presenter.dated_rows(desk.contents, table, desk.whose, is_looked_at=desk.is_looked_at)

    def fill(self) -> None:
        """Show the list, or one sentence where it is empty."""
        every = self.rows()
        self.query_one("#panes").display = bool(every)
        self.query_one("#empty").display = not every
        rows = [row for row in every if self.query_one(Filter).fits(row)]
        self.query_one(Rows).show(rows)
        count = sum(bool(row.key) for row in rows)
        self.query_one(Rows).border_title = words(self.heading(count))
        self._show_page()

    def heading(self, count: int) -> str:
        """What stands over the list."""
        return f"{self.HEADING} · {count}"

    def action_filter(self) -> None:
        """Narrow the list while typing."""
        self.query_one(Filter).open()

    def on_filter_narrowed(self) -> None:
        """Show the rows that fit."""
        self.fill()

    def on_filter_left(self) -> None:
        """Back to the list."""
        self.show_pane(0)

    async def leaf(self, *, with_own: bool) -> Leaf | None:
        """The record of the row under the cursor."""
        row = self.query_one(Rows).row
        return self.record_leaf(record_of(row.key, self.desk.contents) if row else None, with_own=with_own)

    def on_rows_moved(self, message: Rows.Moved) -> None:
        """Show the record under the cursor."""
        message.stop()
        self._show_page()

    def _show_page(self) -> None:
        row = self.query_one(Rows).row
        self.query_one("#record", Static).update(self.page_of(row) if row else words(""))
        self.query_one("#page").scroll_home(animate=False)

    def page_of(self, row: Row) -> Content:
        """What stands beside the row under the cursor."""
        contents = self.desk.contents
        record = record_of(row.key, contents)
        return page_content(record, contents, self.desk, PREVIEW) if record else words("")

    async def on_rows_chosen(self, message: Rows.Chosen) -> None:
        """A row was entered."""
        if message.row:
            self.open_row(message.row)

    def open_row(self, row: Row) -> None:
        """Open the page, or the agenda of a planned meeting."""
        self.open_key(row.key)
