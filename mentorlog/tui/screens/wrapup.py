"""The wrap-up: one screen, everything pre-filled; three times enter ends it, as one act."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import ClassVar

from msgspec.structs import replace
from textual import work
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from mentorlog.capture import Caught, read_line
from mentorlog.days import after, long_day
from mentorlog.lookup import names_in_short, names_with
from mentorlog.plain import one_line
from mentorlog.records.errors import JournalError, NotClear
from mentorlog.records.meetings import Meeting
from mentorlog.reports.leaf import Leaf
from mentorlog.reports.paragraphs import columns
from mentorlog.tui.commands import bindings_on
from mentorlog.tui.desk import Desk
from mentorlog.tui.presenters import wrapup as presenter
from mentorlog.tui.presenters.leaving import text_leaf
from mentorlog.tui.screens.planning import PLAN_HINT, Planning
from mentorlog.tui.text import together, words
from mentorlog.tui.widgets.rows import Rows
from mentorlog.when import When, read_when
from mentorlog.wrapup import proposed
from mentorlog.wrapup.by_hand import changed_by_hand, laid_over, name_of_draft, read_by_hand, written
from mentorlog.wrapup.clock import stops_at
from mentorlog.wrapup.preview import preview

SECTIONS = ("topic:", "new", presenter.WHEN, presenter.NEXT_TIME)

SAVED = "saved"
ROUND_TITLE = 6
"""Blanks around a title and before the word at its right."""
LONGEST_NAME = 20


class Wrapping(Planning):
    """It asks nothing that was not typed in the meeting, except the next date."""

    CSS_PATH = "wrapup.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_on("wrapup")]
    PANES = (("#wrap", "#wrap"), ("#to", "#to"))
    ROOM = "meetings"
    WHERE = "wrapup"

    def __init__(self, desk: Desk, meeting: Meeting, text: str) -> None:
        super().__init__(desk)
        self._meeting = meeting
        self._text = text
        self._mentorship = desk.contents.mentorships[meeting.mentorship_id]
        self._proposal = proposed(desk.contents, meeting, text, desk.today)
        self._draft = desk.draft(name_of_draft(meeting.id))
        self._is_saved = True
        self._wrapup = laid_over(self._proposal, read_by_hand(self._draft.read()))

    def body(self) -> Iterable[Widget]:
        """The sections at the left, the message at the right."""
        yield Horizontal(
            Rows(left=presenter.LEFT, id="wrap"),
            VerticalScroll(Static(id="message"), id="to"),
            id="panes",
        )

    def on_mount(self) -> None:
        """Begin with what came up."""
        rows = self.query_one(Rows)
        rows.focus()
        self.query_one("#to").border_title = words(f"To {names_with(self.desk.contents, self._mentorship)}")
        self.call_after_refresh(self._go_to, 0)

    def fill(self) -> None:
        """Show the wrap-up and the message as they stand."""
        contents = self.desk.contents
        listed = self.query_one(Rows)
        inside = listed.scrollable_content_region.width
        listed.show(presenter.rows_of(self._wrapup, contents, hides=self.desk.is_looked_at, width=inside))
        self._show_title(inside)
        text = preview(contents, self._meeting, self._wrapup, self.desk.today)
        self.query_one("#message", Static).update(words(text))

    def on_resize(self) -> None:
        """Long lines end elsewhere."""
        self.call_after_refresh(self.fill)

    def _show_title(self, inside: int) -> None:
        """Whose meeting, from when to when, and at the right that it is saved, while it is."""
        name = names_in_short(self.desk.contents, self._mentorship)
        now = dt.datetime.combine(self.desk.today, self.desk.now.time())
        until = min(now, stops_at(self._meeting, self._mentorship))
        title = presenter.title_of(one_line(name, LONGEST_NAME), self._meeting, until, self.desk.today)
        gap = inside - columns(f"{title}{SAVED}") - ROUND_TITLE
        line = (f" {'─' * gap} ", "$surface-lighten-3")
        has_room = self._is_saved and gap > 0
        self.query_one(Rows).border_title = together(title, line, SAVED) if has_room else words(title)

    @property
    def _key(self) -> str:
        row = self.query_one(Rows).row
        return row.key if row else ""

    def _go_to(self, section: int) -> None:
        """Put the cursor on the first row of a section."""
        wanted = SECTIONS[section]
        rows = self.query_one(Rows)
        first = next((row.key for row in rows.rows if row.key and row.key.startswith(wanted)), "")
        if wanted == "new":
            first = next((row.key for row in rows.rows if row.key.startswith("promise:")), first)
        rows.point_at(first or presenter.WHEN)

    def on_rows_chosen(self) -> None:
        """Enter says that it is right."""
        self.action_right()

    def action_right(self) -> None:
        """Right: on to the next section, and after the last it is filed."""
        section = next((n for n, name in enumerate(SECTIONS) if self._key.startswith(name)), 0)
        section = 1 if self._key.startswith("promise:") else section
        if section == 0:
            self._go_to(1)
        elif section < len(SECTIONS):
            self._last_question()

    @work
    async def _last_question(self) -> None:
        """What one means to do next time, which may stay empty; with it the wrap-up ends. Without a date that first."""
        if self._wrapup.next_meeting is None and not await self._another_date(f"{PLAN_HINT} · empty: no date yet"):
            return
        self._go_to(SECTIONS.index(presenter.NEXT_TIME))
        next_meeting = self._wrapup.next_meeting
        when = f"When next: {next_meeting.in_short()} · " if next_meeting else ""
        hint = f"{when}only me · it may stay empty: enter files it all"
        text = await self.write("Next time I will", self._wrapup.next_time, hint=hint, draft=self._next_draft)
        if text is not None:
            self._become(next_time=text)
            self.action_file()

    @property
    def _next_draft(self) -> str:
        return f"next-{self._meeting.id}"

    def action_change(self) -> None:
        """Turn the row over: what came up, what became of an intention, whose promise."""
        kind, _, key = self._key.partition(":")
        if kind == "topic":
            outcomes = {**self._wrapup.outcomes, key: _following(presenter.OUTCOMES, self._wrapup.outcomes[key])}
            self._become(outcomes=outcomes)
        elif kind == "intention":
            self._become(became={**self._wrapup.became, key: _following(presenter.BECAME, self._wrapup.became[key])})
        elif kind == "promise":
            self.action_owner()
        else:
            self.action_edit()

    def action_owner(self) -> None:
        """Make a promise another person's."""
        if (caught := self._promise()) is not None:
            self._replace(caught, replace(caught, owner=presenter.next_owner(caught.owner, self._mentorship)))

    def action_week(self, by: int) -> None:
        """A week earlier or later: a promise, or the next meeting."""
        caught, when = self._promise(), self._wrapup.next_meeting
        if caught is not None:
            day = caught.due_on or self._meeting.date
            self._replace(caught, replace(caught, due_on=max(self._meeting.date, day + dt.timedelta(7 * by))))
        elif self._key == presenter.WHEN and when is not None and not self._wrapup.is_booked:
            moved = max(after(1, self._meeting.date), when.date + dt.timedelta(7 * by))
            self._become(next_meeting=replace(when, date=moved))

    def action_off(self) -> None:
        """Take a promise off the list; its line stays in the notes."""
        if (caught := self._promise()) is not None:
            self._become(caught=tuple(other for other in self._wrapup.caught if other is not caught))

    @work
    async def action_promise(self) -> None:
        """Write a promise."""
        hint = "send the pre-read fri · alex: introduce me to the Finance lead"
        draft = f"promise-{self._meeting.id}"
        text = await self.write("A promise", hint=hint, draft=draft)
        caught = read_line(f"! {text}", self.desk.contents, self._mentorship, self._meeting.date) if text else None
        if caught is not None:
            self._become(caught=(*self._wrapup.caught, caught))
            self.desk.draft(draft).forget()

    @work
    async def action_edit(self) -> None:
        """Other words for a promise, another date, or what one means to do next time."""
        if self._key == presenter.NEXT_TIME:
            text = await self.write("Next time I will", self._wrapup.next_time, hint="only me", draft=self._next_draft)
            if text is not None:
                self._become(next_time=text)
        elif self._key == presenter.WHEN:
            await self._another_date()
        elif (caught := self._promise()) is not None:
            text = await self.write("A promise", caught.text)
            if text:
                self._replace(caught, replace(caught, text=text))

    async def _another_date(self, hint: str = PLAN_HINT) -> bool:
        """Ask for the date of the next meeting; False where that was left."""
        if self._wrapup.is_booked:
            self.say("That meeting is booked already; it can be moved from Meetings.")
            return False
        phrase = await self.write("When next?", hint=hint, reading=self._read)
        if phrase:
            self._become(next_meeting=self._day(phrase))
        return phrase is not None

    def _read(self, phrase: str) -> str:
        return self._day(phrase).in_short()

    def _day(self, phrase: str) -> When:
        when = read_when(phrase, self.desk.today)
        if when.date <= self._meeting.date:
            raise NotClear(f"{long_day(when.date)} is not after this meeting.")
        return when

    @work
    async def action_file(self) -> None:
        """File it all as one act, and go home."""
        wrapup = self._wrapup
        if await self.perform(
            lambda: self.desk.journal.sittings.finish(self._meeting.id, self._text, wrapup), draft=self._next_draft
        ):
            self.desk.drafts.forget(self._meeting.id)
            self._draft.forget()
            self.app.call_later(self._go_home)

    async def _go_home(self) -> None:
        """Leave the meeting behind, in whichever room it was opened."""
        app = self.app
        while len(app.screen_stack) > 1:
            await app.pop_screen()
        await app.show_room("home")

    async def leaf(self, *, with_own: bool) -> Leaf | None:  # noqa: ARG002 - a message holds nothing that is
        """The message as it stands."""
        contents, mentorship = self.desk.contents, self._mentorship
        text = preview(contents, self._meeting, self._wrapup, self.desk.today)
        return text_leaf(f"To {names_with(contents, mentorship)}", f"message-{self._meeting.date}", text, mentorship)

    def _promise(self) -> Caught | None:
        kind, _, number = self._key.partition(":")
        return self._wrapup.of("promise")[int(number)] if kind == "promise" else None

    def _replace(self, former: Caught, caught: Caught) -> None:
        self._become(caught=tuple(caught if other is former else other for other in self._wrapup.caught))

    def _become(self, **values: object) -> None:
        """Change it, and keep that: whoever leaves before the end finds it as it was left."""
        self._wrapup = replace(self._wrapup, **values)
        try:
            self._draft.keep(written(changed_by_hand(self._proposal, self._wrapup)))
            self._is_saved = True
        except JournalError as error:
            self._is_saved = False
            self.complain(error, severity="error")
        self.fill()


def _following(values: Sequence[str], value: str) -> str:
    return values[(values.index(value) + 1) % len(values)]
