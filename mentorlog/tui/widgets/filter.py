"""A field that narrows a list while one types."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from mentorlog.lookup import folded
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.widgets.line import Line


class Filter(Line):
    """`enter` goes on to the list, `esc` shows all of it again."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "clear", show=False),
        Binding("down", "submit", show=False),
    ]

    class Narrowed(Message):
        """Other rows are wanted."""

    class Left(Message):
        """The list is wanted."""

    def __init__(self) -> None:
        super().__init__(placeholder="filter: words that a row has", id="filter")
        self.display = False

    def fits(self, row: Row) -> bool:
        """Whether a row has every word; headings and blank lines only where nothing is looked for."""
        words = folded(self.value).split()
        text = folded(f"{row.left} {row.title} {row.right} {row.below} {row.below_right}")
        return not words or (bool(row.key) and all(word in text for word in words))

    def open(self) -> None:
        """Let the person type."""
        self.display = True
        self.focus()

    def on_input_changed(self) -> None:
        """Narrow the list at each key."""
        self.post_message(self.Narrowed())

    def on_input_submitted(self) -> None:
        """On to the list."""
        self.post_message(self.Left())

    def action_clear(self) -> None:
        """All rows again."""
        self.value = ""
        self.display = False
        self.post_message(self.Left())
