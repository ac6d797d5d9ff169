"""For a mentee's manager or a programme coordinator: one page (summaries.md, 4.3.5)."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from mentorlog.progress.fractions import fraction
from mentorlog.progress.goals import attained, goals_by_state
from mentorlog.progress.growth import SkillChange, skill_change
from mentorlog.records.growth import Skill
from mentorlog.records.meetings import Meeting
from mentorlog.reports.summary.goals import counted_goals, goal_lines
from mentorlog.reports.summary.line import Line
from mentorlog.reports.summary.projection import trimmed
from mentorlog.reports.summary.simple import milestone_lines, typed
from mentorlog.reports.summary.source import Source, seen_by, shared
from mentorlog.reports.summary.words import day, days, full, long, said, stopped

LEFT_OUT = "Not part of this summary: reflections, notes, pulses, feedback, agreements."
RHYTHMS = (
    (10, "about weekly"),
    (18, "about every two weeks"),
    (25, "about every three weeks"),
    (37, "about monthly"),
    (52, "about every six weeks"),
    (75, "about every two months"),
    (105, "about every three months"),
)


def title(source: Source) -> str:
    """`Mentoring summary for Inês Carvalho, Step Up 2025`."""
    reader = f" for {source.reader}" if source.reader else ""
    programme = said(source.mentorships[0].programme)
    is_on = programme and "line:programme" not in source.asked.unticked
    return f"Mentoring summary{reader}, {programme}" if is_on else f"Mentoring summary{reader}"


def head(source: Source) -> tuple[str, ...]:
    """Who, when, and who chose the lines."""
    made = f"made {full(source.asked.today)}"
    return (f"{source.owner} · {days(source.period)} · {made} · selected by the author",)


def lines(source: Source) -> Iterator[Line]:
    """Every line that can be had, in order."""
    mentorship = source.mentorships[0]
    if programme := said(mentorship.programme):
        yield Line(key="line:programme", label="", text=programme, rule="default", form="silent")
    if purpose := said(mentorship.purpose):
        yield Line(key="line:purpose", label="Purpose", text=stopped(purpose), rule="default", form="paragraph")
    yield from _meetings(source)
    yield from goal_lines(source, source.scope.goals, "report")
    yield from _attained(source)
    yield from milestone_lines(source, "report", with_how=False)
    for skill in source.scope.skills:
        yield from _skill(source, skill)
    yield from _outcomes(source)
    yield typed(source, "line:next", "Next")
    yield typed(source, "line:help", "Help")
    yield _mentor(source)


def _meetings(source: Source) -> Iterator[Line]:
    held = source.held(source.mentorships)
    if held:
        yield Line(
            key="line:meetings",
            label="Meetings",
            text=_held(source, held),
            rule="default",
            form="paragraph",
            reads=tuple(trimmed(meeting) for meeting in held),
        )


def _held(source: Source, held: Sequence[Meeting]) -> str:
    first, last = (long(meeting.date, source.period.until) for meeting in (held[0], held[-1]))
    if len(held) == 1:
        return f"1 held, on {last}."
    rhythm = f", {_rhythm(held)}" if len(held) > 2 else ""
    return f"{len(held)} held between {first} and {last}{rhythm}."


def _rhythm(held: Sequence[Meeting]) -> str:
    """From the meetings held, not from what was agreed."""
    gaps = len(held) - 1
    gap = (2 * (held[-1].date - held[0].date).days + gaps) // (2 * gaps)
    return next((words for most, words in RHYTHMS if gap <= most), "less often than every three months")


def _attained(source: Source) -> Iterator[Line]:
    goals = shared(source.scope.goals)
    achieved, decided = attained(goals_by_state(goals, source.period))
    if decided:
        yield Line(
            key="line:attained",
            label="Attained",
            text=f"{fraction(achieved, decided)} of the goals shared in this mentorship.",
            rule="tick",
            form="paragraph",
            reads=counted_goals(goals),
        )


def _skill(source: Source, skill: Skill) -> Iterator[Line]:
    change = skill_change(skill, source.period)
    moved = change.delta if change.then_now is None else change.then_now
    if moved is None:
        return
    yield _skill_line(source, skill, f"skill:{skill.id}", f"{{}}: {_strength(moved)}.")
    if change.then_now is not None:
        yield _skill_line(source, skill, f"rating:{skill.id}", _rating(change, change.then_now))


def _skill_line(source: Source, skill: Skill, key: str, wording: str) -> Line:
    own = tuple(
        replace(rating, evidence=None)
        for rating in skill.ratings
        if rating.date in source.period and rating.source != "counterpart"
    )
    read = replace(trimmed(skill, *source.unless_words(key, "name")), ratings=own)
    text = wording.replace("{}", source.words(key, skill.name), 1)
    return Line(key=key, label="Skills", text=text, rule="tick", seen_by="private", takes_words=True, reads=(read,))


def _strength(moved: int) -> str:
    if moved >= 2:
        return "much stronger"
    return {1: "stronger", 0: "about the same"}.get(moved, "less sure than before")


def _rating(change: SkillChange, then_now: int) -> str:
    latest = change.latest or 0
    return f"{{}}: then {latest - then_now}, now {latest}, both as seen now."


def _outcomes(source: Source) -> Iterator[Line]:
    ids = {None, *(mentorship.id for mentorship in source.mentorships)}
    for outcome in source.scope.outcomes:
        if outcome.on in source.period and outcome.mentorship_id in ids:
            key = f"outcome:{outcome.id}"
            yield Line(
                key=key,
                label="Since",
                text=f"{source.words(key, outcome.text)} ({day(outcome.on, source.period.until)}).",
                rule="tick",
                form="joined",
                seen_by=seen_by(outcome),
                takes_words=True,
                reads=(trimmed(outcome, *source.unless_words(key, "text")),),
            )


def _mentor(source: Source) -> Line:
    words = source.asked.words_for("line:mentor") or source.them
    return Line(
        key="line:mentor",
        label="With",
        text=stopped(words) if words else "",
        rule="tick_typed",
        form="paragraph",
        takes_words=True,
        is_told=bool(words),
    )
