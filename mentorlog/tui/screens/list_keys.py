"""The keys of any list or page: who may see it, edit, trash, earlier versions, what is shown, $EDITOR, copy."""

from collections.abc import Sequence
from typing import ClassVar

from textual import work

from mentorlog.lookup import active_mentorships, names_with
from mentorlog.plain import one_line
from mentorlog.records.errors import JournalError
from mentorlog.records.record import Record, Shareable
from mentorlog.tui.desk import NOT_SEEN
from mentorlog.tui.outside import edited_outside
from mentorlog.tui.presenters.editing import Editable, as_text, editable, from_text, read, values_of
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.screens.page import record_of
from mentorlog.tui.screens.plain_room import PlainRoom
from mentorlog.tui.screens.record_acts import RecordActs
from mentorlog.tui.screens.versions import look_at_versions
from mentorlog.tui.widgets.rows import Rows

NO_RECORD = "That is not written down yet; enter begins it."
LONGEST_LINE = 200


class ListKeys(PlainRoom, RecordActs):
    """A list in three views, whose rows name records."""

    VIEWS: ClassVar[tuple[str, ...]] = ("active", "all", "trash")
    view: str = "active"

    def rows_in(self, view: str) -> Sequence[Row]:  # noqa: ARG002
        """The rows of a view."""
        raise TypeError("a list has rows")

    def rows(self) -> Sequence[Row]:
        """The rows of the view that is shown; one that says so where there is none, but elsewhere are."""
        rows = self.rows_in(self.view)
        is_empty = not rows and (self.view != "active" or bool(self.rows_in("all")))
        return [Row(title="Nothing here. v shows more.", is_faint=True)] if is_empty else rows

    def record_at(self, row: Row) -> Record | None:
        """The record a row is about."""
        return record_of(row.key, self.desk.contents)

    @property
    def record(self) -> Record | None:
        """The record under the cursor."""
        row = self.query_one(Rows).row
        return self.record_at(row) if row else None

    @property
    def open_record_here(self) -> Record | None:
        """The same, if something can be done with it now; else that is said."""
        record = self.record
        if record is None:
            self.say(NO_RECORD)
            return None
        return None if self.refuses(record) else record

    @property
    def shown_record(self) -> Record | None:
        """The same, where all of it may be shown."""
        if self.desk.is_looked_at:
            self.say(NOT_SEEN)
            return None
        return self.open_record_here

    def action_view(self) -> None:
        """Show the next view."""
        self.view = self.VIEWS[(self.VIEWS.index(self.view) + 1) % len(self.VIEWS)]
        self.fill()
        self.show_pane(0)

    @work
    async def action_seen(self) -> None:
        """Say who may see it."""
        record = self.open_record_here
        if isinstance(record, Shareable):
            await self.show_to_next(record)

    @work
    async def action_drop(self) -> None:
        """Put it into the trash."""
        if (record := self.open_record_here) is not None:
            await self.to_trash(record)

    @work
    async def action_versions(self) -> None:
        """How it read before."""
        if (record := self.shown_record) is not None:
            await look_at_versions(self, record)

    @work
    async def action_edit(self) -> None:
        """Change one thing about it; where there is one only, that."""
        if (record := self.shown_record) is not None:
            await self.edit(record)

    async def edit(self, record: Record) -> None:
        """Choose what to change, and change it."""
        known = {one.key: one for one in editable(record)}
        if not known:
            self.say("Nothing about it can be edited; d puts it into the trash.")
            return
        rows = [
            Row(key=one.key, left=str(n), title=one.label, right=one_line(one.value[:80], 24))
            for n, one in enumerate(known.values(), 1)
        ]
        chosen = await self.choose("Edit", rows, left=2) if len(rows) > 1 else rows[0].key
        if chosen is None:
            return
        draft = f"edit-{record.id}-{chosen}"
        said = await self._ask_anew(known[chosen], draft)
        if said is not None and said != known[chosen].value:
            await self._change(record, {chosen: said}, draft)

    async def _ask_anew(self, one: Editable, draft: str) -> str | None:
        """Another value, in the way that fits it."""
        if one.choices:
            return await self.choose_one(one.label, [(key, key.replace("_", " ")) for key in one.choices])
        if one.asked_as == "mentorship":
            pairs = active_mentorships(self.desk.contents)
            named = [Row(key=pair.id, title=names_with(self.desk.contents, pair)) for pair in pairs]
            chosen = await self.choose(one.label, [*named, Row(key="nobody", title="nobody")])
            return "" if chosen == "nobody" else chosen
        if one.asked_as == "text" or "\n" in one.value or len(one.value) > LONGEST_LINE:
            return await self.write_page(one_line(one.label, 66), one.value, draft=draft)
        reading = None if one.is_text else lambda text: str(read(one, text, self.desk.today))
        return await self.write(one.label, one.value, reading=reading, draft=draft)

    async def _change(self, record: Record, said: dict[str, str], draft: str = "") -> bool:
        """Change what was said, as one act."""
        try:
            values = values_of(record, said, self.desk.today)
        except JournalError as error:
            self.complain(error)
            return False
        return await self.change(record, values, draft=draft)

    @work
    async def action_editor(self) -> None:
        """The words of it in the person's own editor; what is saved is one act."""
        record = self.shown_record
        if record is None:
            return
        wanted = editable(record)
        if not any(one.is_text for one in wanted):
            self.say("There are no words in it to edit.")
            return
        try:
            text, file = edited_outside(self.app, as_text(wanted), "page", self.desk.settings.draft_dir)
        except JournalError as error:
            self.complain(error)
            return
        said = from_text(text, wanted)
        if not said:
            self.say("Nothing was changed.")
        elif not await self._change(record, said):
            self.notify(f"The text lies in {file}.", markup=False, timeout=8)
            return
        file.unlink(missing_ok=True)
