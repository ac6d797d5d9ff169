"""What the meetings held so far say about a key: when it was talked about, how often it was missed."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping

from mentorlog.records.meetings import Meeting
from mentorlog.view import View

TALKED = frozenset({"discussed", "partly"})
ENDS_A_RUN = TALKED | {"dropped"}


class History:
    """The meetings held before a day, asked by key."""

    def __init__(self, view: View) -> None:
        self._held = [_Met(meeting) for meeting in reversed(view.held)]
        self.count = len(self._held)
        self.last: dt.date | None = self._held[0].date if self._held else None
        self.since: dt.date = self.last or view.mentorship.started_on

    def is_up_to_last(self, day: dt.date | None) -> bool:
        """Whether a day lies on or before the last meeting held; with none held, no day does."""
        return self.last is not None and day is not None and day <= self.last

    def misses(self, key: str) -> int:
        """How many meetings in a row it stood on the agenda without being talked about."""
        count = 0
        for met in self._held:
            if key in met.ended or key not in met.missed:
                break
            count += 1
        return count

    def last_discussed(self, key: str) -> dt.date | None:
        """The day it was last talked about, at least in part."""
        return next((met.date for met in self._held if key in met.talked), None)

    def times_asked(self) -> Mapping[str, int]:
        """How often each question stood on an agenda."""
        return Counter(question for met in self._held for question in met.questions)


class _Met:
    """One meeting held, its keys sorted out once."""

    def __init__(self, meeting: Meeting) -> None:
        items = meeting.agenda.items if meeting.agenda else ()
        parked = meeting.agenda.parked if meeting.agenda else ()
        self.date = meeting.date
        self.talked = {item.key for item in items if item.outcome in TALKED}
        self.ended = {item.key for item in items if item.outcome in ENDS_A_RUN}
        self.missed = {item.key for item in items if item.outcome in {None, "deferred"}} | set(parked)
        self.questions = [item.question for item in items if item.question]
