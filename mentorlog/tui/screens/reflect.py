"""Reflect: what one may begin, what is open for next time, what was written for oneself."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual import work
from textual.binding import BindingType
from textual.content import Content
from textual.types import CSSPathType

from mentorlog.records.agreements import Feedback
from mentorlog.records.growth import Pulse, Reflection, SelfAssessment, Skill
from mentorlog.records.record import Record, Shareable
from mentorlog.reflecting.due import assessments, pulses_of
from mentorlog.reflecting.occasions import FREE, occasion_called
from mentorlog.reflecting.sitting import Sitting, sitting
from mentorlog.tui.commands import bindings_on
from mentorlog.tui.presenters import reflect as presenter
from mentorlog.tui.presenters.growth import page_of_growth
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.presenters.then_and_now import page_of_answers, page_of_areas, page_of_rated
from mentorlog.tui.screens.growing import Growing
from mentorlog.tui.screens.list_keys import ListKeys
from mentorlog.tui.screens.page import page_content, record_of
from mentorlog.tui.text import words
from mentorlog.tui.widgets.rows import Rows

HEADINGS = {"active": "Reflect", "all": "Reflect, with all that is over", "trash": "Reflect, what is in the trash"}
BECAME = (("did", "Did it"), ("not_yet", "Not yet"), ("no_longer", "No longer"))


class Reflect(Growing, ListKeys):
    """A list of what may be begun and read; beside it the questions, or the whole text."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_on("reflect")]
    CSS_PATH: ClassVar[CSSPathType | None] = ["plain_room.tcss", "half_list.tcss"]
    ROOM = WHERE = "reflect"
    LEFT = presenter.LEFT

    def rows_in(self, view: str) -> Sequence[Row]:
        """What may be begun, what is open, how one grew, what was written."""
        desk = self.desk
        return presenter.rows_of(desk.contents, desk.whose, desk.today, view, is_looked_at=desk.is_looked_at)

    def heading(self, count: int) -> str:  # noqa: ARG002 - no figure: nothing here is to be done
        """What stands over the list."""
        return HEADINGS[self.view]

    def page_of(self, row: Row) -> Content:
        """The questions of what may be begun, or all of what was written."""
        kind = row.key.partition(":")[0]
        record = self.record_at(row)
        if record is None or kind in {"year", "pulses", "rated"}:
            return _content(self._page_of_what_is_no_record(row.key))
        if isinstance(record, Reflection):
            return _content(presenter.page_of_reflection(record, self.desk.contents, hides=self.desk.is_looked_at))
        if isinstance(record, Pulse | SelfAssessment):
            return page_content(record, self.desk.contents, self.desk)
        return _content(page_of_growth(record, self.desk.contents, self.desk.today, hides=self.desk.is_looked_at))

    def _page_of_what_is_no_record(self, key: str) -> Iterable[presenter.Line]:
        """What may be begun, and what several answers say together."""
        kind, _, rest = key.partition(":")
        contents, hides = self.desk.contents, self.desk.is_looked_at
        if kind == "ask":
            return presenter.page_of_pulse(contents, contents.mentorships[rest])
        if kind == "pulses":
            mentorship = contents.mentorships[rest]
            return page_of_answers(contents, mentorship, presenter.first_name(contents, mentorship), hides=hides)
        if kind == "areas":
            return page_of_areas(contents)
        if kind == "rated":
            return page_of_rated(contents, hides=hides)
        if kind == "year":
            return presenter.page_of_a_year_ago()
        return presenter.page_of_sitting(self._sitting(key), has_written=bool(contents.reflections))

    def record_at(self, row: Row) -> Record | None:
        """The record a row is about; of several answers the latest."""
        kind, _, key = row.key.partition(":")
        contents = self.desk.contents
        if kind in {"next", "year"}:
            return contents.reflections.get(key)
        if kind == "pulses":
            return pulses_of(contents, contents.mentorships[key])[-1]
        return assessments(contents)[-1] if kind == "rated" else record_of(row.key, contents)

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
        kind, _, key = row.key.partition(":")
        if kind == "begin":
            self.sit(self._sitting(row.key))
        elif kind == "ask":
            self.ask_how_it_is_going(key)
        elif kind == "areas":
            self.ask_for_areas()
        elif kind == "year":
            self._read_again_what(key)
        else:
            self.show_pane(1)

    def _read_again_what(self, reflection_id: str) -> None:
        """Go to a page that was written, and read it."""
        self.query_one(Rows).point_at(f"reflection:{reflection_id}")
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
        """What became of an intention, how far a skill is, feedback that was heard; else what enter does."""
        record = self.record
        if record is not None and record.is_deleted:
            await self.put_back(record)
        elif record is not None and self.row_kind == "next":
            await self._settle(record.id)
        elif isinstance(record, Skill) and not self.refuses(record):
            await self.rate_skill(record)
        elif isinstance(record, Feedback) and record.state == "open" and not self.refuses(record):
            await self.close_feedback(record)
        elif not isinstance(record, Skill | Feedback):
            self.action_begin()

    @property
    def row_kind(self) -> str:
        """What kind of row the cursor stands on."""
        row = self.query_one(Rows).row
        return row.key.partition(":")[0] if row else ""

    async def _settle(self, intention: str) -> None:
        """What became of it."""
        became = await self.choose_one("What became of it?", BECAME)
        if became:
            await self.perform(lambda: self.desk.journal.reflections.settle(intention, became))

    async def show_to_next(self, record: Shareable) -> None:
        """Ratings stay with whoever gave them; all else goes from only me to us two, and on."""
        if isinstance(record, Pulse | SelfAssessment):
            self.say("Ratings stay with you.")
        else:
            await super().show_to_next(record)


def _content(lines: Iterable[presenter.Line]) -> Content:
    return words("\n").join([words(text, style) for text, style in lines])
