"""The page of one record, made from its own field descriptions."""

from collections.abc import Iterable
from typing import ClassVar

from textual import work
from textual.binding import BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from mentorlog.records.contents import Contents
from mentorlog.records.record import Record
from mentorlog.reports.leaf import Leaf
from mentorlog.tui.commands import bindings_on
from mentorlog.tui.desk import Desk
from mentorlog.tui.presenters import rooms as presenter
from mentorlog.tui.screens.planning import Planning
from mentorlog.tui.screens.versions import look_at_versions
from mentorlog.tui.text import together, words
from mentorlog.tui.widgets.scroll import Scroll

LABEL = 18
SHORT = 40


class Page(Planning):
    """What a record says, to read; esc goes back."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_on("page")]
    WHERE = "page"

    def __init__(self, desk: Desk, key: str, room: str) -> None:
        super().__init__(desk)
        self._key = key
        self.ROOM = room  # type: ignore[misc]

    def body(self) -> Iterable[Widget]:
        """One scroll of text."""
        yield Scroll(Static(id="record"), classes="page-of")

    def on_mount(self) -> None:
        """Let the arrows scroll."""
        self.query_one(Scroll).focus()

    async def leaf(self, *, with_own: bool) -> Leaf | None:
        """The record; of a meeting its agenda or message."""
        return self.record_leaf(record_of(self._key, self.desk.contents), with_own=with_own)

    @work
    async def action_versions(self) -> None:
        """How it read before, from undo and backups; enter puts one back."""
        await look_at_versions(self, record_of(self._key, self.desk.contents))

    def fill(self) -> None:
        """Show the record as it is now."""
        contents = self.desk.contents
        record = record_of(self._key, contents)
        text = words("It is not there any more.") if record is None else page_content(record, contents, self.desk)
        self.query_one("#record", Static).update(text)


def record_of(key: str, contents: Contents) -> Record | None:
    """The record that `kind:ID` names, if it is there."""
    kind, _, record_id = key.partition(":")
    table = presenter.TABLE_OF_KIND.get(kind)
    return contents.table(table).get(record_id) if table else None


def page_content(record: Record, contents: Contents, desk: Desk, longest: int = presenter.LONGEST_SHOWN) -> Content:
    """A record as text with labels, so many characters of it."""
    hidden = desk.is_looked_at and presenter.is_only_me(record)
    title = desk.seen(presenter.title_of(record), only_me=hidden)
    parts = [words(title, "bold"), words("")]
    for label, whole, only_me in presenter.page_lines(record, contents, is_looked_at=desk.is_looked_at):
        mark = ("  only me", "$secondary") if only_me else ""
        told, longest = whole[:longest], longest - len(whole)
        if len(told) <= SHORT and "\n" not in told:
            parts.append(together((f"{label:<{LABEL}}", "$secondary"), told, mark))
        else:
            parts += [words(""), together((label, "$secondary"), mark), words(told)]
        if longest <= 0:
            parts.append(words("… there is more", "$secondary"))
            break
    return words("\n").join(parts)
