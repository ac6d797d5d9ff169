"""One line, or a few, to write. What is typed is kept a second after the last key, and offered again."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Input, Static, TextArea

from mentorlog.plain import one_line
from mentorlog.records.errors import JournalError
from mentorlog.records.fields import LONGEST_TEXT, LONGEST_TITLE
from mentorlog.tui.dialogs import Dialog
from mentorlog.tui.draft import Draft
from mentorlog.tui.text import words
from mentorlog.tui.widgets.bars import DialogKeys
from mentorlog.tui.widgets.line import Line

Reading = Callable[[str], str]
"""Says how a text is understood; raises JournalError where it is not."""

KEPT_AFTER = 1.0
AGAIN = "What you typed before is here again."


class Written(Dialog[str | None]):
    """A dialog with a text in it, which is kept while it is typed."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+o", "editor", "Editor", show=False, priority=True)]

    def __init__(self, title: str, text: str, note: str, draft: Draft | None) -> None:
        super().__init__()
        self._title = title
        self._note = note
        self._draft = draft
        self._offered = text
        self._text = text
        self._waiting: Timer | None = None
        self._take_up()

    def _take_up(self) -> None:
        """Begin with what was typed and not saved."""
        try:
            kept = self._draft.read() if self._draft else None
        except JournalError as error:
            self._note = str(error)
            return
        if kept is not None and kept != self._text:
            self._text = kept
            self._note = f"{AGAIN} {self._note}".strip()

    @property
    def text(self) -> str:
        """What stands in the field."""
        raise TypeError("a dialog to write in has a text")

    def take(self, text: str) -> None:  # noqa: ARG002
        """Put a text into the field in place of what stands there."""
        raise TypeError("a dialog to write in takes a text")

    def action_editor(self) -> None:
        """Go on in the person's own editor; what was saved there stands in the field."""
        from mentorlog.tui.outside import edited_outside

        if self.folder is None:
            return
        try:
            text, file = edited_outside(self.app, self.text, "text", self.folder)
        except JournalError as error:
            self.notify(str(error), markup=False, severity="warning")
            return
        self.take(text.strip())
        self.keep_typed()
        file.unlink(missing_ok=True)

    def later(self) -> None:
        """Keep it a second after the last key."""
        if self._waiting is not None:
            self._waiting.stop()
        self._waiting = self.set_timer(KEPT_AFTER, self.keep_typed)

    def keep_typed(self) -> None:
        """Keep what is typed, on disk; where that cannot be, it is said, and the text stays on screen."""
        if self._draft is None:
            return
        try:
            if self.text.strip() and self.text != self._offered:
                self._draft.keep(self.text)
            else:
                self._draft.forget()
        except JournalError as error:
            self.notify(str(error), markup=False, severity="error")

    def done(self, text: str | None) -> None:
        """Hand the text over, or leave it for another time. It stays kept until the act it is for succeeded."""
        if self._waiting is not None:
            self._waiting.stop()
        self.keep_typed()
        self.dismiss(text)


class Write(Written):
    """Returns the line that was written, None where it was left. `reading` is shown below while typing."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Back", show=False)]

    def __init__(
        self, title: str, text: str = "", *, hint: str = "", reading: Reading | None = None, draft: Draft | None = None
    ) -> None:
        super().__init__(title, text, hint, draft)
        self._reading = reading

    def compose(self) -> ComposeResult:
        """A field in a heavy frame, and below it how it is read."""
        with Vertical(classes="dialog") as box:
            box.border_title = words(self._title)
            yield Line(self._text)
            yield Static(words(self._note, "$secondary"), id="hint")
            yield DialogKeys(("enter", "Keep", "keep"), ("^o", "Editor", "editor"), ("esc", "Back", "leave"))

    @property
    def text(self) -> str:
        """The line as it stands."""
        return self.query_one(Input).value

    def take(self, text: str) -> None:
        """Several lines become one."""
        self.query_one(Input).value = one_line(text, LONGEST_TITLE)

    def on_input_changed(self, message: Input.Changed) -> None:
        """Say how it is understood so far."""
        if message.value != self._text:
            self._text = message.value
            self.query_one("#hint", Static).update(self._told(message.value))
            self.later()

    def _told(self, text: str) -> Content:
        if not text.strip() or self._reading is None:
            return words(self._note, "$secondary")
        try:
            return words(f"→ {self._reading(text)}", "$secondary")
        except JournalError as error:
            return words(str(error), "$text-warning")

    def on_line_full(self, message: Line.Full) -> None:
        """Say why nothing more is taken."""
        self.query_one("#hint", Static).update(words(message.told, "$text-warning"))

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Enter keeps it."""
        message.stop()
        self.action_keep()

    def action_keep(self) -> None:
        """Keep it, if it is understood."""
        text = self.text.strip()
        if text and self._reading is not None:
            try:
                self._reading(text)
            except JournalError as error:
                self.query_one("#hint", Static).update(words(str(error), "$text-warning"))
                return
        self.done(text)

    def action_leave(self) -> None:
        """Leave it; what was typed is there again next time."""
        self.done(None)


class WritePage(Written):
    """A text of several lines. `^s` or leaving by esc keeps it: nothing that was typed is lost."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "keep", "Keep", show=False, priority=True),
        Binding("ctrl+s", "keep", "Keep", show=False, priority=True),
    ]

    def __init__(self, title: str, text: str = "", *, note: str = "", draft: Draft | None = None) -> None:
        super().__init__(title, text, note, draft)

    def compose(self) -> ComposeResult:
        """A text in a heavy frame."""
        with Vertical(classes="dialog page") as box:
            box.border_title = words(self._title)
            yield TextArea(self._text, soft_wrap=True, show_line_numbers=False, compact=True)
            yield Static(words(self._note, "$secondary"))
            yield DialogKeys(("esc", "Keep", "keep"), ("^o", "Editor", "editor"))

    @property
    def text(self) -> str:
        """The text as it stands."""
        return self.query_one(TextArea).text

    def take(self, text: str) -> None:
        """Go on where the text ends."""
        area = self.query_one(TextArea)
        area.load_text(text)
        area.move_cursor(area.document.end)

    def on_mount(self) -> None:
        """Begin where the text ends."""
        area = self.query_one(TextArea)
        area.move_cursor(area.document.end)
        area.focus()

    def on_text_area_changed(self) -> None:
        """Keep it soon."""
        if self.text != self._text:
            self._text = self.text
            self.later()

    def action_keep(self) -> None:
        """Hand the text over as it stands."""
        self.done(self.text.strip()[:LONGEST_TEXT])
