"""The frame of the notes of a meeting."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical

from mentorlog.tui.text import words

NOT_TYPING = "not typing · enter goes on · f finish · ? help"


class Notes(Vertical, can_focus=True):
    """The text in its frame. The frame has the focus while nobody types: then `enter` goes on."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "screen.type", show=False)]

    def on_focus(self) -> None:
        """Say what can be done between the text and the way out."""
        self.border_subtitle = words(NOT_TYPING)

    def on_blur(self) -> None:
        """Somebody types, or is elsewhere."""
        self.border_subtitle = None
