"""JSON read strictly: a repeated key, a number that is none, or half a character is refused, with its place."""

import json
from collections.abc import Iterator
from typing import Any, NoReturn


def read_json(data: bytes) -> Any:
    """The value a JSON text stands for.

    Raises ValueError with what is wrong, to be read after the name of the file: `is not JSON (line 1, column 2)`.
    """
    try:
        return json.loads(data.decode(), object_pairs_hook=_without_repeats, parse_constant=_refuse_constant)
    except UnicodeDecodeError as error:
        raise ValueError(f"is not UTF-8 text (at byte {error.start})") from error
    except json.JSONDecodeError as error:
        raise ValueError(f"is not JSON (line {error.lineno}, column {error.colno})") from error
    except RecursionError as error:
        raise ValueError("is nested too deeply") from error


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        repeated = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"holds {repeated} twice in one place, so it is not clear which one counts")
    return found


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"holds {name} where a number should be")


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
