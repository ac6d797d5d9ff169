"""A thank-you made of what is written down: a fact, what came of it, and no adjective (texts.md 2.8)."""

from collections.abc import Iterator, Sequence

import msgspec

from mentorlog.days import MONTHS
from mentorlog.lookup import in_time, joined
from mentorlog.plain import one_line
from mentorlog.records.contents import ME, Contents
from mentorlog.records.mentorships import Mentorship


class Fact(msgspec.Struct, frozen=True, kw_only=True):
    """Something they did, in one short sentence, and what came of it, in another or empty.

    `only_me`: it was known to the owner alone until it is ticked.
    """

    key: str
    did: str
    came: str = ""
    only_me: bool = False


def facts_to_thank_for(contents: Contents, mentorship: Mentorship) -> tuple[Fact, ...]:
    """What the journal knows: sentences one remembers, people met, goals, what one was told, promises they kept."""
    sources = (_sayings, _introductions, _goals, _feedback, _kept_promises)
    return tuple(fact for source in sources for fact in source(contents, mentorship))


def thank_you(name: str, facts: Sequence[Fact], free_line: str = "") -> str:
    """The note: the name, a line a fact, one line of one's own."""
    lines = [f"{fact.did} {fact.came}".strip() for fact in facts]
    return "\n".join([f"{name}, thank you.", *lines, *([_sentence(free_line)] if free_line else [])]) + "\n"


def name_to_thank(contents: Contents, mentorship: Mentorship) -> str:
    """Whom the note is to: the first names."""
    people = [contents.people[key] for key in mentorship.with_ids if key in contents.people]
    return joined([one_line(p.first_name, 60) for p in people if not p.is_deleted]) or "Hi"


def _sentence(text: str) -> str:
    line = one_line(text)
    line = line[:1].upper() + line[1:]
    return line if line.endswith((".", "?", "!", "…", "”")) else f"{line}."


def _quoted(text: str) -> str:
    return f"“{one_line(text).rstrip('.').strip('“”')}”"


def _sayings(contents: Contents, mentorship: Mentorship) -> Iterator[Fact]:
    held = (m for m in contents.meetings.values() if m.mentorship_id == mentorship.id and m.state == "held")
    for meeting in sorted((m for m in held if not m.is_deleted), key=in_time):
        if meeting.notes and meeting.notes.takeaway:
            yield Fact(key=f"meeting:{meeting.id}", did=f"You said {_quoted(meeting.notes.takeaway)}.", only_me=True)
        if meeting.notes and meeting.notes.learned_from_them:
            learned = _quoted(meeting.notes.learned_from_them)
            yield Fact(key=f"learned:{meeting.id}", did=f"I learned from you: {learned}.", only_me=True)


def _introductions(contents: Contents, mentorship: Mentorship) -> Iterator[Fact]:
    for contact in sorted(contents.contacts.values(), key=lambda c: c.id):
        person = contents.people.get(contact.person_id)
        is_theirs = contact.introduced_by in mentorship.with_ids and not contact.is_deleted
        if is_theirs and person is not None and not (person.is_deleted or contact.is_sealed):
            did = f"You introduced me to {one_line(person.first_name, 60)}."
            yield Fact(key=f"contact:{contact.id}", did=did, only_me=not contact.is_shared)


def _goals(contents: Contents, mentorship: Mentorship) -> Iterator[Fact]:
    """Goals that were reached: mine with their help, theirs by themselves."""
    linked = (g for g in contents.goals.values() if mentorship.id in g.mentorship_ids and not g.is_deleted)
    for goal in sorted((g for g in linked if g.state == "achieved" and not g.is_sealed), key=lambda g: g.id):
        did = "You helped me reach" if goal.owner == ME else "You reached"
        when = f"That was in {MONTHS[goal.closed_on.month - 1]}." if goal.closed_on else ""
        did = f"{did} {_quoted(goal.title)}."
        yield Fact(key=f"goal:{goal.id}", did=did, came=when, only_me=not goal.is_shared)


def _feedback(contents: Contents, mentorship: Mentorship) -> Iterator[Fact]:
    """What I asked to be told, and what I did with it."""
    asked = (f for f in contents.feedback.values() if f.mentorship_id == mentorship.id and f.direction == "request")
    for feedback in sorted((f for f in asked if not f.is_deleted and not f.is_sealed), key=lambda f: f.id):
        if feedback.behaviour:
            came = _sentence(feedback.next) if feedback.next else ""
            did = f"You told me {_quoted(feedback.behaviour)}."
            yield Fact(key=f"feedback:{feedback.id}", did=did, came=came, only_me=not feedback.is_shared)


def _kept_promises(contents: Contents, mentorship: Mentorship) -> Iterator[Fact]:
    theirs = (a for a in contents.actions.values() if a.mentorship_id == mentorship.id and a.owner != ME)
    for action in sorted((a for a in theirs if a.state == "done" and not a.is_deleted), key=lambda a: a.id):
        if not action.is_sealed:
            did = f"You promised {_quoted(action.text)}, and did it."
            yield Fact(key=f"action:{action.id}", did=did, only_me=not action.is_shared)
