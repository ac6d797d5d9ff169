"""What asks one thing and returns the answer."""

from typing import TypeVar

from textual.screen import ModalScreen

T = TypeVar("T")


class Dialog(ModalScreen[T]):
    """Asked from a worker that waits for the answer; every way out of it is `dismiss`."""

    is_ready: bool = False

    def on_screen_resume(self) -> None:
        """From now on keys are for it."""
        self.call_after_refresh(setattr, self, "is_ready", True)
