"""Live notes: the agenda at the left, one text at the right. The text is the truth until the finish."""

import datetime as dt
from collections.abc import Iterable
from typing import ClassVar

from textual import work
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Static, TextArea

from mentorlog.journal.agendas import AgendaOf
from mentorlog.lookup import folded, names_with
from mentorlog.records.errors import JournalError
from mentorlog.records.meetings import Meeting
from mentorlog.tui.commands import bindings_on
from mentorlog.tui.desk import Desk
from mentorlog.tui.outside import edited_outside
from mentorlog.tui.presenters import live as presenter
from mentorlog.tui.screens.planning import Planning
from mentorlog.tui.text import together, words
from mentorlog.tui.widgets.notes import Notes
from mentorlog.tui.widgets.rows import Rows
from mentorlog.wrapup import ReadNotes, read_notes
from mentorlog.wrapup.clock import ends_at, length_of
from mentorlog.wrapup.notes import HEADING, NOT_TODAY, TALKED_ABOUT, heading_of
from mentorlog.wrapup.proposal import agenda_of
from mentorlog.wrapup.topics import topics_of, waiting_of

KEPT_AFTER = 1.0
TICK = 10.0


class Live(Planning):
    """Nothing becomes a record before the finish; what is typed is kept a second after the last key."""

    CSS_PATH = "live.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_on("live")]
    PANES = (("#text", "#notes"), ("#topics", "#topics"))
    ROOM = "meetings"
    WHERE = "live"

    def __init__(self, desk: Desk, meeting: Meeting) -> None:
        super().__init__(desk)
        self._meeting = meeting
        self._mentorship = desk.contents.mentorships[meeting.mentorship_id]
        agenda = agenda_of(desk.contents, meeting, desk.today)
        self._topics = topics_of(agenda)
        self._parked = waiting_of(agenda)
        self._frame = tuple((item.kind, item.title) for item in agenda.items if item not in agenda.topics)
        self._kept = self._typed = self._text()
        self._waiting: Timer | None = None

    def body(self) -> Iterable[Widget]:
        """The clock, what is still to come, the topics and the text, what was caught."""
        yield Static(id="clock")
        yield Static(id="to-come")
        yield Horizontal(
            Rows(left=1, id="topics"),
            Notes(Static(id="points"), TextArea(self._typed, soft_wrap=True, compact=True, id="notes"), id="text"),
            Static(id="caught-lines"),
            id="live",
        )
        yield Static(id="caught")

    def on_mount(self) -> None:
        """Type where the text ends, and let the clock run."""
        area = self.query_one("#notes", TextArea)
        area.move_cursor(area.document.end)
        area.focus()
        self.set_interval(TICK, self._show_clock)

    def _text(self) -> str:
        """What was typed before; a new text begins with the first topic."""
        kept = self.desk.drafts.read(self._meeting.id)
        written = self._meeting.notes.text if self._meeting.notes else None
        begun = f"{heading_of(self._topics[0][1])}\n" if self._topics else ""
        return (kept if kept is not None else written) or begun

    @property
    def text(self) -> str:
        """The notes as they stand."""
        return self._typed

    @property
    def _notes(self) -> ReadNotes:
        return read_notes(self.text, self._topics, self.desk.contents, self._mentorship, self._meeting.date)

    def fill(self) -> None:
        """Show what the text says."""
        self._show_clock()
        notes = self._notes
        self.query_one("#topics", Rows).show(presenter.topic_rows(self._topics, self._parked, notes, self._frame))
        self.query_one("#caught", Static).update(words(f" {presenter.caught_line(notes)}", "$secondary"))
        beside = self.query_one("#caught-lines", Static)
        beside.border_title = words("Caught")
        beside.update(words("\n".join(presenter.caught_lines(notes, self.desk.contents))))
        self._show_points()

    def _show_points(self) -> None:
        key = self._topic_at_cursor()
        title = next((title for known, title in self._topics if known == key), "")
        self.query_one("#text").border_title = words(title or "Notes")
        saved = self._meeting.agenda.items if self._meeting.agenda else ()
        points = next((item.points for item in saved if item.key == key and item.points), "")
        box = self.query_one("#points", Static)
        box.display = bool(points)
        shown = self.desk.seen(points or "", only_me=True)
        box.update(together(("my points  ", "$secondary"), shown, ("  only me", "$secondary")))

    def _show_clock(self) -> None:
        names = names_with(self.desk.contents, self._mentorship)
        minutes = length_of(self._meeting, self._mentorship)
        ends = f"{ends_at(self._meeting, self._mentorship):%H:%M}"
        who, bar, told = presenter.clock_line(names, minutes, self._left(minutes), ends)
        topic = presenter.topic_line(self._topics, self._topic_at_cursor())
        line = presenter.first_line(who, bar, told, topic, self.app.size.width)
        self.query_one("#clock", Static).update(line)
        coming = presenter.still_to_come(self._topics, self._notes, self._left(minutes))
        box = self.query_one("#to-come", Static)
        box.display = bool(coming)
        box.update(words(f" {coming}", "$secondary"))

    def _left(self, minutes: int) -> int:
        """Minutes to the real end; it stops counting at twice the length."""
        now = dt.datetime.combine(self.desk.today, self.desk.now.time())
        left = ends_at(self._meeting, self._mentorship) - now
        return max(-minutes, int(left.total_seconds() // 60))

    def on_text_area_changed(self) -> None:
        """Read the text anew, and keep it a second after the last key."""
        self._typed = self.query_one("#notes", TextArea).text
        self.app.clear_notifications()  # nothing covers the lines of somebody who types
        self.fill()
        if self._waiting is not None:
            self._waiting.stop()
        self._waiting = self.set_timer(KEPT_AFTER, self.keep_typed)

    def on_text_area_selection_changed(self) -> None:
        """Another topic may stand at the cursor."""
        self._show_points()
        self._show_clock()

    def on_resize(self) -> None:
        """Another width tells it in another way."""
        self._show_clock()

    def keep_typed(self) -> None:
        """Keep what is typed, on disk. "Saved" is shown only when it is not."""
        if self.text == self._kept:
            return
        try:
            self.desk.drafts.keep(self._meeting.id, self.text)
            self._kept = self.text
        except JournalError as error:
            self.complain(error, severity="error")

    def on_unmount(self) -> None:
        """Whoever leaves loses nothing."""
        self.keep_typed()

    def on_screen_suspend(self) -> None:
        """Nor does whoever opens something else over it."""
        self.keep_typed()

    def action_save(self) -> None:
        """Keep it now, and say so; saving never ends anything."""
        self.keep_typed()
        if self.text == self._kept:  # else it was said why not
            self.say(f"Saved {self.desk.now:%H:%M}. Nothing is lost if you close.")

    def action_editor(self) -> None:
        """Go on in the person's own editor."""
        self.keep_typed()
        try:
            text, file = edited_outside(self.app, self.text, "notes", self.desk.settings.draft_dir)
        except JournalError as error:
            self.complain(error)
            return
        self.query_one("#notes", TextArea).load_text(text)
        self._typed = text
        self.keep_typed()
        file.unlink(missing_ok=True)
        self.fill()

    def action_stamp(self) -> None:
        """Write the time at the cursor."""
        self.query_one("#notes", TextArea).insert(f"{self.desk.now:%H:%M} ")

    def action_done_next(self) -> None:
        """Done with this topic, on to the next; after the last the wrap-up."""
        keys = [key for key, _ in self._topics]
        key = self._topic_at_cursor()
        place = keys.index(key) + 1 if key in keys else 0
        if place < len(keys):
            self._talk_about(keys[place])
        else:
            self.action_finish()

    def on_rows_chosen(self, message: Rows.Chosen) -> None:
        """Talk about it now; the last line is the wrap-up."""
        if message.row and message.row.key == presenter.WRAP:
            self.action_finish()
        elif message.row:
            self._talk_about(message.row.key)

    def _talk_about(self, key: str, *, types: bool = True) -> None:
        """Go to the topic's line in the text; where there is none, it is written at the end."""
        title = next((title for known, title in (*self._topics, *self._parked) if known == key), "")
        area = self.query_one("#notes", TextArea)
        lines = self.text.split("\n")
        heading = folded(heading_of(title))
        place = next((number for number, line in enumerate(lines) if folded(line) == heading), None)
        if place is None:
            ended = self.text.rstrip("\n")
            self._typed = f"{ended}\n\n{heading_of(title)}\n" if ended else f"{heading_of(title)}\n"
            area.load_text(self._typed)
            area.move_cursor(area.document.end)
        else:
            after = next((n for n in range(place + 1, len(lines)) if lines[n].startswith(HEADING)), len(lines))
            area.move_cursor((after - 1, len(lines[after - 1])))
        if types:
            self.show_pane(0)
        self.fill()

    def _topic_at_cursor(self) -> str | None:
        """The topic the cursor stands in."""
        area = self.query_one("#notes", TextArea)
        above = "\n".join(self.text.split("\n")[: area.cursor_location[0] + 1])
        return read_notes(above, self._topics, self.desk.contents, self._mentorship, self._meeting.date).current

    def action_back(self) -> None:
        """The first esc leaves the text, the second the meeting; it stays open."""
        if isinstance(self.focused, TextArea):
            self.query_one("#text").focus()
        else:
            super().action_back()

    def action_type(self) -> None:
        """Go on typing."""
        self.show_pane(0)

    @work
    async def action_shift(self, by: int) -> None:
        """Talk about a topic earlier or later."""
        keys = [key for key, _ in self._topics]
        if self._listed not in keys:
            return
        place = keys.index(self._listed)
        other = place + by
        if 0 <= other < len(keys):
            keys[place], keys[other] = keys[other], keys[place]
            of = AgendaOf(mentorship_id=self._mentorship.id, date=self._meeting.date)
            if await self.perform(lambda: self.desk.journal.agendas.arrange(of, keys)):
                self._agree_on_topics()

    def _agree_on_topics(self) -> None:
        """Take the order of the topics from the agenda as it is now."""
        self._meeting = self.desk.contents.meetings.get(self._meeting.id, self._meeting)
        agenda = agenda_of(self.desk.contents, self._meeting, self.desk.today)
        self._topics = topics_of(agenda)
        self._parked = waiting_of(agenda)
        self._frame = tuple((item.kind, item.title) for item in agenda.items if item not in agenda.topics)
        self.fill()

    @property
    def _listed(self) -> str:
        """The topic under the cursor of the list, while it has the focus."""
        topics = self.query_one("#topics", Rows)
        key = topics.row.key if topics.row and self.focused is topics else ""
        return key if key != presenter.WRAP else ""

    def action_talked(self) -> None:
        """It was talked about, and there is nothing to write of it; the text says so."""
        self._mark(TALKED_ABOUT)

    def action_not_today(self) -> None:
        """It waits for the next time; the text says so."""
        self._mark(NOT_TODAY)

    def _mark(self, line: str) -> None:
        if key := self._listed:
            self._talk_about(key, types=False)
            area = self.query_one("#notes", TextArea)
            before = area.get_text_range((area.cursor_location[0], 0), area.cursor_location)
            area.insert(f"{line}\n" if not before.strip() else f"\n{line}\n")

    def action_finish(self) -> None:
        """Wrap it up."""
        from mentorlog.tui.screens.wrapup import Wrapping

        self.keep_typed()
        self.app.clear_notifications()
        self.app.push_screen(Wrapping(self.desk, self._meeting, self.text))
