"""Reflect: what one may begin, what is open for next time, what was written for oneself."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual import work
from textual.binding import BindingType
from textual.content import Content
from textual.types import CSSPathType

from mentorlog.reflecting.occasions import FREE, occasion_called
from mentorlog.reflecting.sitting import Sitting, sitting
from mentorlog.tui.commands import bindings_on
from mentorlog.tui.presenters import reflect as presenter
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.screens.how_it_is_going import HowItIsGoing
from mentorlog.tui.screens.plain_room import PlainRoom
from mentorlog.tui.text import words
from mentorlog.tui.widgets.rows import Rows

BECAME = (("did", "Did it"), ("not_yet", "Not yet"), ("no_longer", "No longer"))


class Reflect(PlainRoom, HowItIsGoing):
    """A list of what may be begun and read; beside it the questions, or the whole text."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_on("reflect")]
    CSS_PATH: ClassVar[CSSPathType | None] = ["plain_room.tcss", "half_list.tcss"]
    ROOM = WHERE = "reflect"
    LEFT = presenter.LEFT

    def rows(self) -> Sequence[Row]:
        """What may be begun, what is open, what was written."""
        desk = self.desk
        return presenter.rows_of(desk.contents, desk.whose, desk.today, is_looked_at=desk.is_looked_at)

    def heading(self, count: int) -> str:  # noqa: ARG002 - no figure: nothing here is to be done
        """What stands over the list."""
        return "Reflect"

    def page_of(self, row: Row) -> Content:
        """The questions of what may be begun, or all of what was written."""
        kind, _, key = row.key.partition(":")
        contents = self.desk.contents
        if kind == "pulse":
            return _content(presenter.page_of_pulse(contents, contents.mentorships[key]))
        if kind == "begin":
            wanted = self._sitting(row.key)
            return _content(presenter.page_of_sitting(wanted, has_written=bool(contents.reflections)))
        written = contents.reflections[key]
        return _content(presenter.page_of_reflection(written, contents, hides=self.desk.is_looked_at))

    def _sitting(self, key: str) -> Sitting:
        """The sitting a row stands for: `begin:WK`, `begin:RM:K7`."""
        _, code, meeting_id = f"{key}:".split(":", 3)[:3]
        contents = self.desk.contents
        return sitting(contents, occasion_called(code) or FREE, contents.meetings.get(meeting_id), self.desk.whose)

    def action_begin(self) -> None:
        """Begin it, or read it."""
        if row := self.query_one(Rows).row:
            self.open_row(row)

    def open_row(self, row: Row) -> None:
        """Begin it, or read it."""
        kind, _, record_id = row.key.partition(":")
        if kind == "begin":
            self.sit(self._sitting(row.key))
        elif kind == "pulse":
            self.ask_how_it_is_going(record_id)
        else:
            self.show_pane(1)

    def action_free(self) -> None:
        """A page without a question."""
        self.sit(self._sitting(f"begin:{FREE.code}"))

    def action_back(self) -> None:
        """From a page back to the list."""
        if self.focused is self.query_one("#page"):
            self.show_pane(0)
        else:
            super().action_back()

    @work
    async def action_act(self) -> None:
        """What became of an intention; on any other row what enter does."""
        row = self.query_one(Rows).row
        if row is None or not row.key.startswith("next:"):
            self.action_begin()
            return
        intention = row.key.partition(":")[2]
        choices = [Row(key=key, left=str(number), title=title) for number, (key, title) in enumerate(BECAME, 1)]
        became = await self.choose("What became of it?", choices, left=2)
        if became:
            await self.perform(lambda: self.desk.journal.reflections.settle(intention, became))


def _content(lines: Iterable[presenter.Line]) -> Content:
    return words("\n").join([words(text, style) for text, style in lines])
