"""Making a thought what it is: its sign, or a row of the list."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from mentorlog.tui.dialogs import Dialog
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.text import words
from mentorlog.tui.widgets.bars import DialogKeys
from mentorlog.tui.widgets.rows import Rows

KINDS = (
    ("promise", "!", "a promise of mine"),
    ("topic", "?", "a question for the next meeting"),
    ("win", "+", "a win"),
    ("reflection", ">", "a reflection"),
    ("decision", "=", "a decision"),
    ("stuck", " ", "something stuck"),
    ("note", " ", "keep it as a note"),
    ("trash", " ", "to the trash"),
)
_KEYS = {"exclamation_mark": 0, "question_mark": 1, "plus": 2, "greater_than_sign": 3, "equals_sign": 4}


class Sort(Dialog[str | None]):
    """Returns what it is, None where it stays for later."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", show=False),
        *(Binding(key, f"kind({place})", show=False) for key, place in _KEYS.items()),
        *(Binding(str(place + 1), f"kind({place})", show=False) for place in range(len(KINDS))),
    ]

    def __init__(self, title: str, text: str, when: str) -> None:
        super().__init__()
        self._title = title
        self._text = text
        self._when = when

    def compose(self) -> ComposeResult:
        """The thought, and what it could be."""
        with Vertical(classes="dialog") as box:
            box.border_title = words(self._title)
            box.border_subtitle = words(self._when)
            yield Static(words(self._text, "bold"))
            yield Static(words("→ a note · only me", "$secondary"))
            yield Static(words("Type a sign, or choose:", "$secondary"))
            yield Rows(left=1)
            yield DialogKeys(("enter", "Keep, next", "choose"), ("esc", "Later", "leave"))

    def on_mount(self) -> None:
        """Fill the list."""
        rows = self.query_one(Rows)
        rows.show([Row(key=kind, left=sign, title=title) for kind, sign, title in KINDS])
        rows.focus()

    def on_rows_chosen(self, message: Rows.Chosen) -> None:
        """Hand the choice over."""
        message.stop()
        self.dismiss(message.row.key if message.row else None)

    def action_kind(self, place: int) -> None:
        """What the sign says."""
        self.dismiss(KINDS[place][0])

    def action_choose(self) -> None:
        """Choose the row under the cursor."""
        self.query_one(Rows).action_choose()

    def action_leave(self) -> None:
        """Leave it for later."""
        self.dismiss(None)
