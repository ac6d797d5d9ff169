"""Keys that come faster than the screen: they wait until what came before them is done."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable

from textual import events
from textual.app import App

from mentorlog.tui.dialogs import Dialog
from mentorlog.tui.screens.room import Room

AT_ONCE = frozenset({"ctrl+q", "ctrl+l"})
LOOKED_AGAIN = 0.005
TURNS = 50


class Keyboard:
    """Holds keys while an act runs or a dialog opens, so that none of them reaches the screen below."""

    def __init__(self, app: App[None], hand_on: Callable[[events.Key], Awaitable[None]]) -> None:
        self._app = app
        self._hand_on = hand_on
        self._held: deque[events.Key] = deque()

    def takes(self, event: events.Event) -> bool:
        """Whether the key has to wait; it is then kept until it can be read."""
        if not isinstance(event, events.Key) or event.is_forwarded or event.key in AT_ONCE:
            return False
        if not self._held and not self._is_busy():
            return False
        self._held.append(event)
        if len(self._held) == 1:
            self._app.set_timer(LOOKED_AGAIN, self._let_go)
        return True

    def _is_busy(self) -> bool:
        """Whether a room is at work, or the dialog it asked for is not there yet."""
        stack = self._app.screen_stack
        asked = sum(isinstance(screen, Dialog) for screen in stack)
        at_work = sum(isinstance(worker.node, Room) and not worker.is_finished for worker in self._app.workers)
        top = stack[-1] if stack else None
        return at_work > asked or (isinstance(top, Dialog) and not top.is_ready)

    async def _let_go(self) -> None:
        """Hand on the keys that waited, one after another, as far as they can be read now."""
        while self._held and not self._is_busy():
            await self._hand_on(self._held.popleft())
        if self._held:
            self._app.set_timer(LOOKED_AGAIN, self._let_go)

    async def until_read(self) -> None:
        """Wait until the widget that has the focus has read its key: what it does decides where the next one goes."""
        for _ in range(TURNS):
            await asyncio.sleep(0)
            screen = self._app.screen
            reader = screen.focused or screen
            if not reader.message_queue_size and not screen.message_queue_size:
                return
