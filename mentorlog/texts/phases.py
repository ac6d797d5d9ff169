"""What a mentorship may have by the end of each phase, a line each (practices S2.3)."""

from functools import cache
from pathlib import Path

import msgspec


@cache
def phase_lines() -> dict[str, dict[str, str]]:
    """By phase, the lines of its checklist under their names."""
    return msgspec.json.decode(Path(__file__).with_name("phases.json").read_bytes(), type=dict[str, dict[str, str]])
