"""Home: the next meeting, what needs you, what was promised to you, goals that are late or quiet."""

from collections.abc import Iterable
from typing import ClassVar

from textual import work
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.geometry import Size
from textual.widget import Widget
from textual.widgets import Static

from mentorlog.attention import Attention, NextMeeting, attention
from mentorlog.reports.leaf import Leaf
from mentorlog.tui.commands import bindings_on
from mentorlog.tui.presenters import home as presenter
from mentorlog.tui.presenters import strip, week
from mentorlog.tui.presenters.fitting import BORDERS, FEWEST, MORE, room_for
from mentorlog.tui.presenters.nudges import NUDGE
from mentorlog.tui.presenters.row import Row, close
from mentorlog.tui.presenters.week import WEEK
from mentorlog.tui.screens.lists_in_sight import ListsInSight
from mentorlog.tui.screens.next_card import SIDE_BY_SIDE, NextCard
from mentorlog.tui.screens.putting_off import PuttingOff
from mentorlog.tui.text import words
from mentorlog.tui.widgets.bars import KeyBar, Pieces
from mentorlog.tui.widgets.rows import GAP, POINTER, Rows

LEFT_HALF, LEFT_OF_STRIP, MOST_OF_RIGHT = 62, 64, 64
"""Columns, as home.tcss has them."""


class Home(ListsInSight, NextCard, PuttingOff):
    """A few cards; the first says what is next."""

    CSS_PATH = "home.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_on("home")]
    ROOM = "home"
    WHERE = "home"

    _room: int = FEWEST
    _fitted_to: Size = Size(0, 0)

    def body(self) -> Iterable[Widget]:
        """The heavy card and the list at the left; promises and goals at the right, or below."""
        yield VerticalScroll(
            Horizontal(
                Vertical(
                    Vertical(
                        Static(id="next-when"),
                        Pieces(id="next-keys"),
                        Static(id="next-more"),
                        Rows(id="week"),
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
                Vertical(Rows(left=strip.LEFT, id="strip"), id="strip-card", classes="card"),
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
        self.query_one("#strip-card").border_title = words("Five weeks")

    def fill(self) -> None:
        """Show the day."""
        day = attention(self.desk.contents, self.desk.today, self.desk.whose).without(self.desk.put_off)
        self.day = day
        self._show(day)
        self.call_after_refresh(self.look_for_nudge)

    def _show(self, day: Attention) -> None:
        """Show it in a window of this size."""
        self._fitted_to = self.app.size
        steps = self._show_first_steps()
        taken = self.show_next(day) + (steps + BORDERS if steps else 0) + self.has_class("-high")
        is_wide = self.app.size.width >= SIDE_BY_SIDE
        promised = self._promised(day, is_wide=is_wide)
        room = room_for(self.app.size.height, taken, sum(row.height for row in promised), is_wide=is_wide)
        self._room = room.needs
        self._show_needs(day)
        self._show_promised(day, promised, room.promised)
        self._show_goals(day, room.goals)
        self._show_strip()

    def _promised(self, day: Attention, *, is_wide: bool) -> list[Row]:
        """What was promised; side by side with the rest, long titles take two lines."""
        rows = presenter.promised_rows(day, self.desk.contents, is_looked_at=self.desk.is_looked_at)
        if not is_wide:
            return rows
        beside = (LEFT_OF_STRIP if self.is_broad else LEFT_HALF) + 1
        inside = min(MOST_OF_RIGHT, self.app.size.width - beside) - 2 * BORDERS
        return presenter.broken(rows, inside - len(POINTER) - presenter.left_of(rows) - GAP)

    def _show_promised(self, day: Attention, rows: list[Row], room: int) -> None:
        """As many as fit; in one line each where they would not."""
        if sum(row.height for row in rows) > room:
            rows = presenter.promised_rows(day, self.desk.contents, is_looked_at=self.desk.is_looked_at)
        is_wide = self.app.size.width >= SIDE_BY_SIDE
        self.show_fitted("promised", rows, room, left=presenter.left_of(rows) if is_wide else self._left)
        card = self.query_one("#promised-card")
        card.display = bool(rows)
        card.border_title = words(presenter.promised_title(day, self.desk.contents)) if rows else None

    def _show_goals(self, day: Attention, room: int) -> None:
        """Those that are late or quiet in a card; in one line where there is little room."""
        looked = self.desk.is_looked_at
        card = self.query_one("#goals-card")
        card.set_class(not (day.goals or day.moving), "-empty")
        card.border_title = words("Goals")
        self.show_fitted("goals", presenter.goal_rows(day, self.desk.contents, is_looked_at=looked), room)
        self.query_one("#goals").display = bool(day.goals)
        moving = self.query_one("#moving", Static)
        moving.display = bool(day.moving)
        moving.update(words(f"  {presenter.moving_line(day)}", "$secondary"))
        sentence = presenter.goals_sentence(day, is_looked_at=looked)
        self.query_one("#goals-line", Static).update(words(f" Goals: {sentence}" if sentence else ""))

    def show_nudge(self) -> None:
        """Show it below the rows."""
        if self.day is not None:
            self._show_needs(self.day)

    def on_resize(self) -> None:
        """Other rows fit."""
        if self.day is not None and self.app.size != self._fitted_to:
            self._show(self.day)

    def _show_needs(self, day: Attention) -> None:
        """What needs the owner; after a while away one card in its place."""
        away = self.away_card()
        nudge = [] if away else self.nudge_rows()
        if away is not None:
            rows, title = self.away_rows(away), "Good to see you"
        else:
            rows = presenter.need_rows(day, self.desk.contents, is_looked_at=self.desk.is_looked_at)
            title = f"Needs you · {len(rows)}" if rows else "Nothing needs you."
            rows = [*self.offer_rows(), *rows]
        self.show_fitted("needs", rows, self._room, left=0 if away else self._left, last=nudge)
        card = self.query_one("#needs-card")
        card.set_class(away is not None, "heavy")
        card.border_title = words(title)

    @property
    def _left(self) -> int:
        """The column of left words."""
        return presenter.LEFT_WHERE_NARROW if self.has_class("-small") else presenter.LEFT

    def _show_first_steps(self) -> int:
        """What to try first, as long as there is something: so many lines."""
        steps = presenter.first_steps(self.desk.contents, self.desk.today)
        self.query_one("#steps-card").display = bool(steps)
        self.query_one("#steps", Rows).show(steps)
        return len(steps)

    def _show_strip(self) -> None:
        """Five weeks in a column of their own, where there is room."""
        self.query_one("#strip-card").display = self.is_broad
        if self.is_broad:
            desk = self.desk
            rows = strip.strip_rows(desk.contents, desk.whose, desk.today, is_looked_at=desk.is_looked_at)
            listed = self.query_one("#strip", Rows)
            listed.can_focus = any(row.key for row in rows)
            listed.show(rows if self.has_class("-high") else close(rows))

    def reshaped(self) -> None:
        """The third column comes, or goes."""
        self._show_strip()

    def on_rows_moved(self, message: Rows.Moved) -> None:
        """The keys that are shown fit the row under the cursor."""
        message.stop()
        self._show_keys()

    def on_descendant_focus(self) -> None:
        """So they do in the list that is gone to."""
        self._show_keys()

    def _show_keys(self) -> None:
        row = self.rows_of_keys.row
        self.query_one(KeyBar).leave_out("act" if row is None or row.key.startswith(f"{WEEK}|") else "")

    def on_descendant_blur(self) -> None:
        """A list that went away hands the keys to the first one."""
        self.call_after_refresh(self._keep_focus)

    def _keep_focus(self) -> None:
        if self.focused is None and self.is_current:
            self.query_one("#needs", Rows).focus()

    async def on_rows_chosen(self, message: Rows.Chosen) -> None:
        """Open what a row is about."""
        if message.row and message.row.key.startswith(f"{MORE}|"):
            self.show_whole(message.row.key.partition("|")[2])
        elif message.row and "|" not in message.row.key:
            self.take_way(message.row.key)
        elif message.row and message.row.key.startswith(f"{NUDGE}|"):
            self.take_nudge()
        elif message.row and message.row.key.startswith("offer|"):
            self.take_offer(message.row.key.partition("|")[2])
        elif message.row and message.row.key.startswith(f"{WEEK}|"):
            self.open_of_week()
        elif message.row:
            self.open_key(message.row.key.partition("|")[2])

    def action_act(self) -> None:
        """Do what stands at the right of the row."""
        row = self.rows_of_keys.row
        if row is None:
            self.say("Nothing needs you here.")
        else:
            what, _, key = row.key.partition("|")
            if what == MORE:
                self.show_whole(key)
            elif not key:
                self.take_way(what)
            elif what == NUDGE:
                self.take_nudge()
            elif what == "offer":
                self.take_offer(key)
            elif what == WEEK:
                self.open_of_week()
            else:
                self.settle_row(what, key)

    @property
    def rows_of_keys(self) -> Rows:
        """The list that the keys are for."""
        return self.focused if isinstance(self.focused, Rows) else self.query_one("#needs", Rows)

    def action_agenda(self) -> None:
        """Open the agenda of the meeting under the cursor of the week, else of the next one."""
        if (meeting := self._meeting_meant) is not None:
            self.open_agenda(meeting.mentorship_id, meeting.date)
        else:
            self.action_plan()

    @property
    def _meeting_meant(self) -> NextMeeting | None:
        if (row := self.row_of_week) is not None:
            return next((m for m in week.coming_of(self.day) if row.key == week.key_of(m)), None) if self.day else None
        return self.day.next_meeting if self.day else None

    @work
    async def action_check_in(self) -> None:
        """Check in on the goal under the cursor; elsewhere it is asked which."""
        row = self.rows_of_keys.row
        what, _, key = row.key.partition("|") if row else ("", "", "")
        goal = self.desk.contents.goals.get(key.partition(":")[2]) if what == "goal" else None
        goal = goal or await self.ask_which_goal()
        if goal is not None:
            await self.check_in(goal)

    async def leaf(self, *, with_own: bool) -> Leaf | None:
        """The next agenda."""
        meeting = self._meeting_meant
        if meeting is None:
            self.say("No date yet; n plans a meeting.")
            return None
        return self.agenda_leaf(meeting.mentorship_id, meeting.date, with_own=with_own)
