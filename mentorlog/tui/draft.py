"""The text of one form while it is being typed."""

from mentorlog.journal.ports import Drafts


class Draft:
    """Kept under the name of what the form is about, until the form is saved. Raises JournalError."""

    def __init__(self, drafts: Drafts, name: str) -> None:
        self._drafts = drafts
        self._name = name
        self._kept: str | None = None

    def read(self) -> str | None:
        """What was typed and not saved."""
        self._kept = self._drafts.read(self._name)
        return self._kept

    def keep(self, text: str) -> None:
        """Put it on disk, unless it is there."""
        if text != self._kept:
            self._drafts.keep(self._name, text)
            self._kept = text

    def forget(self) -> None:
        """It is saved elsewhere, or nothing was typed."""
        self._drafts.forget(self._name)
        self._kept = None
