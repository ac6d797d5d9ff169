"""What every room has: the bar of rooms, the bar of keys, whose it is, undo, help, the way back."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widget import Widget

from mentorlog.days import short_day, weekday
from mentorlog.lookup import known_mentorships, names_with, planned_meetings
from mentorlog.records.changes import Changes
from mentorlog.records.errors import JournalError
from mentorlog.tui.commands import ROOMS, footer_of
from mentorlog.tui.desk import Desk
from mentorlog.tui.dialogs.choose import Choose
from mentorlog.tui.dialogs.look import Keys
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.widgets.bars import KeyBar, RoomBar

ROLES = {"mentee": "my mentor", "mentor": "I mentor", "peer": "peer"}


class Room(Screen[None]):
    """One screen. `ROOM` is the tab it belongs to, `WHERE` names its commands."""

    HORIZONTAL_BREAKPOINTS = [
        (0, "-small"),
        (60, "-narrow"),
        (96, "-wide"),
        (140, "-broad"),
    ]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (28, "-high")]
    ROOM: ClassVar[str] = ""
    WHERE: ClassVar[str] = ""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    def compose(self) -> ComposeResult:
        """The bars, and the body between them."""
        yield RoomBar(self.ROOM)
        yield from self.body()
        yield KeyBar(footer_of(self.WHERE))

    def body(self) -> Iterable[Widget]:
        """What stands between the bars."""
        raise TypeError("a room has a body")

    def fill(self) -> None:
        """Show the journal as it is now."""
        raise TypeError("a room can be filled")

    def on_screen_resume(self) -> None:
        """Whoever comes back sees what is true now."""
        self.reload()

    def reload(self) -> None:
        """Read the journal again, and show it."""
        try:
            self.fill()
        except JournalError as error:
            self.notify(str(error), markup=False, severity="error", timeout=10)
        note = "shown: nothing private" if self.desk.is_looked_at else ""
        sample = "SAMPLE" if self.desk.sample else ""
        self.query_one(RoomBar).tell(self.desk.whose_words, " · ".join(part for part in (sample, note) if part))

    async def perform(self, act: Callable[[], Changes]) -> bool:
        """Run one act, say what it did, and show it; False, with the reason shown, where it was refused."""
        try:
            changes = await self.desk.perform(act)
        except JournalError as error:
            self.notify(str(error), markup=False, severity="warning", timeout=8)
            return False
        self.notify(f"{changes.sentence}  u undoes.", markup=False, timeout=4)
        self.reload()
        return True

    def action_room(self, name: str) -> None:
        """Go to another room."""
        self.app.switch_mode(name)

    @work
    async def action_whose(self) -> None:
        """Choose one mentorship, or everyone; every room is then narrowed to it."""
        chosen = await self.app.push_screen_wait(Choose("Whose", self._whose_rows(), left=3))
        if chosen is not None:
            self.desk.whose = None if chosen == "everyone" else chosen
            self.reload()

    def _whose_rows(self) -> list[Row]:
        contents, today = self.desk.contents, self.desk.today
        rows = [Row(key="everyone", left="1", title="everyone")]
        for number, mentorship in enumerate(known_mentorships(contents), 2):
            planned = next(iter(planned_meetings(contents, mentorship.id, today)), None)
            day = f"{weekday(planned.date)[:3]} {short_day(planned.date, today)}" if planned else "no date"
            role = ROLES[mentorship.my_role] if mentorship.state != "closed" else "ended"
            title = f"{names_with(contents, mentorship)}  {role}"
            rows.append(Row(key=mentorship.id, left=str(number), title=title, right=day))
        return rows

    def action_looking(self) -> None:
        """Hide what is only the owner's, or show it again."""
        self.desk.is_looked_at = not self.desk.is_looked_at
        said = "Nothing private is shown, until . again." if self.desk.is_looked_at else "All is shown again."
        self.notify(said, markup=False, timeout=3)
        self.reload()

    @work
    async def action_undo(self) -> None:
        """Take back the last act."""
        await self.perform(self.desk.journal.undo.undo)

    @work
    async def action_redo(self) -> None:
        """Do again what was taken back."""
        await self.perform(self.desk.journal.undo.redo)

    @work
    async def action_help(self) -> None:
        """Show the keys of this screen."""
        title = next((title for name, title, _ in ROOMS if name == self.ROOM), "")
        await self.app.push_screen_wait(Keys(self.WHERE, title))

    def action_leave(self) -> None:
        """Back to where one came from; at the top, out."""
        if len(self.app.screen_stack) > 1:
            self.app.pop_screen()
        else:
            self.app.exit()
