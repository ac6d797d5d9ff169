"""The one obvious act of each row: `space`."""

from collections.abc import Awaitable, Callable

from textual import work

from mentorlog.days import after, short_day
from mentorlog.lookup import names_with
from mentorlog.records.changes import Changes
from mentorlog.records.meetings import Meeting
from mentorlog.reports.paragraphs import counted
from mentorlog.tui.screens.asking import MAY_BE_EMPTY
from mentorlog.tui.screens.checking_in import CheckingIn
from mentorlog.tui.screens.planning import PLAN_HINT
from mentorlog.tui.widgets.rows import Rows
from mentorlog.when import When

FOR_TWO = {"topic", "decision", "stuck"}
SHOWN_OF_A_THOUGHT = 2000
BECAME = (
    ("held", "Held"),
    ("moved", "Moved to another day"),
    ("cancelled:me", "Cancelled by me"),
    ("cancelled:them", "Cancelled by {name}"),
    ("missed", "Did not happen"),
)


class Settling(CheckingIn):
    """A room whose rows have an act at their right."""

    @work
    async def settle_row(self, what: str, key: str) -> None:
        """Do the act of a row of this kind; a row without one is opened."""
        kind, _, record_id = key.partition(":")
        journal = self.desk.journal
        simple: dict[str, Callable[[str], Changes]] = {
            "promise_late": journal.promises.done,
            "promise_near": journal.promises.done,
            "promised": journal.promises.done,
            "milestone": journal.marks.reach,
            "boundary_review": journal.marks.still_fits,
        }
        asking: dict[str, Callable[[str], Awaitable[None]]] = {
            "meeting_past": lambda key: self.settle_meeting(self.desk.contents.meetings[key]),
            "well_done": lambda key: self.mark(kind, key),
            "goal": lambda key: self.check_in(self.desk.contents.goals[key]),
            "capture": self._sort,
            "no_date": lambda key: self.plan(self.desk.contents.mentorships[key]),
        }
        if what in simple:
            await self.perform(lambda: simple[what](record_id))
        elif what in asking:
            await asking[what](record_id)
        else:
            self.open_key(key)

    async def move_days(self, meeting: Meeting, by: int) -> None:
        """Move a planned meeting by so many days."""
        when = When(date=after(by, meeting.date))
        if when.date < self.desk.today:
            self.say("That day is past.")
            return
        await self._move_to(meeting, when)

    async def _move_to(self, meeting: Meeting, when: When, draft: str = "") -> None:
        """Move it, and put the cursor on the day it has now."""
        if await self.perform(lambda: self.desk.journal.meetings.move(meeting.id, when), draft=draft):
            given_up = self.desk.contents.meetings.get(meeting.id)
            for rows in self.query(Rows):
                rows.point_at(f"meeting:{given_up.moved_to if given_up else ''}")

    async def settle_meeting(self, meeting: Meeting) -> None:
        """Ask what became of a meeting."""
        contents = self.desk.contents
        name = names_with(contents, contents.mentorships[meeting.mentorship_id])
        ways = [(key, text.format(name=name)) for key, text in BECAME]
        chosen = await self.choose_one("What became of it?", ways)
        if chosen == "moved":
            await self.ask_where_to(meeting)
        elif chosen:
            status, _, by = chosen.partition(":")
            await self.perform(lambda: self.desk.journal.meetings.settle(meeting.id, status, by or None))

    async def ask_where_to(self, meeting: Meeting) -> None:
        """Move a planned meeting to a day that is typed."""
        draft = f"move-{meeting.id}"
        phrase = await self.write("To which day?", hint=PLAN_HINT, reading=self.read_plan, draft=draft)
        if phrase:
            await self._move_to(meeting, self._coming(phrase), draft)

    async def mark(self, kind: str, record_id: str) -> None:
        """Say well done; a goal at 100 is thereby achieved."""
        marks = self.desk.journal.marks
        if kind == "goal":
            await self.perform(lambda: marks.celebrate_goal(record_id))
            return
        draft = f"marked-{record_id}"
        how = await self.write("Well done. How was it marked?", hint=MAY_BE_EMPTY, draft=draft)
        if how is not None:
            await self.perform(lambda: marks.celebrate_milestone(record_id, how), draft=draft)

    async def _sort(self, capture_id: str) -> None:
        """Make a capture what it is."""
        from mentorlog.tui.dialogs.sort import Sort

        capture = self.desk.contents.captures[capture_id]
        waiting = [c for c in self.desk.contents.captures.values() if not c.is_deleted and not c.is_sealed]
        text = self.desk.seen(capture.text[:SHOWN_OF_A_THOUGHT], only_me=True)
        when = short_day(capture.created_on, self.desk.today)
        chosen = await self.ask(Sort(f"To sort · {counted(len(waiting), 'thought')}", text, when))
        if chosen is None:
            return
        mentorship = await self._ask_with_whom() if chosen in FOR_TWO else self.desk.mentorship
        if chosen in FOR_TWO and mentorship is None:
            self.say("That needs somebody to talk to.")
            return
        whose = mentorship.id if mentorship else None
        await self.perform(lambda: self.desk.journal.captures.sort(capture_id, chosen, whose))
