"""Older forms of a journal, and the step that leads from each to the next.

A change of form is one row in `STEPS` and a new `SCHEMA`. What a step does not touch keeps its bytes.
"""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from mentorlog.records.contents import SCHEMA

Rows = Mapping[str, Mapping[str, Mapping[str, Any]]]
"""Plain rows by table and id, those of tables that no version knows included."""

Step = Callable[[Rows], Rows]
"""Rows of one schema to rows of the next.

A row that is not as it should be is passed on as it is, and set aside later; a step never fails over it.
"""

STEPS: Mapping[int, Step] = {}


class Ladder(msgspec.Struct, frozen=True):
    """The schema that is written, and a step from each that came before it."""

    newest: int = SCHEMA
    steps: Mapping[int, Step] = STEPS

    def climbed(self, rows: Rows, schema: int) -> Rows:
        """The rows of an older schema in the newest form."""
        for number in range(schema, self.newest):
            rows = self.steps[number](rows)
        return rows


LADDER = Ladder()
