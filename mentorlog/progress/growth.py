"""What one sees of oneself over a period: pulses, skills, a mentor's style, learning, outcomes."""

import datetime as dt
from collections.abc import Iterable, Sequence

import msgspec

from mentorlog.progress.fractions import FEW, NOTHING, median
from mentorlog.progress.period import Period
from mentorlog.records.growth import Learning, Outcome, Pulse, PulseScores, Skill
from mentorlog.records.meetings import Meeting

LAST = 6
STYLE_WORDS = {"directive": "tell", "supportive": "back", "challenging": "stretch"}


class PulseFigures(msgspec.Struct, frozen=True, kw_only=True):
    """The pulses of the period, in tenths, and what was low twice in a row."""

    tenths: tuple[int, ...]
    trend: str
    twice_low: tuple[str, ...]


class SkillChange(msgspec.Struct, frozen=True, kw_only=True):
    """How a skill was rated in the period; None where there is no value."""

    skill: str
    first: int | None
    latest: int | None
    delta: int | None
    then_now: int | None
    counterpart: int | None


class StyleFigures(msgspec.Struct, frozen=True, kw_only=True):
    """How one led the last meetings in which it was marked."""

    last: tuple[str, ...]
    mix: str
    talk_shares: tuple[int, ...]
    talk_share: int | None
    dots: tuple[tuple[int, int], ...]


class LearningFigures(msgspec.Struct, frozen=True, kw_only=True):
    """Hours of learning, by kind, and how many entries tell none."""

    hours: int | float
    by_kind: dict[str, int | float]
    without_hours: int


class OutcomeEvent(msgspec.Struct, frozen=True, kw_only=True):
    """Something that happened beside the mentorship."""

    on: dt.date
    kind: str
    text: str


def pulse_figures(pulses: Iterable[Pulse], period: Period) -> PulseFigures:
    """Score by score, the trend of the last four, and the items low in both of the last two pulses."""
    there = [pulse for pulse in pulses if pulse.date in period]
    tenths = [score for pulse in there if (score := _tenths(pulse)) is not None]
    low = [set(pulse.low_items()) for pulse in there[-2:]]
    return PulseFigures(
        tenths=tuple(tenths),
        trend=_trend(tenths),
        twice_low=tuple(sorted(low[0] & low[1])) if len(low) == 2 else (),
    )


def _tenths(pulse: Pulse) -> int | None:
    """The mean of its answers in tenths, half up; fewer than four make no score."""
    given = [getattr(pulse.scores, key) for key in PulseScores.__struct_fields__]
    answers = [score for score in given if score is not None]
    return (20 * sum(answers) + len(answers)) // (2 * len(answers)) if len(answers) >= 4 else None


def _trend(tenths: Sequence[int]) -> str:
    if len(tenths) < 4:
        return "needs 4"
    change = sum(tenths[-2:]) - sum(tenths[-4:-2])
    return "up" if change >= 10 else "down" if change <= -10 else "steady"


def skill_change(skill: Skill, period: Period) -> SkillChange:
    """The first and the latest rating of oneself, 28 days apart; the latest from today's view, and by the other."""
    there = [rating for rating in skill.ratings if rating.date in period]
    own, then, other = ([r for r in there if r.source == source] for source in ("self", "self_then", "counterpart"))
    is_apart = bool(own) and (own[-1].date - own[0].date).days >= 28
    return SkillChange(
        skill=skill.name,
        first=own[0].score if own else None,
        latest=own[-1].score if own else None,
        delta=own[-1].score - own[0].score if is_apart else None,
        then_now=own[-1].score - then[-1].score if own and then else None,
        counterpart=other[-1].score if other else None,
    )


def skills_summary(changes: Iterable[SkillChange]) -> str:
    """`up 2, same 0, down 1`."""
    deltas = [change.delta for change in changes if change.delta is not None]
    up, down = sum(delta > 0 for delta in deltas), sum(delta < 0 for delta in deltas)
    return f"up {up}, same {len(deltas) - up - down}, down {down}" if deltas else NOTHING


def styles(meetings: Iterable[Meeting]) -> list[str]:
    """How the last six meetings that were marked were led: tell, back, stretch."""
    return [STYLE_WORDS[meeting.style_used] for meeting in meetings if meeting.style_used][-LAST:]


def style_mix(last: Sequence[str]) -> str:
    """`tell 1, back 4, stretch 1`."""
    return ", ".join(f"{word} {last.count(word)}" for word in STYLE_WORDS.values())


def talk_shares(meetings: Iterable[Meeting]) -> list[int]:
    """One's share of the talk in the last six meetings that tell it."""
    return [meeting.my_talk_share for meeting in meetings if meeting.my_talk_share is not None][-LAST:]


def style_figures(held: Sequence[Meeting]) -> StyleFigures:
    """The figures under `style`; from three meetings on there is a mix and a median."""
    last, shares = styles(held), talk_shares(held)
    dots = [(meeting.support, meeting.challenge) for meeting in held if meeting.support and meeting.challenge]
    return StyleFigures(
        last=tuple(last),
        mix=style_mix(last) if len(last) >= FEW else NOTHING,
        talk_shares=tuple(shares),
        talk_share=median(shares) if len(shares) >= FEW else None,
        dots=tuple((support or 0, challenge or 0) for support, challenge in dots[-LAST:]),
    )


def finished(learning: Iterable[Learning], period: Period) -> list[Learning]:
    """What was learned in the period; what is only planned is not."""
    return [entry for entry in learning if entry.on in period and entry.status != "planned"]


def learning_figures(learning: Iterable[Learning], period: Period) -> LearningFigures:
    """Hours, halves allowed, by kind."""
    there = finished(learning, period)
    by_kind: dict[str, float] = {}
    for entry in there:
        if entry.hours is not None:
            by_kind[entry.kind] = by_kind.get(entry.kind, 0) + entry.hours
    return LearningFigures(
        hours=whole(sum(by_kind.values())),
        by_kind={kind: whole(hours) for kind, hours in sorted(by_kind.items())},
        without_hours=sum(entry.hours is None for entry in there),
    )


def whole(hours: float) -> int | float:
    """Hours without decimals where they are whole."""
    return int(hours) if float(hours).is_integer() else hours


def outcome_events(outcomes: Iterable[Outcome], period: Period) -> tuple[OutcomeEvent, ...]:
    """What happened in the period; no rate, and no proof of cause."""
    there = (outcome for outcome in outcomes if outcome.on in period)
    return tuple(OutcomeEvent(on=outcome.on, kind=outcome.kind, text=outcome.text) for outcome in there)
