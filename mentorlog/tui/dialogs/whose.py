"""Whose: this one only, its page, another one."""

from collections.abc import Callable, Sequence
from typing import ClassVar, Literal, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from mentorlog.tui.dialogs import Dialog
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.presenters.whose import ENDED, EVERYONE
from mentorlog.tui.text import words
from mentorlog.tui.widgets.bars import DialogKeys
from mentorlog.tui.widgets.rows import Rows


class Answer(NamedTuple):
    """What is wanted, and of which mentorship; of none for `add`, of everyone only for `narrow`."""

    wanted: Literal["narrow", "open", "add", "part"]
    key: str


class Whose(Dialog[Answer | None]):
    """`rows` makes the list, with those that have ended or without them; `here` is whose it is now."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,p", "leave", "Back", show=False),
        Binding("space", "narrow", "This one only", show=False),
        Binding("n", "add", "Add", show=False),
        Binding("d", "part", "Pause or close", show=False),
        *(Binding(str(n), f"number({n})", show=False) for n in range(1, 10)),
    ]

    def __init__(self, rows: Callable[[bool], Sequence[Row]], here: str) -> None:
        super().__init__()
        self._rows = rows
        self._here = here

    def compose(self) -> ComposeResult:
        """The list in a heavy frame."""
        last = min(9, sum(row.key != ENDED for row in self._rows(False)))
        with Vertical(classes="dialog") as box:
            box.border_title = words("Whose")
            yield Rows(left=1)
            yield DialogKeys(
                (f"1…{last}" if last > 1 else "1", "This one only", "narrow"),
                ("enter", "Its page", "open"),
                ("n", "Add", "add"),
                ("d", "Pause or close…", "part"),
                ("esc", "Back", "leave"),
            )

    def on_mount(self) -> None:
        """Begin on whose it is now."""
        rows = self.query_one(Rows)
        rows.show(self._rows(False))
        rows.point_at(self._here)
        rows.focus()

    @property
    def _key(self) -> str:
        row = self.query_one(Rows).row
        return row.key if row else EVERYONE

    def on_rows_chosen(self, message: Rows.Chosen) -> None:
        """A row was entered."""
        message.stop()
        self.action_open()

    def action_open(self) -> None:
        """Open its page; everyone has none, and what has ended is unfolded."""
        if self._key == ENDED:
            self._unfold()
        else:
            self.dismiss(Answer("narrow" if self._key == EVERYONE else "open", self._key))

    def action_narrow(self) -> None:
        """This one only, on every screen."""
        if self._key == ENDED:
            self._unfold()
        else:
            self.dismiss(Answer("narrow", self._key))

    def action_number(self, number: int) -> None:
        """The same for the row of that number."""
        row = next((row for row in self.query_one(Rows).rows if row.left == str(number)), None)
        if row is not None:
            self.dismiss(Answer("narrow", row.key))

    def action_add(self) -> None:
        """Write another mentorship down."""
        self.dismiss(Answer("add", ""))

    def action_part(self) -> None:
        """Let it rest, end it, or put it into the trash."""
        if self._key not in {EVERYONE, ENDED}:
            self.dismiss(Answer("part", self._key))

    def action_leave(self) -> None:
        """Leave it as it is."""
        self.dismiss(None)

    def _unfold(self) -> None:
        """Show those that have ended too; the cursor stands on the first of them."""
        rows = self.query_one(Rows)
        rows.show(self._rows(True))
