"""Who may see a record: what holds when it is made, and what that means in words (figures-and-privacy.md, P1)."""

from collections.abc import Mapping
from typing import Any

from mentorlog.lookup import joined
from mentorlog.records.agreements import Boundary, Feedback
from mentorlog.records.contents import Contents
from mentorlog.records.goals import Goal, Milestone
from mentorlog.records.meetings import Action, Topic
from mentorlog.records.record import Record, Shareable

ONLY_YOU = "Only you see it."
WORDS = {"private": "me", "pair": "two", "report": "summary"}
_FOR_BOTH = (Goal, Action, Topic, Milestone, Boundary)
_ABOUT_ONE = (Goal, Action, Feedback)
_ON_AN_AGENDA = (*_FOR_BOTH, Feedback)


def usual_visibility(record_type: type[Record], values: Mapping[str, Any], contents: Contents) -> str | None:
    """Who may see a new record if nobody says; None for what has no visibility of its own.

    Without a mentorship there is nobody else to see it. In a group `pair` is everyone, so that what is about one
    member starts with its writer. Nothing starts as `report`.
    """
    if not issubclass(record_type, Shareable):
        return None
    is_for_both = record_type in _FOR_BOTH or (record_type is Feedback and values.get("direction") == "request")
    pairs = [contents.mentorships[key] for key in mentorships_of(values) if key in contents.mentorships]
    if not pairs or not is_for_both or values.get("never_export"):
        return "private"
    is_about_one = record_type in _ABOUT_ONE and values.get("owner") != "group"
    return "private" if is_about_one and any(pair.kind == "group" for pair in pairs) else "pair"


def mentorships_of(values: Mapping[str, Any]) -> tuple[str, ...]:
    """The mentorships that a record with these values belongs to."""
    single = values.get("mentorship_id")
    return tuple(values.get("mentorship_ids") or ((single,) if single else ()))


def seen_in_words(record: Record, contents: Contents) -> str:
    """`Alex may see it: it can be on the agenda.`; nothing for what has no visibility of its own."""
    if not isinstance(record, Shareable):
        return ""
    if not record.is_shared:
        return ONLY_YOU
    names = others_in_words(record, contents) or "Who you show it to"
    told = f"{names} may see it"
    if record.visibility == "report":
        return f"{told}, and it can stand in a summary."
    return f"{told}: it can be on the agenda." if isinstance(record, _ON_AN_AGENDA) else f"{told}."


def others_in_words(record: Record, contents: Contents) -> str:
    """Whom a record is shared with, by first names; empty where it belongs to no mentorship."""
    values = {name: getattr(record, name, None) for name in ("mentorship_id", "mentorship_ids")}
    pairs = [contents.mentorships[key] for key in mentorships_of(values) if key in contents.mentorships]
    people = [contents.people[key] for pair in pairs for key in pair.with_ids if key in contents.people]
    names = dict.fromkeys(person.first_name for person in people if not person.is_deleted)
    return joined(list(names)) or joined([pair.title for pair in pairs if pair.title])
