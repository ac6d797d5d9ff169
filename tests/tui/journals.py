"""Journals for the screens: Sam's with other records in it, and one where everything private can be told."""

from collections.abc import Mapping
from typing import Any

import msgspec
from msgspec import inspect as info

from mentorlog.records.contents import RECORD_TYPES
from mentorlog.records.fields import describe
from mentorlog.samples import ANCHORS, sample_copy

MARKER = "ZQX"
TEXTS = ("title", "text", "statement", "name", "topic", "note", "how", "takeaway", "situation")


def sam_with(**records: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """Sam's journal after changes; a keyword is a table, its value the changed fields by id."""
    copy = sample_copy("sam", ANCHORS["sam"])
    for table, changes in records.items():
        rows = {row["id"]: row for row in copy[table]}
        for record_id, values in changes.items():
            rows[record_id] = rows.get(record_id, {"id": record_id}) | values
        copy[table] = list(rows.values())
    return copy


def planned(day: str, **values: Any) -> dict[str, Any]:
    return {"mentorship_id": "M-alex", "date": day, "kind": "checkin", "status": "planned"} | values


LEO: dict[str, dict[str, dict[str, Any]]] = {
    "people": {"p-leo": {"name": "Leo Brandt"}},
    "mentorships": {
        "M-leo": {
            "with": ["p-leo"],
            "my_role": "mentor",
            "kind": "one_to_one",
            "phase": "enabling",
            "started_on": "2026-09-01",
        },
    },
    "meetings": {"L1": planned("2026-11-26", mentorship_id="M-leo", starts_at="10:00", duration_min=30)},
    "actions": {
        "A90": {
            "mentorship_id": "M-leo",
            "owner": "me",
            "text": "Sit in the front row",
            "status": "open",
            "visibility": "pair",
            "due_on": "2026-11-26",
            "created_on": "2026-11-01",
        }
    },
}
"""A second mentorship beside Alex's."""


def marked() -> dict[str, Any]:
    """Sam's journal with a marker in front of every text that only Sam may see, a private one in each room."""
    copy = sam_with(
        goals={"G4": {"visibility": "private"}, "G9": _goal("G9")},
        milestones={"X4": {"visibility": "private"}, "X5": {"goal_id": "G9"}},
        boundaries={"B3": {"visibility": "private"}},
        actions={"A1": {"goal_id": "G9"}},
    )
    for table, record_type in RECORD_TYPES.items():
        copy[table] = [_marked(row, record_type) for row in copy.get(table) or []]
    return copy


def _goal(record_id: str) -> dict[str, Any]:
    return {
        "owner": "me",
        "title": "Leave the team",
        "status": "active",
        "mentorship_ids": ["M-alex"],
        "created_on": "2026-09-01",
        "visibility": "private",
        "checkins": [{"date": "2026-09-02", "progress": 10}],
    }


def _marked(row: dict[str, Any], record_type: type[msgspec.Struct]) -> dict[str, Any]:
    is_shareable = any(field.name == "visibility" for field in msgspec.structs.fields(record_type))
    if is_shareable and row.get("visibility") not in {"pair", "report"}:
        return {name: _with_marker(value) if name in TEXTS else value for name, value in row.items()}
    only_me = {field.name for field in describe(record_type) if field.only_me}
    told = {name: _with_marker(value) if name in only_me else value for name, value in row.items()}
    if told.get("checkins"):
        told["checkins"] = [checkin | {"note": MARKER} for checkin in told["checkins"]]
    if "decisions" in (notes := row.get("notes") or {}):
        told["notes"] = told["notes"] | {"decisions": notes["decisions"]}  # both know what was decided
    if agenda := told.get("agenda"):
        items = [item | {"points": MARKER} for item in agenda.get("items") or []]
        told["agenda"] = agenda | {"items": items}
    return told


def _with_marker(value: Any) -> Any:
    """The same value, a marker in every free text of it; words out of a list and numbers stay."""
    if isinstance(value, str):
        return f"{MARKER} {value}" if " " in value else value
    if isinstance(value, list):
        return [_with_marker(inner) for inner in value]
    if isinstance(value, dict):
        return {name: _with_marker(inner) for name, inner in value.items()}
    return value


def has_text(record_type: type[msgspec.Struct]) -> bool:
    """Whether records of a type hold text of their own."""
    struct = info.type_info(record_type)
    return isinstance(struct, info.StructType) and any(field.name in TEXTS for field in struct.fields)
