"""What one sees of oneself, in sentences: how it is going, skills, learning, outcomes, wins."""

from collections.abc import Iterator

import msgspec

from mentorlog.days import short_day
from mentorlog.lookup import joined
from mentorlog.progress import Figures, Period, Progress
from mentorlog.progress.fractions import NOTHING
from mentorlog.progress.growth import SkillChange
from mentorlog.progress.wins import wins
from mentorlog.records.contents import Contents
from mentorlog.records.growth import Win
from mentorlog.reports.paragraphs import counted, sentence

NO_PROOF = "Recorded beside the mentorship, not proof of cause."


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """A figure in a sentence, and a line for each record it names. `figure` is its key in the object."""

    figure: str
    text: str
    below: tuple[str, ...] = ()


def own_view_in_words(figures: Figures) -> Iterator[Told]:
    """Pulses, and how one led."""
    pulse = figures.pulse
    if pulse.tenths:
        scores = ", ".join(f"{tenths // 10}.{tenths % 10}" for tenths in pulse.tenths)
        trend = "a trend needs 4" if pulse.trend == "needs 4" else pulse.trend
        yield Told(figure="pulse.tenths", text=f"How it is going, of 5: {scores}; {trend}.")
    if pulse.twice_low:
        low = joined([key.replace("_", " ") for key in pulse.twice_low])
        yield Told(figure="pulse.twice_low", text=f"Low twice in a row: {low}.")
    style = figures.style
    if style and style.last:
        words = style.mix if style.mix != NOTHING else ", ".join(style.last)
        yield Told(figure="style.last", text=f"How you led the last {counted(len(style.last), 'meeting')}: {words}.")
    if style and style.talk_share is not None:
        yield Told(figure="style.talk_share", text=f"Your share of the talk: {style.talk_share}% (median).")


def growth_in_words(found: Progress) -> Iterator[Told]:
    """What is of the whole journal: skills, learning, outcomes."""
    rated = tuple(_skill(change) for change in found.skills if change.latest is not None)
    if rated:
        yield Told(figure="skills", text=f"{counted(len(rated), 'skill')} rated, 1 to 5.", below=rated)
    figures = next(iter(found.figures.values()), None)
    if figures is None:
        return
    if told := learning_in_words(figures):
        yield Told(figure="learning", text=f"Learning: {told}.")
    if figures.outcomes:
        count = counted(len(figures.outcomes), "thing happened", "things happened")
        events = tuple(
            f"{short_day(event.on, found.period.until)}: {sentence(event.text)}" for event in figures.outcomes
        )
        yield Told(figure="outcomes", text=f"{count}. {NO_PROOF}", below=events)


def _skill(change: SkillChange) -> str:
    moved = "" if change.delta is None else f"; {change.first} before"
    then = "" if change.then_now is None else f"; {signed(change.then_now).strip(' ()')} as seen now"
    if change.delta is not None and change.delta < 0 < (change.then_now or 0):
        then += ", so the yardstick has moved"
    other = "" if change.counterpart is None else f"; the other says {change.counterpart}"
    return f"{change.skill}: {change.latest}{moved}{then}{other}"


def signed(change: int | None) -> str:
    """` (+3)`, ` (0)`; nothing where there is no change."""
    if change is None:
        return ""
    return " (0)" if change == 0 else f" (+{change})" if change > 0 else f" (−{-change})"


def wins_in_words(contents: Contents, period: Period, mentorship_id: str | None) -> Iterator[Told]:
    """The wins of a mentorship, or those of none, each with the goal it was won on."""
    won = wins(contents, period, mentorship_id)
    if won:
        told = tuple(_win(win, contents, period) for win in won)
        where = "" if mentorship_id else " of no mentorship"
        yield Told(figure="wins", text=f"{counted(len(won), 'win')}{where}.", below=told)


def _win(win: Win, contents: Contents, period: Period) -> str:
    goal = contents.goals.get(win.goal_id or "")
    on = "" if goal is None or goal.is_deleted or goal.is_sealed else f" On: {sentence(goal.title)}"
    return f"{short_day(win.on, period.until)}: {sentence(win.text)}{on}"


def learning_in_words(figures: Figures) -> str:
    """`6.5 h: book 2 h, course 4.5 h; 1 without hours`; nothing where there is no entry."""
    learning = figures.learning
    kinds = ", ".join(f"{kind.replace('_', ' ')} {hours} h" for kind, hours in learning.by_kind.items())
    parts = [f"{learning.hours} h: {kinds}" if kinds else ""]
    parts.append(f"{learning.without_hours} without hours" if learning.without_hours else "")
    return "; ".join(part for part in parts if part)
