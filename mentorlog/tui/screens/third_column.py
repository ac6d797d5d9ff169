"""A third column beside the list and the page, where the terminal is broad; it is not made where it is not shown."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.containers import Horizontal
from textual.widget import Widget

from mentorlog.records.record import Record
from mentorlog.tui.presenters.row import Row, close
from mentorlog.tui.screens.list_and_page import ListAndPage
from mentorlog.tui.text import words
from mentorlog.tui.widgets.page_rows import PageRows


class ThirdColumn(ListAndPage):
    """`BESIDE` is what stands above the third column."""

    BESIDE: ClassVar[str] = ""

    def beside_rows(self, record: Record, width: int) -> Sequence[Row]:  # noqa: ARG002
        """The rows of the third column."""
        raise TypeError("a third column has rows")

    def body(self) -> Iterable[Widget]:
        """The list, the page, and what stands beside them."""
        for widget in super().body():
            if isinstance(widget, Horizontal):
                widget.compose_add_child(PageRows(id="beside"))
            yield widget

    def show_page(self) -> None:
        """Show the page, and what stands beside it."""
        super().show_page()
        beside, record = self.query_one("#beside", PageRows), self.listed
        if not self.is_broad:
            return
        rows = self.beside_rows(record, beside.room) if record is not None else []
        beside.can_focus = bool(rows)
        beside.show(rows if self.has_class("-high") else close(rows))
        beside.border_title = words(self.BESIDE) if rows else None

    def action_next_pane(self) -> None:
        """From the list to the page, to what stands beside it, and round again."""
        beside = self.query_one("#beside", PageRows)
        if self._is_beside_next:
            beside.focus()
        elif self.focused is beside:
            self.show_pane(0)
        else:
            super().action_next_pane()

    def action_pane(self, wanted: int) -> None:
        """One pane to the right, or to the left."""
        beside = self.query_one("#beside", PageRows)
        if wanted and self._is_beside_next:
            beside.focus()
        elif not (wanted and self.focused is beside):
            super().action_pane(1 if self.focused is beside else wanted)

    @property
    def _is_beside_next(self) -> bool:
        """Whether the cursor stands on the page, and there is more at its right."""
        beside = self.query_one("#beside", PageRows)
        return self.focused is self.query_one("#page") and beside.can_focus and beside.is_on_screen
