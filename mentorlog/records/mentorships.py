"""A mentorship, how it changed, and whether it fits."""

import datetime as dt
from typing import Annotated, Any, Literal, Self

from msgspec import field

from mentorlog.records.fields import Day, Days, Id, Minutes, Score, Text, Title, Word, about
from mentorlog.records.record import Part, Record, Shareable

Style = Literal["directive", "supportive", "challenging"]
MentorshipKind = Literal["one_to_one", "peer", "reverse", "group", "micro"]
Role = Literal["mentee", "mentor", "peer"]
USUAL_RHYTHM = 30
USUAL_MINUTES = 60


class Pause(Part, frozen=True, kw_only=True):
    """A stretch in which no meeting was expected; both days belong to it."""

    since: Day = field(name="from")
    until: Day | None = field(name="to", default=None)


class TermsChange(Part, frozen=True, kw_only=True):
    """One field of a mentorship as it was, and as it is from that day on."""

    date: Day
    field_name: Word = field(name="field")
    before: Any = field(name="from", default=None)
    after: Any = field(name="to", default=None)
    why: Text | None = None


class Mentorship(Record, frozen=True, kw_only=True):
    """Two or more people who meet so that at least one of them grows."""

    with_ids: Annotated[tuple[Id, ...], about("With", asked_as="person")] = field(name="with", default=())
    kind: Annotated[MentorshipKind, about("Kind")]
    my_role: Annotated[Role, about("Your role")]
    phase: Annotated[Literal["preparing", "negotiating", "enabling", "closing", "closed"], about("Phase")]
    status: Annotated[Literal["active", "paused", "closed"] | None, about("State")] = None
    started_on: Annotated[Day, about("Since")]
    title: Annotated[Title | None, about("Title")] = None
    purpose: Annotated[Text | None, about("What for", "One line", asked_as="text")] = None
    programme: Annotated[Title | None, about("Programme")] = None
    formality: Annotated[Word | None, about("Formality", "formal or informal")] = None
    medium: Annotated[Word | None, about("How you meet", "in_person, video, phone, text, mixed")] = None
    focus: Annotated[Word | None, about("Focus", "career, craft, mentoring_practice, or another word")] = None
    channels: Annotated[tuple[Word, ...], about("Channels", "Where you write to each other")] = ()
    cadence_days: Annotated[Days | None, about("Rhythm", "Days between meetings; 0: no fixed rhythm")] = None
    books_next: Annotated[Literal["me", "them"] | None, about("Who books the next date")] = None
    default_minutes: Annotated[Minutes | None, about("Usual length", "In minutes")] = None
    planned_end_on: Annotated[Day | None, about("Planned to end on")] = None
    closed_on: Annotated[Day | None, about("Ended on")] = None
    close_reason: Annotated[
        Literal["completed", "handed_on", "mutual_early_end", "i_stopped", "they_stopped", "circumstances"] | None,
        about("How it ended"),
    ] = None
    after: Annotated[
        Literal["none", "sounding_board", "peer", "friend", "reversed"] | None, about("What you are from now on")
    ] = None
    keep_in_touch_on: Annotated[Day | None, about("When you next say hello")] = None
    thanked_on: Annotated[Day | None, about("Thanked on")] = None
    style_wanted: Annotated[Style | None, about("What you want more of", "told, supported, stretched")] = None
    style_offered: Annotated[Style | None, about("What you offer", "told, supported, stretched")] = None
    alternating: Annotated[bool | None, about("You take turns to lead")] = None
    no_fault_exit: Annotated[bool | None, about("Either may end it in one talk")] = None
    consent_name: Annotated[bool | None, about("Initials may stand in a summary")] = None
    pauses: Annotated[tuple[Pause, ...], about("Pauses", asked_as="rows")] = ()
    changes: Annotated[tuple[TermsChange, ...], about("What was changed", asked_as="rows")] = ()

    def __post_init__(self) -> None:
        if self.id == "skills":
            raise ValueError("no mentorship has the id skills: progress is told under it")

    @property
    def state(self) -> str:
        """active, paused or closed; the phase `closed` is read as closed (records.md)."""
        return "closed" if self.phase == "closed" else self.status or "active"

    @property
    def is_active(self) -> bool:
        """Whether it is neither paused, closed nor in the trash."""
        return self.state == "active" and not self.is_deleted

    @property
    def rhythm(self) -> int:
        """Days between meetings, 0 for no fixed rhythm; what was never said counts as 30."""
        return USUAL_RHYTHM if self.cadence_days is None else self.cadence_days

    @property
    def usual_minutes(self) -> int:
        """The length of a meeting that names none."""
        return self.default_minutes or USUAL_MINUTES

    def meeting_every(self, days: int, on: dt.date, why: str | None = None) -> Self:
        """The same from that day on with so many days between meetings; a former rhythm is kept with the day.

        A meeting is filed later than it was held at times: no change comes before one that is written down already.
        """
        former = self.cadence_days
        if former in {None, days}:
            return self.having(cadence_days=days)
        named = "cadence_days"
        day = max([on, *(change.date for change in self.changes if change.field_name == named)])
        change = TermsChange(date=day, field_name=named, before=former, after=days, why=why or None)
        return self.having(cadence_days=days, changes=(*self.changes, change))


class FitScores(Part, frozen=True, kw_only=True):
    """The six factors of a fit check (texts.md 2.2). There is no total."""

    expertise: Score | None = None
    qualities: Score | None = None
    availability: Score | None = None
    values: Score | None = None
    talk: Score | None = None
    difference: Score | None = None


class FitWords(Part, frozen=True, kw_only=True):
    """A free line to each factor of a fit check."""

    expertise: Text | None = None
    qualities: Text | None = None
    availability: Text | None = None
    values: Text | None = None
    talk: Text | None = None
    difference: Text | None = None


class FitCheck(Shareable, frozen=True, kw_only=True):
    """Whether the two fit: before they begin, after three meetings, at 90 days."""

    mentorship_id: Annotated[Id, about("Mentorship", asked_as="mentorship")]
    date: Annotated[Day, about("Day")]
    scores: Annotated[FitScores | None, about("Six factors, 1 to 5", asked_as="rows")] = None
    words: Annotated[FitWords | None, about("In words", asked_as="rows")] = None
    decision: Annotated[Word | None, about("Decision", "go ahead, with a change, not now, thank and decline")] = None
    review_on: Annotated[Day | None, about("Look again on")] = None
    note: Annotated[Text | None, about("Note", asked_as="text")] = None
