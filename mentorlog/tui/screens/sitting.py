"""A sitting: at most three questions, each a text; then what one will do next time. Kept while it is typed."""

from collections.abc import Iterable
from typing import ClassVar

from textual import work
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Input, Static, TextArea

from mentorlog.days import short_day, weekday
from mentorlog.journal.reflections import FAILURE, Follows
from mentorlog.plain import one_line
from mentorlog.records.errors import JournalError
from mentorlog.records.fields import LONGEST_TEXT
from mentorlog.reflecting.as_text import NEXT_TIME, Answers, answers_in, text_of
from mentorlog.reflecting.intentions import MeantFor, WayBack, ways_back
from mentorlog.reflecting.sitting import Sitting
from mentorlog.tui.commands import bindings_on
from mentorlog.tui.desk import HIDDEN, NOT_SEEN, Desk
from mentorlog.tui.outside import edited_outside
from mentorlog.tui.screens.looked_at import LookedAt
from mentorlog.tui.text import words
from mentorlog.tui.widgets.line import Line
from mentorlog.tui.widgets.notes import NOT_TYPING
from mentorlog.tui.widgets.sheet import Sheet, Whom

KEPT_AFTER = 1.0


class SittingRoom(LookedAt):
    """Nothing is a record before the finish; what is typed is kept a second after the last key."""

    CSS_PATH = "sitting.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_on("sitting")]
    ROOM = "reflect"
    WHERE = "sitting"

    def __init__(self, desk: Desk, wanted: Sitting) -> None:
        super().__init__(desk)
        self._sitting = wanted
        self._draft = desk.draft(wanted.draft_name)
        self._begun = self._taken_up()
        self._meant_for = 0
        self._left_off = 0
        self._typed = self._begun
        self._kept_at = ""
        self._is_written = False
        self._waiting: Timer | None = None

    def _taken_up(self) -> Answers:
        """What was typed before in a sitting like this one and never finished."""
        text = self._draft.read()
        return answers_in(text, self._sitting) if text else Answers()

    def body(self) -> Iterable[Widget]:
        """Each question with its text below it, then next time."""
        begun = self._begun
        with_questions: list[Widget] = []
        for code, question in self._sitting.questions.items():
            with_questions += [Static(words(question), classes="question"), _area(begun.to.get(code, ""))]
        if self._sitting.is_free:
            with_questions.append(_area(begun.page))
        line = Line(one_line(begun.next_time), placeholder="it may stay empty")
        ending = Horizontal(Static(words(f"{NEXT_TIME}  "), classes="label"), line, Whom(id="whom"), id="next-time")
        yield Static(words(f"\n   {HIDDEN}"), id="hidden")
        yield Sheet(*with_questions, ending, id="sheet")

    def on_mount(self) -> None:
        """Begin with the first question that has no answer."""
        fields = self.fields
        empty = next((field for field in fields if isinstance(field, TextArea) and not field.text), fields[0])
        for area in self.query(TextArea):
            area.move_cursor(area.document.end)
        empty.focus()

    @property
    def fields(self) -> list[Widget]:
        """What one types in, in order."""
        return [*self.query(TextArea), self.query_one(Line)]

    @property
    def answers(self) -> Answers:
        """What is written so far."""
        texts = [area.text.strip()[:LONGEST_TEXT] for area in self.query(TextArea)]
        return Answers(
            to=dict(zip(self._sitting.questions, texts, strict=False)),
            page=texts[0] if self._sitting.is_free else "",
            next_time=one_line(self.query_one(Line).value.strip()),
        )

    @property
    def _ways(self) -> tuple[WayBack, ...]:
        """Before whom it may come back, as the text stands."""
        mentorship = self.desk.contents.mentorships.get(self._sitting.mentorship_id or "")
        return ways_back(self.desk.contents, self.query_one(Line).value, mentorship)

    @property
    def _way(self) -> WayBack:
        ways = self._ways
        return ways[self._meant_for % len(ways)]

    def fill(self) -> None:
        """Show before whom it comes back; while someone is looking nothing of it is shown."""
        self.query_one("#sheet").visible = not self.desk.is_looked_at
        self.query_one("#hidden").display = self.desk.is_looked_at
        whom = self.query_one(Whom)
        has_choice = len(self._ways) > 1
        whom.can_focus = has_choice
        whom.update(words(f"  {one_line(self._way.words, 60)}{' · space changes' if has_choice else ''}"))
        self._show_state()

    def _show_state(self) -> None:
        """Which question it is, who sees it, when it was kept; or what can be done while nobody types."""
        sheet = self.query_one("#sheet")
        sheet.border_subtitle = words(NOT_TYPING) if self.focused is sheet else None
        areas = list(self.query(TextArea))
        number = areas.index(self.focused) + 1 if self.focused in areas else 0
        day = f"{weekday(self.desk.today)[:3]} {short_day(self.desk.today, self.desk.today)}"
        place = f" · {number} of {len(areas)}" if number and len(areas) > 1 else ""
        kept = f" · saved {self._kept_at}" if self._kept_at else ""
        sheet.border_title = words(f"{self._sitting.occasion.name} · {day}{place} · only me{kept}")

    def on_descendant_focus(self) -> None:
        """Another field has the focus, or none."""
        self._show_state()

    def on_text_area_changed(self) -> None:
        """Keep it soon."""
        self._keep_later()

    def on_input_changed(self, message: Input.Changed) -> None:
        """Keep it soon; a name in it is a choice of before whom."""
        message.stop()
        self.fill()
        self._keep_later()

    def _keep_later(self) -> None:
        if self.is_current:
            self.app.clear_notifications()  # nothing covers the lines of somebody who types
        self._typed = self.answers
        if self._waiting is not None:
            self._waiting.stop()
        self._waiting = self.set_timer(KEPT_AFTER, self._keep_and_tell)

    def _keep_and_tell(self) -> None:
        """Keep it, and show when that was; what is gone from the screen shows nothing any more."""
        self.keep_typed()
        self._show_state()

    def on_whom_changed(self) -> None:
        """The next choice of before whom it comes back."""
        self._meant_for += 1
        self.fill()

    def keep_typed(self) -> None:
        """Keep what is typed, on disk; where nothing was typed nothing lies there."""
        answers = self._typed
        if self._is_written or answers == self._begun:
            return
        try:
            if answers.is_empty:
                self._draft.forget()
            else:
                self._draft.keep(text_of(self._sitting, answers, self.desk.today))
            self._begun = answers
            self._kept_at = f"{self.desk.now:%H:%M}"
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
        self._keep_and_tell()
        if self._typed == self._begun:  # else it was said why not
            self.say(f"Saved {self.desk.now:%H:%M}. Nothing is lost if you close.")

    def action_editor(self) -> None:
        """Go on in the person's own editor with the text one types in."""
        field = self.focused
        if self.desk.is_looked_at or not isinstance(field, TextArea | Line):
            self.action_type()
            return
        self.keep_typed()
        typed = field.text if isinstance(field, TextArea) else field.value
        try:
            text, file = edited_outside(self.app, typed, "reflection", self.desk.settings.draft_dir)
        except JournalError as error:
            self.complain(error)
            return
        if isinstance(field, TextArea):
            field.load_text(text.strip())
            field.move_cursor(field.document.end)
        else:
            field.value = one_line(text)
        self._typed = self.answers
        self._keep_and_tell()
        file.unlink(missing_ok=True)

    def action_next_pane(self) -> None:
        """On to the next question."""
        self._go(1)

    def action_last_pane(self) -> None:
        """Back to the question before."""
        self._go(-1)

    def _go(self, by: int) -> None:
        whom = self.query_one(Whom)
        places = [*self.fields, *([whom] if whom.can_focus else [])]
        here = places.index(self.focused) if self.focused in places else (-1 if by > 0 else 0)
        if not self.desk.is_looked_at:
            places[(here + by) % len(places)].focus()

    def action_type(self) -> None:
        """Go on typing where one left off."""
        if self.desk.is_looked_at:
            self.say(NOT_SEEN)
        else:
            self.fields[self._left_off].focus()

    def action_back(self) -> None:
        """The first esc leaves the text, the second the sitting; what was typed is kept."""
        if self.focused is None or self.focused is self.query_one("#sheet"):
            super().action_back()
            return
        fields = self.fields
        self._left_off = fields.index(self.focused) if self.focused in fields else len(fields) - 1
        self.query_one("#sheet").focus(scroll_visible=False)

    @work
    async def action_finish(self) -> None:
        """Write it down as one act; a sitting without a word leaves nothing."""
        answers, meant_for = self.answers, self._way.meant_for
        if answers.is_empty:
            self._is_written = True
            self._draft.forget()
            self.say("Nothing was written down.")
        else:
            follows = None
            if self._sitting.occasion.theme == FAILURE:
                follows = await self.ask_what_follows(answers, self._sitting.draft_name)
                if follows is None:
                    return
            await self._write_down(answers, meant_for, follows)
        if self._is_written and self.is_current and not self.is_at_the_top:
            self.app.pop_screen()

    async def _write_down(self, answers: Answers, meant_for: MeantFor, follows: Follows | None) -> None:
        """All of it as one act; then nothing of it lies in a draft."""
        reflections = self.desk.journal.reflections
        if await self.perform(lambda: reflections.write(self._sitting, answers, meant_for, follows)):
            self._is_written = True
            self._draft.forget()
            if follows:
                self.desk.draft(f"{self._sitting.draft_name}-{follows[0]}").forget()


def _area(text: str) -> TextArea:
    return TextArea(text, soft_wrap=True, show_line_numbers=False, compact=True)
