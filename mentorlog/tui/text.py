"""The one way in which text of the journal reaches a widget: as content, never as markup (safety.md)."""

from textual.content import Content

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
