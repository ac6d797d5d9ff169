"""JSON read strictly: a repeated key, a number that is none, or half a character is refused, with its place."""

import json
from collections.abc import Iterator
from typing import Any, NoReturn


def read_json(data: bytes) -> Any:
    """The value a JSON text stands for.

    Raises ValueError in words a person can use: not UTF-8, not JSON, a repeated key, NaN.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ValueError(f"it is not UTF-8 text (byte {error.start})") from error
    try:
        return json.loads(text, object_pairs_hook=_without_repeats, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise ValueError(f"it is not JSON (line {error.lineno}, column {error.colno})") from error
    except RecursionError as error:
        raise ValueError("it is nested too deep") from error


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        seen: set[str] = set()
        repeated = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        raise ValueError(f"the key {repeated!r} stands there twice")
    return found


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a number JSON knows")


def half_characters(value: Any, path: str = "") -> Iterator[str]:
    """Where lone surrogates stand in a value: halves of a character that no file can hold as UTF-8."""
    if isinstance(value, str):
        if any("\ud800" <= character <= "\udfff" for character in value):
            yield path
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from half_characters(key, f"{path} {key!a}".strip())
            yield from half_characters(inner, f"{path} {key}".strip())
    elif isinstance(value, list):
        for number, inner in enumerate(value, 1):
            yield from half_characters(inner, f"{path} {number}".strip())


def without_nulls(value: Any) -> Any:
    """The value without anything null in it; null is read as absent."""
    if isinstance(value, dict):
        return {key: without_nulls(inner) for key, inner in value.items() if inner is not None}
    if isinstance(value, list):
        return [without_nulls(inner) for inner in value if inner is not None]
    return value
