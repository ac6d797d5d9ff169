"""What a mentorship needs care for: its phase, whether the two fit, what is stuck, who was met through it."""

import datetime as dt
from collections.abc import Iterator

from mentorlog.days import short_day, weekday
from mentorlog.journal.mentorships import PHASES
from mentorlog.phases import checklist
from mentorlog.plain import one_line
from mentorlog.records.agreements import Challenge
from mentorlog.records.contents import Contents
from mentorlog.records.mentorships import FitCheck, Mentorship
from mentorlog.records.people import Contact
from mentorlog.reflecting.due import fit_checks_of, fit_is_due
from mentorlog.reports.record_words import WEIGHT
from mentorlog.texts.remedies import remedies
from mentorlog.tui.desk import HIDDEN
from mentorlog.tui.presenters.row import Row, blank
from mentorlog.tui.presenters.wrapping import wrapped

INDENT = 8
DECIDED = {"hand on": "hand over to someone else", "thank and decline": "thank you, no"}
"""How a decision of a fit check is read."""


def care_rows(
    contents: Contents, mentorship: Mentorship, today: dt.date, width: int, *, is_looked_at: bool
) -> Iterator[Row]:
    """The blocks that have something in them."""
    blocks = (
        list(fit_rows(contents, mentorship, today, is_looked_at=is_looked_at)),
        list(checklist_rows(contents, mentorship, today)),
        list(stuck_rows(contents, mentorship, width, is_looked_at=is_looked_at)),
        list(contact_rows(contents, mentorship, today, is_looked_at=is_looked_at)),
    )
    for block in blocks:
        if block and block[0].is_heading:
            yield blank()
        yield from block


def fit_rows(contents: Contents, mentorship: Mentorship, today: dt.date, *, is_looked_at: bool) -> Iterator[Row]:
    """That a fit check is due, else what was decided last; before they begin, that none was made."""
    made = [check for check in fit_checks_of(contents, mentorship) if not check.is_sealed]
    if fit_is_due(contents, mentorship, today):
        yield Row(key="fit", left="Fit check", title="time to look again, knowing what you know now", right="enter")
    elif made:
        yield Row(
            key="fit",
            left="Fit check",
            title=_decided(made[-1], today, is_looked_at=is_looked_at),
            right="" if is_looked_at else "only me",
        )
    elif mentorship.phase == "preparing" and mentorship.is_active:
        yield Row(key="fit", left="Fit check", title="before you agree: six digits, only for you", right="enter")


def _decided(check: FitCheck, today: dt.date, *, is_looked_at: bool) -> str:
    decision = one_line(DECIDED.get(check.decision or "", check.decision or "nothing decided"), 60)
    return f"{HIDDEN if is_looked_at else decision}, {short_day(check.date, today)}"


def checklist_rows(contents: Contents, mentorship: Mentorship, today: dt.date) -> Iterator[Row]:
    """The lines of the phase, while one of them is open; nobody ticks them."""
    if mentorship.state == "closed":
        return
    lines = checklist(contents, mentorship, today)
    if all(line.is_there for line in lines):
        return
    there = sum(line.is_there for line in lines)
    phase = PHASES.get(mentorship.phase, mentorship.phase).capitalize()
    yield Row(title=f"{phase} · {there} of {len(lines)}, read from what is written down", is_heading=True)
    for line in lines:
        mark = "✓" if line.is_there else "◇"
        yield Row(key=f"line:{line.name}", title=f"{mark} {line.says}", is_wide=True, is_faint=line.is_there)


def stuck(contents: Contents, mentorship: Mentorship) -> list[Challenge]:
    """What is stuck and not resolved, what weighs most first."""
    found = (c for c in contents.challenges.values() if c.mentorship_id == mentorship.id)
    known = [c for c in found if c.state != "resolved" and not (c.is_deleted or c.is_sealed)]
    return sorted(known, key=lambda c: (-c.severity, c.created_on, c.id))


def stuck_rows(contents: Contents, mentorship: Mentorship, width: int, *, is_looked_at: bool) -> Iterator[Row]:
    """Each with its weight, and what to try first."""
    found = stuck(contents, mentorship)
    if found:
        yield Row(title="Something stuck", is_heading=True)
    for challenge in found:
        hides = is_looked_at and not challenge.is_shared
        weight = WEIGHT.get(challenge.severity, "")
        right = weight if challenge.is_shared else f"{weight} · only me"
        yield Row(
            key=f"challenge:{challenge.id}",
            title=HIDDEN if hides else one_line(challenge.title, 200),
            right="" if hides else right,
            is_wide=True,
        )
        if not hides:
            for row in wrapped(f"First: {first_remedy(challenge)}", width - INDENT):
                yield Row(title=f"  {row.title}", is_wide=True, is_faint=True, is_laid_out=True)


def first_remedy(challenge: Challenge) -> str:
    """What was chosen to try, else what helps first with such a thing."""
    return f"{(challenge.remedy or remedies().remedy(challenge.kind).first).rstrip('.')}."


def contacts(contents: Contents, mentorship: Mentorship) -> list[Contact]:
    """Who was met through somebody of the mentorship, or is somebody of it, by the day to be in touch."""
    ids = set(mentorship.with_ids)
    known = (c for c in contents.contacts.values() if not (c.is_deleted or c.is_sealed))
    found = [c for c in known if c.introduced_by in ids or c.person_id in ids]
    return sorted(found, key=lambda c: (c.next_contact_on or dt.date.max, c.id))


def contact_rows(contents: Contents, mentorship: Mentorship, today: dt.date, *, is_looked_at: bool) -> Iterator[Row]:
    """Each with the day to be in touch again."""
    found = contacts(contents, mentorship)
    if found:
        yield Row(title="Met through this", is_heading=True)
    for contact in found:
        person = contents.people.get(contact.person_id)
        name = one_line(person.name if person and not person.is_deleted else contact.person_id, 60)
        hides = is_looked_at and not contact.is_shared
        note = "" if is_looked_at or not contact.note else f" · {one_line(contact.note, 200)}"
        day = contact.next_contact_on
        again = f"again {weekday(day)[:3]} {short_day(day, today)}" if day and not is_looked_at else ""
        title = HIDDEN if hides else f"{name}{note}"
        yield Row(key=f"contact:{contact.id}", title=title, right=again, is_wide=True)
