"""How well each text can be told from what it stands on, by the formula of WCAG 2.2 (1.4.3)."""

from collections.abc import Iterator

import pytest
from textual.color import Color
from textual.theme import Theme

from mentorlog.tui.themes import DARK, HIGH_CONTRAST, LIGHT

NEEDED = {"paper-dark": 4.5, "paper-light": 4.5, "high-contrast": 7.0}
TEXTS = (
    "foreground", "secondary", "text-muted", "text", "accent", "text-accent", "text-warning", "text-error",
    "text-success",
)  # fmt: skip
GROUNDS = ("background", "surface", "surface-lighten-1")
"""What stands behind text: a screen, a dialog, the row under the cursor."""
CURSOR = (
    ("block-cursor-foreground", "block-cursor-background"),
    ("block-cursor-blurred-foreground", "block-cursor-blurred-background"),
    ("input-cursor-foreground", "input-cursor-background"),
    ("foreground", "input-selection-background"),
)


def luminance(color: Color) -> float:
    parts = [part / 255 for part in color.rgb]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(text: Color, ground: Color) -> float:
    darker, lighter = sorted((luminance(text), luminance(ground)))
    return (lighter + 0.05) / (darker + 0.05)


def seen_on(ground: Color, written: str) -> Color:
    """A colour as it is seen there: `auto 60%` is black or white, and what lets the ground through is mixed with it."""
    if written.startswith("auto"):
        share = float(written.removeprefix("auto").strip().removesuffix("%") or 100) / 100
        return ground + ground.get_contrast_text(share)
    return ground + Color.parse(written)


def measured(theme: Theme) -> Iterator[tuple[str, str, float]]:
    """Each text on each ground, and how well it can be told from it."""
    tokens = theme.to_color_system().generate()
    grounds = {name: Color.parse(tokens[name]) for name in GROUNDS}
    for name, ground in grounds.items():
        yield from ((text, name, contrast(seen_on(ground, tokens[text]), ground)) for text in TEXTS)
        for text, cursor in CURSOR:
            row = seen_on(ground, tokens[cursor])
            yield text, f"{cursor} on {name}", contrast(seen_on(row, tokens[text]), row)


def test_the_formula_is_the_one_of_wcag() -> None:
    black, white = Color.parse("#000000"), Color.parse("#ffffff")
    assert contrast(black, white) == contrast(white, black) == pytest.approx(21)
    assert contrast(Color.parse("#767676"), white) == pytest.approx(4.54, abs=0.01)
    assert contrast(Color.parse("#777777"), white) < 4.5


@pytest.mark.parametrize("theme", [DARK, LIGHT, HIGH_CONTRAST], ids=lambda theme: theme.name)
def test_every_text_can_be_told_from_what_it_stands_on(theme: Theme) -> None:
    found = [*measured(theme)]
    assert len(found) == len(GROUNDS) * (len(TEXTS) + len(CURSOR))
    assert [(text, on, round(told, 2)) for text, on, told in found if told < NEEDED[theme.name]] == []
