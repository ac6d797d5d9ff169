"""The figures of a period in sentences: the count first, and only what has something to say."""

from collections.abc import Iterator

from mentorlog.days import short_day
from mentorlog.lookup import joined, names_with
from mentorlog.plain import one_line
from mentorlog.progress import Figures, Period, Progress
from mentorlog.progress.fractions import NOTHING
from mentorlog.progress.promises import PromiseFigures
from mentorlog.progress.rhythm import RhythmFigures
from mentorlog.records.contents import Contents
from mentorlog.records.mentorships import Mentorship
from mentorlog.reports.growth_text import Told, growth_in_words, own_view_in_words, signed, wins_in_words
from mentorlog.reports.paragraphs import capitalised, counted, paragraph

STATE_WORDS = {
    "achieved": "achieved",
    "dropped": "let go",
    "replaced": "replaced",
    "due_open": "due and open",
    "open": "open",
    "paused": "paused",
    "draft": "draft",
}


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
        blocks.append(["In the whole journal:", *whole])
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
    yield from own_view_in_words(figures)


def _goals(figures: Figures, contents: Contents) -> Iterator[Told]:
    counts = {state: count for state, count in figures.goals.counts.items() if count}
    if counts:
        states = ", ".join(f"{count} {STATE_WORDS[state]}" for state, count in counts.items())
        whole = counted(sum(counts.values()), "goal")
        only = next(iter(counts)) if len(counts) == 1 else ""
        yield Told(figure="goals.counts", text=f"{whole} {STATE_WORDS[only]}." if only else f"{whole}: {states}.")
    if figures.goals.attainment != NOTHING:
        yield Told(figure="goals.attainment", text=f"Reached, of the goals decided or due: {figures.goals.attainment}.")
    if counts.get("achieved") and not figures.goals.on_time_first_date.startswith(NOTHING):
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
        f"{_title(key, contents)}: {last}{signed(change)}"
        for key, last, change in figures.confidence
        if last is not None
    )
    if sure:
        yield Told(
            figure="confidence", text="How sure you are, 1 to 5, and the change since the first time:", below=sure
        )


def _title(goal_id: str, contents: Contents) -> str:
    goal = contents.goals.get(goal_id)
    return (one_line(goal.title) if goal else "") or goal_id


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
