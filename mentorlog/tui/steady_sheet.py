"""A style sheet that is parsed anew only where a colour changed: Textual does so for every room that opens."""

from collections.abc import Mapping

from textual.css.stylesheet import Stylesheet


class SteadySheet(Stylesheet):
    """What was parsed with the same colours holds; only new sources are read."""

    def __init__(self, *, variables: Mapping[str, str]) -> None:
        super().__init__(variables=dict(variables))
        self._parsed_with = dict(variables)
        self._has_new_colours = False

    def set_variables(self, variables: dict[str, str]) -> None:
        """Take other colours; the same ones change nothing."""
        if variables != self._parsed_with:
            self._parsed_with = dict(variables)
            self._has_new_colours = True
            super().set_variables(variables)

    def reparse(self) -> None:
        """Parse all of it again where the colours are others."""
        if self._has_new_colours:
            super().reparse()
            self._has_new_colours = False
