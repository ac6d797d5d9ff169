"""The trash of all kinds: what was deleted in thirty days, and the way back."""

from collections.abc import Iterable
from typing import ClassVar

from textual import work
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.types import CSSPathType
from textual.widget import Widget
from textual.widgets import Static

from mentorlog.days import after, short_day
from mentorlog.journal.emptying import KEPT_FOR
from mentorlog.journal.trash import in_trash
from mentorlog.nouns import NOUN_OF, title_of
from mentorlog.plain import one_line
from mentorlog.records.record import Record, Shareable
from mentorlog.tui.commands import bindings_on
from mentorlog.tui.presenters.rooms import is_only_me
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.screens.page import page_content
from mentorlog.tui.screens.planning import Planning
from mentorlog.tui.text import words
from mentorlog.tui.widgets.rows import Rows
from mentorlog.tui.widgets.scroll import Scroll

SEALED = "sealed"


class Trash(Planning):
    """Nothing on any screen destroys at once: here it lies, and goes back with a key."""

    CSS_PATH: ClassVar[CSSPathType | None] = ["plain_room.tcss", "half_list.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_on("trash")]
    PANES = (("#list", "#list"), ("#page", "#page"))
    WHERE = "trash"
    ROOM = "home"

    def body(self) -> Iterable[Widget]:
        """The list and the page."""
        listed = Rows(left=8, keeps_pointer=True, id="list")
        yield Horizontal(listed, Scroll(Static(id="record"), id="page"), id="panes")
        yield Static(words("\n   The trash is empty."), id="empty")

    def on_mount(self) -> None:
        """The list has the focus."""
        self.query_one(Rows).focus()

    def fill(self) -> None:
        """Show what lies there, the last first."""
        self._records = {f"{type(r).__name__}:{r.id}": r for r in in_trash(self.desk.contents)}
        rows = [self._row(key, record) for key, record in self._records.items()]
        self.query_one("#panes").display = bool(rows)
        self.query_one("#empty").display = not rows
        self.query_one(Rows).border_title = words(f"Trash · {len(rows)} of all kinds")
        self.query_one(Rows).show(rows)
        self._show_page()

    def _row(self, key: str, record: Record) -> Row:
        since = record.deleted_on or self.desk.today
        left = "today" if since == self.desk.today else short_day(since, self.desk.today)
        title = self.desk.seen(self._called(record), only_me=is_only_me(record))
        gone = f"gone on {short_day(after(KEPT_FOR, since), self.desk.today)}"
        return Row(key=key, left=left, title=title, below=NOUN_OF[type(record)].one, below_right=gone, act="put back")

    def _called(self, record: Record) -> str:
        """Its title; a sealed one is not told."""
        return SEALED if _is_sealed(record) else one_line(title_of(record, self.desk.contents))

    @property
    def _record(self) -> Record | None:
        row = self.query_one(Rows).row
        return self._records.get(row.key) if row else None

    def on_rows_moved(self, message: Rows.Moved) -> None:
        """Show the record under the cursor."""
        message.stop()
        self._show_page()

    def on_rows_chosen(self) -> None:
        """Look at it."""
        self.show_pane(1)

    def _show_page(self) -> None:
        record = self._record
        is_told = record is not None and not _is_sealed(record)
        told = page_content(record, self.desk.contents, self.desk) if record and is_told else words("")
        self.query_one("#record", Static).update(told)

    @work
    async def action_act(self) -> None:
        """Put it back where it was."""
        if (record := self._record) is not None:
            await self.put_back(record)


def _is_sealed(record: Record) -> bool:
    return isinstance(record, Shareable) and record.is_sealed
