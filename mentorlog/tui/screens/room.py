"""What every room has: the bar of rooms, the bar of keys, whose it is, undo, help, the way back."""

from collections.abc import Iterable
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.widget import Widget
from textual.widgets import Static

from mentorlog.records.errors import JournalError
from mentorlog.records.record import Record
from mentorlog.tui.commands import ROOMS, footer_of
from mentorlog.tui.desk import NOT_SEEN, Desk, DeskState
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.screens.acting import Acting
from mentorlog.tui.screens.roomy import Roomy
from mentorlog.tui.text import words
from mentorlog.tui.widgets.bars import KeyBar, RoomBar


class Room(Acting, Roomy):
    """One screen. `ROOM` is the tab it belongs to, `WHERE` names its commands.

    `PANES` are its two panes, each with what has the focus in it; where there is room for one, keys show the other.
    """

    HORIZONTAL_BREAKPOINTS = [
        (0, "-tiny"),
        (40, "-small"),
        (60, "-narrow"),
        (96, "-wide"),
        (120, "-wider"),
        (140, "-broad"),
    ]
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (10, "-short"), (16, "-low"), (28, "-high")]
    PANES: ClassVar[tuple[tuple[str, str], ...]] = ()
    ROOM: ClassVar[str] = ""
    WHERE: ClassVar[str] = ""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._filled_from: DeskState | None = None

    def compose(self) -> ComposeResult:
        """The bars, and the body between them."""
        self._know_the_size()
        yield RoomBar(self.ROOM)
        yield from self.body()
        yield Static(words("a bit more room, please"), id="more-room")
        yield KeyBar(footer_of(self.WHERE))

    def _know_the_size(self) -> None:
        """Be as narrow as the terminal from the start: told of it later, the screen would be laid out twice."""
        width, height = self.app.size
        for size, breakpoints in ((width, self.HORIZONTAL_BREAKPOINTS), (height, self.VERTICAL_BREAKPOINTS)):
            self.add_class(next(name for least, name in reversed(breakpoints) if size >= least))

    def body(self) -> Iterable[Widget]:
        """What stands between the bars."""
        raise TypeError("a room has a body")

    def fill(self) -> None:
        """Show the journal as it is now."""
        raise TypeError("a room can be filled")

    def on_screen_resume(self) -> None:
        """Whoever comes back sees what is true now."""
        self.look_again()

    def look_again(self) -> None:
        """Show what is true now; what is on screen already is not made anew."""
        self._read_again()
        if self._filled_from != self.desk.state:
            self._fill_anew()

    def reload(self) -> None:
        """Read the journal again, and show it."""
        self._read_again()
        self._fill_anew()

    def _read_again(self) -> None:
        """Read the journal again; where it cannot be read, what was read last stays on screen."""
        try:
            self.desk.read()
        except JournalError as error:
            self.complain(error, severity="error")

    def _fill_anew(self) -> None:
        self._filled_from = self.desk.state
        self.fill()
        note = "shown: nothing private" if self.desk.is_looked_at else ""
        sample = "SAMPLE" if self.desk.sample else ""
        self.query_one(RoomBar).tell(self.desk.whose_words, " · ".join(part for part in (sample, note) if part))

    def action_pane(self, wanted: int) -> None:
        """Go to the first pane, 0, or the second, 1."""
        if self.PANES:
            self.show_pane(wanted)

    def action_next_pane(self) -> None:
        """Go to the other pane; where there are more lists than two, to the next one."""
        if not self.PANES:
            self.focus_next()
            return
        here = self.focused
        self.show_pane(int(here is None or self.query_one(self.PANES[0][0]) in here.ancestors_with_self))

    def action_last_pane(self) -> None:
        """Go to the other pane; where there are more lists than two, to the one before."""
        if self.PANES:
            self.action_next_pane()
        else:
            self.focus_previous()

    def show_pane(self, wanted: int) -> None:
        """Show a pane where there is room for one only, and give it the focus."""
        self.set_class(wanted == 1, "-other")
        self.call_after_refresh(self.query_one(self.PANES[wanted][1]).focus)

    def action_filter(self) -> None:
        """There is nothing to narrow on this screen."""

    def action_zoom(self) -> None:
        """Show the pane that has the focus alone, or both again."""
        if self.PANES:
            self.toggle_class("-zoomed")

    def action_room(self, name: str) -> None:
        """Go to another room."""
        self.app.call_later(self.app.show_room, name)

    @work
    async def action_whose(self) -> None:
        """Whose it is: one mentorship, or everyone; its page; another one."""
        from mentorlog.tui.screens.whose import ask_whose

        await ask_whose(self)

    def open_record(self, record: Record) -> None:
        """Open the page of a record."""
        from mentorlog.tui.screens.opening import page_for

        self.app.push_screen(page_for(self.desk, f"{type(record).__name__.casefold()}:{record.id}", self.ROOM))

    @work
    async def action_backups(self) -> None:
        """Choose a backup and put it back, whole; a backup of what stands there now is made first."""
        rows = [
            Row(key=str(n), left=f"{found.made_at:%d %b %H:%M}", title=found.why)
            for n, found in enumerate(self.desk.backups())
        ]
        if not rows:
            self.say("No backup was made yet. The first is made before the next change.")
            return
        chosen = await self.choose("Put a whole journal back", rows, left=12)
        if chosen is None:
            return
        try:
            await self.desk.put_back(self.desk.backups()[int(chosen)].path)
        except JournalError as error:
            self.complain(error, severity="error")
            return
        self.reload()
        self.say("Put back, whole. What stood here before is the newest backup: B.")

    def action_trash(self) -> None:
        """Open the trash of all kinds."""
        from mentorlog.tui.screens.trash import Trash

        if self.WHERE != "trash":
            self.app.push_screen(Trash(self.desk))

    @work
    async def action_end_mentorship(self) -> None:
        """Go to the ending of a mentorship."""
        from mentorlog.tui.screens.ending_which import go_to_an_ending

        await go_to_an_ending(self)

    @work
    async def action_serious(self) -> None:
        """Something serious: what is said there, a sealed note, and those that are there."""
        from mentorlog.tui.screens.serious import show_serious

        await show_serious(self)

    def action_looking(self) -> None:
        """Hide what is only the owner's, or show it again."""
        self.desk.look_away(is_looked_at=not self.desk.is_looked_at)
        self.app.clear_notifications()
        self.say("Nothing private is shown, until . again." if self.desk.is_looked_at else "All is shown again.")
        self.reload()

    @work
    async def action_undo(self) -> None:
        """Take back the last act."""
        await self.perform(self.desk.undo)

    @work
    async def action_undo_one(self) -> None:
        """Choose one of the last acts, and take it back alone; one that cannot be says why."""
        if self.desk.is_looked_at:
            self.say(NOT_SEEN)
            return
        from mentorlog.tui.presenters.acts import LEFT, act_rows

        acts = self.desk.journal.undo.acts()
        if not acts:
            self.say("Nothing to undo.")
            return
        chosen = await self.choose("Undo one of the last acts", act_rows(acts, self.desk.today), left=LEFT)
        act = next((act for act in acts if str(act.number) == chosen), None)
        if act is not None and act.is_undone:
            self.say("It is undone already.")
        elif act is not None:
            await self.perform(lambda: self.desk.undo(act.number))

    @work
    async def action_redo(self) -> None:
        """Do again what was taken back."""
        await self.perform(self.desk.redo)

    @work
    async def action_help(self) -> None:
        """Show the keys of this screen."""
        title = next((title for name, title, _ in ROOMS if name == self.ROOM), "")
        from mentorlog.tui.dialogs.look import Keys

        await self.ask(Keys(self.WHERE, title))

    @property
    def is_at_the_top(self) -> bool:
        """Whether there is nothing to go back to."""
        return len(self.app.screen_stack) <= 1

    def action_back(self) -> None:
        """Back to where one came from."""
        if not self.is_at_the_top:
            self.app.pop_screen()

    def action_leave(self) -> None:
        """Back to where one came from; at the top, out."""
        if self.is_at_the_top:
            self.app.exit()
        else:
            self.app.pop_screen()
