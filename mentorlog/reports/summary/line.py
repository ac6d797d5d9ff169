"""One line of a summary, on or off, with what it was made from."""

from typing import Literal

import msgspec

from mentorlog.records.record import Record
from mentorlog.reports.summary.asked import Asked

Rule = Literal["default", "report", "pair", "tick", "typed", "tick_typed"]
Form = Literal["item", "paragraph", "joined", "silent"]


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """A line that can be had.

    `rule` says when it is on by itself (summaries.md, 4.3.2); `seen_by` is the visibility of its record, `private`
    where it is made from private fields, `-` where it has none. A `silent` line is told inside another, a `joined`
    one goes on in the paragraph before it. `reads` holds the records it is made from, with nothing but what it says
    or counts. `offered` is what a preview says where that is more than the line itself.
    """

    key: str
    label: str
    text: str
    rule: Rule
    form: Form = "item"
    seen_by: str = "-"
    detail: tuple[str, ...] = ()
    parent: str | None = None
    takes_words: bool = False
    wants_words: bool = False
    is_told: bool = True
    offered: str | None = None
    reads: tuple[Record, ...] = ()

    def is_on(self, asked: Asked) -> bool:
        """Whether it is in this summary."""
        if self.key in asked.unticked or self.key in asked.ticked:
            return self.key in asked.ticked
        return {
            "default": True,
            "report": self.seen_by == "report",
            "pair": self.seen_by in {"pair", "report"},
            "tick": False,
            "typed": bool(asked.words_for(self.key)),
            "tick_typed": bool(asked.words_for(self.key)),
        }[self.rule]

    @property
    def preview(self) -> str:
        """What it says, or would say."""
        return self.text if self.offered is None else self.offered
