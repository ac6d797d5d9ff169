"""Four sample journals, and how their dates move so that they are always of today."""

import datetime as dt
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from mentorlog.records.errors import NotClear

ANCHORS: Mapping[str, dt.date] = {
    "sam": dt.date(2026, 11, 21),
    "nadia": dt.date(2025, 11, 21),
    "grace": dt.date(2025, 11, 21),
    "mei": dt.date(2025, 11, 21),
}
"""The samples by name, each with the day on which it was written."""

_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(T\d\d:\d\d)?")


def sample_copy(name: str, anchor: dt.date) -> dict[str, Any]:
    """A sample as a full copy, every date moved by as much as its own anchor is away from `anchor`."""
    data = Path(__file__).with_name(f"{name}.json").read_bytes()
    try:
        copy: dict[str, Any] = _moved(msgspec.json.decode(data), anchor - ANCHORS[name])
    except OverflowError as error:
        raise NotClear(f"A sample cannot be moved to {anchor}. Name a day nearer to ours.") from error
    return copy


def _moved(value: Any, by: dt.timedelta) -> Any:
    if isinstance(value, dict):
        return {key: _moved(inner, by) for key, inner in value.items()}
    if isinstance(value, list):
        return [_moved(inner, by) for inner in value]
    if isinstance(value, str) and (match := _DAY.fullmatch(value)):
        day = dt.date.fromisoformat(match[1]) + by
        return day.isoformat() + (match[2] or "")
    return value
