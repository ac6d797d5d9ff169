"""The characters no terminal gets (safety.md, "On the wire").

What was typed is stored as it was; it is stripped at the last step, on its way out.
"""

import re
from typing import Any

_NEVER_SHOWN = re.compile(
    "["
    "\x00-\x08\x0b-\x1f"  # C0 controls but tab and newline
    "\x7f-\x9f"  # DEL and C1 controls
    "\u202a-\u202e\u2066-\u2069"  # bidirectional embeddings, overrides and isolates
    "\ud800-\udfff"  # halves of characters
    "]"
)


def plain(text: str) -> str:
    """The text without anything that could steer a terminal."""
    return text if text.isprintable() else _NEVER_SHOWN.sub("", text)


def one_line(text: str, longest: int = 500) -> str:
    """The text on one line, every run of white space one blank, cut at `longest` characters."""
    if len(text) > 4 * longest:  # of a long text the beginning will do, unless it is nearly all blanks
        begun = " ".join(plain(text[: 4 * longest]).split())
        text = begun if len(begun) > longest else text
    line = " ".join(plain(text).split())
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"


def json_text(value: Any, indent: int = 1) -> str:
    r"""A value as JSON; what a terminal must not get is written as `\uXXXX`, so that it survives."""
    import msgspec  # plain text goes without it, and `--help` is plain text

    text = msgspec.json.format(msgspec.json.encode(value), indent=indent).decode()
    return _NEVER_SHOWN.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
