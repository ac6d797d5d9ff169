"""Progress: figures and bars over a range, the same in words; each opens, and each can become a topic."""

from collections.abc import Iterable
from typing import ClassVar

from textual import work
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from mentorlog.lookup import known_mentorships, names_with
from mentorlog.records.mentorships import Mentorship
from mentorlog.tui.commands import bindings_on
from mentorlog.tui.desk import HIDDEN, Desk
from mentorlog.tui.presenters import progress as presenter
from mentorlog.tui.presenters.ranges import SINCE_BEGINNING, Range, ranges
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.screens.adding_topics import AddingTopics
from mentorlog.tui.screens.planning import Planning
from mentorlog.tui.text import words
from mentorlog.tui.widgets.bars import Piece, Pieces
from mentorlog.tui.widgets.rows import Rows

EMPTY = "After the second meeting there is something to see here."
TITLES = {
    "meetings": "Meetings",
    "promises": "Promises",
    "wins": "Wins",
    "goals": "Goals, and what changed",
    "agreement": "Our agreement",
    "in_words": "In words",
}
EDGES = 6
"""Columns at the sides of a row: edges, pointer, scroll bar."""
DIALOG = 60
WIDEST = 102


class Progress(Planning, AddingTopics):
    """Blocks of rows, one below the other; where there is room, the first ones side by side."""

    CSS_PATH = "progress.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_on("progress")]
    ROOM = WHERE = "progress"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._place = SINCE_BEGINNING
        self._width = 0

    def body(self) -> Iterable[Widget]:
        """The range, and the blocks below it."""
        yield Pieces(id="range")
        yield VerticalScroll(
            Horizontal(
                Rows(id="meetings"), Vertical(Rows(left=presenter.LEFT, id="promises"), Rows(id="wins")), id="columns"
            ),
            Rows(id="goals"),
            Rows(id="agreement"),
            Rows(id="in_words"),
            id="progress",
            can_focus=False,
        )
        yield Static(words(f"\n   {EMPTY}"), id="empty")

    def on_mount(self) -> None:
        """The first block has the focus."""
        for name, title in TITLES.items():
            self.query_one(f"#{name}").border_title = words(f" {title} ")
        self.query_one("#meetings").focus()

    def fill(self) -> None:
        """Show the figures of the range."""
        self._width = self.app.size.width
        asked = self._asked
        is_there = bool(asked.mentorships) and presenter.is_there(asked)
        self.query_one("#progress").display = self.query_one("#range").display = is_there
        self.query_one("#empty").display = not is_there
        if not is_there:
            return
        self.query_one("#range", Pieces).show(self._range_pieces())
        blocks = presenter.blocks_of(asked)
        for name in TITLES:
            rows = getattr(blocks, name)
            block = self.query_one(f"#{name}", Rows)
            block.display = bool(rows)
            block.show(rows, left=presenter.goals_left(asked.width) if name == "goals" else None)

    def on_resize(self) -> None:
        """Another width breaks the sentences elsewhere."""
        if self._width and self._width != self.app.size.width:
            self.fill()

    def on_descendant_blur(self) -> None:
        """A block that went away hands the keys to the first one that is there."""
        self.call_after_refresh(self._keep_focus)

    def _keep_focus(self) -> None:
        if self.focused is None and self.is_current:
            there = next((rows for rows in self.query(Rows) if rows.display), None)
            if there is not None:
                there.focus()

    def on_rows_moved(self, message: Rows.Moved) -> None:
        """Keep the row in sight."""
        message.stop()
        if message.rows.has_focus:
            self._bring_into_sight(message.rows)

    def _bring_into_sight(self, rows: Rows) -> None:
        """Scroll as far as the row needs; reckoned from the top of all blocks, wherever they are scrolled to now."""
        outer = self.query_one("#progress")
        inner = [widget for widget in rows.ancestors_with_self if isinstance(widget, Widget)]
        inside = inner[: inner.index(outer)]
        line = 1 + sum(row.height for row in rows.rows[: rows.cursor])
        line += sum(widget.virtual_region.y for widget in inside)
        top, height = outer.scroll_target_y, outer.size.height
        if line - 1 < top:
            outer.scroll_to(y=line - 1, animate=False, immediate=True)
        elif line + 1 > top + height:
            outer.scroll_to(y=line + 1 - height, animate=False, immediate=True)

    @property
    def _mentorships(self) -> list[Mentorship]:
        one = self.desk.mentorship
        return [one] if one else known_mentorships(self.desk.contents)

    @property
    def _ranges(self) -> list[Range]:
        return ranges(self.desk.contents, self._mentorships, self.desk.today)

    @property
    def _asked(self) -> presenter.Asked:
        return presenter.Asked(
            contents=self.desk.contents,
            mentorships=self._mentorships,
            over=self._ranges[self._place],
            width=min(self.app.size.width, WIDEST) - EDGES,
            is_looked_at=self.desk.is_looked_at,
        )

    def _range_pieces(self) -> list[Piece]:
        pieces: list[Piece] = [(words(" ‹", "$secondary"), "range(-1)")]
        for number, one in enumerate(self._ranges):
            is_here = number == self._place
            told = words(f"[{one.name}]", "bold") if is_here else words(f" {one.name} ", "$secondary")
            pieces.append((told, f"range_to({number})"))
        pieces.append((words("›", "$secondary"), "range(1)"))
        if self.desk.mentorship is None:
            pieces.append((words("   everyone", "$secondary"), "whose"))
        return pieces

    def action_next_block(self) -> None:
        """What tab does, for a click."""
        self.action_next_pane()

    def action_range(self, by: int) -> None:
        """A longer or a shorter range."""
        self.action_range_to(max(0, min(len(self._ranges) - 1, self._place + by)))

    def action_range_to(self, place: int) -> None:
        """The range of this place."""
        self._place = place
        self.fill()

    @property
    def _row(self) -> Row | None:
        rows = self.focused
        return rows.row if isinstance(rows, Rows) and rows.display else None

    async def on_rows_chosen(self, message: Rows.Chosen) -> None:
        """Enter opens the numbers."""
        message.stop()
        self.action_numbers()

    @work
    async def action_numbers(self) -> None:
        """The numbers of a row and the records behind them; of a record its page."""
        from mentorlog.tui.presenters.numbers import numbers_of

        key = self._row.key if self._row else ""
        if "@" in key.partition(":")[0]:
            asked = self._asked
            width = min(DIALOG, asked.width - EDGES)
            chosen = await self.choose("The numbers", numbers_of(key, presenter.narrowed(asked, width)))
        else:
            chosen = key
        if chosen:
            self.open_key(chosen)

    @work
    async def action_topic(self) -> None:
        """Make what stands under the cursor a topic, in words that can be changed."""
        row = self._row
        mentorship = self._mentorship_of(row.key) if row else None
        if row is None or mentorship is None:
            self.say("There is nothing here to talk about yet.")
            return
        draft = f"topic-{row.key}"
        hint = f"On the agenda that {names_with(self.desk.contents, mentorship)} sees too."
        text = await self.write("A topic", self._as_topic(row), hint=hint, draft=draft)
        if text:
            await self.add_topic(mentorship, text, draft)

    def _mentorship_of(self, key: str) -> Mentorship | None:
        """The mentorship a row is about; of a record of several the one that is looked at, else the first."""
        contents, (kind, _, record_id) = self.desk.contents, key.partition(":")
        if "@" in kind:
            return contents.mentorships.get(key.partition("@")[2])
        goal, win = contents.goals.get(record_id), contents.wins.get(record_id)
        ids = goal.mentorship_ids if kind == "goal" and goal else (win.mentorship_id if win else None,)
        return next((mentorship for mentorship in self._mentorships if mentorship.id in ids), None)

    def _as_topic(self, row: Row) -> str:
        kind, _, record_id = row.key.partition(":")
        goal = self.desk.contents.goals.get(record_id) if kind == "goal" else None
        if row.title == HIDDEN:
            return ""
        return goal.title if goal else row.title

    @work
    async def action_summary(self) -> None:
        """Choose what a summary says, and write it."""
        mentorship = self.desk.mentorship or await self._ask_whose()
        if mentorship is not None:
            from mentorlog.tui.screens.summary import SummaryRoom

            self.app.push_screen(SummaryRoom(self.desk, mentorship.id))

    async def _ask_whose(self) -> Mentorship | None:
        """Which mentorship it is about."""
        known = self._mentorships
        if len(known) <= 1:
            return known[0] if known else None
        rows = [Row(key=one.id, title=names_with(self.desk.contents, one)) for one in known]
        chosen = await self.choose("With whom?", rows)
        return self.desk.contents.mentorships.get(chosen) if chosen else None
