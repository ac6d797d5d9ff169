"""One line, or a few, to write."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static, TextArea

from mentorlog.records.errors import JournalError
from mentorlog.records.fields import LONGEST_TEXT, LONGEST_TITLE
from mentorlog.tui.text import words
from mentorlog.tui.widgets.bars import DialogKeys

Reading = Callable[[str], str]
"""Says how a text is understood; raises JournalError where it is not."""


class Write(ModalScreen[str | None]):
    """Returns the line that was written, None where it was left. `reading` is shown below while typing."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Back", show=False)]

    def __init__(self, title: str, text: str = "", *, hint: str = "", reading: Reading | None = None) -> None:
        super().__init__()
        self._title = title
        self._text = text
        self._hint = hint
        self._reading = reading

    def compose(self) -> ComposeResult:
        """A field in a heavy frame, and below it how it is read."""
        with Vertical(classes="dialog") as box:
            box.border_title = words(self._title)
            yield Input(self._text, max_length=LONGEST_TITLE, compact=True)
            yield Static(words(self._hint, "$secondary"), id="hint")
            yield DialogKeys(("enter", "Keep", "keep"), ("esc", "Back", "leave"))

    def on_input_changed(self, message: Input.Changed) -> None:
        """Say how it is understood so far."""
        self.query_one("#hint", Static).update(words(self._told(message.value), "$secondary"))

    def _told(self, text: str) -> str:
        if not text.strip() or self._reading is None:
            return self._hint
        try:
            return f"→ {self._reading(text)}"
        except JournalError as error:
            return str(error)

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Enter keeps it."""
        message.stop()
        self.action_keep()

    def action_keep(self) -> None:
        """Keep it, if it is understood."""
        text = self.query_one(Input).value.strip()
        if text and self._reading is not None:
            try:
                self._reading(text)
            except JournalError:
                return
        self.dismiss(text)

    def action_leave(self) -> None:
        """Keep nothing."""
        self.dismiss(None)


class WritePage(ModalScreen[str | None]):
    """A text of several lines. `^s` or leaving by esc keeps it: nothing that was typed is lost."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "keep", "Keep", show=False, priority=True),
        Binding("ctrl+s", "keep", "Keep", show=False, priority=True),
    ]

    def __init__(self, title: str, text: str = "", *, note: str = "") -> None:
        super().__init__()
        self._title = title
        self._text = text
        self._note = note

    def compose(self) -> ComposeResult:
        """A text in a heavy frame."""
        with Vertical(classes="dialog page") as box:
            box.border_title = words(self._title)
            yield TextArea(self._text, soft_wrap=True, show_line_numbers=False, compact=True)
            yield Static(words(self._note, "$secondary"))
            yield DialogKeys(("esc", "Keep", "keep"))

    def on_mount(self) -> None:
        """Begin where the text ends."""
        area = self.query_one(TextArea)
        area.move_cursor(area.document.end)
        area.focus()

    def action_keep(self) -> None:
        """Hand the text over as it stands."""
        text = self.query_one(TextArea).text.strip()
        self.dismiss(text[:LONGEST_TEXT])
