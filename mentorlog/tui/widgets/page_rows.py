"""The page beside a list: rows that are told when there is more or less room for their texts."""

from textual import events
from textual.message import Message

from mentorlog.tui.widgets.rows import Rows


class PageRows(Rows):
    """A page one can walk through."""

    class Rewidened(Message):
        """The texts find other room."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._told_width = 0

    @property
    def room(self) -> int:
        """The cells of a line, as far as they are known yet."""
        return self._told_width or 60

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002
        """Say so, once a width."""
        width = self.scrollable_content_region.width
        if width > 0 and width != self._told_width:
            self._told_width = width
            self.post_message(self.Rewidened())
