"""A text to look at before it leaves, and the keys of a screen."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from mentorlog.tui.commands import commands_on
from mentorlog.tui.dialogs import Dialog
from mentorlog.tui.text import together, with_names, words
from mentorlog.tui.widgets.bars import DialogKeys
from mentorlog.tui.widgets.scroll import Scroll


class Look(Dialog[bool]):
    """Shows a text whole; returns whether it may leave."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,y", "let_go", "Copy", show=False),
        Binding("escape,q", "leave", "Back", show=False),
    ]

    def __init__(
        self, title: str, text: str, *, warning: str = "", does: str = "Copy", marked: Sequence[str] = ()
    ) -> None:
        super().__init__()
        self._title = title
        self._text = text
        self._warning = warning
        self._does = does
        self._marked = marked

    def compose(self) -> ComposeResult:
        """The text in a heavy frame that scrolls."""
        with Vertical(classes="dialog page") as box:
            box.border_title = words(self._title)
            if self._warning:
                yield Static(words(self._warning, "$text-warning"))
            with Scroll():
                yield Static(with_names(self._text, self._marked))
            yield DialogKeys(("enter", self._does, "let_go"), ("esc", "Back", "leave"))

    def on_mount(self) -> None:
        """Let the arrows scroll."""
        self.query_one(Scroll).focus()

    def action_let_go(self) -> None:
        """It may leave."""
        self.dismiss(True)

    def action_leave(self) -> None:
        """It stays."""
        self.dismiss(False)


class Keys(Dialog[None]):
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
            with Scroll():
                for command in commands_on(self._where):
                    yield Static(together((f"{command.all_keys:>7}  ", "bold $accent"), command.help_line))
                yield Static(together(("\nj k ↑ ↓  ", "bold $accent"), "Move; g G first and last; enter opens"))
            yield DialogKeys(("esc", "Back", "leave"))

    def on_mount(self) -> None:
        """Let the arrows scroll."""
        self.query_one(Scroll).focus()

    def action_leave(self) -> None:
        """Back to the screen."""
        self.dismiss(None)
