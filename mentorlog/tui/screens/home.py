"""Home: the next meeting, what needs you, what was promised to you, goals that are late or quiet."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from mentorlog.attention import Attention, attention
from mentorlog.days import after
from mentorlog.plain import one_line
from mentorlog.records.contents import Contents
from mentorlog.reports.leaf import Leaf
from mentorlog.tui.commands import bindings_on
from mentorlog.tui.presenters import home as presenter
from mentorlog.tui.screens.returning import Returning
from mentorlog.tui.text import together, words
from mentorlog.tui.widgets.bars import Piece, Pieces, key_piece
from mentorlog.tui.widgets.rows import Rows

OFFER_RESTS = 30


class Home(Returning):
    """A few cards; the first says what is next."""

    CSS_PATH = "home.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_on("home")]
    ROOM = "home"
    WHERE = "home"

    _day: Attention | None = None

    def body(self) -> Iterable[Widget]:
        """The heavy card and the list at the left; promises and goals at the right, or below."""
        yield VerticalScroll(
            Horizontal(
                Vertical(
                    Vertical(
                        Static(id="next-when"),
                        Pieces(id="next-keys"),
                        Static(id="next-more"),
                        id="next",
                        classes="card heavy",
                    ),
                    Vertical(Rows(left=presenter.LEFT, id="needs"), id="needs-card", classes="card"),
                    Vertical(Rows(left=1, id="steps"), id="steps-card", classes="card"),
                    id="home-left",
                ),
                Vertical(
                    Vertical(Rows(left=9, id="promised"), id="promised-card", classes="card"),
                    Vertical(Rows(id="goals"), Static(id="moving"), id="goals-card", classes="card"),
                    id="home-right",
                ),
                id="home-columns",
            ),
            Static(id="goals-line"),
            id="home",
            can_focus=False,
        )

    def on_mount(self) -> None:
        """The list has the focus."""
        self.query_one("#needs", Rows).focus()
        self.query_one("#steps", Rows).can_focus = False
        self.query_one("#steps-card").border_title = words("First steps")

    def fill(self) -> None:
        """Show the day."""
        contents = self.desk.contents
        self._day = day = attention(contents, self.desk.today, self.desk.whose).without(self.desk.put_off)
        self._show_next(day, contents)
        looked = self.desk.is_looked_at
        self._show_needs(day)
        self.query_one("#promised", Rows).show(presenter.promised_rows(day, contents, is_looked_at=looked))
        promised = self.query_one("#promised-card")
        promised.display = bool(day.promised)
        promised.border_title = words(presenter.promised_title(day, contents)) if day.promised else None
        self._show_first_steps()
        goals = self.query_one("#goals-card")
        goals.set_class(not (day.goals or day.moving), "-empty")
        goals.border_title = words("Goals")
        self.query_one("#goals", Rows).show(presenter.goal_rows(day, contents, is_looked_at=looked))
        self.query_one("#goals").display = bool(day.goals)
        self.query_one("#moving", Static).update(words(f"  {presenter.moving_line(day)}", "$secondary"))
        sentence = presenter.goals_sentence(day, is_looked_at=looked)
        self.query_one("#goals-line", Static).update(words(f" Goals: {sentence}" if sentence else ""))

    def _show_needs(self, day: Attention) -> None:
        """What needs the owner; after a while away one card in its place."""
        away = self.away_card()
        if away is not None:
            rows, title = self.away_rows(away), "Good to see you"
        else:
            rows = presenter.need_rows(day, self.desk.contents, is_looked_at=self.desk.is_looked_at)
            title = f"Needs you · {len(rows)}" if rows else "Nothing needs you."
            rows = [*self.offer_rows(), *rows]
        self.query_one("#needs", Rows).show(rows, left=0 if away else presenter.LEFT)
        card = self.query_one("#needs-card")
        card.set_class(away is not None, "heavy")
        card.border_title = words(title)

    def _show_first_steps(self) -> None:
        """What to try first, as long as there is something."""
        steps = presenter.first_steps(self.desk.contents, self.desk.today)
        self.query_one("#steps-card").display = bool(steps)
        self.query_one("#steps", Rows).show(steps)

    def on_descendant_blur(self) -> None:
        """A list that went away hands the keys to the first one."""
        self.call_after_refresh(self._keep_focus)

    def _keep_focus(self) -> None:
        if self.focused is None and self.is_current:
            self.query_one("#needs", Rows).focus()

    def _show_next(self, day: Attention, contents: Contents) -> None:
        title, when, what = presenter.next_card(day, contents)
        self.query_one("#next").border_title = words(title)
        self._tell("#next-when", words(when))
        line = self.query_one("#next-keys", Pieces)
        line.display = bool(what or when)
        line.show([(words(f"{what}   "), ""), *self._next_keys(day, contents)])
        self._tell("#next-more", words("\n").join(self._more(day)))

    def _next_keys(self, day: Attention, contents: Contents) -> Iterator[Piece]:
        """What can be done with the next meeting."""
        if day.open_meeting is not None:
            yield key_piece("f", "finish", "finish")
            yield key_piece("m", "go on", "meeting")
        elif day.next_meeting is not None:
            yield key_piece("a", "agenda", "agenda")
            yield key_piece("m", "meeting", "meeting")
            yield key_piece("y", "copy to send", "copy")
        elif contents.mentorships:
            yield key_piece("n", "a date", "plan")

    def _more(self, day: Attention) -> Iterator[Content]:
        """What was meant to be done differently in the meeting, and the other meetings of the week."""
        for text in day.next_meeting.intentions if day.next_meeting else ():
            yield together(f"{self.desk.seen(one_line(text), only_me=True)}  ", ("only me", "$secondary"))
        for other in day.this_week[1:]:
            yield together(f"{other.with_names}  ", (presenter.meeting_lines(other, day)[0], "$secondary"))
        for name in day.without_date if self.desk.whose is None else ():
            yield together(f"{name}  ", ("no date", "$secondary"))

    def _tell(self, selector: str, text: Content) -> None:
        """Show a text, and no line where there is none."""
        box = self.query_one(selector, Static)
        box.display = bool(text)
        box.update(text)

    async def on_rows_chosen(self, message: Rows.Chosen) -> None:
        """Open what a row is about."""
        if message.row and "|" not in message.row.key:
            self.take_way(message.row.key)
        elif message.row and message.row.key.startswith("offer|"):
            self.take_offer(message.row.key.partition("|")[2])
        elif message.row:
            self.open_key(message.row.key.partition("|")[2])

    def action_act(self) -> None:
        """Do what stands at the right of the row."""
        row = self._rows_of_keys.row
        if row is None:
            self.say("Nothing needs you here.")
        else:
            what, _, key = row.key.partition("|")
            if not key:
                self.take_way(what)
            elif what == "offer":
                self.take_offer(key)
            else:
                self.settle_row(what, key)

    @property
    def _rows_of_keys(self) -> Rows:
        """The list that the keys are for."""
        return self.focused if isinstance(self.focused, Rows) else self.query_one("#needs", Rows)

    def action_not_today(self) -> None:
        """Put the row off until tomorrow."""
        row = self._rows_of_keys.row
        need = next(
            (need for need in (self._day.needs if self._day else ()) if row and row.key == f"{need.what}|{need.key}"),
            None,
        )
        if row is not None and row.key.startswith("offer|"):
            self.desk.put_row_off(row.key.partition("|")[2], after(OFFER_RESTS, self.desk.today))
            self.reload()
            return
        if need is None:
            self.say("Nothing to put off here.")
            return
        self.desk.put_row_off(need.key, after(1, self.desk.today))
        self.reload()
        self.say("Not today. It is here again tomorrow.")

    def action_agenda(self) -> None:
        """Open the agenda of the next meeting."""
        if self._day and self._day.next_meeting:
            meeting = self._day.next_meeting
            self.open_agenda(meeting.mentorship_id, meeting.date)
        else:
            self.action_plan()

    async def leaf(self, *, with_own: bool) -> Leaf | None:
        """The next agenda."""
        meeting = self._day.next_meeting if self._day else None
        if meeting is None:
            self.say("No date yet; n plans a meeting.")
            return None
        return self.agenda_leaf(meeting.mentorship_id, meeting.date, with_own=with_own)
