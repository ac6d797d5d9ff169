"""The questions of a sitting, by occasion (texts.md 2.4)."""

from functools import cache
from pathlib import Path

import msgspec


class Occasion(msgspec.Struct, frozen=True):
    """What a sitting is about: two letters, its name, the theme its page gets, its questions by code in order."""

    code: str
    name: str
    theme: str
    prompts: dict[str, str]


class Prompts(msgspec.Struct, frozen=True):
    """Every occasion, in order."""

    occasions: tuple[Occasion, ...]

    def occasion(self, code: str) -> Occasion | None:
        """The occasion of two letters, whatever their case."""
        return next((occasion for occasion in self.occasions if occasion.code == code.upper()), None)

    def text(self, code: str) -> str:
        """The question of a code; the code itself where it is none of ours."""
        return next((o.prompts[code] for o in self.occasions if code in o.prompts), code)


@cache
def prompts() -> Prompts:
    """The questions that come with mentorlog."""
    return msgspec.json.decode(Path(__file__).with_name("prompts.json").read_bytes(), type=Prompts)
