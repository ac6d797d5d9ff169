"""What practice asks of people who mentor, and where the journal carries it: a row each.

The table is `practices.tsv` beside this file; `python -m tests.practices.table` makes `docs/practices.md` from it.
"""

from pathlib import Path
from typing import NamedTuple

PAGE = Path(__file__).parents[2] / "docs" / "practices.md"

HEAD = """# Practices

What articles on mentoring ask of those who do it, and where mentorlog carries it: the screen, and the verb in lines.
The number names the article and the row. This page is made by `python -m tests.practices.table`.

| | what is asked | what is here | screen | verb |
| --- | --- | --- | --- | --- |
"""


class Practice(NamedTuple):
    """One row."""

    id: str
    asks: str
    here: str
    screens: tuple[str, ...]
    verbs: tuple[str, ...]


def _read() -> tuple[Practice, ...]:
    lines = Path(__file__).with_name("practices.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return tuple(_practice(*line.split("\t")) for line in lines)


def _practice(key: str, asks: str, here: str, screens: str, verbs: str) -> Practice:
    return Practice(key, asks, here, tuple(screens.split(", ")), tuple(verbs.split(", ")))


PRACTICES = _read()


def page() -> str:
    """The page of docs that the table makes."""
    return HEAD + "".join(_row(practice) for practice in PRACTICES)


def _row(practice: Practice) -> str:
    verbs = ", ".join(f"`{verb}`" for verb in practice.verbs)
    cells = (practice.id, practice.asks, practice.here, ", ".join(practice.screens), verbs)
    return f"| {' | '.join(cells)} |\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
