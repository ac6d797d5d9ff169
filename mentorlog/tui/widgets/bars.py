"""The line of rooms at the top and the line of keys at the bottom; everything on them can be clicked."""

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from mentorlog.tui.commands import ROOMS, Command
from mentorlog.tui.text import together, words

NARROW = 96


class Pressable(Static):
    """A piece of a bar that does something when it is clicked."""

    def __init__(self, action: str, text: Content | None = None, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(text or words(""), id=id)
        self._action = action

    async def on_click(self, event: events.Click) -> None:
        """Do what the key does."""
        event.stop()
        await self.screen.run_action(self._action)


class DialogKeys(Horizontal):
    """The keys of a dialog: each is its key, its name and its action."""

    def __init__(self, *keys: tuple[str, str, str]) -> None:
        super().__init__()
        self._keys = keys

    def compose(self) -> ComposeResult:
        """A piece for each key."""
        for key, name, action in self._keys:
            yield Pressable(action, together((key, "bold $accent"), f" {name}  "))


class RoomBar(Vertical):
    """The seven rooms, the one that is open in brackets, and whose journal is looked at; below it what holds now."""

    def __init__(self, room: str) -> None:
        super().__init__(id="rooms")
        self._room = room
        self._whose = ""
        self._note = ""

    def compose(self) -> ComposeResult:
        """The mark, the rooms, whose."""
        with Horizontal():
            yield Static(words(" ◆ ", "$accent"), id="mark")
            for name, _, _ in ROOMS:
                yield Pressable(f"room('{name}')", id=f"room-{name}")
            yield Pressable("whose", id="whose")
        yield Static(id="note")

    def on_mount(self) -> None:
        """Draw it once."""
        self._draw()

    def on_resize(self) -> None:
        """Short names where there is little room."""
        self._draw()

    def tell(self, whose: str, note: str) -> None:
        """Say whose journal it is, and what holds now."""
        self._whose, self._note = whose, note
        self._draw()

    def _draw(self) -> None:
        if not self.is_mounted:
            return
        is_narrow = self.app.size.width < NARROW
        for number, (name, title, short) in enumerate(ROOMS, 1):
            text = f"{number} {short if is_narrow else title}"
            is_open = name == self._room
            told = words(f"[{text}]", "bold") if is_open else words(f" {text} ", "$secondary")
            self.query_one(f"#room-{name}", Static).update(told)
        self.query_one("#whose", Static).update(words(f"{self._whose} ▾ "))
        note = self.query_one("#note", Static)
        note.display = bool(self._note)
        note.update(words(f" {self._note}", "$text-warning"))


def shown_in(commands: Sequence[Command], width: int) -> set[int]:
    """Which of the commands find room in so many cells: at most six in a narrow one; the last two always stay."""
    lengths = [len(f" {command.key_words} {command.name} ") for command in commands]
    shown = set(range(len(lengths)))
    most = 6 if width < NARROW else 9
    for number in sorted(shown, reverse=True)[2:]:
        if len(shown) > most or sum(lengths[n] for n in shown) > width - 1:
            shown.discard(number)
    return shown


class KeyBar(Horizontal):
    """The keys that are shown; as many as fit, the last ones stay."""

    def __init__(self, commands: Sequence[Command]) -> None:
        super().__init__(id="keys")
        self._commands = commands

    def compose(self) -> ComposeResult:
        """A piece for each command."""
        for number, command in enumerate(self._commands):
            yield Pressable(command.action, id=f"key-{number}")

    def on_mount(self) -> None:
        """Draw it once."""
        self._draw()

    def on_resize(self) -> None:
        """Another width shows other keys."""
        self._draw()

    def _draw(self) -> None:
        shown = shown_in(self._commands, self.app.size.width)
        for number, command in enumerate(self._commands):
            piece = self.query_one(f"#key-{number}", Static)
            piece.display = number in shown
            piece.update(together((f" {command.key_words}", "bold $accent"), f" {command.name} "))
