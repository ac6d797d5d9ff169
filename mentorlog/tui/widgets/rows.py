"""A list of rows, drawn line by line: ten thousand are as quick as ten."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from mentorlog.plain import one_line, plain
from mentorlog.tui.presenters.row import Row

POINTER = "› "
GAP = 2


class Rows(ScrollView, can_focus=True):
    """Rows to move through and choose from. `left` is the width of the column of left words."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "rows--cursor",
        "rows--pointer",
        "rows--faint",
        "rows--heading",
        "rows--word",
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "move(1)", "Down", show=False),
        Binding("up,k", "move(-1)", "Up", show=False),
        Binding("g,home", "go(0)", "First", show=False),
        Binding("G,end", "go(-1)", "Last", show=False),
        Binding("pagedown", "move(10)", "Page down", show=False),
        Binding("pageup", "move(-10)", "Page up", show=False),
        Binding("enter", "choose", "Open", show=False),
    ]

    cursor: reactive[int] = reactive(0)

    class Moved(Message):
        """The cursor stands on another row."""

        def __init__(self, rows: "Rows", row: Row | None) -> None:
            super().__init__()
            self.rows = rows
            self.row = row

        @property
        def control(self) -> "Rows":
            """The list."""
            return self.rows

    class Chosen(Moved):
        """A row was entered, by key or by mouse."""

    def __init__(self, *, left: int = 0, keeps_pointer: bool = False, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._keeps_pointer = keeps_pointer
        self._rows: list[Row] = []
        self._tops: list[int] = []
        self._left = left

    @property
    def rows(self) -> Sequence[Row]:
        """The rows as they stand."""
        return self._rows

    @property
    def row(self) -> Row | None:
        """The row under the cursor, if there is one to choose."""
        if 0 <= self.cursor < len(self._rows) and self._rows[self.cursor].key:
            return self._rows[self.cursor]
        return None

    def show(self, rows: Sequence[Row], *, left: int | None = None) -> None:
        """Show other rows; the cursor stays on the row of the same key where there is one."""
        former = self.row
        self._rows = list(rows)
        self._left = self._left if left is None else left
        self._tops, top = [], 0
        for row in self._rows:
            self._tops.append(top)
            top += row.height
        self.virtual_size = Size(max(1, self.size.width), top)
        self.styles.max_height = None
        keys = [row.key for row in self._rows]
        wanted = keys.index(former.key) if former and former.key in keys else min(self.cursor, len(keys) - 1)
        self.cursor = self._nearest(wanted, 1)
        self.refresh(layout=True)
        self.post_message(self.Moved(self, self.row))

    def point_at(self, key: str) -> None:
        """Put the cursor on the row of this key, if it is there."""
        for index, row in enumerate(self._rows):
            if row.key == key:
                self.cursor = index

    @property
    def place(self) -> Region:
        """Where the row under the cursor stands in the list."""
        if not 0 <= self.cursor < len(self._tops):
            return Region(0, 0, 1, 1)
        return Region(0, self._tops[self.cursor], 1, self._rows[self.cursor].height)

    def _index_at(self, line: int) -> int | None:
        """The row that stands on a line, if any does."""
        index = bisect_right(self._tops, line) - 1
        is_there = 0 <= index < len(self._rows) and line < self._tops[index] + self._rows[index].height
        return index if is_there else None

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """As high as the rows, at least one line."""
        return max(1, sum(row.height for row in self._rows))

    def on_resize(self, event: events.Resize) -> None:
        """Rows are as wide as the list."""
        height = sum(row.height for row in self._rows)
        self.virtual_size = Size(max(1, event.size.width), height)
        self._keep_in_sight()

    def _keep_in_sight(self) -> None:
        """Show the row under the cursor; with the first that can be chosen also what stands above it."""
        if not 0 <= self.cursor < len(self._tops):
            return
        top, height = self._tops[self.cursor], self._rows[self.cursor].height
        is_first = top + height <= self.size.height and not any(row.key for row in self._rows[: self.cursor])
        region = Region(0, 0, 1, top + height) if is_first else Region(0, top, 1, height)
        self.scroll_to_region(region, animate=False)

    def _nearest(self, index: int, step: int) -> int:
        """The row that can be chosen at an index, else the next one in that direction, else in the other."""
        choosable = [number for number, row in enumerate(self._rows) if row.key]
        if not choosable:
            return 0
        ahead = [n for n in choosable if (n >= index if step > 0 else n <= index)]
        if not ahead:
            return choosable[-1] if step > 0 else choosable[0]
        return ahead[0] if step > 0 else ahead[-1]

    def action_move(self, by: int) -> None:
        """Move the cursor by so many rows."""
        target = self.cursor + by
        self.cursor = self._nearest(max(0, min(len(self._rows) - 1, target)), 1 if by > 0 else -1)

    def action_go(self, index: int) -> None:
        """Go to the first or the last row."""
        self.cursor = self._nearest(0 if index == 0 else len(self._rows) - 1, 1 if index == 0 else -1)

    def action_choose(self) -> None:
        """Enter the row under the cursor."""
        if self.row is not None:
            self.post_message(self.Chosen(self, self.row))

    def on_click(self, event: events.Click) -> None:
        """A click moves the cursor there; a second one enters."""
        place = event.get_content_offset(self)
        index = self._index_at(place.y + self.scroll_offset.y) if place is not None else None
        if index is None or not self._rows[index].key:
            return
        if index == self.cursor and event.chain == 2:
            self.action_choose()
        self.cursor = index

    def watch_cursor(self) -> None:
        """Keep the row in sight and say which it is."""
        self._keep_in_sight()
        self.refresh()
        self.post_message(self.Moved(self, self.row))

    def on_focus(self) -> None:
        """Show the pointer."""
        self.refresh()

    def on_blur(self) -> None:
        """Hide the pointer."""
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of the list."""
        line = y + self.scroll_offset.y
        index = self._index_at(line)
        width = max(1, self.scrollable_content_region.width)
        if index is None:
            return Strip.blank(width, self.rich_style)
        return Strip(self._segments(index, line - self._tops[index], width), width)

    def _segments(self, index: int, line: int, width: int) -> list[Segment]:
        row = self._rows[index]
        is_here = index == self.cursor and bool(row.key)
        is_active = is_here and self.has_focus
        base = self.rich_style
        if is_active:
            base = self.get_component_rich_style("rows--cursor")
        word_style = base + self._part("rows--word", is_active)
        title_style = base + self._title_style(row, is_active)
        is_pointed_at = is_active or (is_here and self._keeps_pointer)
        pointer = POINTER if is_pointed_at and line == 0 else " " * len(POINTER)
        right = (row.right if line == 0 else row.below_right) or ""
        least = 0
        if is_active and row.act and line == self._line_of_act(row, width):
            both = f"{right}  space {row.act}".strip()
            right = both if cell_len(both) <= width // 3 else f"space {row.act}"
            least = cell_len(right) if line else 0
        left = (
            _cut(row.left, self._left).ljust(self._left + GAP)
            if self._left and not (row.is_heading or row.is_wide)
            else ""
        )
        left = left if line == 0 else " " * cell_len(left)
        text = plain(row.title) if row.is_laid_out and line == 0 else one_line(row.title if line == 0 else row.below)
        room = width - cell_len(pointer) - cell_len(left)
        right = _cut(one_line(right), max(0, room // 2, least, room - cell_len(text) - 1))
        room -= cell_len(right) + (1 if right else 0)
        title = set_cell_size(_cut(text, max(0, room)), max(0, room))
        return Segment.adjust_line_length(
            [
                Segment(pointer, base + self._part("rows--pointer", is_active)),
                Segment(left, word_style),
                Segment(title, title_style if line == 0 else word_style),
                Segment(f" {right}" if right else "", word_style),
            ],
            width,
            style=base,
        )

    def _line_of_act(self, row: Row, width: int) -> int:
        """Beside the title; below it where the title fills its line and goes on there."""
        taken = len(POINTER) + (self._left + GAP if self._left else 0) + cell_len(row.title)
        is_full = taken + cell_len(f" space {row.act}") > width
        return 1 if row.below and not row.below_right and is_full else 0

    def _part(self, name: str, is_active: bool) -> Style:
        """A component's colour; on the row under the cursor only its weight, so that it stays readable."""
        style = self.get_component_rich_style(name, partial=True)
        return Style(bold=style.bold, italic=style.italic) if is_active else style

    def _title_style(self, row: Row, is_active: bool) -> Style:
        if row.is_heading:
            return self._part("rows--heading", is_active)
        return self._part("rows--faint", is_active) if row.is_faint else Style()


def _cut(text: str, width: int) -> str:
    """The text in so many cells, with an ellipsis where it is longer."""
    if cell_len(text) <= width:
        return text
    return f"{set_cell_size(text, width - 1).rstrip()}…" if width > 0 else ""
