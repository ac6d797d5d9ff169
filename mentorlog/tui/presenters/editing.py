"""What can be edited of a record, as a list to choose from, and as one text with a heading for each of its parts."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from mentorlog.records.agreements import Boundary, Feedback
from mentorlog.records.errors import NotClear
from mentorlog.records.fields import Described, describe
from mentorlog.records.growth import Learning, Pulse, Reflection, Skill
from mentorlog.records.record import Record
from mentorlog.texts.prompts import prompts
from mentorlog.when import read_day

FIELDS: Mapping[type[Record], tuple[str, ...]] = {
    Reflection: ("text", "next_time"),
    Skill: ("name",),
    Learning: ("title", "takeaway", "hours", "on", "kind", "status", "bring_to", "expires_on"),
    Feedback: ("topic", "situation", "behaviour", "impact", "next", "intent", "heard", "source"),
    Pulse: ("start", "stop", "keep", "change"),
    Boundary: ("statement", "why"),
}
PART = "parts."
AHEAD = {"expires_on"}
_NUMBER = re.compile(r"\d{1,4}(?:[.,][05])?", re.ASCII)


class Editable(msgspec.Struct, frozen=True, kw_only=True):
    """One thing about a record: its name there, what it is called, what it says now."""

    key: str
    label: str
    asked_as: str
    value: str = ""
    choices: tuple[str, ...] = ()
    is_required: bool = False

    @property
    def is_text(self) -> bool:
        """Whether any words will do."""
        return self.asked_as in {"line", "text"} and not self.choices


def editable(record: Record) -> list[Editable]:
    """Everything that can be edited of a record, the answers of a page under their questions."""
    described = {field.name: field for field in describe(type(record))}
    found = [_of(record, described[name]) for name in FIELDS.get(type(record), ())]
    if not isinstance(record, Reflection) or not record.parts:
        return found
    answers = [
        Editable(key=f"{PART}{code}", label=prompts().text(code), asked_as="text", value=answer)
        for code, answer in record.parts.items()
    ]
    return [*answers, *(one for one in found if one.key != "text" or one.value)]


def _of(record: Record, field: Described) -> Editable:
    value = getattr(record, field.name, None)
    return Editable(
        key=field.name,
        label=field.label,
        asked_as=field.asked_as,
        value="" if value is None else str(value).removesuffix(".0") if field.asked_as == "number" else str(value),
        choices=field.choices,
        is_required=field.required,
    )


def values_of(record: Record, said: Mapping[str, str], today: dt.date) -> dict[str, Any]:
    """What was said under the keys of `editable`, as values of the record. Raises NotClear."""
    known = {one.key: one for one in editable(record)}
    values: dict[str, Any] = {key: read(known[key], text, today) for key, text in said.items() if PART not in key}
    answers = {key.removeprefix(PART): text for key, text in said.items() if PART in key}
    return values | ({"parts": {**record.parts, **answers}} if answers and isinstance(record, Reflection) else {})


def read(one: Editable, text: str, today: dt.date) -> Any:
    """A value as it was typed; empty takes it away. Raises NotClear."""
    said = text.strip()
    if not said:
        if one.is_required:
            raise NotClear(f"{one.label}: a few words are needed.")
        return None
    if one.asked_as == "date":
        return read_day(said, today, "forward" if one.key in AHEAD else "back")
    if one.asked_as == "number":
        if _NUMBER.fullmatch(said) is None:
            raise NotClear(f"{one.label}: a number, such as 3 or 1.5.")
        return float(said.replace(",", "."))
    return " ".join(said.split()) if one.asked_as == "line" else said


def as_text(wanted: Sequence[Editable]) -> str:
    """The parts that are words as one text to edit."""
    return "\n".join(f"# {one.label}\n{one.value}\n" for one in wanted if one.is_text)


def from_text(text: str, wanted: Sequence[Editable]) -> dict[str, str]:
    """What such a text says now, only of the parts that read differently. A line with # that is none belongs to it."""
    keys = {f"# {one.label}": one.key for one in wanted if one.is_text}
    found: dict[str, list[str]] = {}
    place = next(iter(keys.values()), "")
    for line in text.splitlines():
        if line.rstrip() in keys:
            place = keys[line.rstrip()]
            found.setdefault(place, [])
        else:
            found.setdefault(place, []).append(line)
    told = {key: "\n".join(lines).strip() for key, lines in found.items()}
    return {one.key: told[one.key] for one in wanted if one.key in told and told[one.key] != one.value.strip()}
