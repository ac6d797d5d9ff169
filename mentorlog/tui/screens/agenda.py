"""The agenda of a meeting: what is there, why, and everything one may change."""

import datetime as dt
from collections.abc import Iterable
from typing import ClassVar

from textual import work
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import Static

from mentorlog.agenda import AskedMeeting, OwnChanges
from mentorlog.agenda.as_text import is_same, read_edited, to_edit
from mentorlog.days import long_day
from mentorlog.journal.agendas import AgendaOf
from mentorlog.lookup import meeting_on, names_with
from mentorlog.records.errors import JournalError
from mentorlog.reports.agenda_hints import Asked, hints_in_words
from mentorlog.reports.agenda_page import AgendaPage
from mentorlog.reports.leaf import Leaf
from mentorlog.texts.questions import questions
from mentorlog.tui.commands import bindings_on
from mentorlog.tui.desk import Desk
from mentorlog.tui.outside import edited_outside
from mentorlog.tui.presenters import agenda as presenter
from mentorlog.tui.presenters.agenda_words import asked_as, for_screen, side_content
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.screens.agenda_head import AgendaHead
from mentorlog.tui.screens.letting_go import page_of
from mentorlog.tui.text import words
from mentorlog.tui.widgets.rows import Rows
from mentorlog.tui.widgets.scroll import Scroll

STEP = 5


class AgendaRoom(AgendaHead):
    """Opening it plans nothing; the first change does."""

    CSS_PATH = "agenda.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_on("agenda")]
    PANES = (("#agenda", "#lines"), ("#side", "#side"))
    ROOM = "meetings"
    WHERE = "agenda"

    def __init__(self, desk: Desk, mentorship_id: str, day: dt.date) -> None:
        super().__init__(desk)
        self.agenda_of = AgendaOf(mentorship_id=mentorship_id, date=day)
        self._page: AgendaPage | None = None

    def body(self) -> Iterable[Widget]:
        """The list at the left, what is only the owner's and the line at the right."""
        with_whom = names_with(self.desk.contents, self.desk.contents.mentorships[self.agenda_of.mentorship_id])
        left = Vertical(Static(id="hint"), Rows(left=presenter.LEFT, id="lines"), id="agenda")
        left.border_title = words(f"Agenda · {with_whom}")
        right = Scroll(Static(id="only-me"), Static(id="line"), id="side")
        yield Horizontal(left, right, id="panes")

    def on_mount(self) -> None:
        """The list has the focus."""
        self.query_one(Rows).focus()

    def fill(self) -> None:
        """Make the agenda anew."""
        of, contents = self.agenda_of, self.desk.contents
        try:
            self._page = page = page_of(contents, of.mentorship_id, of.date, self.desk.today, for_owner=True)
        except JournalError as error:
            self._show_none(error)
            return
        meeting = meeting_on(contents, of.mentorship_id, of.date)
        asked = Asked(
            contents=contents,
            mentorship=contents.mentorships[of.mentorship_id],
            meeting=AskedMeeting.of(meeting) if meeting else AskedMeeting(date=of.date),
            mine=OwnChanges.kept_in(meeting.agenda if meeting else None),
            agenda=page.agenda,
            today=self.desk.today,
        )
        hint = self.query_one("#hint", Static)
        told = for_screen(hints_in_words(asked))
        hint.display = bool(told)
        hint.update(words(told, "$text-warning"))
        saved = "planned" if meeting else "not planned yet"
        self.query_one("#agenda").border_subtitle = words(saved)
        self.query_one(Rows).show(presenter.rows_of(page, meeting, contents, self.desk.today.year))
        self._show_side()

    def _show_none(self, error: JournalError) -> None:
        """Say why there is no agenda."""
        self._page = None
        hint = self.query_one("#hint", Static)
        hint.display = True
        hint.update(words(str(error), "$text-warning"))
        self.query_one("#agenda").border_subtitle = None
        self.query_one(Rows).show([])
        self.query_one("#side").visible = False

    def on_rows_moved(self, message: Rows.Moved) -> None:
        """Show the line under the cursor."""
        message.stop()
        self._show_side()

    def _show_side(self) -> None:
        if self._page is None:
            return
        self.query_one("#side").visible = True
        row = self.query_one(Rows).row
        side = presenter.side_of(self._page, row.key if row else "", is_looked_at=self.desk.is_looked_at)
        top = self.query_one("#only-me", Static)
        top.display = bool(side.only_me)
        top.border_title = words("Only for me")
        top.update(words("\n").join([words(text) for text in side.only_me]))
        below = self.query_one("#line", Static)
        below.border_title = words(side.title) if side.title else None
        below.update(words("\n\n").join(side_content(side)))

    async def on_rows_chosen(self) -> None:
        """Enter does what e does."""
        self.action_edit()

    @property
    def _row(self) -> Row | None:
        return self.query_one(Rows).row

    @property
    def _item_key(self) -> str | None:
        """The key under the cursor, if it is a line one may change."""
        row = self._row
        is_line = row is not None and row.key not in presenter.FRAMES | {presenter.HEAD, presenter.NEW, presenter.HOPE}
        return row.key if row is not None and is_line else None

    @work
    async def action_off_on(self) -> None:
        """Take the line off, or put it on."""
        key, row = self._item_key, self._row
        if key is None or row is None or self._page is None:
            self.say("This line stays.")
            return
        agendas = self.desk.journal.agendas
        is_on = any(line.item.key == key for line in self._page.lines)
        act = agendas.take_off if is_on else agendas.put_on
        await self.perform(lambda: act(self.agenda_of, key, row.title))

    @work
    async def action_shift(self, by: int) -> None:
        """Talk about the line earlier or later."""
        key = self._item_key
        if key is None or self._page is None:
            self.say("This line stays where it is.")
            return
        order = [line.item.key for line in self._page.lines if line.item.kind not in presenter.FRAMES]
        if key not in order:
            self.say("It is not on the agenda; space puts it on.")
            return
        place = order.index(key)
        other = place + by
        if 0 <= other < len(order):
            order[place], order[other] = order[other], order[place]
            await self.perform(lambda: self.desk.journal.agendas.arrange(self.agenda_of, order))
            self.query_one(Rows).point_at(key)

    @work
    async def action_minutes(self, by: int) -> None:
        """More or fewer minutes; on the first line a longer or shorter meeting."""
        if self._page is None or self._row is None:
            return
        agendas, agenda = self.desk.journal.agendas, self._page.agenda
        if self._row.key == presenter.HEAD:
            await self.perform(lambda: agendas.set_length(self.agenda_of, agenda.duration + by * STEP))
            return
        line = next((line for line in self._page.lines if line.item.key == self._item_key), None)
        if line is not None:
            step = STEP if agenda.duration >= 30 else 1
            minutes = max(1, (line.item.minutes // step + by) * step)
            key, title = line.item.key, line.item.title
            await self.perform(lambda: agendas.set_minutes(self.agenda_of, key, minutes, title))
        else:
            self.say("This line takes what is left." if self._item_key is None else "It is not on the agenda.")

    @work
    async def action_topic(self) -> None:
        """Write a topic that both see."""
        draft = self._draft("topic")
        text = await self.write("A topic", hint="You both see it on the agenda.", draft=draft)
        known = set(self.desk.contents.topics)
        add = self.desk.journal.agendas.add_topic
        if text and await self.perform(lambda: add(self.agenda_of, text), draft=draft):
            for topic in set(self.desk.contents.topics) - known:
                self.query_one(Rows).point_at(f"topic:{topic}")

    @work
    async def action_edit(self) -> None:
        """What e does depends on the line: day, kind and length, what is hoped for, one's own points."""
        row, agendas = self._row, self.desk.journal.agendas
        if row is None or self._page is None:
            return
        if row.key == presenter.HOPE:
            draft = self._draft("hope")
            text = await self.write("We hope for", self._page.hope or "", draft=draft)
            if text is not None:
                await self.perform(lambda: agendas.set_hope(self.agenda_of, text), draft=draft)
        elif row.key == presenter.HEAD:
            await self.edit_head(self._page.agenda.duration)
        elif row.key == presenter.NEW:
            self.action_topic()
        elif self._item_key is None:
            self.say("This line takes no points.")
        elif self.desk.is_looked_at:
            self.say("Someone is looking; . shows your points again.")
        else:
            await self._edit_points(self._item_key, row.title)

    def _draft(self, of: str) -> str:
        """The name of what is typed about a line of this agenda."""
        return f"{of}-{self.agenda_of.mentorship_id}-{self.agenda_of.date}"

    async def _edit_points(self, key: str, title: str) -> None:
        line = next((line for line in self._page.lines if line.item.key == key), None) if self._page else None
        former = (line.points or "") if line else ""
        draft = self._draft(key)
        points = await self.write_page(f"My points · {title}", former, note="only me", draft=draft)
        if points is not None and points != former:
            await self.perform(lambda: self.desk.journal.agendas.set_points(self.agenda_of, key, points), draft=draft)

    @work
    async def action_editor(self) -> None:
        """Change the agenda as text; what is saved becomes one act."""
        if self._page is None or self.desk.is_looked_at:
            self.say("Someone is looking; . shows your points again." if self._page else "There is no agenda.")
            return
        agenda = self._page.agenda
        points = {line.item.key: line.points for line in self._page.lines if line.points}
        heading = f"Agenda, {self._page.names}, {long_day(self._page.date)}"
        try:
            text, file = edited_outside(
                self.app, to_edit(agenda, points, heading), "agenda", self.desk.settings.draft_dir
            )
            lines = read_edited(text, agenda)
        except JournalError as error:
            self.complain(error)
            return
        if not lines or is_same(lines, agenda, points):
            self.say("Nothing was changed.")
        elif not await self.perform(lambda: self.desk.journal.agendas.rewrite(self.agenda_of, lines, agenda)):
            return
        file.unlink(missing_ok=True)

    @work
    async def action_question(self) -> None:
        """Take another question for the line."""
        key = self._item_key
        line = next((line for line in self._page.lines if line.item.key == key), None) if self._page else None
        if key is None or line is None or line.item.question is None:
            self.say("This line has no question.")
            return
        role = self.desk.contents.mentorships[self.agenda_of.mentorship_id].my_role
        known = questions()
        rows = [
            Row(key=q, title=known.texts[q]) for q in known.ids_for(asked_as(line.item.kind, line.item.reasons), role)
        ]
        chosen = await self.choose("Another question", rows)
        if chosen:
            await self.perform(lambda: self.desk.journal.agendas.choose_question(self.agenda_of, key, chosen))

    @work
    async def action_afresh(self) -> None:
        """Forget every own change."""
        await self.perform(lambda: self.desk.journal.agendas.start_afresh(self.agenda_of))

    @work
    async def action_drop(self) -> None:
        """Put a topic of one's own into the trash."""
        kind, _, record_id = (self._item_key or "").partition(":")
        if kind != "topic":
            self.say("Only a topic goes to the trash from here; space takes a line off.")
            return
        await self.perform(lambda: self.desk.journal.agendas.drop_topic(record_id))

    async def leaf(self, *, with_own: bool) -> Leaf | None:
        """The agenda."""
        return self.agenda_leaf(self.agenda_of.mentorship_id, self.agenda_of.date, with_own=with_own)
