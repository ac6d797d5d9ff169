"""Goals, their check-ins, and milestones."""

from typing import Annotated, Literal

from mentorlog.records.fields import Day, Id, Percent, Score, Text, Third, Title, Word, about
from mentorlog.records.record import Part, Shareable

USUAL_PRIORITY = 2
MOST_RESULTS = 4


class CheckIn(Part, frozen=True, kw_only=True):
    """How a goal stood on a day. One a day: a second replaces the first."""

    date: Annotated[Day, about("Day")]
    progress: Annotated[Percent | None, about("Progress", "0 to 100")] = None
    confidence: Annotated[Score | None, about("How sure", "1 to 5", only_me=True)] = None
    note: Annotated[Text | None, about("Note", asked_as="text", only_me=True)] = None


class Result(Part, frozen=True, kw_only=True):
    """One measurable result under a goal."""

    text: Text
    progress: Percent | None = None


class Goal(Shareable, frozen=True, kw_only=True):
    """What somebody wants to be different."""

    mentorship_ids: Annotated[tuple[Id, ...], about("Mentorships", asked_as="mentorship")] = ()
    owner: Annotated[Id, about("Whose", "me, a person, or group", asked_as="person")]
    title: Annotated[Title, about("Goal", "What you want to be different")]
    status: Annotated[Literal["active", "draft", "paused", "achieved", "dropped"] | None, about("State")] = None
    created_on: Day
    priority: Annotated[Third | None, about("Priority", "1 to 3; 3 is high")] = None
    kind: Annotated[Literal["learning", "outcome", "habit", "network"] | None, about("Kind")] = None
    why: Annotated[Text | None, about("Why", "Why it matters to you", asked_as="text", only_me=True)] = None
    why_for_them: Annotated[Text | None, about("Why, for them", asked_as="text", only_me=True)] = None
    measure: Annotated[Text | None, about("Reached when", "How you will notice", asked_as="text", only_me=True)] = None
    results: Annotated[tuple[Result, ...], about("Results", "1 to 4 that can be measured", asked_as="rows")] = ()
    levels: Annotated[
        tuple[Text, ...], about("Five levels", "From much less to much more than hoped", only_me=True)
    ] = ()
    level: Annotated[Score | None, about("Level reached", "1 to 5")] = None
    start_on: Annotated[Day | None, about("Starts on")] = None
    start_progress: Annotated[Percent | None, about("Progress at the start")] = None
    due_on: Annotated[Day | None, about("By when")] = None
    due_history: Annotated[tuple[Day, ...], about("Former dates", "Oldest first; the first is never overwritten")] = ()
    paused_until: Annotated[Day | None, about("Rests until")] = None
    closed_on: Annotated[Day | None, about("Closed on")] = None
    celebrated_on: Annotated[Day | None, about("Marked on")] = None
    evidence: Annotated[Text | None, about("Evidence", "One sentence for a summary")] = None
    drop_reason: Annotated[Text | None, about("Why let go", asked_as="text", only_me=True)] = None
    superseded_by: Annotated[Id | None, about("Replaced by", asked_as="goal")] = None
    continues: Annotated[Id | None, about("Goes on from", asked_as="goal")] = None
    aim: Annotated[Text | None, about("Aim", asked_as="text", only_me=True)] = None
    situation: Annotated[Text | None, about("Situation", asked_as="text", only_me=True)] = None
    options: Annotated[tuple[Text, ...], about("Options", only_me=True)] = ()
    commitment: Annotated[Text | None, about("Commitment", asked_as="text", only_me=True)] = None
    checkins: Annotated[tuple[CheckIn, ...], about("Check-ins", asked_as="rows")] = ()

    def __post_init__(self) -> None:
        if self.levels and len(self.levels) != 5:
            raise ValueError(f"a goal has five levels or none, not {len(self.levels)}")

    @property
    def state(self) -> str:
        """active, draft, paused, achieved or dropped."""
        return self.status or "active"

    @property
    def weight(self) -> int:
        """The priority, 2 where none was said."""
        return self.priority or USUAL_PRIORITY

    @property
    def is_closed(self) -> bool:
        """Whether it is achieved or dropped, on whatever day."""
        return self.status in {"achieved", "dropped"}

    @property
    def mean_of_results(self) -> int | None:
        """How far it is by its results, 0 to 100, half up: their mean, where one that was never told stands at 0."""
        told = [result.progress for result in self.results]
        if not any(progress is not None for progress in told):
            return None
        return int(sum(progress or 0 for progress in told) / len(told) + 0.5)


class Milestone(Shareable, frozen=True, kw_only=True):
    """A moment one will want to remember having reached."""

    mentorship_id: Annotated[Id | None, about("Mentorship", asked_as="mentorship")] = None
    title: Annotated[Title, about("Milestone")]
    created_on: Day
    goal_id: Annotated[Id | None, about("Step of", asked_as="goal")] = None
    done_when: Annotated[Text | None, about("Done looks like", asked_as="text")] = None
    target_on: Annotated[Day | None, about("By when")] = None
    target_history: Annotated[tuple[Day, ...], about("Former dates", "Oldest first")] = ()
    reached_on: Annotated[Day | None, about("Reached on")] = None
    celebrated_on: Annotated[Day | None, about("Marked on")] = None
    how: Annotated[Word | None, about("How it was marked")] = None
    size: Annotated[Literal["small", "big"] | None, about("Size")] = None
