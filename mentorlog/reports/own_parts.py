"""Parts of a value that are only the owner's, marked by a word, where its other parts go with the record (P15)."""

from collections.abc import Mapping
from typing import Any


def marked(value: Any, own: tuple[str, ...]) -> Any:
    """Plain values as they are, but that the names of such parts say so."""
    if isinstance(value, Mapping):
        return {f"{name} (only me)" if name in own else name: inner for name, inner in value.items()}
    return [marked(inner, own) for inner in value] if own and isinstance(value, list | tuple) else value
