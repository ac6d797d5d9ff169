"""A line to fill in, with what it is called before it and how it is understood below it."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from mentorlog.records.errors import JournalError
from mentorlog.tui.draft import Draft
from mentorlog.tui.text import words
from mentorlog.tui.widgets.line import Line

KEPT_AFTER = 1.0


class Field(Vertical):
    """`reading` says how the text is understood, and raises JournalError where it is not."""

    def __init__(
        self,
        label: str,
        *,
        hint: str = "",
        reading: Callable[[str], str] | None = None,
        draft: Draft | None = None,
        id: str | None = None,  # noqa: A002
    ) -> None:
        super().__init__(id=id)
        self._label = label
        self._hint = hint
        self._reading = reading
        self._draft = draft

    def compose(self) -> ComposeResult:
        """The name and the line; below it how it is understood."""
        with Horizontal():
            yield Static(words(self._label), classes="label")
            yield Line((self._draft.read() if self._draft else None) or "")
        yield Static(words(self._hint, "$secondary"), classes="reading")

    @property
    def text(self) -> str:
        """What stands in it."""
        return self.query_one(Line).value.strip()

    @property
    def fault(self) -> str:
        """Why it is not understood; empty where it is, or where nothing stands in it."""
        try:
            if self.text and self._reading:
                self._reading(self.text)
        except JournalError as error:
            return str(error)
        return ""

    def take(self, text: str) -> None:
        """Let the person type on behind what they typed elsewhere."""
        line = self.query_one(Line)
        line.focus()
        line.insert_text_at_cursor(text)

    def on_input_changed(self) -> None:
        """Say how it is understood, and keep it soon."""
        told = f"→ {self._reading(self.text)}" if self._reading and self.text and not self.fault else self._hint
        style = "$text-warning" if self.fault else "$secondary"
        self.query_one(".reading", Static).update(words(self.fault or told, style))
        if self._draft:
            self.set_timer(KEPT_AFTER, self.keep_typed)

    def on_line_full(self, message: Line.Full) -> None:
        """Say why nothing more is taken."""
        self.query_one(".reading", Static).update(words(message.told, "$text-warning"))

    def keep_typed(self) -> None:
        """Keep what is typed; a form of a few words is no reason to complain of a disk."""
        try:
            if self._draft and self.text:
                self._draft.keep(self.text)
        except JournalError as error:
            self.notify(str(error), markup=False, severity="error")

    def forget(self) -> None:
        """It is saved elsewhere."""
        if self._draft:
            self._draft.forget()
