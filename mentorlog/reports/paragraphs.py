"""Lines of text under 80 columns that read well aloud: one idea a line, no glyph, no box."""

import re
import unicodedata
from collections.abc import Iterator

from mentorlog.plain import one_line

WIDTH = 79
_NARROW = re.compile(r"[ -~\xa1-\u02ff\u2010-\u2027]*")
"""Latin letters and the usual signs: a column each."""


def paragraph(text: str, indent: int = 0, first: str = "") -> str:
    """The text on lines of under 80 columns; `first` stands before it, what follows is indented as far."""
    return broken(one_line(text, longest=4000), indent, first)


def broken(line: str, indent: int = 0, first: str = "") -> str:
    """The same of a text that is on one line already."""
    margin = max(indent, columns(first))
    lines = list(wrapped_to(line, WIDTH - margin))
    if not lines:
        return first.rstrip()
    head = first + " " * (margin - columns(first)) + lines[0]
    return "\n".join([head, *(" " * margin + line for line in lines[1:])])


def columns(text: str) -> int:
    """How many columns a terminal gives the text: wide characters two, combining ones none."""
    return len(text) if _NARROW.fullmatch(text) else sum(_columns_of(character) for character in text)


def _columns_of(character: str) -> int:
    if character.isascii():
        return 1
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def wrapped_to(text: str, width: int) -> Iterator[str]:
    """The text in lines of so many columns, broken between words; a word that is too long is cut."""
    return _wrapped_narrow(text, width) if _NARROW.fullmatch(text) else _wrapped_any(text, width)


def _wrapped_narrow(text: str, width: int) -> Iterator[str]:
    """The same for a text of which every character takes one column."""
    while len(text) > width:
        end = text.rfind(" ", 0, width + 1)
        yield text[: end if end > 0 else width]
        text = text[end + 1 if end > 0 else width :]
    if text:
        yield text


def _wrapped_any(text: str, width: int) -> Iterator[str]:
    line, used = "", 0
    for word in (piece for whole in text.split() for piece in _pieces(whole, width)):
        wide = columns(word)
        if line and used + 1 + wide > width:
            yield line
            line, used = word, wide
        else:
            line, used = (f"{line} {word}", used + 1 + wide) if line else (word, wide)
    if line:
        yield line


def _pieces(word: str, width: int) -> Iterator[str]:
    """A word, in pieces where it is wider than a line."""
    piece, used = "", 0
    for character in word:
        wide = _columns_of(character)
        if used + wide > width:
            yield piece
            piece, used = "", 0
        piece, used = piece + character, used + wide
    yield piece


def uncapitalised(text: str) -> str:
    """The text going on within a sentence; a word in capitals stays as it is."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def sentence(text: str) -> str:
    """The text with a full stop, where it has no end of its own."""
    text = one_line(text)
    return text if text.endswith((".", "?", "!", "…", ".”", "?”", "!”")) else f"{text}."


def capitalised(text: str) -> str:
    """The text with its first letter large, the rest as it was."""
    return text[:1].upper() + text[1:]


def counted(number: int, one: str, many: str | None = None) -> str:
    """`1 topic`, `5 topics`."""
    return f"{number} {one if number == 1 else many or one + 's'}"
