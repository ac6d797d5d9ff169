"""An ending: three things count, and done it is closed as one act; the rest is as one likes."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from contextlib import suppress
from typing import ClassVar

from msgspec.structs import replace
from textual import work
from textual.binding import BindingType
from textual.widget import Widget

from mentorlog.days import after, long_day
from mentorlog.ending.form import form_as_text, form_from
from mentorlog.ending.thanks import Fact, facts_to_thank_for
from mentorlog.lookup import names_with
from mentorlog.plain import one_line
from mentorlog.records.errors import JournalError
from mentorlog.records.mentorships import Mentorship
from mentorlog.reports.leaf import Leaf
from mentorlog.reports.paragraphs import sentence
from mentorlog.texts.closing import closing
from mentorlog.tui.commands import bindings_on
from mentorlog.tui.desk import NOT_SEEN, Desk
from mentorlog.tui.presenters import ending as presenter
from mentorlog.tui.presenters.leaving import text_leaf
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.screens.asking import MAY_BE_EMPTY
from mentorlog.tui.screens.closing_quietly import ClosingQuietly
from mentorlog.tui.text import words
from mentorlog.tui.widgets.rows import Rows

ALONE = "alone"


class Ending(ClosingQuietly):
    """One list. Nothing of it is a record before it is done; what was said is kept until then."""

    CSS_PATH = "ending.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_on("ending")]
    ROOM = "home"
    WHERE = "ending"

    def __init__(self, desk: Desk, mentorship_id: str) -> None:
        super().__init__(desk)
        self.mentorship_id = mentorship_id
        with suppress(JournalError):  # what cannot be read is asked again
            self.form = form_from(desk.draft(self.draft_name).read())

    def body(self) -> Iterable[Widget]:
        """The list."""
        yield Rows(left=presenter.LEFT, id="ending")

    def on_mount(self) -> None:
        """The list has the focus."""
        self.query_one(Rows).focus()

    def fill(self) -> None:
        """Show what was said so far; of an ending that is done what may still follow."""
        mentorship = self.pair
        listed = self.query_one(Rows)
        if mentorship is None:
            listed.show([Row(title="It is not there any more.")])
            return
        shown = presenter.Shown(
            contents=self.desk.contents,
            mentorship=mentorship,
            form=self.form,
            things=self.things,
            facts=self._facts,
            likings=self.likings,
            is_looked_at=self.desk.is_looked_at,
        )
        listed.show(presenter.rows_of(shown))
        name = one_line(names_with(self.desk.contents, mentorship), 60)
        is_closed = mentorship.state == "closed"
        on = f" · ended on {long_day(mentorship.closed_on)}" if is_closed and mentorship.closed_on else ""
        listed.border_title = words(f"Ending · {name}{on}")
        listed.border_subtitle = None if is_closed else words("kept as you go; nothing is closed before you say so")

    @property
    def _facts(self) -> Sequence[Fact]:
        return facts_to_thank_for(self.desk.contents, self.pair) if self.pair else ()

    @property
    def _key(self) -> str:
        row = self.query_one(Rows).row
        return row.key if row else ""

    def become(self, **values: object) -> None:
        """Say something of the ending, keep it, and show it."""
        self.form = replace(self.form, **values)
        try:
            self.desk.draft(self.draft_name).keep(form_as_text(self.form))
        except JournalError as error:
            self.complain(error, severity="error")
        self.fill()

    async def on_rows_chosen(self, message: Rows.Chosen) -> None:
        """Enter does what the row is for."""
        message.stop()
        self.action_change()

    @work
    async def action_change(self) -> None:
        """Turn an open thing over, tick a fact, or do what the row says."""
        kind, _, key = self._key.partition(":")
        ways: dict[str, Callable[[], Awaitable[None]]] = {
            "fact": lambda: self._tick(key),
            "like": lambda: self.take_liking(key),
            presenter.CARRY: self._ask_where_to,
            presenter.NOTE: self.copy_leaf,
            presenter.DONE: self._close,
            presenter.QUIETLY: self.close_quietly,
        }
        if kind == "thing":
            self.become(fates=self.form.turned(key).fates)
        elif kind in ways:
            await ways[kind]()
        else:
            await self._edit(kind, key)

    @work
    async def action_edit(self) -> None:
        """A word why, what came of it, a line of one's own, or the date."""
        kind, _, key = self._key.partition(":")
        await self._edit(kind, key)

    async def _edit(self, kind: str, key: str) -> None:
        if kind == "thing":
            await self._ask_why(key)
        elif kind == "fact":
            await self._ask_what_came(key)
        elif kind == presenter.FREE:
            await self._ask_free_line()
        elif kind == presenter.HELLO:
            await self._ask_hello()
        elif kind == presenter.REASON:
            await self._ask_reason()

    async def _ask_why(self, key: str) -> None:
        """Why a thing is let go, in a word."""
        if self.form.fate_of(key) != "let_go":
            self.say("A word why goes with letting go: space.")
        elif self._may_be_seen():
            why = await self._line(f"why-{key}", "Why? A word is enough", self.form.why_of(key), MAY_BE_EMPTY)
            if why is not None:
                self.become(whys={**self.form.whys, key: why})

    async def _line(self, name: str, title: str, text: str, hint: str) -> str | None:
        """One line of the ending; what is typed and left is there again."""
        draft = f"{self.draft_name}-{name}"
        written = await self.write(title, text, hint=hint, draft=draft)
        if written is not None:
            self.desk.draft(draft).forget()
        return written

    def _may_be_seen(self) -> bool:
        if self.desk.is_looked_at:
            self.say(NOT_SEEN)
        return not self.desk.is_looked_at

    async def _tick(self, key: str) -> None:
        """Take a fact in, and say what came of it; or leave it out."""
        if not self._may_be_seen():
            return
        if key in self.form.thanks:
            self.become(thanks={other: came for other, came in self.form.thanks.items() if other != key})
        else:
            await self._ask_what_came(key)

    async def _ask_what_came(self, key: str) -> None:
        fact = next((fact for fact in self._facts if fact.key == key), None)
        if fact is None or not self._may_be_seen():
            return
        offered = self.form.thanks.get(key, fact.came)
        hint = f"{one_line(fact.did, 200)} {MAY_BE_EMPTY}"
        came = await self._line(f"came-{key}", "What came of it?", offered, hint)
        if came is not None:
            self.become(thanks={**self.form.thanks, key: sentence(came) if came else ""})

    async def _ask_free_line(self) -> None:
        if self._may_be_seen():
            line = await self._line("line", "One line of your own", self.form.free_line, MAY_BE_EMPTY)
            if line is not None:
                self.become(free_line=line)

    async def _ask_hello(self) -> None:
        """A date, or none."""
        mentorship = self.pair
        draft = f"hello-{self.mentorship_id}"
        hint = "Such as: in 3 months, 1 mar. Empty: no date."
        phrase = await self.write("When do you next say hello?", hint=hint, reading=self._day_in_words, draft=draft)
        if phrase is None or mentorship is None:
            return
        day = self._coming_day(phrase) if phrase else None
        if mentorship.state == "closed":
            key = f"mentorship:{mentorship.id}"
            await self.perform(lambda: self.desk.journal.endings.say_hello_on(key, day), draft=draft)
        else:
            self.desk.draft(draft).forget()
            self.become(hello_on=day)

    def action_week(self, by: int) -> None:
        """Say hello a week earlier or later."""
        if self._key != presenter.HELLO or self.pair is None or self.pair.state == "closed":
            self.say("[ and ] move the day on which you next say hello.")
            return
        first = after(1, self.desk.today)
        self.become(hello_on=max(first, after(7 * by, self.form.hello_on or self.desk.today)))

    async def _ask_where_to(self) -> None:
        """In which mentorship the goals go on, or with their owner alone."""
        contents = self.desk.contents
        others = sorted((m for m in contents.mentorships.values() if m.is_active), key=lambda m: m.id)
        rows = [Row(key=m.id, title=names_with(contents, m)) for m in others if m.id != self.mentorship_id]
        chosen = await self.choose("Your goals go on", [Row(key=ALONE, title="with you alone"), *rows])
        if chosen:
            self.become(carry_to=None if chosen == ALONE else chosen)

    async def _ask_reason(self) -> None:
        reasons = closing().reasons.items()
        chosen = await self.choose_one("How did it end?", reasons)
        if chosen:
            self.become(reason=chosen)

    async def leaf(self, *, with_own: bool) -> Leaf | None:  # noqa: ARG002 - it holds what was ticked, and no more
        """The thank-you."""
        mentorship = self.pair
        note = self.form.note(self.desk.contents, mentorship, self._facts) if mentorship else ""
        if mentorship is None or not note:
            self.say("Nothing is ticked yet: space ticks what you want to thank for.")
            return None
        return text_leaf("A thank-you", "thank-you", note, mentorship) if self._may_be_seen() else None

    async def _copy_note(self, note: str, mentorship: Mentorship) -> None:
        await self.copy(text_leaf("A thank-you", "thank-you", note, mentorship))

    @work
    async def action_done(self) -> None:
        """Close it, as one act."""
        await self._close()

    async def _close(self) -> None:
        mentorship = self.pair
        if mentorship is None or mentorship.state == "closed":
            self.say("It has ended already.")
            return
        note = self.form.note(self.desk.contents, mentorship, self._facts)
        if await self.close_with(self.form.ending(self.things)) and note and not self.desk.is_looked_at:
            await self._copy_note(note, mentorship)
