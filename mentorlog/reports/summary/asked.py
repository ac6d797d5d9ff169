"""What was asked for: which summary, of whom, over which days, and what the author chose."""

import datetime as dt
from collections.abc import Mapping
from typing import Literal

import msgspec

from mentorlog.progress import Period
from mentorlog.reports.summary.words import said

Kind = Literal["manager", "development", "closing"]
KINDS: tuple[Kind, ...] = ("manager", "development", "closing")


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """A selection; a summary is a function of it and of the journal.

    `named` holds the mentorships of `--with`: the one of a manager or closing summary; for a development summary
    those it is limited to, none for all. `reader` is the id of a person, or a name.
    """

    kind: Kind
    named: tuple[str, ...]
    period: Period
    today: dt.date
    reader: str = ""
    ticked: frozenset[str] = frozenset()
    unticked: frozenset[str] = frozenset()
    words: Mapping[str, str] = {}

    @property
    def is_for_somebody_else(self) -> bool:
        """Whether a closing report leaves the two."""
        return self.kind == "closing" and bool(said(self.reader))

    def words_for(self, key: str) -> str:
        """The author's own words in a line; nothing where there are none."""
        return said(self.words.get(key, ""))

    def chose(self, key: str) -> bool:
        """Whether a line that is off by itself is on: by a tick, or by words."""
        return key not in self.unticked and (key in self.ticked or bool(self.words_for(key)))
