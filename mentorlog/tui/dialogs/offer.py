"""A line that is offered: keep it, say it otherwise, or not this."""

from textwrap import wrap
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from mentorlog.plain import one_line
from mentorlog.tui.dialogs.choose import Choose
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.text import words
from mentorlog.tui.widgets.bars import DialogKeys
from mentorlog.tui.widgets.rows import Rows

KEEP, EDIT, DROP = "keep", "edit", "drop"
ROOM = 68


class Offer(Choose):
    """Returns `keep`, `edit` or `drop`; None where the rest is left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e", f"pick('{EDIT}')", show=False),
        Binding("d", f"pick('{DROP}')", show=False),
    ]

    def __init__(self, title: str, heading: str, statement: str) -> None:
        told = [Row(title=line, is_wide=True) for line in wrap(one_line(statement, 1000), ROOM)]
        choices = [
            Row(key=KEEP, left="↵", title="Keep it"),
            Row(key=EDIT, left="e", title="Say it otherwise"),
            Row(key=DROP, left="d", title="Not this"),
        ]
        super().__init__(title, [Row(title=heading, is_heading=True), *told, Row(title=""), *choices], left=2)

    def compose(self) -> ComposeResult:
        """The line and what can be done with it."""
        with Vertical(classes="dialog") as box:
            box.border_title = words(self._title)
            yield Rows(left=self._left)
            yield DialogKeys(
                ("enter", "Choose", "choose"),
                ("e", "Edit", f"pick('{EDIT}')"),
                ("d", "Not this", f"pick('{DROP}')"),
                ("esc", "Enough", "leave"),
            )

    def action_pick(self, choice: str) -> None:
        """The same by its key."""
        self.dismiss(choice)
