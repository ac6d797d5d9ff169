"""Keys that come faster than the screen: they wait until what came before them is done."""

import time
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any

from textual import events
from textual.app import App

from mentorlog.tui.dialogs import Dialog
from mentorlog.tui.screens.room import Room

AT_ONCE = frozenset({"ctrl+q", "ctrl+l"})
LOOKED_AGAIN = 0.003
LONGEST_WAY = 0.1


class Keyboard:
    """Holds keys while an act runs or a dialog opens, so that none of them reaches the screen below.

    Textual hands a key to the widget that has the focus; what that does not want comes back to the app, which then
    looks for its binding. Until a key has gone that way, the next one must not set out.
    """

    def __init__(self, app: App[Any], hand_on: Callable[[events.Key], Awaitable[None]]) -> None:
        self._app = app
        self._hand_on = hand_on
        self._held: deque[events.Key] = deque()
        self._on_its_way: events.Key | None = None
        self._was_handed_on = False
        self._since = 0.0

    def takes(self, event: events.Event) -> bool:
        """Whether the key has to wait; it is then kept until it can be read."""
        if not isinstance(event, events.Key) or event.is_forwarded or event.key in AT_ONCE:
            return False
        if self._held or self._is_busy():
            self._held.append(event)
            if len(self._held) == 1:
                self._app.set_timer(LOOKED_AGAIN, self._let_go)
            return True
        self._set_out(event)
        return False

    def has_read(self, event: events.Event) -> None:
        """The app is done with a key: one that it handed on is on its way, one that came back has arrived."""
        if event is not self._on_its_way:
            return
        if not event.is_forwarded or self._was_handed_on:
            self._on_its_way = None
        self._was_handed_on = True

    def _set_out(self, event: events.Key) -> None:
        self._on_its_way, self._was_handed_on, self._since = event, False, time.monotonic()

    def _is_busy(self) -> bool:
        """Whether a key is on its way, a room is at work, or the dialog it asked for is not there yet."""
        way = self._on_its_way
        if way is not None and not way._stop_propagation and time.monotonic() - self._since < LONGEST_WAY:  # noqa: SLF001
            return True
        stack = self._app.screen_stack
        asked = sum(isinstance(screen, Dialog) for screen in stack)
        at_work = sum(isinstance(worker.node, Room) and not worker.is_finished for worker in self._app.workers)
        top = stack[-1] if stack else None
        return at_work > asked or (isinstance(top, Dialog) and not top.is_ready)

    async def _let_go(self) -> None:
        """Hand on the first key that waits, if it can be read now."""
        if self._held and not self._is_busy():
            event = self._held.popleft()
            self._set_out(event)
            await self._hand_on(event)
        if self._held:
            self._app.set_timer(LOOKED_AGAIN, self._let_go)
