"""A list and, beside it, a page one can walk through: what the rooms of one kind of record have in common."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual import work
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Static

from mentorlog.days import after, long_day
from mentorlog.lookup import active_mentorships, names_with
from mentorlog.plain import one_line
from mentorlog.records.changes import Changes
from mentorlog.records.errors import NotClear
from mentorlog.records.record import Record, Shareable
from mentorlog.reports.leaf import Leaf
from mentorlog.tui.presenters import rooms as presenter
from mentorlog.tui.presenters.row import Row, close
from mentorlog.tui.screens.asking import MAY_BE_EMPTY
from mentorlog.tui.screens.page import record_of
from mentorlog.tui.screens.record_acts import RecordActs
from mentorlog.tui.text import words
from mentorlog.tui.widgets.filter import Filter
from mentorlog.tui.widgets.page_rows import PageRows
from mentorlog.tui.widgets.rows import Rows
from mentorlog.when import read_day

DAY_HINT = f"Such as: fri, 7 dec, in 3 weeks, none. {MAY_BE_EMPTY}"
NOBODY = "nobody"


class ListAndPage(RecordActs):
    """`VIEWS` are what `v` goes through; the keys of the rows name records, `#` and a word may follow."""

    CSS_PATH = "list_and_page.tcss"
    PANES = (("#list", "#list"), ("#page", "#page"))
    VIEWS: ClassVar[tuple[str, ...]] = ()
    EMPTY: ClassVar[str] = ""
    LEFT: ClassVar[int] = 0
    view: str = ""

    def list_rows(self, view: str) -> Sequence[Row]:  # noqa: ARG002
        """The rows of a view."""
        raise TypeError("a list has rows")

    def page_rows(self, record: Record, width: int) -> Sequence[Row]:  # noqa: ARG002
        """The rows of a page."""
        raise TypeError("a page has rows")

    def heading(self, count: int) -> str:  # noqa: ARG002
        """What stands above the list."""
        raise TypeError("a list has a heading")

    def body(self) -> Iterable[Widget]:
        """The list and the page."""
        self.view = self.VIEWS[0]
        yield Horizontal(Rows(left=self.LEFT, keeps_pointer=True, id="list"), PageRows(id="page"), id="panes")
        yield Filter()
        yield Static(words(f"\n   {self.EMPTY}"), id="empty")

    def on_mount(self) -> None:
        """The list has the focus."""
        self.query_one("#list").focus()

    def fill(self) -> None:
        """Show the list, or one sentence where there is nothing at all."""
        every = self.list_rows(self.view)
        is_empty = not every and self.view == self.VIEWS[0] and not any(map(self.list_rows, self.VIEWS[1:-1]))
        self.query_one("#panes").display = not is_empty
        self.query_one("#empty").display = is_empty
        rows = [row for row in every if self.query_one(Filter).fits(row)]
        listed = self.query_one("#list", Rows)
        listed.show(rows or [Row(title="Nothing here. v shows more.", is_faint=True)])
        listed.border_title = words(self.heading(sum(bool(row.key) for row in every)))
        self.show_page()
        if self.focused is None and not is_empty:
            self.call_after_refresh(self._keep_focus)

    def _keep_focus(self) -> None:
        """A list that came back takes the keys."""
        if self.focused is None and self.is_current:
            self.show_pane(0)

    def on_rows_moved(self, message: Rows.Moved) -> None:
        """Show the page of the record under the cursor."""
        message.stop()
        if message.rows.id == "list":
            self.show_page()

    def on_page_rows_rewidened(self, message: PageRows.Rewidened) -> None:
        """Break the texts anew."""
        message.stop()
        self.fill()

    def reshaped(self) -> None:
        """Rows of two lines, or of one."""
        self.fill()

    def show_page(self) -> None:
        """Show the page of the record under the cursor."""
        page, record = self.query_one(PageRows), self.listed
        rows = self.page_rows(record, page.room) if record is not None else []
        page.show(rows if self.has_class("-high") else close(rows))
        page.border_title = words(self.told(record)) if record is not None else None

    def told(self, record: Record) -> str:
        """What a record is called, if that may be seen."""
        return self.desk.seen(one_line(presenter.title_of(record), 60), only_me=presenter.is_only_me(record))

    async def on_rows_chosen(self, message: Rows.Chosen) -> None:
        """Open what the row is about; of the list the page beside it, where that is out of sight."""
        message.stop()
        if message.row is None:
            return
        if message.rows.id == "list" and not self.query_one("#page").is_on_screen:
            self.show_pane(1)
        else:
            self.open_key(message.row.key.partition("#")[0])

    async def leaf(self, *, with_own: bool) -> Leaf | None:
        """The record that the keys are for."""
        return self.record_leaf(self.chosen, with_own=with_own)

    @property
    def listed(self) -> Record | None:
        """The record under the cursor of the list."""
        return self._record_at("#list")

    @property
    def chosen(self) -> Record | None:
        """The record that the keys are for: under the cursor of the page, if that has the focus, else of the list."""
        return self._record_at("#page") if self.focused is self.query_one("#page") else self.listed

    def _record_at(self, selector: str) -> Record | None:
        row = self.query_one(selector, Rows).row
        return record_of(row.key.partition("#")[0], self.desk.contents) if row else None

    def action_filter(self) -> None:
        """Narrow the list while typing."""
        self.query_one(Filter).open()

    def on_filter_narrowed(self) -> None:
        """Show the rows that fit."""
        self.fill()

    def on_filter_left(self) -> None:
        """Back to the list."""
        self.show_pane(0)

    def action_view(self) -> None:
        """Show the next view."""
        self.view = self.VIEWS[(self.VIEWS.index(self.view) + 1) % len(self.VIEWS)]
        self.fill()
        self.show_pane(0)

    @work
    async def action_seen(self) -> None:
        """Say who may see it: only me, us two, for summaries, and round again."""
        record = self.chosen
        if not isinstance(record, Shareable) or self.refuses(record):
            return
        await self.show_to_next(record)

    @work
    async def action_week(self, by: int) -> None:
        """Its day a week earlier or later."""
        record = self.chosen
        if record is None or self.refuses(record):
            return
        try:
            day = a_week(self.day_of(record), by, self.desk.today)
        except NotClear as error:
            self.complain(error)
            return
        await self.perform(lambda: self.move_to(record, day))

    def day_of(self, record: Record) -> dt.date | None:  # noqa: ARG002
        """The day that `[` and `]` move."""
        raise TypeError("a record here has a day")

    def move_to(self, record: Record, day: dt.date | None) -> Changes:  # noqa: ARG002
        """Give a record another day, or none."""
        raise TypeError("a record here has a day")

    async def write_day(self, title: str, day: dt.date | None, draft: str) -> tuple[dt.date | None] | None:
        """Ask for a day, or none; None where the question was left."""
        phrase = await self.write(
            title, day.isoformat() if day else "", hint=DAY_HINT, reading=self.day_in_words, draft=draft
        )
        return None if phrase is None else (self._read_day(phrase),)

    def day_in_words(self, phrase: str) -> str:
        """How a phrase is understood as a day to come."""
        day = self._read_day(phrase)
        return long_day(day) if day else "no date"

    def _read_day(self, phrase: str) -> dt.date | None:
        if phrase.strip().casefold() in {"", "none", "no date"}:
            return None
        day = read_day(phrase, self.desk.today)
        if day < self.desk.today:
            raise NotClear(f"{long_day(day)} is past.")
        return day

    async def ask_whose(self) -> str | None:
        """The mentorship of something new, NOBODY for none; None where the question was left."""
        active = active_mentorships(self.desk.contents)
        if self.desk.whose or len(active) <= 1:
            return self.desk.whose or (active[0].id if active else NOBODY)
        rows = [Row(key=m.id, title=names_with(self.desk.contents, m)) for m in active]
        return await self.choose("With whom?", [*rows, Row(key=NOBODY, title="nobody: only me")])


def a_week(day: dt.date | None, by: int, today: dt.date) -> dt.date:
    """A day so many weeks later; what is late or has no day begins with today. Raises NotClear."""
    if by < 0 and day is None:
        raise NotClear("It has no date yet; ] gives it one.")
    moved = after(7 * by, max(day or today, today) if by > 0 else day or today)
    if moved < today:
        raise NotClear("That day is past.")
    return moved
