"""The questions an agenda may ask, and the list for each kind of item and role (texts.md 2.5)."""

from functools import cache
from pathlib import Path

import msgspec


class Questions(msgspec.Struct, frozen=True):
    """Questions by id, and for each kind of item the ids for a mentee and for a mentor, in order."""

    texts: dict[str, str]
    lists: dict[str, dict[str, tuple[str, ...]]]

    def ids_for(self, kind: str, role: str) -> tuple[str, ...]:
        """The questions for a kind of item; a peer asks as a mentee does. Empty where there are none."""
        return self.lists.get(kind, {}).get("mentor" if role == "mentor" else "mentee", ())


@cache
def questions() -> Questions:
    """The questions that come with mentorlog."""
    return msgspec.json.decode(Path(__file__).with_name("questions.json").read_bytes(), type=Questions)
