"""Goals: how far each is, why, its steps, and its story; and what one can do with them."""

import datetime as dt
from collections.abc import Sequence
from typing import ClassVar

from textual import work
from textual.binding import BindingType

from mentorlog.journal.steps import done_of
from mentorlog.records.changes import Changes
from mentorlog.records.goals import Goal, Milestone
from mentorlog.records.meetings import Action
from mentorlog.records.record import Record
from mentorlog.tui.commands import bindings_on
from mentorlog.tui.presenters import goals as presenter
from mentorlog.tui.presenters.goal_page import goal_page, story_rows
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.presenters.wrapup import next_owner
from mentorlog.tui.screens.goal_asking import GoalAsking
from mentorlog.tui.widgets.page_rows import PageRows

HEADINGS = {"active": "Goals", "all": "Goals, with those that are over", "trash": "Goals in the trash"}
NO_GOAL = "There is no goal here; n writes one."


class Goals(GoalAsking):
    """The goals at the left, the one under the cursor at the right; the keys are for the goal, or for its step."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_on("goals")]
    ROOM = WHERE = "goals"
    VIEWS = presenter.VIEWS
    BESIDE = "Story"
    EMPTY = (
        "A goal is what you want to be different.\n\n"
        "   n writes one: “Lead the design review without Alex in the room.”"
    )

    def list_rows(self, view: str) -> Sequence[Row]:
        """Goals that go on, those that rest, those that are over."""
        desk = self.desk
        rows = presenter.goal_rows(desk.contents, desk.whose, desk.today, view, is_looked_at=desk.is_looked_at)
        return presenter.spaced(rows) if self.has_class("-high") else rows

    def page_rows(self, record: Record, width: int) -> Sequence[Row]:
        """Why, steps, story."""
        desk = self.desk
        if not isinstance(record, Goal):
            return []
        whole = not self.is_broad
        return goal_page(record, desk.contents, desk.today, width, is_looked_at=desk.is_looked_at, has_story=whole)

    def beside_rows(self, record: Record, width: int) -> Sequence[Row]:
        """Its story: what is told, and what names it."""
        desk = self.desk
        if not isinstance(record, Goal):
            return []
        return story_rows(record, desk.contents, desk.today, width, is_looked_at=desk.is_looked_at)

    def heading(self, count: int) -> str:
        """`Goals · 4`."""
        return f"{HEADINGS[self.view]} · {count}"

    @property
    def _goal(self) -> Goal | None:
        """The goal of the page; what is missing, or cannot be done now, is said."""
        goal = self.listed
        if not isinstance(goal, Goal):
            self.say(NO_GOAL)
            return None
        return None if self.refuses(goal) else goal

    @property
    def _step(self) -> Action | Milestone | None:
        """The step under the cursor of the page."""
        page = self.query_one(PageRows)
        row = page.row if self.focused is page else None
        step = self.chosen if row is not None and "#" not in row.key else None
        return step if isinstance(step, Action | Milestone) else None

    @property
    def _is_on_story(self) -> bool:
        """Whether the cursor stands on something that is told there, and lies elsewhere."""
        return self.chosen is not None and self.chosen is not self.listed and self._step is None

    def refuses(self, record: Record) -> bool:
        """A line of the story is followed, not changed."""
        if self._is_on_story and record is self.chosen:
            self.say("That is told here; enter goes to it.")
            return True
        return super().refuses(record)

    @work
    async def action_act(self) -> None:
        """Check in on the goal, or tick its step; from the trash it is put back."""
        if self.listed is not None and self.listed.is_deleted:
            await self.put_back(self.listed)
        elif (step := self._step) is not None:
            await self._tick(step)
        elif self._is_on_story:
            self.say("That is told here; enter goes to it.")
        elif (goal := self._goal) is not None:
            await self.check_in(goal)

    async def _tick(self, step: Action | Milestone) -> None:
        """Say that it is done, and how many are."""
        journal = self.desk.journal
        act = journal.promises.done if isinstance(step, Action) else journal.marks.reach
        if not self.refuses(step) and await self.perform(lambda: act(step.id)):
            goal = self.desk.contents.goals.get(step.goal_id or "")
            if goal is not None and not goal.is_closed:
                done, of = done_of(goal, self.desk.contents)
                self.say(f"{done} of {of}. i says how it feels.  u undoes.")

    @work
    async def action_check_in(self) -> None:
        """A number, a few words, how sure."""
        if (goal := self._goal) is not None:
            await self.check_in(goal)

    @work
    async def action_step(self) -> None:
        """Write down a step."""
        if (goal := self._goal) is not None:
            await self.write_step(goal)

    @work
    async def action_add(self) -> None:
        """Write down a goal."""
        await self.write_goal()

    @work
    async def action_edit(self) -> None:
        """Other words, another date."""
        if (step := self._step) is not None:
            if not self.refuses(step):
                await self.edit_step(step)
        elif not self._is_on_story and (goal := self._goal) is not None:
            await self.edit_goal(goal)

    @work
    async def action_drop(self) -> None:
        """Let it go, let it rest, or put it into the trash."""
        if (step := self._step) is not None:
            if not self.refuses(step):
                await self.to_trash(step)
        elif not self._is_on_story and (goal := self._goal) is not None:
            await self.end_goal(goal)

    @work
    async def action_owner(self) -> None:
        """Make a promise another person’s."""
        step = self._step
        pair = self.desk.contents.mentorships.get(step.mentorship_id or "") if isinstance(step, Action) else None
        if not isinstance(step, Action):
            self.say("Stand on a promise of the goal first: l, then j.")
        elif pair is None:
            self.say("It belongs to no mentorship, so it is yours.")
        elif not self.refuses(step):
            owner = next_owner(step.owner, pair)
            await self.perform(lambda: self.desk.journal.promises.give(step.id, owner))

    def day_of(self, record: Record) -> dt.date | None:
        """By when it is to be done."""
        return record.target_on if isinstance(record, Milestone) else getattr(record, "due_on", None)

    def move_to(self, record: Record, day: dt.date | None) -> Changes:
        """Give a goal, a promise or a milestone another date."""
        journal = self.desk.journal
        if isinstance(record, Milestone):
            return journal.marks.move_milestone(record.id, day)
        return (journal.promises.move if isinstance(record, Action) else journal.goals.move)(record.id, day)
