"""Lines that more than one summary has."""

from collections.abc import Iterator

from mentorlog.progress.agreements import reached
from mentorlog.progress.growth import finished
from mentorlog.records.goals import Milestone
from mentorlog.records.growth import Learning
from mentorlog.reports.summary.line import Line, Rule
from mentorlog.reports.summary.projection import trimmed
from mentorlog.reports.summary.source import Source, seen_by
from mentorlog.reports.summary.words import day, full, hours, said, stopped


def milestone_lines(source: Source, rule: Rule, *, with_how: bool) -> Iterator[Line]:
    """The milestones reached in the period."""
    for milestone in reached(source.scope.milestones, source.period):
        key = f"milestone:{milestone.id}"
        fields = (*source.unless_words(key, "title"), *(("how",) if with_how else ()))
        yield Line(
            key=key,
            label="Milestone",
            text=_milestone(source, milestone, said(milestone.how) if with_how else ""),
            rule=rule,
            seen_by=seen_by(milestone),
            takes_words=True,
            reads=(trimmed(milestone, *fields),),
        )


def _milestone(source: Source, milestone: Milestone, how: str) -> str:
    on = source.period.until
    text = source.words(f"milestone:{milestone.id}", milestone.title)
    if milestone.reached_on:
        text += f", {day(milestone.reached_on, on)}"
    if milestone.celebrated_on:
        text += f"; celebrated {day(milestone.celebrated_on, on)}"
        text += f": {how}" if how else ""
    return stopped(text)


def learning_lines(source: Source, label: str, rule: Rule, *, with_hours: bool) -> Iterator[Line]:
    """What was learned in the period."""
    for entry in finished(source.scope.learning, source.period):
        key = f"learning:{entry.id}"
        fields = ("kind", *source.unless_words(key, "title"), *(("hours", "expires_on") if with_hours else ()))
        yield Line(
            key=key,
            label=label,
            text=_learning(source, entry, with_hours=with_hours),
            rule=rule,
            seen_by=seen_by(entry),
            takes_words=True,
            reads=(trimmed(entry, *fields),),
        )


def _learning(source: Source, entry: Learning, *, with_hours: bool) -> str:
    title = source.words(f"learning:{entry.id}", entry.title)
    parts = [f"{title} ({said(entry.kind.replace('_', ' '))})", day(entry.on, source.period.until)]
    if with_hours and entry.hours is not None:
        parts.append(hours(entry.hours))
    if with_hours and entry.expires_on:
        parts.append(f"valid to {full(entry.expires_on)}")
    return stopped(", ".join(parts))


def typed(source: Source, key: str, label: str) -> Line:
    """A paragraph that is the author's alone."""
    words = source.asked.words_for(key)
    return Line(
        key=key,
        label=label,
        text=stopped(words) if words else "",
        rule="typed",
        form="paragraph",
        takes_words=True,
        wants_words=True,
    )
