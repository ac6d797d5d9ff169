"""The app: wiring only. Rooms are modes, and each is given the desk it works on."""

import asyncio
import gc
import os
import signal
import sys
import termios
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from importlib import import_module
from types import TracebackType
from typing import ClassVar, Protocol, TextIO, runtime_checkable

from rich.segment import Segment
from textual import events
from textual.app import App
from textual.binding import Binding, BindingType
from textual.color import Color
from textual.command import Provider
from textual.filter import LineFilter
from textual.screen import ModalScreen
from textual.theme import Theme

from mentorlog.plain import plain
from mentorlog.records.errors import JournalError
from mentorlog.tui.desk import Desk
from mentorlog.tui.keyboard import Keyboard
from mentorlog.tui.leaving import Leaving
from mentorlog.tui.screens.home import Home
from mentorlog.tui.screens.room import Room
from mentorlog.tui.steady_sheet import SteadySheet
from mentorlog.tui.themes import DARK, HIGH_CONTRAST, IN_ASCII, LIGHT, THEMES

SCREENS = {
    "home": "mentorlog.tui.screens.home:Home",
    "goals": "mentorlog.tui.screens.goals:Goals",
    "meetings": "mentorlog.tui.screens.meetings:Meetings",
    "reflect": "mentorlog.tui.screens.reflect:Reflect",
    "boundaries": "mentorlog.tui.screens.boundaries:Boundaries",
    "milestones": "mentorlog.tui.screens.milestones:Milestones",
    "progress": "mentorlog.tui.screens.progress:Progress",
}
"""Where each room stands in the code, imported when it is first opened."""


def _room(place: str, desk: Desk) -> Room:
    module, _, name = place.partition(":")
    room: Room = getattr(import_module(module), name)(desk)
    return room


def _commands() -> type[Provider]:
    from mentorlog.tui.palette import RoomCommands

    return RoomCommands


def _records() -> type[Provider]:
    from mentorlog.tui.palette import FoundRecords

    return FoundRecords


COLLECTING_AGAIN = 1.0
LOOKED_AT_DISK = 2.0


def collect_again() -> None:
    """The command line collects nothing while it starts; an app that stays open must, but not what it opened with."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


def is_gone(terminal: TextIO | None) -> bool:
    """Whether what was a terminal is none any more."""
    try:
        termios.tcgetattr(terminal.fileno() if terminal else -1)
    except (termios.error, ValueError, OSError):
        return True
    return False


class Plain(LineFilter):
    """The last step before the terminal: nothing passes that could steer it (safety.md)."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """The same segments, each without what no terminal gets."""
        return [
            segment if segment.text.isprintable() else Segment(plain(segment.text), segment.style, segment.control)
            for segment in segments
        ]


class Ascii(LineFilter):
    """For terminals in which lines and marks are two cells wide: every one has a letter or sign in its place."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """The same segments in signs that every terminal has."""
        return [Segment(s.text.translate(IN_ASCII), s.style, s.control) for s in segments]


@runtime_checkable
class KeepsTyped(Protocol):
    """A screen with a text in it that is not saved yet."""

    def keep_typed(self) -> None:
        """Put it on disk."""


class Blank(ModalScreen[None]):
    """An empty screen; only the key that made it takes it away."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+l", "dismiss", show=False)]
    DEFAULT_CSS = "Blank { background: $background; }"


class MentorlogApp(App[Leaving]):
    """mentorlog on screen."""

    CSS_PATH = ["screens/room.tcss", "dialogs/dialogs.tcss", "screens/home.tcss"]
    DEFAULT_MODE = Home.ROOM
    TITLE = "mentorlog"
    ENABLE_COMMAND_PALETTE = True
    COMMANDS: ClassVar = {_commands, _records}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", "Quit", show=False, priority=True, id="app.quit"),
        Binding("ctrl+l", "blank", "Blank", show=False, priority=True, id="app.blank"),
        Binding("ctrl+p", "command_palette", "Find & commands", show=False, id="app.palette"),
    ]

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._keyboard = Keyboard(self, self._read)
        # The same ones each time: what Textual drew through a filter it keeps by that filter.
        self._own_filters = [Plain(), Ascii()] if desk.settings.is_ascii else [Plain()]
        for theme in (DARK, LIGHT, HIGH_CONTRAST):
            self.register_theme(theme)
        settings = desk.settings
        self._begin_with(THEMES.get(settings.theme or "", DARK))
        if not settings.has_motion:
            self.animation_level = "none"
        self.set_keymap(dict(settings.keys))
        for name, place in SCREENS.items():
            self.add_mode(name, partial(_room, place, desk))

    def _begin_with(self, theme: Theme) -> None:
        """Settle the colours before the first style sheet is read: each change later parses them all anew."""
        self.set_reactive(App.theme, theme.name)
        self.set_classes([f"-theme-{theme.name}", "-dark-mode" if theme.dark else "-light-mode"])
        self.stylesheet = SteadySheet(variables=self.get_css_variables())

    def on_mount(self) -> None:
        """Say what should be heard of the file."""
        for number in (signal.SIGTERM, signal.SIGHUP):
            asyncio.get_running_loop().add_signal_handler(number, self._end_on, number)
        self.app_suspend_signal.subscribe(self, lambda _: self.keep_typed())
        self.set_timer(COLLECTING_AGAIN, collect_again)
        if self._desk.contents.is_empty() and not self._desk.sample:
            from mentorlog.tui.screens.first_run import FirstRun

            self.push_screen(FirstRun(self._desk))
        self.set_interval(LOOKED_AT_DISK, self.look_at_disk)
        self.set_interval(LOOKED_AT_DISK, self.look_at_terminal)
        for notice in self._desk.notices:
            self.notify(notice, markup=False, timeout=10)

    async def on_event(self, event: events.Event) -> None:
        """Keys wait until what came before them is done."""
        if not self._keyboard.takes(event):
            await self._read(event)

    async def _read(self, event: events.Event) -> None:
        await super().on_event(event)
        self._keyboard.has_read(event)

    async def look_at_disk(self) -> None:
        """Show what another program wrote; while a dialog is open it waits."""
        room = self.screen_stack[-1] if self.screen_stack else None  # none while the app closes
        if isinstance(room, Room) and self._desk.has_changed():
            with suppress(JournalError):
                await self._desk.read_aside()
                room.look_again()
                room.say(f"The journal changed on disk at {self._desk.now:%H:%M}. Shown.")

    def keep_typed(self) -> None:
        """Keep what is being typed, wherever it is."""
        for screen in self.screen_stack:
            if isinstance(screen, KeepsTyped):
                screen.keep_typed()

    def look_at_terminal(self) -> None:
        """Leave where the terminal is gone and nobody said so: an app that reads from nothing would spin for ever."""
        if not self.is_headless and is_gone(sys.__stdin__):
            self._end_on(signal.SIGHUP)

    def _end_on(self, number: int) -> None:
        """The terminal was closed, or the computer goes down: nothing that was typed is lost."""
        self.keep_typed()
        self.exit(return_code=128 + number)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Every line of every widget passes through `Plain`."""
        return [*super().get_line_filters(), *self._own_filters]

    async def show_room(self, name: str) -> None:
        """Go to a room, and there to its first screen."""
        with self.batch_update():  # what the room showed last is not seen again before it is filled anew
            await self.switch_mode(name)
            while len(self.screen_stack) > 1:
                await self.pop_screen()
            if isinstance(self.screen, Room) and self.screen.is_mounted:
                self.screen.look_again()

    def action_blank(self) -> None:
        """Blank the screen, or show it again."""
        if isinstance(self.screen, Blank):
            self.screen.dismiss(None)
        else:
            self.clear_notifications()
            self.push_screen(Blank())

    def on_unmount(self) -> None:
        """Let a running act end."""
        self._desk.close()

    def _fatal_error(self) -> None:
        """A crash says file, line and type: no message, no locals, no line of a note."""
        kind, _, traceback = sys.exc_info()
        with suppress(Exception):  # whatever else is broken, what was typed is kept
            self.keep_typed()
        if not self._exit_renderables:
            self._exit_renderables.append(_place(kind, traceback))
        self._close_messages_no_wait()


def _place(kind: type[BaseException] | None, traceback: TracebackType | None) -> str:
    place = "an unknown place"
    while traceback is not None:
        name = traceback.tb_frame.f_code.co_filename.rpartition("mentorlog" + os.sep)[2]
        place = f"{name}, line {traceback.tb_lineno}"
        traceback = traceback.tb_next
    what = kind.__name__ if kind else "an error"
    return f"mentorlog failed: {what} in {place}. The journal is as it was last saved."
