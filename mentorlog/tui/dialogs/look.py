"""A text to look at before it leaves, and the keys of a screen."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from mentorlog.tui.commands import commands_on
from mentorlog.tui.text import together, words


class Look(ModalScreen[bool]):
    """Shows a text whole; returns whether it may leave."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,y", "let_go", "Copy", show=False),
        Binding("escape,q", "leave", "Back", show=False),
    ]

    def __init__(self, title: str, text: str, *, warning: str = "", does: str = "copies it") -> None:
        super().__init__()
        self._title = title
        self._text = text
        self._warning = warning
        self._does = does

    def compose(self) -> ComposeResult:
        """The text in a heavy frame that scrolls."""
        with Vertical(classes="dialog page") as box:
            box.border_title = words(self._title)
            box.border_subtitle = words(f"enter {self._does} · esc back")
            if self._warning:
                yield Static(words(self._warning, "$text-warning"))
            with VerticalScroll():
                yield Static(words(self._text))

    def on_mount(self) -> None:
        """Let the arrows scroll."""
        self.query_one(VerticalScroll).focus()

    def action_let_go(self) -> None:
        """It may leave."""
        self.dismiss(True)

    def action_leave(self) -> None:
        """It stays."""
        self.dismiss(False)


class Keys(ModalScreen[None]):
    """The keys of a screen, made from the table of commands."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,question_mark,f1,enter", "leave", show=False)]

    def __init__(self, where: str, title: str) -> None:
        super().__init__()
        self._where = where
        self._title = title

    def compose(self) -> ComposeResult:
        """One line a command."""
        with Vertical(classes="dialog page") as box:
            box.border_title = words(f"Help · {self._title}")
            box.border_subtitle = words("esc back")
            with VerticalScroll():
                for command in commands_on(self._where):
                    yield Static(together((f"{command.key_words:>7}  ", "bold $accent"), command.help_line))
                yield Static(together(("\nj k ↑ ↓  ", "bold $accent"), "Move; g G first and last; enter opens"))

    def on_mount(self) -> None:
        """Let the arrows scroll."""
        self.query_one(VerticalScroll).focus()

    def action_leave(self) -> None:
        """Back to the screen."""
        self.dismiss(None)
