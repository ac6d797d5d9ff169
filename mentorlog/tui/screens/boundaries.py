"""Our agreement: its lines by kind at the left, the page of one at the right."""

from collections.abc import Sequence
from typing import ClassVar

from textual import work
from textual.binding import BindingType
from textual.content import Content
from textual.types import CSSPathType

from mentorlog.agreement.guess import guessed_kind
from mentorlog.agreement.lines import Line, seven_to_start_from
from mentorlog.records.agreements import Boundary
from mentorlog.records.fields import LONGEST_TITLE
from mentorlog.records.mentorships import Mentorship
from mentorlog.reports.leaf import Leaf
from mentorlog.texts.boundaries import catalogue
from mentorlog.tui.commands import bindings_on
from mentorlog.tui.desk import NOT_SEEN
from mentorlog.tui.presenters import boundaries as presenter
from mentorlog.tui.presenters.leaving import agreement_leaf
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.screens.holding import Holding
from mentorlog.tui.screens.list_keys import ListKeys
from mentorlog.tui.text import together, words
from mentorlog.tui.widgets.rows import Rows

OVER = {"active": "", "all": ", with what is over", "trash": ": the trash"}
NOBODY = "Nobody to agree with yet. p names whom it is about."


class Boundaries(Holding, ListKeys):
    """Nothing here is raised for a person, and how a line is holding never leaves."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_on("boundaries")]
    CSS_PATH: ClassVar[CSSPathType | None] = ["plain_room.tcss", "half_list.tcss"]
    ROOM = WHERE = "boundaries"

    def rows_in(self, view: str) -> Sequence[Row]:
        """The lines by kind."""
        desk = self.desk
        return presenter.rows_of(desk.contents, desk.whose, desk.today, view, is_looked_at=desk.is_looked_at)

    def fill(self) -> None:
        """Show the lines, and when they were last agreed on."""
        super().fill()
        agreed = presenter.agreed_in_words(self.desk.contents, self.desk.mentorship)
        self.query_one(Rows).border_subtitle = words(agreed) if agreed else None

    def heading(self, count: int) -> str:  # noqa: ARG002 - the names say more than a figure
        """With whom."""
        mentorship = self.desk.mentorship
        name = f" with {presenter.first_names(self.desk.contents, mentorship)}" if mentorship else ""
        return f"Our agreement{name}{OVER[self.view]}"

    def page_of(self, row: Row) -> Content:
        """Why, agreed, look again, how it is holding."""
        desk = self.desk
        boundary = desk.contents.boundaries[row.key.partition(":")[2]]
        lines = presenter.page_of(boundary, desk.contents, desk.today, hides=desk.is_looked_at)
        return words("\n").join([together(*pieces) for pieces in lines])

    @property
    def _boundary(self) -> Boundary | None:
        """The line under the cursor."""
        row = self.query_one(Rows).row
        return self.desk.contents.boundaries.get(row.key.partition(":")[2]) if row else None

    @property
    def _seen_boundary(self) -> Boundary | None:
        """The same, unless it is only the owner's while someone is looking."""
        boundary = self._boundary
        return None if boundary is None or self.refuses(boundary) else boundary

    @work
    async def action_act(self) -> None:
        """Proposed: who agreed; to look at again: it still fits."""
        boundary = self._boundary
        if boundary is None:
            return
        if boundary.is_deleted:
            await self.put_back(boundary)
        elif boundary.state == "proposed":
            await self._agree(boundary)
        elif boundary.state == "agreed" and boundary.is_due_for_review(self.desk.today):
            await self.perform(lambda: self.desk.journal.marks.still_fits(boundary.id))
        else:
            self.say("It holds no longer." if boundary.state == "retired" else "Agreed. i says how it is holding.")

    async def _agree(self, boundary: Boundary) -> None:
        """Who said yes: both, as a rule."""
        contents = self.desk.contents
        names = presenter.first_names(contents, contents.mentorships[boundary.mentorship_id])
        choices = (("both", "Both, today"), ("me", "I do; they not yet"), ("them", f"{names}; I not yet"))
        by = await self.choose_one("Who agreed?", choices)
        if by:
            await self.perform(lambda: self.desk.journal.boundaries.agree([boundary.id], by))  # type: ignore[arg-type]

    def action_holding(self) -> None:
        """How it is holding; only the owner sees it."""
        boundary = self._boundary
        if self.desk.is_looked_at:
            self.say(NOT_SEEN)
        elif boundary is not None and boundary.is_deleted:
            self.refuses(boundary)
        elif boundary is not None and boundary.state == "retired":
            self.say("It holds no longer.")
        elif boundary is not None:
            self.note_holding(boundary)

    async def _with_whom(self) -> Mentorship | None:
        """The mentorship whose agreement is meant."""
        mentorship = self.desk.mentorship or await self._ask_with_whom()
        if mentorship is None and not self.desk.contents.mentorships:
            self.say(NOBODY)
        return mentorship

    @work
    async def action_new(self) -> None:
        """Propose a line of one's own; its kind is guessed."""
        mentorship = await self._with_whom()
        if mentorship is None:
            return
        draft = f"boundary-{mentorship.id}"
        hint = "As both of you would say it. Both may see it."
        text = await self.write("A boundary", hint=hint, reading=_kind_in_words, draft=draft)
        if text:
            await self.perform(lambda: self.desk.journal.boundaries.propose(mentorship.id, text), draft=draft)

    @work
    async def action_seven(self) -> None:
        """Seven lines, one after another; those that are kept are proposed as one act."""
        mentorship = await self._with_whom()
        if mentorship is None:
            return
        offered = seven_to_start_from(self.desk.contents, mentorship)
        if not offered:
            self.say("There is a line of each of the seven kinds.")
            return
        kept = await self._kept_of(offered)
        if kept:
            await self.perform(lambda: self.desk.journal.boundaries.start_from(mentorship.id, kept))
        else:
            self.say("No line was kept.")

    async def _kept_of(self, offered: Sequence[Line]) -> list[Line]:
        """The lines that are kept, some in other words; whoever leaves keeps those before."""
        from mentorlog.tui.dialogs.offer import DROP, EDIT, Offer

        kept: list[Line] = []
        for number, line in enumerate(offered, 1):
            title = f"To start from · {number} of {len(offered)}"
            chosen = await self.ask(Offer(title, line.heading, line.statement))
            if chosen is None:
                break
            if chosen == EDIT:
                text = await self.write(line.heading, line.statement)
                kept.append(Line(kind=line.kind, heading=line.heading, statement=text) if text else line)
            elif chosen != DROP:
                kept.append(line)
        return kept

    @work
    async def action_edit(self) -> None:
        """Its words, why it stands there, or its kind."""
        boundary = self._seen_boundary
        if boundary is None:
            return
        chosen = await self.choose_one("Edit", (("words", "Its words"), ("why", "Why"), ("kind", "Its kind")))
        if chosen == "words":
            await self._reword(boundary)
        elif chosen == "why":
            await self._edit_why(boundary)
        elif chosen == "kind":
            await self._edit_kind(boundary)

    async def _reword(self, boundary: Boundary) -> None:
        """Other words; how it read before is kept."""
        draft, former = f"reword-{boundary.id}", boundary.statement
        if len(former) > LONGEST_TITLE or "\n" in former:
            text = await self.write_page("In other words", former, draft=draft)
        else:
            text = await self.write("In other words", former, hint="How it read before is kept.", draft=draft)
        if text and text != former:
            await self.perform(lambda: self.desk.journal.boundaries.reword(boundary.id, text), draft=draft)

    async def _edit_why(self, boundary: Boundary) -> None:
        draft, former = f"why-{boundary.id}", boundary.why or ""
        text = await self.write_page("Why", former, draft=draft)
        if text is not None and text != former:
            await self.change(boundary, {"why": text or None}, draft=draft)

    async def _edit_kind(self, boundary: Boundary) -> None:
        """Under which heading it stands."""
        first_of = {kind.heading: kind.kind for kind in reversed(catalogue().kinds)}
        rows = [Row(key=first_of[heading], title=heading) for heading in catalogue().headings]
        kind = await self.choose("Under which heading?", rows)
        if kind:
            await self.change(boundary, {"kind": kind})

    @work
    async def action_drop(self) -> None:
        """It holds no longer, and is kept with the day; or to the trash."""
        boundary = self._seen_boundary
        if boundary is None:
            return
        ways = (("retire", "No longer: kept, with its date"), ("trash", "To the trash: a typo, or a double"))
        wanted = ways[1:] if boundary.state == "retired" else ways
        chosen = await self.choose_one("It goes", wanted)
        if chosen == "retire":
            await self.perform(lambda: self.desk.journal.boundaries.retire(boundary.id))
        elif chosen == "trash":
            await self.to_trash(boundary)

    async def leaf(self, *, with_own: bool) -> Leaf | None:
        """Our agreement, whole."""
        mentorship = await self._with_whom()
        return agreement_leaf(self.desk.contents, mentorship, with_own=with_own) if mentorship else None


def _kind_in_words(text: str) -> str:
    """Under which heading it will stand."""
    return f"under {catalogue().heading_of(guessed_kind(text))}"
