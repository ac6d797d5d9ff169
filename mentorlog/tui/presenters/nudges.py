"""A nudge as rows: one on Home, and what one may choose."""

from textwrap import wrap
from typing import TYPE_CHECKING

from mentorlog.plain import one_line
from mentorlog.tui.presenters.row import Row

if TYPE_CHECKING:
    from mentorlog.attention.nudges import Nudge

NUDGE = "nudge"
LINE = 54
IN_A_DIALOG = 66
WAYS = "enter chooses · z later"


def nudge_row(nudge: "Nudge") -> Row:
    """The fact in two lines, and at the end of the second what can be done about it."""
    first, *more = wrap(one_line(nudge.fact, 400), LINE)
    return Row(key=f"{NUDGE}|{nudge.id}", title=first, below=" ".join(more), below_right=WAYS, is_wide=True)


def choice_rows(nudge: "Nudge") -> list[Row]:
    """The fact whole, and below it the choices."""
    told = [Row(title=line, is_wide=True, is_faint=True) for line in wrap(one_line(nudge.fact, 400), IN_A_DIALOG)]
    choices = [
        Row(key=choice.act, left=str(n), title=one_line(_capital(choice.says)))
        for n, choice in enumerate(nudge.choices, 1)
    ]
    return [*told, Row(title=""), *choices]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
