"""A mentor's own record, for an appraisal or an accreditation (summaries.md, 4.3.6). It names nobody."""

from collections.abc import Iterator, Sequence

from mentorlog.progress.fractions import FEW, median
from mentorlog.progress.growth import style_mix, styles, talk_shares
from mentorlog.progress.scope import as_of, present
from mentorlog.records.contents import ME, Contents
from mentorlog.records.goals import Goal
from mentorlog.records.meetings import Meeting
from mentorlog.records.mentorships import Mentorship
from mentorlog.reports.paragraphs import capitalised
from mentorlog.reports.summary.areas import area_lines
from mentorlog.reports.summary.asked import Asked
from mentorlog.reports.summary.goals import goal_lines
from mentorlog.reports.summary.line import Line
from mentorlog.reports.summary.pages import kept_line, mentored_lines, reflection_lines, timed
from mentorlog.reports.summary.projection import trimmed
from mentorlog.reports.summary.simple import learning_lines, typed
from mentorlog.reports.summary.source import Source, seen_by
from mentorlog.reports.summary.words import day, days, full, hours, number, said, stopped, talks

LEFT_OUT = (
    "Not part of this record: names, goals, words, progress, problems and ratings of mentees; pulses; notes; "
    "the text of reflections that the author did not release."
)
KINDS = {"one_to_one": "individual", "peer": "peer", "reverse": "reverse", "group": "group", "micro": "micro"}


def candidates(contents: Contents, asked: Asked) -> tuple[Mentorship, ...]:
    """The mentorships it could be about, the oldest first: those I give to, and those I learn mentoring in."""
    period = asked.period
    found = [
        mentorship
        for mentorship in contents.mentorships.values()
        if not mentorship.is_deleted
        and (_is_giving(mentorship) or mentorship.focus == "mentoring_practice")
        and mentorship.started_on <= period.until
        and not _ended_before(mentorship, asked)
        and (not asked.named or mentorship.id in asked.named)
    ]
    return tuple(sorted(found, key=lambda mentorship: (mentorship.started_on, mentorship.id)))


def _ended_before(mentorship: Mentorship, asked: Asked) -> bool:
    """What ended on an unknown day ended before every period."""
    if mentorship.closed_on is None:
        return mentorship.state == "closed"
    return mentorship.closed_on < asked.period.since


def _is_giving(mentorship: Mentorship) -> bool:
    return mentorship.my_role != "mentee"


def title(source: Source) -> str:
    """`Mentor development record for Inês Carvalho`."""
    return f"Mentor development record for {source.reader}" if source.reader else "Mentor development record"


def head(source: Source) -> tuple[str, ...]:
    """Who, when, and from what."""
    return (
        f"{source.owner} · {days(source.period)} · made {full(source.asked.today)}",
        f"Prepared by {source.owner} from own notes; selected by the author.",
    )


def lines(source: Source) -> Iterator[Line]:
    """Every line that can be had, in order."""
    giving = [mentorship for mentorship in source.mentorships if _is_giving(mentorship)]
    taking = [mentorship for mentorship in source.mentorships if not _is_giving(mentorship)]
    yield from _mentorships(source)
    yield from _mentoring(source, giving)
    yield from area_lines(source)
    yield from goal_lines(source, _own_goals(source), "report")
    yield from _learning(source)
    yield from mentored_lines(source, taking)
    yield from reflection_lines(source)
    yield from _feedback(source)
    yield from _style(source.held(giving))
    yield from kept_line(source)
    yield typed(source, "line:next", "Next")


def _mentorships(source: Source) -> Iterator[Line]:
    for mentorship in candidates(source.contents, source.asked):
        names = ", ".join(source.name(key) for key in mentorship.with_ids)
        yield Line(
            key=f"mentorship:{mentorship.id}",
            label="Mentoring",
            text=said(mentorship.title) or names or mentorship.id,
            rule="default",
            form="silent",
        )


def _mentoring(source: Source, giving: Sequence[Mentorship]) -> Iterator[Line]:
    if not giving:
        return
    held = source.held(giving)
    initials = _initials(source, giving)
    is_named = bool(initials) and source.asked.chose("line:initials")
    parts = [_kinds(giving), talks(held, "session"), *([initials] if is_named else [])]
    yield Line(
        key="line:mentoring",
        label="Mentoring",
        text=stopped(capitalised("; ".join(parts))),
        rule="default",
        form="paragraph",
        reads=timed(held),
    )
    if initials:
        yield Line(
            key="line:initials",
            label="Mentoring",
            text=initials,
            rule="tick",
            form="silent",
            reads=source.named(*(key for mentorship in giving for key in mentorship.with_ids)),
        )


def _kinds(mentorships: Sequence[Mentorship]) -> str:
    """`two individual (one formal, one informal), one peer (informal)`."""
    told = []
    for kind, word in KINDS.items():
        formal = [mentorship.formality == "formal" for mentorship in mentorships if mentorship.kind == kind]
        yes, no = sum(formal), len(formal) - sum(formal)
        if yes and no:
            told.append(f"{number(len(formal))} {word} ({number(yes)} formal, {number(no)} informal)")
        elif formal:
            told.append(f"{number(len(formal))} {word} ({'formal' if yes else 'informal'})")
    return ", ".join(told)


def _initials(source: Source, giving: Sequence[Mentorship]) -> str:
    """`L. F., P. N.`, if every mentee agreed to it."""
    if not all(mentorship.consent_name for mentorship in giving):
        return ""
    people = [source.person(key) for mentorship in giving for key in mentorship.with_ids]
    letters = [_letters(person.name) for person in people if person]
    return ", ".join(found for found in letters if found)


def _letters(name: str) -> str:
    firsts = [next((c for c in part if c.isalpha()), "") for part in said(name).split()]
    return " ".join(f"{letter}." for letter in firsts if letter)


def _own_goals(source: Source) -> list[Goal]:
    """My goals, linked to one of the mentorships or to none."""
    loose = [
        as_of(goal, source.period.until)
        for goal in present(source.contents.goals)
        if not goal.mentorship_ids and goal.created_on <= source.period.until
    ]
    return [goal for goal in (*source.scope.goals, *loose) if goal.owner == ME]


def _learning(source: Source) -> Iterator[Line]:
    entries = list(learning_lines(source, "Learning", "report", with_hours=True))
    yield from entries
    on = {line.key for line in entries if line.is_on(source.asked)}
    there = [entry.hours for entry in source.scope.learning if f"learning:{entry.id}" in on]
    told = [spent for spent in there if spent is not None]
    if told:
        without = len(there) - len(told)
        rest = f"; {without} without hours" if without else ""
        yield Line(key="line:hours", label="Learning", text=f"Together {hours(sum(told))}{rest}.", rule="default")


def _feedback(source: Source) -> Iterator[Line]:
    there = [e for e in source.scope.feedback if e.state == "closed" and e.direction == "request"]
    there = [entry for entry in there if entry.closed_on in source.period]
    for entry in sorted(there, key=lambda entry: (entry.closed_on or source.period.until, entry.id)):
        key = f"feedback:{entry.id}"
        topic = source.words(key, entry.topic)
        closed = day(entry.closed_on or source.period.until, source.period.until)
        changed = f"; changed: {said(entry.next)}" if said(entry.next) else ""
        yield Line(
            key=key,
            label="Feedback",
            text=stopped(f"{topic}, {closed}{changed}"),
            rule="report",
            seen_by=seen_by(entry),
            takes_words=True,
            reads=(trimmed(entry, "next", *source.unless_words(key, "topic")),),
        )


def _style(held: Sequence[Meeting]) -> Iterator[Line]:
    last, shares = styles(held), talk_shares(held)
    parts = []
    if len(last) >= FEW:
        parts.append(f"Last {len(last)} sessions: {style_mix(last)}.")
    if len(shares) >= FEW:
        parts.append(f"Own share of the talk {median(shares)}% (median).")
    if parts:
        yield Line(
            key="line:style",
            label="Style",
            text=" ".join(parts),
            rule="tick",
            form="paragraph",
            seen_by="private",
            reads=tuple(trimmed(meeting, "style_used", "my_talk_share") for meeting in held),
        )
