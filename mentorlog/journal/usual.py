"""What a new record holds where nothing was said (records.md; command-line.md: forms ask little)."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from mentorlog.agreement.guess import guessed_kind
from mentorlog.agreement.stuck import guessed_kind_of_stuck
from mentorlog.journal.sight import usual_visibility
from mentorlog.records.contents import ME, TABLE_OF, Contents
from mentorlog.records.record import Record

_DATED = {"reflections": "date", "pulses": "date", "self_assessments": "date", "fit_checks": "date"}
_HAPPENED = {"wins": "on", "outcomes": "on", "learning": "on"}
_USUAL: Mapping[str, Mapping[str, object]] = {
    "goals": {"owner": ME, "status": "active"},
    "actions": {"owner": ME, "status": "open"},
    "topics": {"status": "open"},
    "boundaries": {"status": "proposed"},
    "challenges": {"status": "open", "severity": 2},
    "feedback": {"status": "open", "direction": "request"},
    "learning": {"status": "finished"},
}


def _guessed(table: str, values: Mapping[str, Any]) -> dict[str, str]:
    """The kind of a boundary, or of something stuck, from its words; it can be changed, and is never asked."""
    if table == "boundaries":
        return {"kind": guessed_kind(str(values.get("statement", "")))}
    if table == "challenges":
        return {"kind": guessed_kind_of_stuck(str(values.get("title", "")))}
    return {}


def with_usual(
    record_type: type[Record], values: Mapping[str, Any], contents: Contents, today: dt.date
) -> dict[str, Any]:
    """The values, and the usual ones for what was not said: day, state, owner, who may see it."""
    table = TABLE_OF[record_type]
    day = _DATED.get(table) or _HAPPENED.get(table)
    usual: dict[str, Any] = {"created_on": today, **_USUAL.get(table, {})} | ({day: today} if day else {})
    usual |= _guessed(table, values)
    said = {name: value for name, value in values.items() if value not in (None, "", ())}
    whole = usual | said
    if table == "reflections" and whole.get("next_time"):
        whole.setdefault("next_time_state", "open")
    visibility = usual_visibility(record_type, whole, contents)
    return ({"visibility": visibility} if visibility else {}) | whole
