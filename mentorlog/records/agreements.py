"""Boundaries, what gets stuck, and feedback: how two people work together."""

from typing import Annotated, Any, Literal

from msgspec import field

from mentorlog.records.fields import Day, Id, Text, Third, Title, Word, about
from mentorlog.records.record import Part, Shareable

BoundaryKind = Literal[
    "role", "responsibility", "time", "cadence", "channel", "confidentiality", "scope", "conduct", "preparation",
    "feedback", "introductions", "sponsorship", "records", "conflict_of_interest", "gifts_and_favours", "wellbeing",
    "help_outside", "learning", "remote", "access", "rank", "group", "review", "exit",
]  # fmt: skip
ChallengeKind = Literal[
    "communication", "priorities", "progress", "time", "misaligned_goals", "expertise", "distance", "dependence",
    "fit", "trust", "boundary", "other", "misuse",
]  # fmt: skip


class BoundaryCheck(Part, frozen=True, kw_only=True):
    """How a boundary held on a day. It has a visibility of its own; `pair` means it was brought up."""

    date: Annotated[Day, about("Day")]
    how: Annotated[Literal["held", "strained", "crossed"], about("How it held")]
    by: Annotated[Literal["me", "them", "both"] | None, about("By whom")] = None
    note: Annotated[Text | None, about("Note", asked_as="text")] = None
    visibility: Annotated[Word | None, about("Who may see it")] = None
    raise_in: Annotated[Literal["agenda", "in_person"] | None, about("How to bring it up")] = field(
        name="raise", default=None
    )

    @property
    def is_shared(self) -> bool:
        """Whether it was brought up; a missing or unknown visibility is private."""
        return self.visibility in {"pair", "report"}

    @property
    def is_trouble(self) -> bool:
        """Whether the boundary was strained or crossed."""
        return self.how != "held"


class BoundaryChange(Part, frozen=True, kw_only=True):
    """A boundary as it read before, and after."""

    date: Day
    before: Any = field(name="from", default=None)
    after: Any = field(name="to", default=None)
    why: Text | None = None


class Boundary(Shareable, frozen=True, kw_only=True):
    """Something the two agreed to keep to, or out of, the mentorship."""

    mentorship_id: Annotated[Id, about("Mentorship", asked_as="mentorship")]
    kind: Annotated[BoundaryKind, about("Kind", "Guessed; it can be changed")]
    statement: Annotated[Text, about("Boundary", "As both would say it", asked_as="text")]
    status: Annotated[Literal["proposed", "agreed", "retired"] | None, about("State")] = None
    created_on: Day
    why: Annotated[Text | None, about("Why", asked_as="text")] = None
    side: Annotated[Literal["mine", "theirs", "mutual"] | None, about("Whose part it is")] = None
    yes_line: Annotated[Text | None, about("Yes to")] = None
    no_line: Annotated[Text | None, about("No to")] = None
    agreed_on: Annotated[Day | None, about("Agreed on")] = None
    review_on: Annotated[Day | None, about("Look at again on")] = None
    retired_on: Annotated[Day | None, about("No longer since")] = None
    agreed_by: Annotated[tuple[Id, ...], about("Agreed by", asked_as="person")] = ()
    changes: Annotated[tuple[BoundaryChange, ...], about("What was changed", asked_as="rows")] = ()
    checks: Annotated[tuple[BoundaryCheck, ...], about("How it is holding", asked_as="rows", only_me=True)] = ()

    @property
    def state(self) -> str:
        """proposed, agreed or retired."""
        return self.status or "proposed"

    def is_due_for_review(self, today: Day) -> bool:
        """Whether the day the two chose to look at it again has come."""
        return self.review_on is not None and self.review_on <= today


class Challenge(Shareable, frozen=True, kw_only=True):
    """Something that is stuck between the two, or in the way of a goal."""

    mentorship_id: Annotated[Id, about("Mentorship", asked_as="mentorship")]
    title: Annotated[Title, about("What is stuck")]
    kind: Annotated[ChallengeKind, about("Kind", "Guessed; it can be changed")]
    severity: Annotated[Third, about("How much it weighs", "1 to 3")]
    status: Annotated[Literal["open", "worked_on", "resolved"] | None, about("State")] = None
    created_on: Day
    closed_on: Annotated[Day | None, about("Resolved on")] = None
    goal_id: Annotated[Id | None, about("Goal", asked_as="goal")] = None
    about_id: Annotated[Id | None, about("About", asked_as="person")] = field(name="about", default=None)
    remedy: Annotated[Text | None, about("What to try", asked_as="text")] = None
    tried: Annotated[Text | None, about("What was tried", asked_as="text")] = None
    helped_by: Annotated[Word | None, about("Who helped")] = None
    raise_by: Annotated[Day | None, about("Bring it up by")] = None

    @property
    def state(self) -> str:
        """open, worked_on or resolved."""
        return self.status or "open"

    @property
    def is_sealed(self) -> bool:
        """Misuse is read as a sealed note, whatever its visibility says (texts.md 2.12)."""
        return self.never_export is True or self.kind == "misuse"


class Feedback(Shareable, frozen=True, kw_only=True):
    """Feedback asked for, or given: one occasion, and what next."""

    mentorship_id: Annotated[Id, about("Mentorship", asked_as="mentorship")]
    direction: Annotated[Literal["request", "give"], about("Asked for or given")]
    topic: Annotated[Text, about("On what")]
    status: Annotated[Literal["open", "closed"] | None, about("State")] = None
    created_on: Day
    closed_on: Annotated[Day | None, about("Closed on")] = None
    situation: Annotated[Text | None, about("When", "The occasion", asked_as="text")] = None
    behaviour: Annotated[Text | None, about("What was seen", asked_as="text")] = None
    impact: Annotated[Text | None, about("Its effect", asked_as="text")] = None
    next: Annotated[Text | None, about("What next", asked_as="text")] = None
    intent: Annotated[Text | None, about("What was meant", asked_as="text")] = None
    source: Annotated[Word | None, about("From whom")] = None
    area: Annotated[Word | None, about("Area", "Of the self-assessment")] = None
    heard: Annotated[Text | None, about("How it was heard", asked_as="text")] = None

    @property
    def state(self) -> str:
        """Open or closed."""
        return self.status or "open"
