"""What is shown only in a large terminal: a third column, rows of two lines."""

from mentorlog.tui.screens.asking import Asking

BROAD = 140
TALL = 45
LEAST_HEIGHT = 16


class Roomy(Asking):
    """A screen that is filled anew where it got room for more, or lost it; nothing is made that is not shown."""

    _shape: tuple[bool, bool] | None = None

    @property
    def is_broad(self) -> bool:
        """Whether there is room for a third column."""
        return self.app.size.width >= BROAD and self.app.size.height >= LEAST_HEIGHT

    @property
    def is_tall(self) -> bool:
        """Whether there is room for rows of two lines."""
        return self.app.size.height >= TALL

    def on_resize(self) -> None:
        """Say so once it is more room than before, or less."""
        shape = (self.is_broad, self.is_tall)
        if self._shape not in {None, shape}:
            self.call_after_refresh(self.reshaped)
        self._shape = shape

    def reshaped(self) -> None:
        """There is room for more, or for less."""
