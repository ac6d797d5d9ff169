"""A list in which any number of lines can be ticked."""

from collections.abc import Sequence
from typing import ClassVar

from msgspec.structs import replace
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from mentorlog.tui.dialogs import Dialog
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.text import words
from mentorlog.tui.widgets.bars import DialogKeys
from mentorlog.tui.widgets.rows import Rows


class Tick(Dialog[tuple[str, ...] | None]):
    """Returns the keys of the rows that are ticked, in their order; None where it was left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", "Back", show=False),
        Binding("space", "tick", "Tick", show=False),
        *(Binding(str(n), f"number({n})", show=False) for n in range(1, 10)),
    ]

    def __init__(self, title: str, rows: Sequence[Row]) -> None:
        super().__init__()
        self._title = title
        self._choices = list(rows)
        self._ticked: set[str] = set()

    def compose(self) -> ComposeResult:
        """The list in a heavy frame."""
        with Vertical(classes="dialog") as box:
            box.border_title = words(self._title)
            yield Rows(left=3)
            yield DialogKeys(("space", "Tick", "tick"), ("enter", "Go on", "go_on"), ("esc", "Back", "leave"))

    def on_mount(self) -> None:
        """Nothing is ticked yet."""
        self._show()
        self.query_one(Rows).focus()

    def _show(self) -> None:
        marked = [replace(row, left="[x]" if row.key in self._ticked else "[ ]") for row in self._choices]
        self.query_one(Rows).show(marked)

    def on_rows_chosen(self, message: Rows.Chosen) -> None:
        """Enter goes on with what is ticked."""
        message.stop()
        self.action_go_on()

    def action_tick(self) -> None:
        """Tick the row under the cursor, or not."""
        if (row := self.query_one(Rows).row) is not None:
            self._ticked ^= {row.key}
            self._show()

    def action_number(self, number: int) -> None:
        """The same for the row of that number."""
        if number <= len(self._choices):
            self._ticked ^= {self._choices[number - 1].key}
            self._show()

    def action_go_on(self) -> None:
        """Hand over what is ticked."""
        self.dismiss(tuple(row.key for row in self._choices if row.key in self._ticked))

    def action_leave(self) -> None:
        """Hand nothing over."""
        self.dismiss(None)
