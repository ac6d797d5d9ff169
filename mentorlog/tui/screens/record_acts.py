"""What can be done with any record that a row names: who may see it, and why it may not be changed."""

from mentorlog.journal.sight import others_in_words
from mentorlog.records.record import Record, Shareable
from mentorlog.tui.desk import NOT_SEEN
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
            self.say(NOT_SEEN)
        else:
            return False
        return True

    async def show_to_next(self, record: Shareable) -> None:
        """Say who may see it: only me, us two, for summaries, and round again."""
        turn = [one for one in SHARED_IN_TURN if one != "pair" or others_in_words(record, self.desk.contents)]
        now = record.visibility if record.visibility in turn and record.is_shared else "private"
        wanted = turn[(turn.index(now or "private") + 1) % len(turn)]
        await self.perform(lambda: self.desk.journal.records.show_to(type(record), record.id, wanted))
