"""What a person types behind an option, as the value it means. Each raises NotClear with what would be right."""

import re
from collections.abc import Sequence
from typing import Any, get_type_hints

import msgspec
from msgspec.structs import fields as struct_fields

from mentorlog.records.errors import NotClear, quoted
from mentorlog.records.fields import Described
from mentorlog.records.record import Record

SEEN_BY = {"me": "private", "two": "pair", "all": "pair", "summary": "report"}
SEEN_BY |= {word: word for word in ("private", "pair", "report")}
_SAID = {
    "let_go": "dropped",
    "handed_over": "handed_on",
    "fresh_start": "reset",
    "short_meeting": "micro",
    "last_meeting": "closing",
    "first_meeting": "first",
    "told": "directive",
    "supported": "supportive",
    "stretched": "challenging",
}
LENGTHS = {"duration_min", "default_minutes"}
_RHYTHM = re.compile(r"(?:every\s+)?(?:(\d{1,3})\s*)?(days?|d|weeks?|w|months?|m)?", re.ASCII | re.IGNORECASE)


def seen_by(value: str) -> str:
    """Who may see it: me, two or summary."""
    found = SEEN_BY.get(value.strip().casefold())
    if found is None:
        raise NotClear(f"Who may see it is me, two or summary, not {quoted(value)}.")
    return found


def one_of(field: Described, value: str) -> str:
    """A word of a set, in the words of the screen or of the records."""
    word = re.sub(r"[\s-]+", "_", value.strip().casefold())
    word = _SAID.get(word, word)
    if word not in field.choices:
        choices = ", ".join(choice.replace("_", "-") for choice in field.choices)
        raise NotClear(f"{field.label}: one of {choices}, not {quoted(value)}.")
    return word


def number(field: Described, value: str) -> int | float:
    """A whole number, or for hours a half one."""
    text = value.strip().removesuffix("%").rstrip()
    if re.fullmatch(r"\d{1,6}", text, re.ASCII):
        if field.name in LENGTHS and not 5 <= int(text) <= 480:
            raise NotClear("A meeting lasts 5 to 480 minutes.")
        return int(text)
    if field.name == "hours" and re.fullmatch(r"\d{1,5}[.,]\d", text, re.ASCII):
        return float(text.replace(",", "."))
    raise NotClear(f"{field.label}: a number, not {quoted(value)}.")


def rhythm(value: str) -> int:
    """`2w`, `every 2 weeks`, `month`, `10` as days."""
    match = _RHYTHM.fullmatch(value.strip())
    if match is None or not (match[1] or match[2]):
        raise NotClear(f"{quoted(value)} is no rhythm. Try 2w, 10 days, month, or none.")
    return int(match[1] or 1) * {"d": 1, "w": 7, "m": 30}[(match[2] or "d")[0].casefold()]


def pairs(record_type: type[Record], field: Described, typed: Sequence[str], former: Any) -> dict[str, Any]:
    """`purpose=4 candour=3` as named values; a key with nothing behind it is taken away."""
    kept = _former(field, former)
    part = _part_of(record_type, field)
    known = tuple(inner.encode_name for inner in struct_fields(part)) if part else ()
    for said in typed:
        key, sign, value = said.partition("=")
        key = key.strip().casefold().replace("-", "_")
        if not sign or (known and key not in known):
            choices = f" Keys: {', '.join(known)}." if known else ""
            raise NotClear(f"{field.label}: KEY=VALUE, not {quoted(said)}.{choices}")
        kept[key] = _value(value.strip())
    return {key: value for key, value in kept.items() if value != ""}


def _former(field: Described, former: Any) -> dict[str, Any]:
    if former is None:
        return {}
    names = dict(zip(former.__struct_encode_fields__, former.__struct_fields__, strict=True))
    kept: dict[str, Any] = msgspec.to_builtins(getattr(former, names[field.name])) or {}
    return dict(kept)


def _value(text: str) -> Any:
    if text.casefold() in {"yes", "no"}:
        return text.casefold() == "yes"
    return int(text) if re.fullmatch(r"\d{1,6}", text, re.ASCII) else text


def _part_of(record_type: type[Record], field: Described) -> type[msgspec.Struct] | None:
    """The type whose fields are the keys; None where any key will do."""
    hint = get_type_hints(record_type)[_own_name(record_type, field)]
    found = [hint, *getattr(hint, "__args__", ())]
    return next((part for part in found if isinstance(part, type) and issubclass(part, msgspec.Struct)), None)


def _own_name(record_type: type[Record], field: Described) -> str:
    return next(inner.name for inner in struct_fields(record_type) if inner.encode_name == field.name)
