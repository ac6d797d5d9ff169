"""What asks one thing and returns the answer."""

from pathlib import Path
from typing import TypeVar

from textual.screen import ModalScreen

T = TypeVar("T")


class Dialog(ModalScreen[T]):
    """Asked from a worker that waits for the answer; every way out of it is `dismiss`."""

    is_ready: bool = False
    folder: Path | None = None
    """Where the person's own editor finds the text of it, once the dialog is asked."""

    def on_screen_resume(self) -> None:
        """From now on keys are for it."""
        self.call_after_refresh(setattr, self, "is_ready", True)
