"""The fields of a noun that can be typed, and what their options are called."""

from collections.abc import Mapping

from msgspec.structs import fields as struct_fields

from mentorlog.nouns import Noun
from mentorlog.records.fields import Described, describe

_SEVERAL = {"mentorship_ids", "with", "agreed_by", "next_time_for", "tags", "channels", "levels", "options"}
MAIN: Mapping[str, str] = {
    "people": "name",
    "mentorships": "with",
    "goals": "title",
    "actions": "text",
    "topics": "text",
    "reflections": "text",
    "wins": "text",
    "milestones": "title",
    "boundaries": "statement",
    "feedback": "topic",
    "challenges": "title",
    "skills": "name",
    "learning": "title",
    "contacts": "person_id",
    "outcomes": "text",
    "captures": "text",
}
"""The one field of each table that is typed without an option."""

NOT_TYPED = {"due_history", "target_history", "changes", "pauses", "checkins", "ratings", "checks", "agenda"}
_NOT_IN: Mapping[str, set[str]] = {
    "meetings": {"notes", "sent", "date", "status", "started_at", "ended_at", "moved_to", "cancelled_by"},
    "mentorships": {"status", "phase"},
}
_NAMES = {
    "mentorship_id": "with",
    "mentorship_ids": "with",
    "with": "person",
    "person_id": "person",
    "my_role": "role",
    "cadence_days": "every",
    "default_minutes": "minutes",
    "duration_min": "minutes",
    "tags": "tag",
    "channels": "channel",
    "options": "option",
    "results": "result",
    "visibility": "visible",
    "never_export": "sealed",
    "next_time_for": "before",
}


def fields_of(noun: Noun) -> tuple[Described, ...]:
    """The fields of a noun that can be typed."""
    left_out = NOT_TYPED | _NOT_IN.get(noun.table, set())
    return tuple(field for field in describe(noun.record_type) if field.name not in left_out)


def option_name(field: Described) -> str:
    """`due` of due_on, `with` of mentorship_id, `drop-reason` of drop_reason."""
    short = _NAMES.get(field.name) or field.name.removesuffix("_on").removesuffix("_id")
    return (short or field.name).replace("_", "-")


def takes_several(field: Described) -> bool:
    """Whether its option may be given more than once."""
    return field.asked_as == "rows" or field.name in _SEVERAL


def has_field(noun: Noun, name: str) -> bool:
    """Whether records of this kind have a field of that name."""
    return any(field.encode_name == name for field in struct_fields(noun.record_type))
