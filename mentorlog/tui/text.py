"""The one way in which text of the journal reaches a widget: as content, never as markup (safety.md)."""

import re
from collections.abc import Sequence

from textual.content import Content

from mentorlog.lookup import folded
from mentorlog.plain import plain


def words(text: str, style: str = "") -> Content:
    """Text as a widget takes it; brackets stay brackets, and nothing in it acts."""
    return Content.styled(plain(text), style) if style else Content(plain(text))


def together(*parts: Content | tuple[str, str] | str) -> Content:
    """Pieces of text, some with a style, as one."""
    made = [
        part if isinstance(part, Content) else words(part) if isinstance(part, str) else words(*part) for part in parts
    ]
    return Content("").join(made)


def with_names(text: str, names: Sequence[str]) -> Content:
    """Text in which each word of these names stands out."""
    told, parts = words(text), {part for name in names for part in folded(name).split()}
    for found in re.finditer(r"[^\W_]+", told.plain) if parts else ():
        if folded(found[0]) in parts:
            told = told.stylize("bold $warning reverse", *found.span())
    return told
