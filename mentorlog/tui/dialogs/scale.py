"""One digit, from 1 to 5 if nothing else is said, or none."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from mentorlog.tui.dialogs import Dialog
from mentorlog.tui.text import words
from mentorlog.tui.widgets.bars import DialogKeys


class Scale(Dialog[int | None]):
    """Returns the digit that was pressed, None where it was left out."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,escape,q", "leave", "Leave it out", show=False),
        *(Binding(str(n), f"digit({n})", show=False) for n in range(1, 10)),
    ]
    DEFAULT_CSS = "Scale { align: center middle; background: $background 60%; }"

    def __init__(self, title: str, least: str, most: str, *, hint: str = "", most_digit: int = 5) -> None:
        super().__init__()
        self._title = title
        self._ends = {1: least, most_digit: most}
        self._most_digit = most_digit
        self._hint = hint

    def compose(self) -> ComposeResult:
        """The digits, what the first and the last mean, and the way on."""
        with Vertical(classes="dialog") as box:
            box.border_title = words(self._title)
            yield DialogKeys(*((str(n), self._ends.get(n, ""), f"digit({n})") for n in range(1, self._most_digit + 1)))
            yield Static(words(self._hint, "$secondary"))
            yield DialogKeys(("enter", "Leave it out", "leave"))

    def action_digit(self, number: int) -> None:
        """Hand the digit over, if the scale goes as far."""
        if number <= self._most_digit:
            self.dismiss(number)

    def action_leave(self) -> None:
        """Hand none over."""
        self.dismiss(None)
