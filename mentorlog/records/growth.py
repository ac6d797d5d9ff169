"""What a person writes about their own growth: reflections, pulses, skills, learning, outcomes, wins."""

from typing import Annotated, Literal

from mentorlog.records.fields import Day, Id, Score, Text, Title, Word, about
from mentorlog.records.record import Part, Shareable


class Reflection(Shareable, frozen=True, kw_only=True):
    """A page written for oneself. With `next_time`, an intention that comes back before a meeting."""

    date: Annotated[Day, about("Day")]
    mentorship_id: Annotated[Id | None, about("Mentorship", asked_as="mentorship")] = None
    meeting_id: Annotated[Id | None, about("After the meeting")] = None
    model: Annotated[Literal["free", "what_so_now", "cycle", "failure", "mentored"] | None, about("Form")] = None
    theme: Annotated[Word | None, about("Occasion")] = None
    text: Annotated[Text | None, about("Text", asked_as="text")] = None
    parts: Annotated[dict[str, Text], about("Answers", asked_as="rows")] = {}
    prompt: Annotated[Word | None, about("Prompt")] = None
    goal_id: Annotated[Id | None, about("Goal", asked_as="goal")] = None
    next_time: Annotated[Text | None, about("Next time I will")] = None
    next_time_for: Annotated[
        tuple[Id, ...] | Literal["mentees", "any"] | None, about("Before whom it comes back", asked_as="mentorship")
    ] = None
    next_time_state: Annotated[Literal["open", "did", "not_yet", "no_longer"] | None, about("What became of it")] = None

    @property
    def is_sealed(self) -> bool:
        """A note of harm is sealed whether or not the field says so (texts.md 2.12)."""
        return self.never_export is True or self.theme == "serious"

    @property
    def is_intended(self) -> bool:
        """Whether it holds an intention that is still open."""
        return bool(self.next_time) and self.next_time_state in {None, "open", "not_yet"}


class PulseScores(Part, frozen=True, kw_only=True):
    """Five items, 1 to 5 (texts.md 2.3)."""

    purpose: Score | None = None
    candour: Score | None = None
    usefulness: Score | None = None
    follow_through: Score | None = None
    balance: Score | None = None


class PulseWords(Part, frozen=True, kw_only=True):
    """What the other person said to the five items."""

    purpose: Text | None = None
    candour: Text | None = None
    usefulness: Text | None = None
    follow_through: Text | None = None
    balance: Text | None = None


class Pulse(Shareable, frozen=True, kw_only=True):
    """How it is going, for the owner alone."""

    mentorship_id: Annotated[Id, about("Mentorship", asked_as="mentorship")]
    date: Annotated[Day, about("Day")]
    scores: Annotated[PulseScores, about("Five items, 1 to 5", asked_as="rows")] = PulseScores()
    told_by_them: Annotated[PulseWords | None, about("What they said", asked_as="rows")] = None
    start: Annotated[Text | None, about("One thing to start", asked_as="text")] = None
    stop: Annotated[Text | None, about("One thing to stop", asked_as="text")] = None
    keep: Annotated[Text | None, about("One thing to keep", asked_as="text")] = None
    change: Annotated[Text | None, about("What do we change", asked_as="text")] = None

    def low_items(self) -> tuple[str, ...]:
        """The items scored 1 or 2, in alphabetical order."""
        given = ((key, getattr(self.scores, key)) for key in PulseScores.__struct_fields__)
        return tuple(sorted(key for key, score in given if score is not None and score <= 2))


class Rating(Part, frozen=True, kw_only=True):
    """A skill on a day, from one side."""

    date: Annotated[Day, about("Day")]
    score: Annotated[Score, about("1 to 5")]
    source: Annotated[Literal["self", "self_then", "counterpart"], about("Whose view")]
    evidence: Annotated[Text | None, about("Evidence", asked_as="text")] = None


class Skill(Shareable, frozen=True, kw_only=True):
    """Something one can get better at."""

    name: Annotated[Title, about("Skill")]
    ratings: Annotated[tuple[Rating, ...], about("Ratings", asked_as="rows")] = ()


class AreaScores(Part, frozen=True, kw_only=True):
    """The twelve areas of a mentor's self-assessment (texts.md 2.6). There is no total."""

    listening: Score | None = None
    questions: Score | None = None
    expectations: Score | None = None
    goals: Score | None = None
    feedback: Score | None = None
    understanding: Score | None = None
    challenge: Score | None = None
    independence: Score | None = None
    inclusion: Score | None = None
    network: Score | None = None
    boundaries: Score | None = None
    wellbeing: Score | None = None


class SelfAssessment(Shareable, frozen=True, kw_only=True):
    """A mentor's own view of twelve areas."""

    date: Annotated[Day, about("Day")]
    scores: Annotated[AreaScores, about("Twelve areas, 1 to 5", asked_as="rows")] = AreaScores()
    then: Annotated[AreaScores | None, about("Last time, from today's view", asked_as="rows")] = None


class Learning(Shareable, frozen=True, kw_only=True):
    """Something read, attended or taken part in."""

    kind: Annotated[Word, about("Kind", "workshop, book, article, course, certificate, peer_circle, or another word")]
    title: Annotated[Title, about("Title")]
    status: Annotated[Literal["finished", "ongoing", "planned"] | None, about("State")] = None
    on: Annotated[Day, about("Day")]
    hours: Annotated[float | None, about("Hours", "Halves allowed")] = None
    takeaway: Annotated[Text | None, about("What you take from it", asked_as="text", only_me=True)] = None
    expires_on: Annotated[Day | None, about("Runs out on")] = None
    bring_to: Annotated[Id | None, about("Bring to", asked_as="mentorship", only_me=True)] = None

    def __post_init__(self) -> None:
        if self.hours is not None and not (0 <= self.hours <= 10_000 and (self.hours * 2).is_integer()):
            raise ValueError(f"hours go by halves, from 0: not {self.hours}")


class Outcome(Shareable, frozen=True, kw_only=True):
    """Something that happened beside the mentorship; not proof of cause."""

    on: Annotated[Day, about("Day")]
    kind: Annotated[Word, about("Kind", "promotion, role_change, scope, publication, or another word")]
    text: Annotated[Text, about("What happened", asked_as="text")]
    mentorship_id: Annotated[Id | None, about("Mentorship", asked_as="mentorship")] = None
    goal_id: Annotated[Id | None, about("Goal", asked_as="goal")] = None


class Win(Shareable, frozen=True, kw_only=True):
    """Something that went well."""

    text: Annotated[Text, about("Win", asked_as="text")]
    on: Annotated[Day, about("Day")]
    mentorship_id: Annotated[Id | None, about("Mentorship", asked_as="mentorship")] = None
    goal_id: Annotated[Id | None, about("Goal", asked_as="goal")] = None
