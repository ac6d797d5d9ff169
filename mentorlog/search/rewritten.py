"""A record with its texts changed, wherever in it they stand."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import msgspec

from mentorlog.records.contents import TABLE_OF
from mentorlog.records.record import Part, Record
from mentorlog.search.texts import Reader, readers

Rewrite = Callable[[str], str | None]
"""What becomes of a text; None: it goes."""

R = TypeVar("R", bound=Record)
PURGED = "(purged)"


def rewritten(record: R, shared: Rewrite, own: Rewrite) -> R:
    """The record with what goes with it, and what is private by itself, changed.

    A text that goes, and that the record cannot be without, reads `(purged)`.
    """
    first, second = readers(TABLE_OF[type(record)])
    result: R = _struct(_struct(record, first, shared), second, own)
    return result


def _struct(value: Any, reader: Reader, rewrite: Rewrite) -> Any:
    required = {field.name for field in msgspec.structs.fields(type(value)) if field.required}
    changed = {name: _leaf(getattr(value, name), rewrite, is_required=name in required) for name in reader.names}
    for name, inner in reader.parts:
        changed[name] = _part(getattr(value, name), inner, rewrite)
    return msgspec.structs.replace(value, **changed)


def _part(value: Any, reader: Reader, rewrite: Rewrite) -> Any:
    if isinstance(value, tuple):
        return tuple(_struct(one, reader, rewrite) for one in value)
    return value if value is None else _struct(value, reader, rewrite)


def _leaf(value: Any, rewrite: Rewrite, *, is_required: bool = False) -> Any:
    if isinstance(value, str):
        text = rewrite(value)
        return PURGED if text is None and is_required else text
    if isinstance(value, Part):
        return msgspec.structs.replace(
            value, **{name: _leaf(getattr(value, name), rewrite) for name in value.__struct_fields__}
        )
    if isinstance(value, Mapping):
        inner = {key: _leaf(one, rewrite) for key, one in value.items()}
        return {key: one for key, one in inner.items() if one is not None}
    if isinstance(value, list | tuple):
        kept = [_leaf(one, rewrite) for one in value]
        return type(value)(one for one in kept if one is not None)
    return value
