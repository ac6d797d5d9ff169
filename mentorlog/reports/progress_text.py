"""The figures of a period in sentences: the count first, and only what has something to say."""

from collections.abc import Iterator

import msgspec

from mentorlog.days import short_day
from mentorlog.lookup import joined, names_with
from mentorlog.progress import Figures, Period, Progress
from mentorlog.progress.fractions import NOTHING
from mentorlog.progress.growth import SkillChange
from mentorlog.progress.promises import PromiseFigures
from mentorlog.progress.rhythm import RhythmFigures
from mentorlog.progress.wins import wins
from mentorlog.records.contents import Contents
from mentorlog.records.growth import Win
from mentorlog.records.mentorships import Mentorship
from mentorlog.reports.paragraphs import capitalised, counted, paragraph, sentence

STATE_WORDS = {
    "achieved": "achieved",
    "dropped": "let go",
    "replaced": "replaced",
    "due_open": "due and open",
    "open": "open",
    "paused": "paused",
    "draft": "draft",
}
NO_PROOF = "Recorded beside the mentorship, not proof of cause."


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """A figure in a sentence, and a line for each record it names. `figure` is its key in the object."""

    figure: str
    text: str
    below: tuple[str, ...] = ()


def write(found: Progress, contents: Contents) -> str:
    """Every mentorship with its figures, then what is of the whole journal."""
    blocks = []
    for mentorship_id, figures in found.figures.items():
        mentorship = contents.mentorships[mentorship_id]
        told = [
            *figures_in_words(figures, mentorship, contents),
            *wins_in_words(contents, found.period, mentorship_id),
        ]
        heading = f"{names_with(contents, mentorship)}, {period_in_words(found.period)}."
        lines = [line for entry in told for line in _lines(entry)]
        blocks.append([paragraph(heading), *(lines or ["Nothing to count yet."])])
    growth = [*growth_in_words(found), *wins_in_words(contents, found.period, None)]
    whole = [line for entry in growth for line in _lines(entry)]
    if whole:
        blocks.append(whole)
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def period_in_words(period: Period) -> str:
    """`20 Feb to 21 Nov 2025`."""
    until = f"{short_day(period.until, period.until)} {period.until.year}"
    return until if period.since == period.until else f"{short_day(period.since, period.until)} to {until}"


def _lines(told: Told) -> Iterator[str]:
    yield paragraph(told.text)
    yield from (paragraph(line, 2, "  ") for line in told.below)


def figures_in_words(figures: Figures, mentorship: Mentorship, contents: Contents) -> Iterator[Told]:
    """A sentence for each figure of a mentorship that has something to say."""
    yield from _goals(figures, contents)
    yield from _meetings(figures)
    other = joined([person.first_name for key in mentorship.with_ids if (person := contents.people.get(key))])
    yield from _promises("actions.me", "You", figures.actions.me)
    yield from _promises("actions.them", other or "Others", figures.actions.them)
    yield from _agreements(figures)
    yield from _own_view(figures)


def _goals(figures: Figures, contents: Contents) -> Iterator[Told]:
    counts = {state: count for state, count in figures.goals.counts.items() if count}
    if counts:
        states = ", ".join(f"{count} {STATE_WORDS[state]}" for state, count in counts.items())
        whole = counted(sum(counts.values()), "goal")
        only = next(iter(counts)) if len(counts) == 1 else ""
        yield Told(figure="goals.counts", text=f"{whole} {STATE_WORDS[only]}." if only else f"{whole}: {states}.")
    if figures.goals.attainment != NOTHING:
        yield Told(figure="goals.attainment", text=f"Reached, of the goals decided or due: {figures.goals.attainment}.")
    if counts.get("achieved"):
        first, last = figures.goals.on_time_first_date, figures.goals.on_time_current_date
        by_last = "" if first == last else f" By the last date: {last}."
        yield Told(figure="goals.on_time_first_date", text=f"On time, by the first date: {first}.{by_last}")
    if figures.overdue:
        late = tuple(f"{_title(key, contents)}: {counted(days, 'day')} late" for key, days in figures.overdue)
        yield Told(figure="overdue", text=f"{counted(len(late), 'goal is', 'goals are')} late.", below=late)
    if figures.stalled:
        quiet = tuple(f"{_title(key, contents)}: {counted(days, 'day')}" for key, days in figures.stalled)
        text = f"{counted(len(quiet), 'goal has', 'goals have')} not moved for a while."
        yield Told(figure="stalled", text=text, below=quiet)
    sure = tuple(
        f"{_title(key, contents)}: {last}{_change(change)}"
        for key, last, change in figures.confidence
        if last is not None
    )
    if sure:
        yield Told(
            figure="confidence", text="How sure you are, 1 to 5, and the change since the first time:", below=sure
        )


def _title(goal_id: str, contents: Contents) -> str:
    goal = contents.goals.get(goal_id)
    return goal.title if goal else goal_id


def _change(change: int | None) -> str:
    if change is None:
        return ""
    return " (0)" if change == 0 else f" (+{change})" if change > 0 else f" (−{-change})"


def _meetings(figures: Figures) -> Iterator[Told]:
    rhythm = figures.cadence
    if rhythm.expected or rhythm.held:
        yield Told(figure="cadence.adherence", text=_rhythm(rhythm))
    if rhythm.slots_kept != NOTHING:
        yield Told(figure="cadence.slots_kept", text=f"Held, of the dates that were set: {rhythm.slots_kept}.")
    if rhythm.longest_gap:
        yield Told(figure="cadence.longest_gap", text=f"The longest gap: {counted(rhythm.longest_gap, 'day')}.")
    if rhythm.days_since_last is not None:
        ago = "today" if rhythm.days_since_last == 0 else f"{counted(rhythm.days_since_last, 'day')} ago"
        state = "" if rhythm.state == NOTHING else f": {rhythm.state}"
        yield Told(figure="cadence.days_since_last", text=f"The last meeting was {ago}{state}.")
    if figures.meeting_run != NOTHING:
        yield Told(figure="meeting_run", text=f"Held: {_last(figures.meeting_run, 'date')}.")
    if figures.reflection_rhythm != NOTHING:
        yield Told(
            figure="reflection_rhythm", text=f"With a reflection: {_last(figures.reflection_rhythm, 'meeting')}."
        )


def _last(told: str, one: str) -> str:
    """`5 of the last 6 dates`."""
    return f"{told} {one}" if told.endswith(" 1") else f"{told} {one}s"


def _rhythm(rhythm: RhythmFigures) -> str:
    held = f"{counted(rhythm.held, 'meeting')} held"
    if not rhythm.expected:
        reason = "" if rhythm.adherence == NOTHING else f"; {rhythm.adherence}"
        return f"{held}{reason}."
    return f"{held}, {rhythm.expected} expected: {rhythm.adherence}."


def _promises(figure: str, who: str, kept: PromiseFigures) -> Iterator[Told]:
    done = kept.done_on_time + kept.done_late
    rest = (kept.overdue, "late"), (kept.not_due, "not due yet"), (kept.dropped, "let go")
    parts = [f"{count} {word}" for count, word in rest if count]
    if done + kept.overdue:
        parts.insert(0, f"{who} kept {kept.follow_through} of the promises that were due")
    if done:
        parts.insert(1, f"{kept.punctuality} on time")
    if parts:
        begun = parts[0] if parts[0].startswith(who) else f"{who} promised: {parts[0]}"
        yield Told(figure=figure, text=f"{'; '.join([begun, *parts[1:]])}.")


def _agreements(figures: Figures) -> Iterator[Told]:
    if figures.milestones != NOTHING:
        yield Told(figure="milestones", text=f"Milestones: {figures.milestones}.")
    if figures.boundaries != f"{NOTHING}; 0 crossings noted":
        yield Told(figure="boundaries", text=f"Agreements: {figures.boundaries.removeprefix(f'{NOTHING}; ')}.")
    feedback = figures.feedback
    parts = [
        _feedback(feedback.received, "received", feedback.days_since_received),
        _feedback(feedback.given, "given", feedback.days_since_given),
        f"{feedback.asked} asked for" if feedback.asked else "",
    ]
    if told := "; ".join(part for part in parts if part):
        yield Told(figure="feedback", text=f"Feedback: {told}.")


def _feedback(count: int, word: str, days: int | None) -> str:
    if days is None:
        return ""
    last = "the last today" if days == 0 else f"the last {counted(days, 'day')} ago"
    return f"{count} {word}, {last}" if count else f"{capitalised(word)} last {counted(days, 'day')} ago"


def _own_view(figures: Figures) -> Iterator[Told]:
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
    then = "" if change.then_now is None else f"; {_signed(change.then_now)} as seen now"
    if change.delta is not None and change.delta < 0 < (change.then_now or 0):
        then += ", so the yardstick has moved"
    other = "" if change.counterpart is None else f"; the other says {change.counterpart}"
    return f"{change.skill}: {change.latest}{moved}{then}{other}"


def _signed(change: int) -> str:
    return _change(change).strip(" ()")


def wins_in_words(contents: Contents, period: Period, mentorship_id: str | None) -> Iterator[Told]:
    """The wins of a mentorship, or those of none, each with the goal it was won on."""
    won = wins(contents, period, mentorship_id)
    if won:
        told = tuple(_win(win, contents, period) for win in won)
        yield Told(figure="wins", text=f"{counted(len(won), 'win')}.", below=told)


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
