"""A text in the person's own editor, while the screens wait."""

from pathlib import Path
from typing import Any

from textual.app import App, SuspendNotSupported

from mentorlog.store.editor import edited


def edited_outside(app: App[Any], text: str, name: str, folder: Path) -> tuple[str, Path]:
    """The text as it was saved, and its file, which goes once all is well. Raises JournalError."""
    try:
        with app.suspend():
            return edited(text, name, folder)
    except SuspendNotSupported:
        return edited(text, name, folder)  # there is no terminal to hand over
