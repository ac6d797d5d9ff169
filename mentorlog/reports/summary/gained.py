"""What the two take along: feedback, what was agreed, who was met (summaries.md, 4.3.7)."""

import datetime as dt
from collections.abc import Iterator

from mentorlog.progress.agreements import agreed
from mentorlog.progress.scope import present
from mentorlog.records.agreements import Feedback
from mentorlog.records.contents import ME
from mentorlog.records.people import Contact
from mentorlog.reports.summary.line import Line
from mentorlog.reports.summary.projection import trimmed
from mentorlog.reports.summary.source import Source, seen_by
from mentorlog.reports.summary.words import day, said, stopped


def feedback_lines(source: Source) -> Iterator[Line]:
    """Feedback closed in the period, either way."""
    on = source.period.until
    there = [e for e in source.scope.feedback if e.state == "closed" and e.closed_on in source.period]
    for entry in sorted(there, key=lambda entry: (entry.closed_on or on, entry.id)):
        key = f"feedback:{entry.id}"
        detail = " ".join(_story(entry))
        yield Line(
            key=key,
            label="Feedback",
            text=f"{source.words(key, entry.topic)}, {day(entry.closed_on or on, on)}",
            detail=(detail,) if detail else (),
            rule="tick",
            seen_by=seen_by(entry),
            takes_words=True,
            reads=(trimmed(entry, "situation", "behaviour", "impact", "next", *source.unless_words(key, "topic")),),
        )


def _story(entry: Feedback) -> Iterator[str]:
    """`{situation}: {behaviour}; {impact}.`, of what there is, and what is next."""
    after = "; ".join(part for part in (said(entry.behaviour), said(entry.impact)) if part)
    story = ": ".join(part for part in (said(entry.situation), after) if part)
    if story:
        yield stopped(story)
    if said(entry.next):
        yield stopped(f"Next: {said(entry.next)}")


def agreed_lines(source: Source) -> Iterator[Line]:
    """What the two agreed on."""
    for boundary in agreed(source.scope.boundaries):
        key = f"boundary:{boundary.id}"
        yield Line(
            key=key,
            label="Agreed",
            text=stopped(source.words(key, boundary.statement)),
            rule="tick",
            seen_by=seen_by(boundary),
            takes_words=True,
            reads=(trimmed(boundary, *source.unless_words(key, "statement")),),
        )


def contact_lines(source: Source) -> Iterator[Line]:
    """Whom one met in the period."""
    there = [c for c in present(source.contents.contacts) if c.met_on in source.period]
    for contact in sorted(there, key=lambda contact: (contact.met_on or dt.date.min, contact.id)):
        yield Line(
            key=f"contact:{contact.id}",
            label="Gained",
            text=_contact(source, contact),
            rule="tick",
            seen_by=seen_by(contact),
            reads=(trimmed(contact, "introduced_by"), *source.named(contact.person_id, contact.introduced_by)),
        )


def _contact(source: Source, contact: Contact) -> str:
    person = source.person(contact.person_id)
    role = said(person.role) if person else ""
    parts = [source.name(contact.person_id), *([role] if role else [])]
    if contact.met_on:
        parts.append(f"met {day(contact.met_on, source.period.until)}")
    if contact.introduced_by and contact.introduced_by != ME:
        parts.append(f"introduced by {source.name(contact.introduced_by)}")
    return stopped(", ".join(parts))
