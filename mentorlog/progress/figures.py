"""All figures of a mentorship over a period, in the shape of the contract (figures-and-privacy.md, 4.2)."""

from collections.abc import Mapping, Sequence

import msgspec

from mentorlog.progress.agreements import FeedbackFigures, boundary_figure, feedback_figures, milestone_figure
from mentorlog.progress.goals import (
    Aged,
    Confidence,
    GoalFigures,
    confidence,
    goal_figures,
    goals_by_state,
    overdue,
    stalled,
)
from mentorlog.progress.growth import (
    LearningFigures,
    OutcomeEvent,
    PulseFigures,
    SkillChange,
    StyleFigures,
    learning_figures,
    outcome_events,
    pulse_figures,
    skill_change,
    skills_summary,
    style_figures,
)
from mentorlog.progress.period import Period
from mentorlog.progress.promises import BothSides, both_sides
from mentorlog.progress.rhythm import RhythmFigures, cadence_on, meeting_run, reflection_rhythm, rhythm_figures
from mentorlog.progress.scope import Scope
from mentorlog.records.contents import Contents
from mentorlog.records.errors import NotFound, quoted
from mentorlog.records.mentorships import Mentorship


class Figures(msgspec.Struct, frozen=True, kw_only=True):
    """The figures of one mentorship; skills, learning and outcomes are of the whole journal."""

    goals: GoalFigures
    stalled: Aged
    overdue: Aged
    confidence: Confidence
    cadence: RhythmFigures
    meeting_run: str
    actions: BothSides
    pulse: PulseFigures
    reflection_rhythm: str
    milestones: str
    boundaries: str
    feedback: FeedbackFigures
    style: StyleFigures | None
    skills_summary: str
    learning: LearningFigures
    outcomes: tuple[OutcomeEvent, ...]


class Progress(msgspec.Struct, frozen=True, kw_only=True):
    """The figures of several mentorships by id, and how each skill changed."""

    period: Period
    figures: Mapping[str, Figures]
    skills: tuple[SkillChange, ...]

    def as_values(self) -> dict[str, object]:
        """The object of `progress --json`."""
        return {**self.figures, "skills": self.skills}


def figures(contents: Contents, mentorship_id: str, period: Period) -> Figures:
    """The figures of one mentorship as of the end of the period. Raises NotFound (E_NO_MENTORSHIP)."""
    mentorship = contents.mentorships.get(mentorship_id)
    if mentorship is None or mentorship.is_deleted:
        raise NotFound(f"There is no mentorship {quoted(mentorship_id)}.")
    scope = Scope(contents, [mentorship], period.until)
    states = goals_by_state(scope.goals, period)
    return Figures(
        goals=goal_figures(states),
        stalled=stalled(states, scope.last_step_on, period, cadence_on(mentorship, period.until)),
        overdue=overdue(states, period),
        confidence=confidence(states),
        cadence=rhythm_figures(mentorship, scope, period),
        meeting_run=meeting_run(scope),
        actions=both_sides(scope.actions, scope.held, period),
        pulse=pulse_figures(scope.pulses, period),
        reflection_rhythm=reflection_rhythm(scope),
        milestones=milestone_figure(scope.milestones, period),
        boundaries=boundary_figure(scope.boundaries, period),
        feedback=feedback_figures(scope.feedback, period),
        style=None if mentorship.my_role == "mentee" else style_figures(scope.held),
        skills_summary=skills_summary(skill_changes(scope, period)),
        learning=learning_figures(scope.learning, period),
        outcomes=outcome_events(scope.outcomes, period),
    )


def skill_changes(scope: Scope, period: Period) -> tuple[SkillChange, ...]:
    """A row for every skill, in order of id."""
    return tuple(skill_change(skill, period) for skill in scope.skills)


def progress(contents: Contents, mentorships: Sequence[Mentorship], period: Period) -> Progress:
    """The figures of these mentorships. Raises NotFound (E_NO_MENTORSHIP)."""
    whole = Scope(contents, (), period.until)
    return Progress(
        period=period,
        figures={mentorship.id: figures(contents, mentorship.id, period) for mentorship in mentorships},
        skills=skill_changes(whole, period),
    )
