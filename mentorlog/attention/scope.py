"""The part of a journal that a day is about: the active mentorships, or the one chosen."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from mentorlog.agenda.goals import progress_of
from mentorlog.attention.rows import WHATS, Need
from mentorlog.days import short_day, weekday
from mentorlog.lookup import active_mentorships, in_time, names_with
from mentorlog.records.contents import Contents
from mentorlog.records.goals import Goal
from mentorlog.records.meetings import Action, Meeting
from mentorlog.records.mentorships import USUAL_RHYTHM
from mentorlog.records.record import Shareable
from mentorlog.view import goal_as_of, last_steps, movement

SHORTEST_STALL = 21


class Scope:
    """A journal on a day, sorted out once. Sealed records and those in the trash are not in it."""

    def __init__(self, contents: Contents, today: dt.date, mentorship_id: str | None = None) -> None:
        self.contents = contents
        self.today = today
        chosen = [m for m in active_mentorships(contents) if mentorship_id in {None, m.id}]
        self.active = {mentorship.id: mentorship for mentorship in chosen}
        meetings = (m for m in contents.meetings.values() if m.mentorship_id in self.active and not m.is_deleted)
        self.meetings: list[Meeting] = sorted(meetings, key=in_time)
        self.open_actions: list[Action] = [a for a in self.within(contents.actions) if a.state == "open"]
        self.goals: list[Goal] = [goal_as_of(goal, today) for goal in self.within(contents.goals)]
        steps = last_steps(self.within(contents.actions), self.within(contents.milestones))
        self._moved_on = {goal.id: movement(goal, steps) for goal in self.goals}

    def within(self, records: Mapping[str, Any]) -> Iterator[Any]:
        """The records of a table that belong to an active mentorship or to none."""
        for record in records.values():
            ids = getattr(record, "mentorship_ids", None) or (getattr(record, "mentorship_id", None),)
            if not record.is_deleted and not record.is_sealed and any(i is None or i in self.active for i in ids):
                yield record

    def running_goals(self) -> list[Goal]:
        """Goals that are active, have started and are not at 100."""
        started = (g for g in self.goals if g.state == "active" and (g.start_on is None or g.start_on <= self.today))
        return [goal for goal in started if progress_of(goal) < 100]

    def quiet_since(self, goal: Goal) -> dt.date | None:
        """The day since which a goal has not moved, if that is longer ago than its stall."""
        rhythms = [self.active[key].rhythm for key in goal.mentorship_ids if key in self.active]
        moved_on = self._moved_on[goal.id]
        stall = max(SHORTEST_STALL, *(rhythms or [USUAL_RHYTHM]))
        return moved_on if (self.today - moved_on).days > stall else None

    def row(self, what: str, record: Shareable, title: str, on: dt.date | None, word: str) -> Need:
        """A row about a record."""
        ids = getattr(record, "mentorship_ids", None) or (getattr(record, "mentorship_id", None),)
        return Need(
            order=WHATS.index(what) + 1,
            what=what,
            key=f"{type(record).__name__.casefold()}:{record.id}",
            title=title,
            on=on,
            word=word,
            only_me=not record.is_shared,
            mentorship_id=ids[0],
        )

    def meeting_row(self, what: str, meeting: Meeting, word: str) -> Need:
        """A row about a meeting."""
        names = names_with(self.contents, self.active[meeting.mentorship_id])
        return Need(
            order=WHATS.index(what) + 1,
            what=what,
            key=f"meeting:{meeting.id}",
            title=f"{names}, {weekday(meeting.date)} {short_day(meeting.date, self.today)}",
            on=meeting.date,
            word=word,
            mentorship_id=meeting.mentorship_id,
        )
