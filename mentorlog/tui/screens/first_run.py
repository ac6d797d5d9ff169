"""The first run: three pages that can be skipped, the sample, or a journal that is there already."""

from typing import ClassVar

from textual import events, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from mentorlog.records.changes import Changes
from mentorlog.records.errors import JournalError
from mentorlog.store.found import Found, found_at
from mentorlog.tui.desk import Desk
from mentorlog.tui.leaving import Leaving
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.screens.asking import Asking
from mentorlog.tui.screens.first_pages import FirstPages
from mentorlog.tui.text import together, words
from mentorlog.tui.widgets.bars import Pieces, key_piece
from mentorlog.tui.widgets.field import Field
from mentorlog.tui.widgets.line import Line
from mentorlog.tui.widgets.rows import Rows

WHO = (
    ("mentee", "I have a mentor"),
    ("mentor", "I mentor someone"),
    ("both", "Both"),
    ("alone", "Just me, for now"),
    ("", "──"),
    ("sample", "Show me a sample first"),
    ("open", "I already have a journal"),
)
NOT_ENCRYPTED = "Not encrypted: as safe as your account on this computer."


class FirstRun(Asking):
    """`enter` goes to the next field, then to the next page; each page is one act, and what was filled in stays."""

    CSS_PATH = "first_run.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "skip", "Skip", show=False, id="first_run.skip"),
        Binding("tab,down", "app.focus_next", show=False),
        Binding("shift+tab,up", "app.focus_previous", show=False),
    ]

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._pages = FirstPages(desk)
        self._page = 1

    def compose(self) -> ComposeResult:
        """A question, what there is to choose or to fill in, and where it will lie."""
        with VerticalScroll(id="first", can_focus=False) as box:
            box.border_title = words("mentorlog")
            yield Static(words("Your mentoring journal. It never leaves this computer."), id="lead")
            yield Static(id="question")
            yield Rows(keeps_pointer=True, id="who")
            yield Vertical(id="fields")
            yield Static(self._where(), id="where")
        yield Pieces(id="keys")

    def _where(self) -> Content:
        lines = (
            ("the journal  ", self.desk.path_shown),
            ("backups      ", self.desk.backups_shown),
        )
        told = [together((label, "$secondary"), path) for label, path in lines]
        return words("\n").join([*told, words(NOT_ENCRYPTED, "$secondary")])

    async def on_mount(self) -> None:
        """Begin where the journal stands: what was answered before is not asked again."""
        contents = self.desk.contents
        rows = self.query_one("#who", Rows)
        rows.show([Row(key=key, title=title, is_faint=not key) for key, title in WHO])
        await self._turn_to(1 if not contents.mentorships else 2)

    async def _turn_to(self, page: int) -> None:
        """Show a page; one with nothing to ask is passed over, and after the last comes Home."""
        self._page = page
        made = self._pages.fields(page)
        if made is None:
            self._leave()
            return
        if not made:
            await self._turn_to(page + 1)
            return
        box = self.query_one("#fields")
        await box.remove_children()
        await box.mount_all(made)
        self.query_one("#who").display = page == 1
        skips = "Skip: an empty journal" if self.desk.contents.is_empty() else "Skip the rest"
        keys = (("enter", "Next", "next"), ("↑↓", "Choose", ""), ("esc", skips, "skip"))
        self.query_one(Pieces).show([key_piece(*key) for key in keys])
        self.query_one("#where").display = page == 1
        self.query_one("#question", Static).update(words(f"{page} of 3   {self._pages.question(page)}", "bold"))
        if page == 1:
            self._show_fields()
            self.query_one("#who").focus()
        else:
            made[0].query_one(Line).focus()

    def on_rows_moved(self) -> None:
        """Ask only for the names that the choice needs."""
        self._show_fields()

    def _show_fields(self) -> None:
        chosen = self._chosen
        asks = {
            "name": chosen in {"mentee", "mentor", "both", "alone"},
            "mentors": chosen in {"mentee", "both"},
            "mentees": chosen in {"mentor", "both"},
        }
        for name, is_asked in asks.items():
            for field in self.query(f"#{name}").results(Field):
                field.display = is_asked

    @property
    def _chosen(self) -> str:
        row = self.query_one("#who", Rows).row
        return row.key if row else ""

    def on_key(self, event: events.Key) -> None:
        """A letter typed on the list goes to the name."""
        if isinstance(self.focused, Rows) and event.is_printable and event.character and event.key != "space":
            name = self.query_one("#name", Field)
            if name.display:
                event.stop()
                name.take(event.character)

    def on_rows_chosen(self) -> None:
        """The choice is made: on to the names."""
        self.action_next()

    def on_input_submitted(self) -> None:
        """On to the next field, then to the next page."""
        self.action_next()

    def action_next(self) -> None:
        """The next field, and behind the last the next page."""
        if self._page == 1 and self._chosen in {"sample", "open"}:
            if self._chosen == "sample":
                self.app.exit(Leaving())
            else:
                self._open_another()
            return
        fields = [field for field in self.query(Field) if field.display]
        if isinstance(self.focused, Rows):
            fields[0].query_one(Line).focus()
            return
        place = next((n for n, field in enumerate(fields) if field.has_focus_within), len(fields) - 1)
        if fields[place].fault:
            return
        if place + 1 < len(fields):
            fields[place + 1].query_one(Line).focus()
        else:
            self._finish_page()

    @work
    async def _finish_page(self) -> None:
        """One act a page, then the next one."""
        fields = [field for field in self.query(Field) if field.display]
        if bad := next((field for field in fields if field.fault), None):
            bad.query_one(Line).focus()
            return
        texts = {field.id or "": field.text for field in fields}
        try:
            await self._pages.write(self._page, texts)
        except JournalError as error:
            self.notify(str(error), markup=False, severity="error", timeout=8)
            return
        for field in fields:
            field.forget()
        self.desk.read()
        await self._turn_to(self._page + 1)

    @work
    async def _open_another(self) -> None:
        """A journal is opened where it is; a full copy or a backup is copied."""
        path = await self.write(
            "The path of your journal, of a full copy or of a backup", hint="~/Sync/journal.json", reading=self._told
        )
        if not path:
            return
        found = self._found(path)
        if not found.is_copied:
            self.app.exit(Leaving(found.path))
            return
        try:
            await self.desk.perform(lambda: self._take_in(found))
        except JournalError as error:
            self.notify(str(error), markup=False, severity="error", timeout=8)
            return
        self.desk.read()
        self._leave()

    def _take_in(self, found: Found) -> Changes:
        return self.desk.journal.copies.take_in(found.contents, replace=False).changes

    def _found(self, path: str) -> Found:
        return found_at(path, self.desk.settings.backup_dir)

    def _told(self, path: str) -> str:
        found = self._found(path)
        count = sum(len(records) for _, records in found.contents.tables())
        does = f"copies it into {self.desk.path_shown}" if found.is_copied else "opens it where it is"
        return f"a {found.kind} with {count} records; enter {does}"

    def keep_typed(self) -> None:
        """Whatever happens now, what was filled in is there again."""
        for field in self.query(Field):
            field.keep_typed()

    def action_skip(self) -> None:
        """What was filled in stays; the rest can be written later."""
        self._leave()

    def _leave(self) -> None:
        self.desk.begin_with_one()
        self.dismiss(None)
