"""Milestones: one timeline, and the page of the one under the cursor."""

import datetime as dt
from collections.abc import Sequence
from typing import ClassVar

from textual import work
from textual.binding import BindingType

from mentorlog.plain import one_line
from mentorlog.records.changes import Changes
from mentorlog.records.goals import Milestone
from mentorlog.records.record import Record
from mentorlog.tui.commands import bindings_on
from mentorlog.tui.desk import Desk
from mentorlog.tui.presenters import milestones as presenter
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.screens.list_and_page import NOBODY, ListAndPage
from mentorlog.tui.widgets.rows import Rows

HEADINGS = {"ahead": "Milestones ahead", "trash": "Milestones in the trash"}
EDITED = (("title", "The milestone"), ("target_on", "By when"), ("done_when", "Done looks like"))
HOW = ("how", "How it was marked")


class Milestones(ListAndPage):
    """What was reached and what lies ahead; the keys are for the milestone."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_on("milestones")]
    ROOM = WHERE = "milestones"
    VIEWS = presenter.VIEWS
    LEFT = presenter.LEFT
    EMPTY = "Moments you will want to remember having reached.\n\n   n writes one: “First review chaired alone.”"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.add_class("-timeline")
        self._is_placed = False

    def list_rows(self, view: str) -> Sequence[Row]:
        """The timeline."""
        desk = self.desk
        return presenter.timeline(desk.contents, desk.whose, desk.today, view, is_looked_at=desk.is_looked_at)

    def page_rows(self, record: Record, width: int) -> Sequence[Row]:
        """Its day, what done looks like, the goal it is a step of."""
        desk = self.desk
        if not isinstance(record, Milestone):
            return []
        return presenter.milestone_page(record, desk.contents, desk.today, width, is_looked_at=desk.is_looked_at)

    def heading(self, count: int) -> str:
        """`Milestones · 4 ahead, 3 reached`."""
        if self.view == "all":
            return f"Milestones · {presenter.counts_in_words(self.desk.contents, self.desk.whose)}"
        return f"{HEADINGS[self.view]} · {count}"

    def fill(self) -> None:
        """Show the timeline; at first the cursor stands on what is next."""
        super().fill()
        if not self._is_placed:
            self._is_placed = True
            listed = self.query_one("#list", Rows)
            if key := presenter.first_ahead(self.desk.contents, self.desk.whose):
                listed.point_at(key)

    @property
    def _milestone(self) -> Milestone | None:
        """The one the keys are for; what is missing, or cannot be done now, is said."""
        milestone = self.listed
        if not isinstance(milestone, Milestone):
            self.say("There is no milestone here; n writes one.")
            return None
        return None if self.refuses(milestone) else milestone

    @property
    def chosen(self) -> Record | None:
        """Always the milestone: its page names others only to go to."""
        return self.listed

    @work
    async def action_act(self) -> None:
        """It is reached; then how it was marked. From the trash it is put back."""
        if self.listed is not None and self.listed.is_deleted:
            await self.put_back(self.listed)
            return
        milestone = self._milestone
        if milestone is None:
            return
        if milestone.reached_on is None:
            if await self.perform(lambda: self.desk.journal.marks.reach(milestone.id)):
                await self.mark("milestone", milestone.id)
        elif milestone.celebrated_on is None:
            await self.mark("milestone", milestone.id)
        else:
            self.say("It is reached and marked already.")

    @work
    async def action_add(self) -> None:
        """Write down a milestone: its title; the day is offered."""
        title = await self.write("A milestone", hint="A moment you will want to remember.", draft="milestone-new")
        if not title:
            return
        whose = await self.ask_whose()
        if whose is None:
            return
        day = await self.write_day("By when?", None, "milestone-new-day")
        values = {
            "title": title,
            "mentorship_id": None if whose == NOBODY else whose,
            "target_on": day[0] if day else None,
        }
        if await self.perform(lambda: self.desk.journal.records.add(Milestone, values), draft="milestone-new"):
            self.desk.draft("milestone-new-day").forget()

    @work
    async def action_edit(self) -> None:
        """Ask what is to be changed, and how."""
        milestone = self._milestone
        if milestone is None:
            return
        is_reached = milestone.reached_on is not None
        fields = [field for field in EDITED if not (is_reached and field[0] == "target_on")] + [HOW] * is_reached
        name = await self.choose_one(self.told(milestone), fields)
        if name == "target_on":
            draft = f"milestone-{milestone.id}-day"
            day = await self.write_day("By when?", milestone.target_on, draft)
            if day is not None:
                await self.perform(lambda: self.move_to(milestone, day[0]), draft=draft)
        elif name:
            await self._edit_words(milestone, name, dict(fields)[name])

    async def _edit_words(self, milestone: Milestone, name: str, label: str) -> None:
        draft = f"milestone-{milestone.id}-{name}"
        former = getattr(milestone, name) or ""
        ask = self.write_page if name == "done_when" else self.write
        text = await ask(label, former if name == "done_when" else one_line(former, 2000), draft=draft)
        if text != former and (text or (text is not None and name != "title")):
            await self.change(milestone, {name: text or None}, draft=draft)

    @work
    async def action_drop(self) -> None:
        """Put it into the trash."""
        if (milestone := self._milestone) is not None:
            await self.to_trash(milestone)

    def day_of(self, record: Record) -> dt.date | None:
        """By when it is to be reached."""
        return record.target_on if isinstance(record, Milestone) else None

    def move_to(self, record: Record, day: dt.date | None) -> Changes:
        """Give it another day."""
        return self.desk.journal.marks.move_milestone(record.id, day)
