"""The rows of a day, as data: each front end says them in its own way."""

import datetime as dt
from collections.abc import Collection

import msgspec
from msgspec.structs import replace

WHATS = (
    "meeting_past",
    "promise_late",
    "promise_near",
    "capture",
    "after_meeting",
    "milestone",
    "boundary_review",
    "well_done",
    "goal",
    "no_date",
)
"""The kinds of row, in the order of the list."""


class Need(msgspec.Struct, frozen=True, kw_only=True):
    """One row: what it is, the record as `kind:ID`, its day, and a word about it."""

    order: int
    what: str
    key: str
    title: str
    on: dt.date | None
    word: str
    only_me: bool = False
    mentorship_id: str | None = None


class Promised(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody else promised."""

    key: str
    title: str
    owner: str
    on: dt.date | None
    word: str
    only_me: bool = False
    mentorship_id: str | None = None


class NextMeeting(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A planned meeting, and what its owner meant to do in it.

    `topics` are those its agenda has now, `later` those that wait; None where nobody asks, for an agenda takes time.
    """

    id: str
    mentorship_id: str
    with_names: str = msgspec.field(name="with")
    date: dt.date
    duration_min: int
    topics: int | None = None
    starts_at: str | None = None
    medium: str | None = None
    later: int = 0
    intentions: tuple[str, ...] = ()


class Attention(msgspec.Struct, frozen=True, kw_only=True):
    """Everything Home shows of a day.

    `undated` are the ids of those `without_date`; `moving` counts the goals that are neither late nor quiet.
    """

    today: dt.date
    next_meeting: NextMeeting | None
    needs: tuple[Need, ...]
    promised: tuple[Promised, ...]
    open_meeting: NextMeeting | None = None
    this_week: tuple[NextMeeting, ...] = ()
    without_date: tuple[str, ...] = ()
    undated: tuple[str, ...] = ()
    moving: int = 0

    def without(self, keys: Collection[str]) -> "Attention":
        """The same day without the rows that were put off."""
        return replace(self, needs=tuple(need for need in self.needs if need.key not in keys))

    @property
    def numbered(self) -> tuple[Need, ...]:
        """The rows of the list; goals have their own block and no number."""
        return tuple(need for need in self.needs if need.what != "goal")

    @property
    def goals(self) -> tuple[Need, ...]:
        """The goals that are late or quiet."""
        return tuple(need for need in self.needs if need.what == "goal")
