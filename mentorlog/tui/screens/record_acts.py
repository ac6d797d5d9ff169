"""What can be done with any record that a row names: who may see it, the trash, earlier versions, a copy."""

from mentorlog.journal.sight import others_in_words
from mentorlog.plain import one_line, plain
from mentorlog.records.record import Record, Shareable
from mentorlog.tui.desk import HIDDEN
from mentorlog.tui.presenters import rooms as presenter
from mentorlog.tui.screens.settling import Settling

SHARED_IN_TURN = ("private", "pair", "report")


class RecordActs(Settling):
    """A room with records in it; each act says what it did, or why it cannot be done now."""

    def refuses(self, record: Record) -> bool:
        """Whether nothing is done to it now, which is then said."""
        if record.is_deleted:
            self.say("It is in the trash; space puts it back.")
        elif self.desk.is_looked_at and presenter.is_only_me(record):
            self.say("Someone is looking; . shows it again.")
        else:
            return False
        return True

    async def put_back(self, record: Record) -> None:
        """Take it out of the trash."""
        await self.perform(lambda: self.desk.journal.records.put_back(type(record), record.id))

    async def to_trash(self, record: Record) -> None:
        """Put it into the trash."""
        await self.perform(lambda: self.desk.journal.records.delete(type(record), record.id))

    async def show_to_next(self, record: Shareable) -> None:
        """Say who may see it: only me, us two, for summaries, and round again."""
        turn = [one for one in SHARED_IN_TURN if one != "pair" or others_in_words(record, self.desk.contents)]
        now = record.visibility if record.visibility in turn and record.is_shared else "private"
        wanted = turn[(turn.index(now or "private") + 1) % len(turn)]
        await self.perform(lambda: self.desk.journal.records.show_to(type(record), record.id, wanted))

    async def copy_record(self, record: Record) -> None:
        """What both may see of it, to look at whole and to copy; where nothing may leave, that is said."""
        if not isinstance(record, Shareable) or not record.is_shared:
            self.say("It is only yours, so nothing of it is copied. w changes who may see it.")
            return
        from mentorlog.reports.name_guard import names_in

        contents = self.desk.contents
        lines = presenter.page_lines(record, contents, is_looked_at=True)
        told = [f"{label}: {text}" for label, text, only_me in lines if not only_me and text != HIDDEN]
        text = plain("\n".join([presenter.title_of(record), "", *told]))
        pair = contents.mentorships.get(getattr(record, "mentorship_id", None) or "")
        named = names_in(text, contents, spared=pair.with_ids if pair else ())
        warning = f"It names {', '.join(one_line(name) for name in named)}, of another mentorship." if named else ""
        if await self.look("As both may see it", text, warning=warning):
            self.app.copy_to_clipboard(text)
            self.say("Copied, if your terminal allows it. What is only yours stays here.")
