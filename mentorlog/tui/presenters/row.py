"""A row of any list, as data."""

from collections.abc import Iterable, Sequence

import msgspec


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One row: a word at its left, the title, a word at its right.

    `key` names what it is about; a row without one (a heading, a blank line) cannot be chosen. `is_faint` is what
    is off or over, `act` what `space` does on it; a wide one begins where others have their left word. The blanks of a
    title that `is_laid_out` stay as they are.
    """

    title: str
    key: str = ""
    left: str = ""
    right: str = ""
    act: str = ""
    is_heading: bool = False
    is_wide: bool = False
    is_faint: bool = False
    is_laid_out: bool = False
    below: str = ""
    below_right: str = ""

    @property
    def height(self) -> int:
        """Lines it takes."""
        return 2 if self.below or self.below_right else 1


def close(rows: Sequence[Row]) -> list[Row]:
    """The same rows without the empty lines between them."""
    return [row for row in rows if row != blank()]


def blank() -> Row:
    """An empty line between blocks."""
    return Row(title="")


def numbered(ways: Iterable[tuple[str, str]]) -> list[Row]:
    """Keys and words as rows to choose from, the number of each at its left."""
    return [Row(key=key, left=str(number), title=told) for number, (key, told) in enumerate(ways, 1)]
