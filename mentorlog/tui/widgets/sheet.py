"""A sheet of questions, and before whom what one will do next time comes back."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.message import Message
from textual.widgets import Static


class Sheet(VerticalScroll, can_focus=True):
    """The questions in their frame. The frame has the focus while nobody types: then `enter` goes on."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "screen.type", show=False)]


class Whom(Static, can_focus=True):
    """Before whom the intention comes back; `space`, `enter` or a click take the next choice."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space,enter", "change", show=False)]

    class Changed(Message):
        """Another choice is wanted."""

    def action_change(self) -> None:
        """Take the next choice."""
        self.post_message(self.Changed())

    def on_click(self) -> None:
        """The same by mouse."""
        self.action_change()
