"""A field of one line."""

from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.widgets import Input

from mentorlog.records.fields import LONGEST_TITLE


class Line(Input):
    """One line of at most 500 characters. What finds no room is refused aloud; pasted lines become one."""

    BINDINGS: ClassVar[list[BindingType]] = []

    class Full(Message):
        """What was typed or pasted finds no room."""

        def __init__(self, told: str) -> None:
            super().__init__()
            self.told = told

    def __init__(self, text: str = "", *, placeholder: str = "", id: str | None = None) -> None:  # noqa: A002
        super().__init__(
            text, placeholder=placeholder, max_length=LONGEST_TITLE, compact=True, select_on_focus=False, id=id
        )

    def on_paste(self, event: events.Paste) -> None:
        """Take the lines as one, where there is room for it."""
        event.prevent_default()
        event.stop()
        text = " ".join(event.text.split())
        room = LONGEST_TITLE - len(self.value) + len(self.selected_text)
        if len(text) > room:
            self.post_message(self.Full(f"A line holds {LONGEST_TITLE} characters; what you pasted has {len(text)}."))
        elif text:
            self.replace(text, *self.selection)

    def restricted(self) -> None:
        """Say why nothing happens."""
        self.post_message(self.Full(f"A line holds {LONGEST_TITLE} characters."))
