"""A summary: which lines it has, in which words, and how it leaves."""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from msgspec.structs import replace
from textual import work
from textual.binding import BindingType
from textual.widget import Widget
from textual.widgets import Static

from mentorlog.plain import plain
from mentorlog.progress import Period
from mentorlog.records.errors import JournalError
from mentorlog.records.growth import Outcome
from mentorlog.reports.leaf import Leaf, leaf_of_summary
from mentorlog.reports.progress_text import period_in_words
from mentorlog.reports.summary import Asked, Line, Summary, offered
from mentorlog.reports.summary import summary as summary_of
from mentorlog.reports.summary.asked import KINDS
from mentorlog.reports.summary.leaving import mentorships_of, usual_first_day
from mentorlog.store.summaries_file import SummariesFile
from mentorlog.tui.commands import bindings_on
from mentorlog.tui.desk import Desk
from mentorlog.tui.presenters import summary as presenter
from mentorlog.tui.presenters.ranges import Range, ranges
from mentorlog.tui.screens.planning import Planning
from mentorlog.tui.text import words
from mentorlog.tui.widgets.rows import Rows

READER_HINT = "A name, such as Priya Nair; it stands in the title. Empty: nobody is named."
LOOKED_AT = "Someone is looking; . shows it again."


class SummaryRoom(Planning):
    """One list; nothing of it is kept but what was written to a file."""

    CSS_PATH = "summary.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_on("summary")]
    ROOM = "progress"
    WHERE = "summary"

    def __init__(self, desk: Desk, mentorship_id: str, kind: str = "manager") -> None:
        super().__init__(desk)
        self._mentorship_id = mentorship_id
        self._asked = self._begun(kind)
        self._aside: dict[str, dict[str, str]] = {}
        self._lines: Sequence[Line] = ()

    def body(self) -> Iterable[Widget]:
        """The lines, and how many of them stay behind."""
        yield Rows(left=presenter.LEFT, id="lines")
        yield Static(id="behind")

    def on_mount(self) -> None:
        """The list has the focus."""
        self.query_one(Rows).focus()

    def fill(self) -> None:
        """Show the lines there are."""
        contents = self.desk.contents
        try:
            asked = presenter.settled(contents, self._asked)
            self._keep_aside(presenter.words_lost(self._asked, asked))
            self._asked = asked
            self._lines = lines = offered(contents, asked)
        except JournalError as error:
            self.complain(error)
            return
        listed = self.query_one(Rows)
        listed.show(list(presenter.rows_of(lines, asked, is_looked_at=self.desk.is_looked_at)))
        listed.border_title = words(f"{presenter.KINDS[asked.kind]} · {period_in_words(asked.period)}")
        listed.border_subtitle = words("t kind · [ ] period")
        self.query_one("#behind", Static).update(words(f" {presenter.left_behind(lines, asked)}", "$secondary"))

    def _begun(self, kind: str, former: Asked | None = None) -> Asked:
        """A summary of a kind over its usual days, with what was worded before."""
        contents, today = self.desk.contents, self.desk.today
        asked = Asked(
            kind=next(known for known in KINDS if known == kind),
            named=() if kind == "development" else (self._mentorship_id,),
            period=Period(since=today, until=today),
            today=today,
            reader=former.reader if former else "",
            words=former.words if former else {},
        )
        last = self._kept.last_before(today, asked.kind, mentorships_of(contents, asked))
        first = min(usual_first_day(contents, asked, last), today)
        self._usual = Range(name="as usual", period=Period.of(first, today))
        return replace(asked, period=self._usual.period)

    @property
    def _kept(self) -> SummariesFile:
        return SummariesFile(self.desk.settings.journal, state_dir=self.desk.settings.state_dir)

    @property
    def _line(self) -> Line | None:
        row = self.query_one(Rows).row
        return next((line for line in self._lines if row and line.key == row.key), None)

    def _is_hidden(self, line: Line) -> bool:
        return line.seen_by == "private" and self.desk.is_looked_at

    def _take(self, asked: Asked) -> bool:
        """Show another choice, if it can be."""
        former, self._asked = self._asked, asked
        try:
            offered(self.desk.contents, asked)
        except JournalError:
            self._asked = former
            self.say("That line cannot be had so.")
            return False
        self.fill()
        return True

    async def on_rows_chosen(self, message: Rows.Chosen) -> None:
        """Enter does what the row is for."""
        message.stop()
        if message.row is not None and message.row.key == presenter.HAPPENED:
            self.action_happened()
        else:
            self.action_tick()

    @work
    async def action_tick(self) -> None:
        """Take the line in, or leave it out; what only the owner has seen is shown whole before."""
        line = self._line
        if line is None:
            await self._ask_on_row()
        elif self._is_hidden(line):
            self.say(LOOKED_AT)
        elif line.is_on(self._asked):
            self._leave_out(line)
        elif line.key in self._aside and await self._may_be_taken_in(line):
            self._take_in_again(line)
        elif line.key in self._aside:
            return
        elif line.wants_words or line.rule == "typed":
            await self._ask_words(line)
        elif await self._may_be_taken_in(line):
            self._take(presenter.taken_in(self._asked, line))

    def _leave_out(self, line: Line) -> None:
        """Leave a line out; its words, and those of what hangs on it, are there again when it is."""
        asked = presenter.left_out(self._asked, line, self._lines)
        lost = presenter.words_lost(self._asked, asked)
        if self._take(asked) and lost:
            self._aside[line.key] = lost

    def _take_in_again(self, line: Line) -> None:
        """Take a line in with the words it had."""
        words = self._aside[line.key]
        is_typed = line.wants_words or line.rule == "typed"
        asked = self._asked if is_typed else presenter.taken_in(self._asked, line)
        if self._take(presenter.with_words(asked, words)):
            del self._aside[line.key]

    def _keep_aside(self, words: Mapping[str, str]) -> None:
        """Keep the words of lines that are not there now, such as over another period."""
        self._aside.update({key: {key: text} for key, text in words.items()})

    async def _may_be_taken_in(self, line: Line) -> bool:
        """Whether it may leave: what only the owner has seen is shown whole first."""
        if line.seen_by != "private":
            return True
        text = "\n".join([plain(line.preview), *map(plain, line.detail)])
        return await self.look("Only you have seen this until now", text, does="Take it in")

    def action_tick_all(self) -> None:
        """Take in all goals and milestones both may see; where all are in, leave them out."""
        mine = [line for line in self._lines if line.key.startswith(("goal:", "milestone:"))]
        shared = [line for line in mine if line.seen_by != "private"]
        asked, is_all = self._asked, all(line.is_on(self._asked) for line in shared)
        for line in shared:
            asked = presenter.left_out(asked, line, self._lines) if is_all else presenter.taken_in(asked, line)
            if not is_all:
                asked = presenter.with_words(asked, self._aside.pop(line.key, {}))
        self._keep_aside(presenter.words_lost(self._asked, asked))
        if self._take(asked) and len(mine) > len(shared):
            self.say("What only you have seen stays off: space shows it first.")

    @work
    async def action_edit(self) -> None:
        """Write the words of the line."""
        line = self._line
        if line is None:
            await self._ask_on_row()
        elif self._is_hidden(line):
            self.say(LOOKED_AT)
        elif not (line.takes_words or line.wants_words or line.rule == "typed"):
            self.say("This line says what the journal says.")
        elif line.rule in {"report", "pair", "tick"} and not line.is_on(self._asked):
            self.say("It is off; space takes it in first.")
        else:
            await self._ask_words(line)

    async def _ask_on_row(self) -> None:
        """On the first row, who reads it; empty is nobody, or the two of you."""
        row = self.query_one(Rows).row
        if row is None or row.key != presenter.READER:
            return
        text = await self.write("For whom?", self._asked.reader, hint=READER_HINT)
        if text is not None:
            self._take(replace(self._asked, reader=text.strip()))

    async def _ask_words(self, line: Line) -> None:
        former = self._asked.words_for(line.key) or self._aside.get(line.key, {}).get(line.key, "")
        text = await self.write(f"Your words · {line.label}", former, hint="In this summary; no record changes.")
        if text is not None:
            self._aside.pop(line.key, None)
            self._take(presenter.worded(self._asked, line, text))

    @work
    async def action_happened(self) -> None:
        """Write down what happened beside the mentorship, and take it in where it finds a place."""
        draft = f"outcome-{self._mentorship_id}"
        text = await self.write(
            "What happened?", hint="You both may see it. Such as: asked to chair the review", draft=draft
        )
        if not text:
            return
        before = set(self.desk.contents.outcomes)
        values = {"text": text, "kind": "other", "mentorship_id": self._mentorship_id, "visibility": "pair"}
        if await self.perform(lambda: self.desk.journal.records.add(Outcome, values), draft=draft):
            new = {f"outcome:{key}" for key in set(self.desk.contents.outcomes) - before}
            line = next((line for line in self._lines if line.key in new), None)
            if line is not None:
                self._take(presenter.taken_in(self._asked, line))

    @work
    async def action_kind(self) -> None:
        """Another kind of summary."""
        chosen = await self.choose_one("Kind of summary", [(kind, presenter.KINDS[kind]) for kind in KINDS])
        if chosen:
            self._asked = self._begun(chosen, self._asked)
            self.fill()

    def action_range(self, by: int) -> None:
        """A longer or a shorter period."""
        mentorship = self.desk.contents.mentorships[self._mentorship_id]
        known = ranges(self.desk.contents, [mentorship], self.desk.today)
        every = sorted({(one.period.since, one.period.until) for one in [self._usual, *known]}, reverse=True)
        here = every.index((self._asked.period.since, self._asked.period.until))
        since, until = every[max(0, min(len(every) - 1, here + by))]
        self._asked = replace(self._asked, period=Period(since=since, until=until))
        self.fill()

    async def leaf(self, *, with_own: bool) -> Leaf | None:  # noqa: ARG002 - what is only the owner's is ticked
        """The summary with the lines that are on."""
        page, asked = self._page(), self._asked
        if page is None:
            return None
        ours = () if asked.kind == "development" else self.desk.contents.mentorships[self._mentorship_id].with_ids
        stem = f"summary-{asked.kind}-{asked.period.until.isoformat()}"
        return leaf_of_summary(page, stem, spared=ours, recipient=asked.reader)

    async def has_left(self, leaf: Leaf) -> None:  # noqa: ARG002
        """The next one of its kind begins where this one ended."""
        ids = mentorships_of(self.desk.contents, self._asked)
        await asyncio.to_thread(self._kept.remember, self._asked.kind, ids, self._asked.period.until)

    def _page(self) -> Summary | None:
        """The summary as it would leave; while someone is looking none that holds what only the owner has seen."""
        if any(self._is_hidden(line) and line.is_on(self._asked) for line in self._lines):
            self.say(LOOKED_AT)
            return None
        try:
            return summary_of(self.desk.contents, self._asked)
        except JournalError as error:
            self.complain(error)
            return None
