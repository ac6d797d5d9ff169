"""Meetings, what is kept of their agenda and notes, and what comes out of them."""

import datetime as dt
from typing import Annotated, Literal

from mentorlog.records.fields import ClockTime, Count, Day, Id, Minutes, Moment, Percent, Text, Third, Word, about
from mentorlog.records.mentorships import Style
from mentorlog.records.record import Part, Record, Shareable

MeetingKind = Literal["checkin", "micro", "group", "reverse", "first", "closing", "reset"]
ItemOutcome = Literal["discussed", "partly", "deferred", "dropped"]
Lead = Literal["me", "them"]


class SavedItem(Part, frozen=True, kw_only=True):
    """A line of a kept agenda, and what became of it."""

    key: Word
    title: Text | None = None
    minutes: int | None = None
    question: Word | None = None
    points: Text | None = None
    outcome: ItemOutcome | None = None


class SavedAgenda(Part, frozen=True, kw_only=True):
    """The agenda that belongs to a meeting, with the person's own changes to it (agenda.md 3.12a)."""

    hope: Text | None = None
    items: tuple[SavedItem, ...] = ()
    parked: tuple[Word, ...] = ()
    removed: tuple[Word, ...] = ()
    minutes: dict[str, int] = {}
    order: tuple[Word, ...] = ()
    added: tuple[Word, ...] = ()


class Notes(Part, frozen=True, kw_only=True):
    """What was written in a meeting, and drawn from it afterwards."""

    text: Annotated[Text | None, about("Notes", only_me=True)] = None
    summary: Annotated[Text | None, about("In short", only_me=True)] = None
    decisions: Annotated[tuple[Text, ...], about("Decisions", "The message after the meeting tells them")] = ()
    takeaway: Annotated[Text | None, about("Takeaway", only_me=True)] = None
    to_clarify: Annotated[tuple[Text, ...], about("To clarify", only_me=True)] = ()
    my_summary_back: Annotated[Text | None, about("My summary back", only_me=True)] = None
    learned_from_them: Annotated[Text | None, about("Learned from them", only_me=True)] = None


class SentMessage(Part, frozen=True, kw_only=True):
    """The message that was copied after a meeting."""

    on: Day
    text: Text


class Readiness(Part, frozen=True, kw_only=True):
    """A mentee's short check before a meeting."""

    question: bool | None = None
    undecided: bool | None = None
    update: bool | None = None
    give: bool | None = None
    actions: bool | None = None


class Meeting(Record, frozen=True, kw_only=True):
    """A talk that is planned, was held, or did not happen."""

    mentorship_id: Annotated[Id, about("Mentorship", asked_as="mentorship")]
    date: Annotated[Day, about("Day")]
    kind: Annotated[MeetingKind, about("Kind")]
    status: Annotated[Literal["planned", "held", "cancelled", "missed"] | None, about("State")] = None
    starts_at: Annotated[ClockTime | None, about("Time", "HH:MM")] = None
    zone: Annotated[Word | None, about("Time zone", "Such as Europe/Lisbon; none: where you are")] = None
    started_at: Annotated[Moment | None, about("Began")] = None
    ended_at: Annotated[Moment | None, about("Ended")] = None
    duration_min: Annotated[Minutes | None, about("Length", "In minutes")] = None
    medium: Annotated[Word | None, about("How you meet", "in_person, video, phone, text, mixed")] = None
    lead: Annotated[Lead | None, about("Who leads")] = None
    agenda: Annotated[SavedAgenda | None, about("Agenda", asked_as="rows")] = None
    notes: Annotated[Notes | None, about("Notes", asked_as="text", only_me=True)] = None
    sent: Annotated[SentMessage | None, about("Message sent", asked_as="text", only_me=True)] = None
    cancelled_by: Annotated[Lead | None, about("Cancelled by", only_me=True)] = None
    moved_to: Annotated[Id | None, about("Held instead")] = None
    readiness: Annotated[Readiness | None, about("Readiness", asked_as="rows", only_me=True)] = None
    style_used: Annotated[Style | None, about("Told, supported, stretched", only_me=True)] = None
    my_talk_share: Annotated[Percent | None, about("Your share of the talk", only_me=True)] = None
    summed_up: Annotated[bool | None, about("Did you sum up", only_me=True)] = None
    interrupted: Annotated[bool | None, about("Did you interrupt", only_me=True)] = None
    asks: Annotated[Count | None, about("How often you asked", only_me=True)] = None
    tells: Annotated[Count | None, about("How often you told", only_me=True)] = None
    support: Annotated[Third | None, about("Support", "1 to 3", only_me=True)] = None
    challenge: Annotated[Third | None, about("Challenge", "1 to 3", only_me=True)] = None

    def __post_init__(self) -> None:
        for moment in (self.started_at, self.ended_at):
            if moment is not None:
                dt.datetime.fromisoformat(moment)

    @property
    def state(self) -> str:
        """planned, held, cancelled or missed."""
        return self.status or "planned"

    @property
    def is_open(self) -> bool:
        """Whether it was started and not finished."""
        return self.started_at is not None and self.ended_at is None and self.state == "planned"


class Action(Shareable, frozen=True, kw_only=True):
    """A promise: something somebody said they would do."""

    mentorship_id: Annotated[Id | None, about("Mentorship", asked_as="mentorship")] = None
    owner: Annotated[Id, about("Whose", asked_as="person")]
    text: Annotated[Text, about("Promise")]
    status: Annotated[Literal["open", "done", "dropped"] | None, about("State")] = None
    created_on: Day
    due_on: Annotated[Day | None, about("By when")] = None
    due_history: Annotated[tuple[Day, ...], about("Former dates", "Oldest first")] = ()
    closed_on: Annotated[Day | None, about("Closed on")] = None
    goal_id: Annotated[Id | None, about("Step of", asked_as="goal")] = None
    meeting_id: Annotated[Id | None, about("Made in")] = None
    given_by: Annotated[Id | None, about("Given by", asked_as="person")] = None
    kind: Annotated[Word | None, about("Kind", "introduction, or another word")] = None
    when: Annotated[Text | None, about("Its cue", "When …, I will …")] = None

    @property
    def state(self) -> str:
        """open, done or dropped."""
        return self.status or "open"

    def is_late(self, today: Day) -> bool:
        """Whether it is open and its date has passed."""
        return self.state == "open" and self.due_on is not None and self.due_on < today


class Topic(Shareable, frozen=True, kw_only=True):
    """Something to talk about."""

    mentorship_id: Annotated[Id, about("Mentorship", asked_as="mentorship")]
    text: Annotated[Text, about("Topic")]
    status: Annotated[Literal["open", "done", "dropped"] | None, about("State")] = None
    created_on: Day
    by: Annotated[Id | None, about("Whose", "None: yours", asked_as="person")] = None
    goal_id: Annotated[Id | None, about("Goal", asked_as="goal")] = None
    must: Annotated[bool | None, about("A must")] = None
    parked: Annotated[bool | None, about("Later")] = None
    not_before: Annotated[Day | None, about("Not before")] = None

    @property
    def state(self) -> str:
        """open, done or dropped."""
        return self.status or "open"


class Capture(Shareable, frozen=True, kw_only=True):
    """A thought written down fast, not yet sorted."""

    text: Annotated[Text, about("Text", asked_as="text")]
    created_on: Day
    created_at: Annotated[ClockTime | None, about("Time of day")] = None
    kind: Annotated[Word | None, about("What it may become")] = None
    mentorship_id: Annotated[Id | None, about("Mentorship", asked_as="mentorship")] = None
    goal_id: Annotated[Id | None, about("Goal", asked_as="goal")] = None
    due_on: Annotated[Day | None, about("By when")] = None
