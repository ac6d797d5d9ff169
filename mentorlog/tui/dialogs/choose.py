"""A list to choose one thing from."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from mentorlog.tui.dialogs import Dialog
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.text import words
from mentorlog.tui.widgets.bars import DialogKeys
from mentorlog.tui.widgets.rows import Rows


class Choose(Dialog[str | None]):
    """Returns the key of the row that was entered, None where it was left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", "Back", show=False),
        *(Binding(str(n), f"number({n})", show=False) for n in range(1, 10)),
    ]

    def __init__(self, title: str, rows: Sequence[Row], *, left: int = 0) -> None:
        super().__init__()
        self._title = title
        self._choices = list(rows)
        self._left = left

    def compose(self) -> ComposeResult:
        """The list in a heavy frame."""
        with Vertical(classes="dialog") as box:
            box.border_title = words(self._title)
            yield Rows(left=self._left)
            yield DialogKeys(("enter", "Choose", "choose"), ("esc", "Back", "leave"))

    def on_mount(self) -> None:
        """Fill the list."""
        rows = self.query_one(Rows)
        rows.show(self._choices)
        rows.focus()

    def on_rows_chosen(self, message: Rows.Chosen) -> None:
        """Hand the choice over."""
        message.stop()
        self.dismiss(message.row.key if message.row else None)

    def action_number(self, number: int) -> None:
        """Choose the row of that number."""
        choosable = [row for row in self._choices if row.key]
        if number <= len(choosable):
            self.dismiss(choosable[number - 1].key)

    def action_choose(self) -> None:
        """Choose the row under the cursor."""
        self.query_one(Rows).action_choose()

    def action_leave(self) -> None:
        """Choose nothing."""
        self.dismiss(None)
