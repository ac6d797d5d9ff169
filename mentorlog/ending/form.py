"""What was said of an ending so far, before it is done; it can be kept as text and read again."""

import datetime as dt
from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from mentorlog.ending.open_things import OpenThing
from mentorlog.ending.plan import Ending, Fate, Settled
from mentorlog.ending.thanks import Fact, name_to_thank, thank_you
from mentorlog.records.contents import Contents
from mentorlog.records.mentorships import Mentorship

FATES: dict[Fate, str] = {"hand_over": "hand over", "finish": "finish", "let_go": "let go"}
"""In the order in which they follow each other; the first is what is offered."""


class Form(msgspec.Struct, frozen=True, kw_only=True):
    """The answers of an ending; each may be missing.

    `fates` and `whys` are by the key of an open thing, `thanks` says what came of each fact that was ticked.
    """

    fates: dict[str, Fate] = {}
    whys: dict[str, str] = {}
    carry_to: str | None = None
    thanks: dict[str, str] = {}
    free_line: str = ""
    hello_on: dt.date | None = None
    reason: str | None = None
    after: str | None = None

    def fate_of(self, key: str) -> Fate:
        """What becomes of an open thing; unless something else was said, it is handed over."""
        return self.fates.get(key, next(iter(FATES)))

    def turned(self, key: str) -> "Form":
        """The next fate of an open thing, going round. A word why goes with the fate it was said of."""
        every = list(FATES)
        fate = every[(every.index(self.fate_of(key)) + 1) % len(every)]
        return replace(self, fates={**self.fates, key: fate})

    def why_of(self, key: str) -> str:
        """The word why a thing is let go."""
        return self.whys.get(key, "") if self.fate_of(key) == "let_go" else ""

    def ending(self, things: Sequence[OpenThing]) -> Ending:
        """The ending of these open things."""
        settled = [Settled(key=t.key, fate=self.fate_of(t.key), why=self.why_of(t.key)) for t in things]
        return Ending(
            settled=tuple(settled),
            carry_to=self.carry_to,
            reason=self.reason,
            after=self.after,
            hello_on=self.hello_on,
            has_thanked=bool(self.thanks or self.free_line),
        )

    def note(self, contents: Contents, mentorship: Mentorship, facts: Sequence[Fact]) -> str:
        """The thank-you as it would be sent, empty where nothing was ticked or written."""
        ticked = [replace(fact, came=self.thanks[fact.key]) for fact in facts if fact.key in self.thanks]
        if not (ticked or self.free_line):
            return ""
        return thank_you(name_to_thank(contents, mentorship), ticked, self.free_line)


def form_as_text(form: Form) -> str:
    """A form to be kept."""
    return msgspec.json.encode(form).decode()


def form_from(text: str | None) -> Form:
    """A form as it was kept; an empty one where there is none, or none that can be read."""
    try:
        return msgspec.json.decode(text or "{}", type=Form)
    except msgspec.DecodeError:
        return Form()
