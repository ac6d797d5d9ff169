"""How a test works with the screens: a journal in a folder of its own, hands on the keys, eyes on the cells."""

import asyncio
import datetime as dt
import json
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.screen import ModalScreen
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input, TextArea

from mentorlog.bootstrap import Opened
from mentorlog.config import Settings
from mentorlog.exchange import contents_from
from mentorlog.samples import ANCHORS, sample_copy
from mentorlog.tui.app import Blank, MentorlogApp
from mentorlog.tui.desk import Desk
from mentorlog.tui.leaving import Leaving
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.screens.room import Room
from mentorlog.tui.widgets.bars import Pieces
from mentorlog.tui.widgets.rows import Rows

Size = tuple[int, int]
USUAL: Size = (100, 30)
SAMPLES: dict[str, bytes] = {}
"""Each sample as a journal file, once it was made."""


class StoppedClock:
    """Always the same moment."""

    def __init__(self, day: dt.date) -> None:
        self._now = dt.datetime.combine(day, dt.time(20, 31))

    def today(self) -> dt.date:
        return self._now.date()

    def now(self) -> dt.datetime:
        return self._now


class Place:
    """A folder with a journal in it, and the day it is there."""

    def __init__(self, folder: Path, day: dt.date = ANCHORS["sam"]) -> None:
        self.path = folder / "journal.json"
        self.state = folder / "state"
        self.exports = folder / "exports"
        self.day = day
        self.is_far_away = False

    def opened(self) -> Opened:
        settings = Settings(
            journal=self.path,
            is_named=True,
            config_file=self.state / "config.toml",
            state_dir=self.state,
            export_dir=self.exports,
            is_far_away=self.is_far_away,
        )
        return Opened(settings, StoppedClock(self.day), may_create=True)

    def holding(self, copy: Mapping[str, Any]) -> "Place":
        """The same place after a full copy was taken in."""
        self.opened().journal.copies.take_in(contents_from(dict(copy)), replace=True)
        return self

    def with_sample(self, name: str = "sam") -> "Place":
        self.day = ANCHORS[name]
        if name not in SAMPLES:
            self.holding(sample_copy(name, self.day))
            SAMPLES[name] = self.path.read_bytes()
        self.path.write_bytes(SAMPLES[name])
        return self

    @property
    def rows(self) -> dict[str, Any]:
        rows: dict[str, Any] = json.loads(self.path.read_text("utf-8"))
        return rows

    def edit(self, change: Callable[[dict[str, Any]], object]) -> None:
        """Change the file by hand, as another program does."""
        rows = self.rows
        change(rows)
        rows["_meta"]["1"]["generation"] += 1
        self.path.write_text(json.dumps(rows), "utf-8")

    @asynccontextmanager
    async def at(self, size: Size = USUAL) -> AsyncIterator["Hands"]:
        """The app, open on the journal."""
        app = MentorlogApp(Desk(self.opened(), StoppedClock(self.day)))
        app.animation_level = "none"
        async with app.run_test(size=size, notifications=True) as pilot:
            hands = Hands(app, pilot, self)
            await hands.settle()
            yield hands


class Hands:
    """Hands and eyes of a person before the screen."""

    def __init__(self, app: MentorlogApp, pilot: Pilot[Leaving], place: Place) -> None:
        self.app = app
        self.pilot = pilot
        self.place = place

    async def settle(self) -> None:
        """Wait until every act is on disk and on screen; what waits for an answer goes on waiting."""
        for _ in range(3000):
            await self._queues_are_empty()
            if self._acts:
                await asyncio.sleep(0.002)
                continue
            await self.pilot.pause(0)
            await self._queues_are_empty()
            await self._is_laid_out()
            if not self._acts:
                return
        raise AssertionError("an act did not end")

    @property
    def _acts(self) -> bool:
        """Whether an act runs that waits for no answer, or a key waits for its turn."""
        if not self.is_running:
            return False
        running = sum(not worker.is_finished for worker in self.app.workers)
        asking = sum(isinstance(s, ModalScreen) and not isinstance(s, Blank) for s in self.app.screen_stack)
        return running > asking or bool(self.app._keyboard._held)  # noqa: SLF001 - no message tells of them

    async def _is_laid_out(self) -> None:
        """Wait until the screen has its layout, and what waited for that was done."""
        for _ in range(100):
            screen = self.app.screen if self.is_running else None
            if screen is None or not (screen._layout_required or screen._dirty_widgets or screen._callbacks):  # noqa: SLF001
                return
            await asyncio.sleep(0.002)

    async def _queues_are_empty(self) -> None:
        """Wait until no widget has a message left to read."""
        times = 0
        while times < 3 and self.is_running:
            await asyncio.sleep(0)
            pumps = [self.app, *self.app.screen_stack, *self.app.screen.walk_children()]
            is_at_rest = all(pump._message_queue.empty() for pump in pumps)  # noqa: SLF001 - the pilot waits longer
            times = times + 1 if is_at_rest else 0

    async def press(self, *keys: str) -> None:
        """Press keys, one after another; quicker than the pilot, which waits for the processor to rest."""
        driver = self.app._driver  # noqa: SLF001 - where the terminal's keys come in
        assert driver is not None
        for key in keys:
            character = key if len(key) == 1 else {"space": " "}.get(key)
            event = events.Key(_character_to_key(key) if len(key) == 1 else key, character)
            event.set_sender(self.app)
            driver.send_message(event)
            await asyncio.sleep(0)
            await self.settle()

    async def write(self, text: str, *, then: str = "enter") -> None:
        """Put a text into the field that is open, in place of what stands there, and press a key."""
        field = self.app.focused
        if isinstance(field, Input):
            field.value = text
        else:
            assert isinstance(field, TextArea)
            field.text = text
        await self.settle()
        await self.press(then)

    async def click(self, target: str | Widget, at: tuple[int, int] | None = None, *, times: int = 1) -> None:
        widget = self.app.screen.query_one(target) if isinstance(target, str) else target
        await self.pilot.click(widget, offset=at or (1, 0), times=times)
        await self.settle()

    async def click_piece(self, action: str, within: str = "#tabs") -> None:
        """Click the words that do this."""
        pieces = self.app.screen.query_one(within, Pieces)
        await self.click(pieces, at=pieces.place_of(action))

    async def click_row(self, title: str, *, times: int = 1, within: str = "Rows") -> None:
        """Click the row of this title, where it is seen."""
        for rows in self.app.screen.query(within).results(Rows):
            if rows.display and any(title in row.title for row in rows.rows):
                index = next(n for n, row in enumerate(rows.rows) if title in row.title)
                line = sum(row.height for row in rows.rows[:index]) - rows.scroll_offset.y
                region = rows.content_region
                await self.pilot.click(offset=(region.x + 4, region.y + line), times=times)
                await self.settle()
                return
        raise AssertionError(f"no row {title}: {self.text}")

    async def click_word(self, word: str) -> None:
        """Click where a word is seen."""
        line, text = next((n, text) for n, text in enumerate(self.lines) if word in text)
        await self.pilot.click(offset=(text.index(word), line))
        await self.settle()

    async def resize(self, size: Size) -> None:
        await self.pilot.resize_terminal(*size)
        await self.settle()

    async def go_to(self, title: str, within: str = "Rows") -> None:
        """Put the cursor on the row of this title, by keys."""
        rows = next(
            rows
            for rows in self.app.screen.query(within).results(Rows)
            if rows.display and any(title in row.title for row in rows.rows)
        )
        for _ in range(8):
            if self.app.focused is rows:
                break
            await self.press("tab")
        assert self.app.focused is rows
        await self.press("g")
        for _ in rows.rows:
            if rows.row is not None and title in rows.row.title:
                break
            await self.press("j")
        assert rows.row is not None
        assert title in rows.row.title
        await self.settle()

    @property
    def desk(self) -> Desk:
        """What every screen works on."""
        room = self.app.screen_stack[0]
        assert isinstance(room, Room)
        return room.desk

    @property
    def strips(self) -> list[Strip]:
        """What the terminal is given, line by line."""
        return self.app.screen._compositor.render_strips()  # noqa: SLF001 - no other way to see the cells

    @property
    def lines(self) -> list[str]:
        return ["".join(segment.text for segment in strip) for strip in self.strips]

    @property
    def text(self) -> str:
        return "\n".join(line.rstrip() for line in self.lines)

    @property
    def said(self) -> list[str]:
        """What was said in toasts that still stand."""
        return [str(notification.message) for notification in self.app._notifications]  # noqa: SLF001

    @property
    def rows(self) -> list[str]:
        """The titles of the list that has the focus, without headings and blanks."""
        rows = self.app.focused
        assert isinstance(rows, Rows)
        return [row.title for row in rows.rows if row.key]

    @property
    def row(self) -> Row:
        rows = self.app.focused
        assert isinstance(rows, Rows)
        assert rows.row is not None
        return rows.row

    @property
    def screen_name(self) -> str:
        return type(self.app.screen).__name__

    @property
    def is_running(self) -> bool:
        return self.app.is_running and not self.app._exit  # noqa: SLF001 - run_test ends later
