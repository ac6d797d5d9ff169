"""Several statements, a digit and a line of one's own for each."""

from collections.abc import Callable, Mapping
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from mentorlog.plain import one_line
from mentorlog.tui.dialogs import Dialog
from mentorlog.tui.dialogs.write import Write
from mentorlog.tui.draft import Draft
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.text import words
from mentorlog.tui.widgets.bars import DialogKeys
from mentorlog.tui.widgets.rows import Rows

SCALE = "1 not at all   5 fully   0 takes a digit back"


class Statement(NamedTuple):
    """What is rated: its name, and the sentence to answer."""

    name: str
    says: str


class Rated(NamedTuple):
    """The digits and the lines, each by the key of its statement."""

    scores: dict[str, int]
    words: dict[str, str]


class Rate(Dialog[Rated | None]):
    """A digit rates the row under the cursor and moves on; `low` is said of a digit up to `low_to`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", "Back", show=False),
        Binding("e", "line", "A line", show=False),
        Binding("f", "finish", "Finish", show=False),
        *(Binding(str(n), f"digit({n})", show=False) for n in range(6)),
    ]

    def __init__(
        self, title: str, statements: Mapping[str, Statement], low: str, low_to: int, draft: Callable[[str], Draft]
    ) -> None:
        super().__init__()
        self._title = title
        self._statements = statements
        self._low = low
        self._low_to = low_to
        self._draft = draft
        self._scores: dict[str, int] = {}
        self._words: dict[str, str] = {}

    def compose(self) -> ComposeResult:
        """The statements, what the digits mean, and the keys."""
        with Vertical(classes="dialog") as box:
            box.border_title = words(self._title)
            yield Rows()
            yield Static(words(SCALE, "$secondary"))
            yield DialogKeys(
                *((str(n), "", f"digit({n})") for n in range(1, 6)),
                ("e", "A line of your own", "line"),
                ("enter", "Go on", "finish"),
                ("esc", "Leave it", "leave"),
            )

    def on_mount(self) -> None:
        """The first statement is asked first."""
        self._show()
        self.query_one(Rows).focus()

    def _show(self) -> None:
        rows = []
        for key, statement in self._statements.items():
            score = self._scores.get(key)
            low = f"{self._low} · " if score is not None and score <= self._low_to else ""
            written = self._words.get(key)
            below = f"“{one_line(written, 200)}”" if written else statement.says
            rows.append(Row(key=key, title=statement.name, right=f"{low}{score or '·'}", below=below))
        self.query_one(Rows).show(rows)

    @property
    def _key(self) -> str:
        row = self.query_one(Rows).row
        return row.key if row else next(iter(self._statements))

    def on_rows_chosen(self, message: Rows.Chosen) -> None:
        """Enter goes on; what has no digit is left out."""
        message.stop()
        self.action_finish()

    def action_digit(self, number: int) -> None:
        """Rate the row, and move on; 0 takes its digit back."""
        if number:
            self._scores[self._key] = number
        else:
            self._scores.pop(self._key, None)
        self._show()
        if number:
            self.query_one(Rows).action_move(1)

    def action_line(self) -> None:
        """A line of one's own on the row."""
        key = self._key
        dialog = Write(
            self._statements[key].name,
            self._words.get(key, ""),
            hint="A line of your own. Only you see it.",
            draft=self._draft(key),
        )
        self.app.push_screen(dialog, lambda text: self._written(key, text))

    def _written(self, key: str, text: str | None) -> None:
        """Show the line; an empty one takes it away."""
        if text is None:
            return
        self._words = {name: line for name, line in (self._words | {key: text}).items() if line}
        self._show()

    def action_finish(self) -> None:
        """Hand over what was answered."""
        self.dismiss(Rated(self._scores, self._words))

    def action_leave(self) -> None:
        """Answer nothing; lines that were written are there again next time."""
        self.dismiss(None)
