"""The line of rooms at the top and the line of keys at the bottom; everything on them can be clicked."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len, set_cell_size
from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Static

from mentorlog.tui.commands import ROOMS
from mentorlog.tui.commands.command import Command
from mentorlog.tui.text import together, words

NARROW = 96
MARK = 2

Piece = tuple[Content, str]
"""Some words, and the action that a click on them does; an empty one does nothing."""


class Pieces(Widget):
    """Words of which some do something when they are clicked; what finds no room goes on in the next line.

    One widget for all of them: a widget a word would double what opening a screen takes.
    """

    DEFAULT_CSS = "Pieces { width: 100%; height: auto; }"

    hovered: reactive[str] = reactive("")

    def __init__(self, *pieces: Piece, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._pieces: Sequence[Piece] = pieces

    def show(self, pieces: Sequence[Piece]) -> None:
        """Show other words; nothing happens where they are the same."""
        if list(pieces) != list(self._pieces):
            before = self._lines(self.size.width)
            self._pieces = pieces
            self.refresh(layout=len(before) != len(self._lines(self.size.width)))

    def _lines(self, width: int) -> list[list[Piece]]:
        """The words, line by line."""
        lines: list[list[Piece]] = [[]]
        taken = 0
        for piece in self._pieces:
            length = cell_len(piece[0].plain)
            if lines[-1] and taken + length > width:
                lines.append([])
                taken = 0
            lines[-1].append(piece)
            taken += length
        return lines

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """As many lines as the words take."""
        return len(self._lines(width))

    def render(self) -> Content:
        """The words; those under the pointer stand out."""
        lines = (Content("").join(map(self._shown, line)) for line in self._lines(self.size.width))
        return Content("\n").join(lines)

    def _shown(self, piece: Piece) -> Content:
        text, action = piece
        return text.stylize("on $surface-lighten-1") if action and action == self.hovered else text

    def _places(self) -> Iterator[tuple[int, int, int, str]]:
        """Line, first column, the column behind the last, and the action, of each piece."""
        for number, line in enumerate(self._lines(self.size.width)):
            start = 0
            for text, action in line:
                end = start + cell_len(text.plain)
                yield number, start, end, action
                start = end

    def _action_at(self, event: events.MouseEvent) -> str:
        at = event.get_content_offset(self)
        if at is None:
            return ""
        return next((what for line, start, end, what in self._places() if line == at.y and start <= at.x < end), "")

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Tell the words under the pointer from the others."""
        self.hovered = self._action_at(event)

    def on_leave(self) -> None:
        """No pointer, nothing to tell."""
        self.hovered = ""

    async def on_click(self, event: events.Click) -> None:
        """Do what the key does."""
        event.stop()
        if action := self._action_at(event):
            await self.screen.run_action(action)

    def place_of(self, action: str) -> tuple[int, int]:
        """Column and line at which an action can be clicked."""
        return next((start + 1, line) for line, start, _, what in self._places() if what == action)


def key_piece(key: str, name: str, action: str) -> Piece:
    """A key, what it does, and the action."""
    return together((key, "bold $accent"), f" {name}  "), action


class DialogKeys(Pieces):
    """The keys of a dialog: each is its key, its name and its action."""

    def __init__(self, *keys: tuple[str, str, str]) -> None:
        super().__init__(*(key_piece(*key) for key in keys))


class RoomBar(Vertical):
    """The seven rooms, the one that is open in brackets, and whose journal is looked at; below it what holds now."""

    def __init__(self, room: str) -> None:
        super().__init__(id="rooms")
        self._room = room
        self._whose = ""

    def compose(self) -> ComposeResult:
        """The rooms and whose; what holds now."""
        yield Pieces(*self._rooms(), id="tabs")
        yield Static(id="note")

    def on_mount(self) -> None:
        """Without a note there is no line for it."""
        self.query_one("#note").display = False

    def on_resize(self) -> None:
        """Short names where there is little room."""
        self._draw()

    def tell(self, whose: str, note: str) -> None:
        """Say whose journal it is, and what holds now."""
        self._whose = whose
        self._draw()
        line = self.query_one("#note", Static)
        line.display = bool(note)
        if note:
            line.update(words(f"{note} ", "$text-warning"))

    def _draw(self) -> None:
        if self.is_mounted:
            self.query_one("#tabs", Pieces).show(self._rooms())

    def _rooms(self) -> list[Piece]:
        """The mark, the rooms, and at the right edge whose."""
        width = self.app.size.width
        pieces: list[Piece] = [(words(" ◆ ", "$accent"), "")]
        for number, (name, title, short) in enumerate(ROOMS, 1):
            text = f"{number} {short if width < NARROW else title}"
            told = words(f"[{text}]", "bold") if name == self._room else words(f" {text} ", "$secondary")
            pieces.append((told, f"room('{name}')"))
        taken = sum(cell_len(piece.plain) for piece, _ in pieces)
        whose = words(_whose_in(self._whose, width - taken))
        taken += cell_len(whose.plain)
        return [*pieces, (words(" " * max(0, width - taken)), ""), (whose, "whose")]


def _whose_in(whose: str, room: int) -> str:
    """Whose, with its mark, in so many cells: closer together where there is little room, and cut where less."""
    told = f"{whose} ▾ "
    if cell_len(told) <= room or room <= MARK:
        return told
    tight = f"{whose}▾"
    return tight if cell_len(tight) <= room else f"{set_cell_size(whose, room - MARK).rstrip()}…▾"


def shown_in(commands: Sequence[Command], width: int) -> set[int]:
    """Which of the commands find room in so many cells: at most six in a narrow one; the last two always stay."""
    lengths = [len(f" {command.key_words} {command.name} ") for command in commands]
    shown = set(range(len(lengths)))
    most = 6 if width < NARROW else 9
    for number in sorted(shown, reverse=True)[2:]:
        if len(shown) > most or sum(lengths[n] for n in shown) > width - 1:
            shown.discard(number)
    return shown


class KeyBar(Pieces):
    """The keys that are shown; as many as fit, the last ones stay."""

    def __init__(self, commands: Sequence[Command]) -> None:
        super().__init__(id="keys")
        self._commands = commands
        self._without = ""

    def leave_out(self, action: str) -> None:
        """Show every key but that of an action which has nothing to do now; empty: all of them."""
        if action != self._without:
            self._without = action
            self.on_resize()

    def on_resize(self) -> None:
        """Another width shows other keys."""
        commands = [command for command in self._commands if command.action != self._without]
        shown = shown_in(commands, self.app.size.width)
        self.show([_piece(command) for number, command in enumerate(commands) if number in shown])


def _piece(command: Command) -> Piece:
    return together((f" {command.key_words}", "bold $accent"), f" {command.name} "), command.action
