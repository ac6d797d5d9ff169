"""Lines of text under 80 columns that read well aloud: one idea a line, no glyph, no box."""

from textwrap import wrap

from mentorlog.plain import one_line

WIDTH = 79


def paragraph(text: str, indent: int = 0, first: str = "") -> str:
    """The text on lines of under 80 columns; `first` stands before it, what follows is indented as far."""
    margin = " " * max(indent, len(first))
    lines = wrap(
        one_line(text, longest=4000),
        width=WIDTH,
        initial_indent=first.ljust(indent),
        subsequent_indent=margin,
        break_on_hyphens=False,
    )
    return "\n".join(lines) or first.rstrip()


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
