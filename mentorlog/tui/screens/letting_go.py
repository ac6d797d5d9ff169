"""What leaves, on every screen in one way: shown whole first, then copied or written to a file."""

import asyncio
import datetime as dt

from textual import work

from mentorlog.agenda import AgendaError, AskedMeeting
from mentorlog.journal.finding import present
from mentorlog.lookup import joined, meeting_on
from mentorlog.plain import one_line, plain
from mentorlog.records.contents import Contents
from mentorlog.records.errors import JournalError
from mentorlog.records.record import Record
from mentorlog.reports.agenda_hints import error_in_words
from mentorlog.reports.agenda_page import AgendaPage, agenda_page
from mentorlog.reports.leaf import Leaf
from mentorlog.reports.paragraphs import counted
from mentorlog.store.leaving_files import is_there, target, write_file
from mentorlog.tui.desk import NOT_SEEN
from mentorlog.tui.presenters import leaving as presenter
from mentorlog.tui.screens.capturing import Capturing

NOTHING = "Nothing here can leave."
ONLY_YOU = "Only you see it. Y copies all of it; w says who may see it."
NO_MESSAGE = "It did not take place, so there is no message. Y copies its page."
SEALED = "It is sealed. Only a full copy holds it."
FAR_AWAY = "Copied, if your terminal allows it; x writes a file."
MOST_FILES = 1000


class LettingGo(Capturing):
    """A room from which something leaves: `leaf` says what, `y` `Y` `x` do the rest."""

    async def leaf(self, *, with_own: bool) -> Leaf | None:  # noqa: ARG002
        """What the keys are for, as it would leave; None where there is nothing, which was then said."""
        self.say(NOTHING)
        return None

    async def has_left(self, leaf: Leaf) -> None:
        """It was written to a file."""

    @work
    async def action_copy(self) -> None:
        """What both may see, looked at whole, then copied."""
        await self.copy_leaf()

    async def copy_leaf(self) -> None:
        """The same, for an act that waits for it."""
        if (leaf := await self.leaf(with_own=False)) is not None:
            await self.copy(leaf)

    @work
    async def action_copy_all(self) -> None:
        """All of it, with what is only the owner's; not while someone is looking."""
        if self.desk.is_looked_at:
            self.say(NOT_SEEN)
        elif (leaf := await self.leaf(with_own=True)) is not None:
            await self.copy(leaf)

    @work
    async def action_to_file(self) -> None:
        """What both may see, in a format, looked at whole, then written to a file that is not there yet."""
        leaf = await self.leaf(with_own=False)
        if leaf is None:
            return
        format_ = await self._which_format(leaf)
        path = self._free_path(leaf, format_) if format_ else None
        if format_ is None or path is None:
            return
        if await self._may_leave(leaf, leaf.text_in(format_), f"To {path}", does="Write"):
            await self._write(leaf, path, format_)

    async def copy(self, leaf: Leaf) -> bool:
        """Show it whole, and copy it if it may leave; whether it left."""
        text = plain(leaf.text)
        if not await self._may_leave(leaf, text, leaf.title, does="Copy"):
            return False
        self.app.copy_to_clipboard(text)
        own = f", {presenter.WITH_OWN}" if leaf.with_own else ""
        lines = counted(len([line for line in text.splitlines() if line.strip()]), "line")
        told = FAR_AWAY if self.desk.settings.is_far_away else f"Copied: {lines}{own}."
        self.say(f"{told} {leaf.stays}".strip())
        return True

    async def _may_leave(self, leaf: Leaf, text: str, title: str, *, does: str) -> bool:
        names = leaf.names(self.desk.contents)
        told = joined([one_line(name, 60) for name in names])
        warning = f"It names {told}, of another mentorship." if names else ""
        return await self.look(title, plain(text), warning=warning, does=does, marked=names)

    async def _which_format(self, leaf: Leaf) -> str | None:
        """The format; asked for where there is a choice."""
        if len(leaf.formats) == 1:
            return leaf.formats[0]
        return await self.choose_one("Write the file as", [(name, name) for name in leaf.formats])

    def _free_path(self, leaf: Leaf, format_: str) -> str | None:
        """Where it goes in the export folder: a name that nothing has yet."""
        try:
            for number in range(1, MOST_FILES):
                name = leaf.file_name(format_, number)
                if not is_there(target(name, self.desk.settings)):
                    return name
        except JournalError as error:
            self.complain(error)
            return None
        self.say("There are too many files of that name.")
        return None

    async def _write(self, leaf: Leaf, name: str, format_: str) -> None:
        path = target(name, self.desk.settings)
        try:
            await asyncio.to_thread(write_file, path, leaf.text_in(format_), overwrite=False)
        except JournalError as error:
            self.complain(error)
            return
        await self.has_left(leaf)
        self.say(f"Written: {one_line(str(path))}")

    def agenda_leaf(self, mentorship_id: str, day: dt.date, *, with_own: bool) -> Leaf | None:
        """The agenda of a meeting; why there is none is said."""
        contents, today = self.desk.contents, self.desk.today
        try:
            page = page_of(contents, mentorship_id, day, today, for_owner=with_own)
        except JournalError as error:
            self.complain(error)
            return None
        return presenter.agenda_leaf(page, today, with_own=with_own)

    def record_leaf(self, record: Record | None, *, with_own: bool) -> Leaf | None:
        """A record; of a meeting the agenda or the message. Why it stays is said."""
        contents, today = self.desk.contents, self.desk.today
        meeting = contents.meetings.get(record.id) if record is not None else None
        if record is None or record.is_deleted:
            self.say(NOTHING)
            return None
        if meeting is not None and meeting is record:
            if meeting.state == "planned":
                return self.agenda_leaf(meeting.mentorship_id, meeting.date, with_own=with_own)
            if meeting.state != "held" and not with_own:
                self.say(NO_MESSAGE)
                return None
            return presenter.message_leaf(contents, meeting, today, with_own=with_own)
        leaf = presenter.record_leaf(record, contents, today, self.desk.whose, with_own=with_own)
        if leaf is None:
            self.say(SEALED if presenter.is_sealed(record) else ONLY_YOU)
        return leaf


def page_of(
    contents: Contents, mentorship_id: str, day: dt.date, today: dt.date, *, for_owner: bool = False
) -> AgendaPage:
    """The page of the meeting of a day. Raises JournalError where no agenda can be made."""
    mentorship = present(contents.mentorships, mentorship_id)
    meeting = meeting_on(contents, mentorship_id, day)
    asked = AskedMeeting.of(meeting) if meeting else AskedMeeting(date=day)
    try:
        return agenda_page(contents, mentorship, asked, meeting, today, for_owner=for_owner)
    except AgendaError as error:
        raise error_in_words(error, mentorship, asked) from error
