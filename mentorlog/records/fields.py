"""The kinds of value a record holds, and how a field describes itself.

Ranges and lengths stand in `Meta`, so that decoding checks them and tells the path to the fault. What a person
reads of a field (label, one line of help, how it is typed in, who sees it) stands in the same place, by `about`.
"""

import datetime as dt
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from msgspec import Meta, Struct
from msgspec.structs import FieldInfo
from msgspec.structs import fields as struct_fields

LONGEST_TEXT = 256 * 1024
LONGEST_TITLE = 500
COMMON = ("tags", "visibility", "never_export")

Input = Literal["line", "text", "date", "choice", "number", "yes_no", "list", "rows", "person", "mentorship", "goal"]

Id = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_.-]{1,64}\Z")]
Day = dt.date
Title = Annotated[str, Meta(max_length=LONGEST_TITLE, pattern=r"^[^\n\r]*\Z")]
Text = Annotated[str, Meta(max_length=LONGEST_TEXT)]
Word = Annotated[str, Meta(max_length=LONGEST_TITLE)]
Score = Annotated[int, Meta(ge=1, le=5)]
Percent = Annotated[int, Meta(ge=0, le=100)]
Third = Annotated[int, Meta(ge=1, le=3)]
Minutes = Annotated[int, Meta(ge=1)]
Count = Annotated[int, Meta(ge=0)]
Days = Annotated[int, Meta(ge=0, le=36500)]
ClockTime = Annotated[str, Meta(pattern=r"^([01]\d|2[0-3]):[0-5]\d\Z")]
Moment = Annotated[str, Meta(pattern=r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d\Z")]


def about(label: str, help_line: str = "", *, asked_as: Input | None = None, only_me: bool = False) -> Meta:
    """What a person is told of a field.

    `asked_as` is named where the type alone does not tell how the value is typed in; `only_me` marks what stays
    private even on a record that both may see (figures-and-privacy.md, P1).
    """
    return Meta(title=label, description=help_line, extra={"asked_as": asked_as, "only_me": only_me})


class Described(Struct, frozen=True, kw_only=True):
    """One field as forms, options, the `show` page and the docs read it.

    `own_parts` are the names within it that stay private by themselves, where its other parts go with the record.
    """

    name: str
    label: str
    help_line: str
    asked_as: Input
    choices: tuple[str, ...]
    required: bool
    only_me: bool
    own_parts: tuple[str, ...] = ()


def describe(record_type: type[Struct]) -> tuple[Described, ...]:
    """Every described field of a record type, in the order a form asks for them: its own, then the common ones."""
    hints = get_type_hints(record_type, include_extras=True)
    described = [_describe(field, hints[field.name]) for field in struct_fields(record_type)]
    found = [field for field in described if field is not None]
    return tuple(sorted(found, key=lambda field: field.name in COMMON))


def _describe(field: FieldInfo, hint: object) -> Described | None:
    told = next((meta for meta in _metas(hint) if meta.title is not None), None)
    if told is None or told.title is None or told.extra is None:
        return None
    choices = _choices(hint)
    return Described(
        name=field.encode_name,
        label=told.title,
        help_line=told.description or "",
        asked_as=told.extra["asked_as"] or _asked_as(hint, choices),
        choices=choices,
        required=field.required,
        only_me=told.extra["only_me"],
        own_parts=tuple(part.name for struct in _structs(hint) for part in describe(struct) if part.only_me),
    )


def _structs(hint: object) -> list[type[Struct]]:
    """The parts that a value of this kind holds."""
    if isinstance(hint, type) and issubclass(hint, Struct):
        return [hint]
    return [struct for arg in get_args(hint) for struct in _structs(arg)]


def _metas(hint: object) -> list[Meta]:
    return [arg for arg in get_args(hint) if isinstance(arg, Meta)] if get_origin(hint) is Annotated else []


def _choices(hint: Any) -> tuple[str, ...]:
    if get_origin(hint) is Literal:
        return tuple(get_args(hint))
    return next((found for arg in get_args(hint) if (found := _choices(arg))), ())


def _asked_as(hint: object, choices: tuple[str, ...]) -> Input:
    text = str(hint)
    if choices:
        return "choice"
    if "tuple[" in text or "dict[" in text:
        return "list"
    for mark, asked_as in (("datetime.date", "date"), ("bool", "yes_no"), ("int", "number"), ("float", "number")):
        if mark in text:
            return asked_as  # type: ignore[return-value]
    return "line"
