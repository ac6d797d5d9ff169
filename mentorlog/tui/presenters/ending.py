"""An ending as rows: the three parts that count, how it ended, and what one may do besides."""

from collections.abc import Iterator, Sequence

import msgspec

from mentorlog.days import long_day
from mentorlog.ending.form import FATES, Form
from mentorlog.ending.open_things import OpenThing
from mentorlog.ending.thanks import Fact
from mentorlog.lookup import names_with
from mentorlog.plain import one_line
from mentorlog.records.contents import Contents
from mentorlog.records.mentorships import Mentorship
from mentorlog.texts.closing import closing
from mentorlog.tui.desk import HIDDEN
from mentorlog.tui.presenters.page_text import ONLY_ME
from mentorlog.tui.presenters.row import Row, blank

LEFT = 7
CARRY, FREE, NOTE, HELLO, REASON, DONE, QUIETLY = "carry", "free", "note", "hello", "reason", "done", "quietly"
LIKINGS = (
    "last_meeting", "reached", "milestones", "feedback", "skills", "pulse", "writing", "introductions", "after",
    "summary", "notes",
)  # fmt: skip
"""What the lines of `If you like` are about, in their order."""
AFTER = {
    "sounding_board": "someone to ask now and then",
    "peer": "peers",
    "friend": "friends",
    "reversed": "the other way round",
    "none": "nothing more",
}


class Shown(msgspec.Struct, frozen=True, kw_only=True):
    """What the rows are made from; `likings` are those there is a reason for."""

    contents: Contents
    mentorship: Mentorship
    form: Form
    things: Sequence[OpenThing]
    facts: Sequence[Fact]
    likings: Sequence[str]
    is_looked_at: bool

    def seen(self, text: str) -> str:
        """Text that is only the owner's."""
        return HIDDEN if self.is_looked_at else one_line(text, 400)

    @property
    def others(self) -> list[Mentorship]:
        """The mentorships in which goals may go on."""
        every = self.contents.mentorships.values()
        return sorted((m for m in every if m.is_active and m.id != self.mentorship.id), key=lambda m: m.id)

    @property
    def takes_goals_along(self) -> bool:
        """Whether a goal of mine goes on."""
        mine = (t.key for t in self.things if t.is_mine and t.key.startswith("goal:"))
        return any(self.form.fate_of(key) == "hand_over" for key in mine)


def rows_of(shown: Shown) -> list[Row]:
    """The whole screen; of an ending that is done what may still follow."""
    if shown.mentorship.state == "closed":
        return [*_hello(shown, "When you next say hello"), *_if_you_like(shown)]
    return [
        *_open(shown),
        *_thanks(shown),
        *_hello(shown, "3  When you next say hello"),
        *_how(shown),
        *_if_you_like(shown),
        Row(key=QUIETLY, title="Or close quietly: one line, or none", is_wide=True),
    ]


def _open(shown: Shown) -> Iterator[Row]:
    yield Row(title="1  What is still open", is_heading=True, is_laid_out=True)
    if not shown.things:
        yield Row(title="Nothing is open.", is_wide=True, is_faint=True)
    for thing in shown.things:
        yield _thing(thing, shown)
    if shown.takes_goals_along and shown.others:
        to = shown.contents.mentorships.get(shown.form.carry_to or "")
        right = f"with {names_with(shown.contents, to)}" if to is not None and to.is_active else "with you alone"
        yield Row(key=CARRY, title="What is handed over of your goals goes on", is_wide=True, right=right)
    yield blank()


def _thing(thing: OpenThing, shown: Shown) -> Row:
    text = shown.seen(thing.text) if is_hidden(thing, shown.contents) else one_line(thing.text, 400)
    person = shown.contents.people.get(thing.owner)
    why = shown.form.why_of(thing.key)
    return Row(
        key=f"thing:{thing.key}",
        left="goal" if thing.key.startswith("goal:") else "promise",
        title=f"{one_line(person.first_name, 60)}: {text}" if person and not thing.is_mine else text,
        right=FATES[shown.form.fate_of(thing.key)],
        below=shown.seen(why) if why else "",
    )


def is_hidden(thing: OpenThing, contents: Contents) -> bool:
    """Whether an open thing is only its owner's."""
    kind, _, key = thing.key.partition(":")
    record = contents.goals.get(key) if kind == "goal" else contents.actions.get(key)
    return record is None or not record.is_shared


def _thanks(shown: Shown) -> Iterator[Row]:
    yield Row(title="2  A thank-you", is_heading=True, is_laid_out=True)
    for fact in shown.facts:
        came = shown.form.thanks.get(fact.key)
        tick = "[ ]" if came is None else "[x]"
        below = "" if shown.is_looked_at else one_line(came or "", 400)
        right = ONLY_ME if fact.only_me and not shown.is_looked_at else ""
        yield Row(key=f"fact:{fact.key}", left=tick, title=shown.seen(fact.did), below=below, right=right)
    free = shown.form.free_line
    title = shown.seen(free) if free else "One line of your own"
    yield Row(key=FREE, left="[x]" if free else "[ ]", title=title, is_faint=not free)
    if shown.form.note(shown.contents, shown.mentorship, shown.facts):
        yield Row(key=NOTE, title="Look at it whole, and copy it", is_wide=True, right="y")
    yield blank()


def _hello(shown: Shown, heading: str) -> Iterator[Row]:
    is_closed = shown.mentorship.state == "closed"
    day = shown.mentorship.keep_in_touch_on if is_closed else shown.form.hello_on
    yield Row(title=heading, is_heading=True, is_laid_out=True)
    title = long_day(day) if day else "no date"
    yield Row(key=HELLO, title=title, is_wide=True, is_faint=day is None, right="e another" if day else "e a date")
    yield blank()


def _how(shown: Shown) -> Iterator[Row]:
    said = closing().reasons.get(shown.form.reason or "")
    yield Row(title="How it ended", is_heading=True)
    yield Row(
        key=REASON,
        title=said or "not said",
        is_wide=True,
        is_faint=said is None,
        right="space another" if said else "space says it",
    )
    yield blank()
    yield Row(key=DONE, title="Done: it is closed", is_wide=True, right="f · one act, one undo")
    yield blank()


def _if_you_like(shown: Shown) -> Iterator[Row]:
    """What is not counted; a line whose records there are none of is left away."""
    yield Row(title="If you like", is_heading=True)
    is_closed = shown.mentorship.state == "closed"
    after = shown.mentorship.after if is_closed else shown.form.after
    for what, text in zip(LIKINGS, closing().if_you_like, strict=True):
        if what in shown.likings:
            right = AFTER.get(after or "", "") if what == "after" else ""
            yield Row(key=f"like:{what}", title=text, is_wide=True, right=right)
    if not is_closed:
        yield blank()
