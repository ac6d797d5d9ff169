"""A candidate for the agenda, and why it is one."""

import datetime as dt

import msgspec

from mentorlog.agenda.history import History
from mentorlog.agenda.kinds import KINDS
from mentorlog.view import View


class Reason(msgspec.Struct, frozen=True):
    """A reason as a code, and in words where it has any."""

    code: str
    words: str = ""


class Candidate(msgspec.Struct, frozen=True, kw_only=True):
    """Something that could be talked about, with what decides its rank (agenda.md 3.7).

    `owner` is whose goal it is; `asked_as` names the list of questions where it is not that of the kind.
    """

    kind: str
    key: str
    title: str
    score: int
    reasons: tuple[Reason, ...]
    lines: tuple[str, ...] = ()
    due_on: dt.date | None = None
    created_on: dt.date | None = None
    owner: str | None = None
    asked_as: str | None = None

    @property
    def flow(self) -> int:
        """Its place in the conversation."""
        return KINDS[self.kind].flow

    @property
    def is_challenged(self) -> bool:
        """Whether something stuck has joined it."""
        return any(line.startswith("challenge:") for line in self.lines) and self.kind != "challenge"

    def rank_key(self) -> tuple[object, ...]:
        """Sorts by score, flow, due date (none last), day made (none first), id."""
        due = (self.due_on is None, self.due_on or dt.date.min)
        made = self.created_on or dt.date.min
        return -self.score, self.flow, due, made, self.key.partition(":")[2]


class Setting(msgspec.Struct, frozen=True, kw_only=True):
    """What every rule about candidates looks at."""

    view: View
    history: History
    kind: str
    duration: int
    lead: str | None

    @property
    def on(self) -> dt.date:
        """The day of the meeting; every age is measured there."""
        return self.view.on

    def age(self, day: dt.date) -> int:
        """Days from then to the meeting."""
        return (self.on - day).days
