"""The page of a mentorship: what it is, what is next, what stands between the two."""

from collections.abc import Awaitable, Callable, Iterable
from typing import ClassVar

from textual import work
from textual.binding import BindingType
from textual.types import CSSPathType
from textual.widget import Widget

from mentorlog.lookup import names_with, planned_meetings
from mentorlog.plain import one_line
from mentorlog.records.mentorships import Mentorship
from mentorlog.reports.leaf import Leaf
from mentorlog.reports.mentorship_text import mentorship_text
from mentorlog.tui.commands import bindings_on
from mentorlog.tui.desk import Desk
from mentorlog.tui.presenters import mentorship as presenter
from mentorlog.tui.presenters.leaving import text_leaf
from mentorlog.tui.presenters.row import Row, close
from mentorlog.tui.screens.contacting import open_contact, write_contact
from mentorlog.tui.screens.fitting import check_fit
from mentorlog.tui.screens.mentorship_editing import choose_what_to_edit, edit_field, edit_note
from mentorlog.tui.screens.parting import part
from mentorlog.tui.screens.room import Room
from mentorlog.tui.screens.settling import Settling
from mentorlog.tui.screens.stuck import open_stuck, write_stuck
from mentorlog.tui.text import words
from mentorlog.tui.widgets.page_rows import PageRows
from mentorlog.tui.widgets.rows import Rows

GONE = "It is not there any more."
ROOM_OF = {"goals": "goals", "agreement": "boundaries", "marked": "milestones"}
"""The rooms that are then narrowed to the two."""
LEADS_TO = {
    "purpose": "edit:purpose", "booked": "next", "role": "agreement", "time": "agreement", "channel": "agreement",
    "confidentiality": "agreement", "exit": "agreement", "outcome": "goals", "goal": "goals",
}  # fmt: skip
"""Where a line of the checklist is written down."""


class MentorshipPage(Settling):
    """Rows read from the records; each leads to what it tells of."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_on("mentorship")]
    CSS_PATH: ClassVar[CSSPathType | None] = "mentorship.tcss"
    WHERE = "mentorship"

    def __init__(self, desk: Desk, mentorship_id: str, room: str) -> None:
        super().__init__(desk)
        self._mentorship_id = mentorship_id
        self.ROOM = room  # type: ignore[misc]

    def body(self) -> Iterable[Widget]:
        """One list."""
        yield PageRows(id="mentorship")

    def on_mount(self) -> None:
        """The rows have the focus."""
        self.query_one(PageRows).focus()

    @property
    def pair(self) -> Mentorship | None:
        """The mentorship as it stands; None once it lies in the trash."""
        found = self.desk.contents.mentorships.get(self._mentorship_id)
        return None if found is None or found.is_deleted else found

    def fill(self) -> None:
        """Show it as it is now."""
        rows, pair = self.query_one(PageRows), self.pair
        rows.border_title = words(presenter.heading_of(self.desk.contents, pair)) if pair else None
        rows.border_subtitle = words(presenter.week_of(pair, self.desk.today)) if pair else None
        told = [Row(title=GONE, is_wide=True)]
        if pair is not None:
            desk = self.desk
            told = presenter.mentorship_rows(desk.contents, pair, desk.today, rows.room, is_looked_at=desk.is_looked_at)
        rows.show(told if self.has_class("-high") else close(told), left=presenter.LEFT)

    def on_page_rows_rewidened(self, message: PageRows.Rewidened) -> None:
        """Break the texts anew."""
        message.stop()
        self.fill()

    def on_rows_chosen(self, message: Rows.Chosen) -> None:
        """Go to what the row tells of."""
        message.stop()
        if message.row is not None:
            self._follow(message.row.key)

    @work
    async def _follow(self, key: str) -> None:
        """Open what a row tells of, or ask for it anew."""
        pair = self.pair
        if pair is None:
            return
        kind, _, rest = key.partition(":")
        if kind == "line":
            key = self._place_of_line(rest)
            kind, _, rest = key.partition(":")
        asking: dict[str, Callable[[], Awaitable[None]]] = {
            "next": lambda: self._open_the_next(pair),
            "promises": lambda: self._open_promises(pair),
            "edit": lambda: edit_field(self, pair, rest),
            "note": lambda: edit_note(self, rest),
            "fit": lambda: check_fit(self, pair),
            "challenge": lambda: open_stuck(self, self.desk.contents.challenges[rest]),
            "contact": lambda: open_contact(self, self.desk.contents.contacts[rest]),
        }
        if kind in asking:
            await asking[kind]()
        elif kind in ROOM_OF:
            self.desk.whose = pair.id
            self.action_room(ROOM_OF[kind])
        else:
            self.open_key(key.partition("#")[0])

    def _place_of_line(self, name: str) -> str:
        """Where a line of the checklist is written down."""
        return LEADS_TO.get(name, name)

    async def _open_the_next(self, pair: Mentorship) -> None:
        """Its agenda; where nothing is planned, plan it."""
        planned = next(iter(planned_meetings(self.desk.contents, pair.id, self.desk.today)), None)
        if planned is None:
            await self.plan(pair)
        else:
            self.open_agenda(pair.id, planned.date)

    async def _open_promises(self, pair: Mentorship) -> None:
        """Those that are open; enter opens one."""
        desk = self.desk
        rows = presenter.promise_rows(desk.contents, pair, desk.today, is_looked_at=desk.is_looked_at)
        chosen = await self.choose("Promises", rows, left=12)
        if chosen:
            self.open_key(chosen)

    @work
    async def action_agenda(self) -> None:
        """The agenda of the next meeting."""
        if (pair := self.pair) is not None:
            await self._open_the_next(pair)

    @work
    async def action_edit(self) -> None:
        """Choose what to edit, and edit it."""
        if (pair := self.pair) is not None:
            await choose_what_to_edit(self, pair)

    @work
    async def action_part(self) -> None:
        """Pause, close, close quietly, trash."""
        if (pair := self.pair) is None:
            return
        await part(self, pair)
        if self.pair is None and self.is_current and not self.is_at_the_top:
            self.app.pop_screen()

    async def leaf(self, *, with_own: bool) -> Leaf | None:
        """What both may see of it; with what is only the owner's its whole page."""
        pair, contents = self.pair, self.desk.contents
        if pair is None:
            return None
        if with_own:
            return self.record_leaf(pair, with_own=True)
        text = mentorship_text(contents, pair, self.desk.today)
        return text_leaf(
            f"With {one_line(names_with(contents, pair), 60)}", f"mentorship-{self.desk.today}", text, pair
        )

    @work
    async def action_new(self) -> None:
        """What else there is to write down about the two."""
        if (pair := self.pair) is None:
            return
        ways: dict[str, tuple[str, Callable[[Room, Mentorship], Awaitable[None]]]] = {
            "stuck": ("Something stuck", write_stuck),
            "contact": ("Somebody you met through this", write_contact),
            "fit": ("Whether you two fit", check_fit),
            "meeting": ("A meeting", lambda _, pair: self.plan(pair)),
        }
        chosen = await self.choose_one("New", [(key, title) for key, (title, _) in ways.items()])
        if chosen:
            await ways[chosen][1](self, pair)
