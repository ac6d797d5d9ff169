"""The part of a journal that a day is about: the active mentorships, or the one chosen."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from mentorlog.agenda.goals import progress_of
from mentorlog.attention.rows import WHATS, Need
from mentorlog.days import short_day, weekday
from mentorlog.lookup import active_mentorships, in_time, known_mentorships, names_with
from mentorlog.records.contents import Contents
from mentorlog.records.goals import Goal, Milestone
from mentorlog.records.meetings import Action, Meeting
from mentorlog.records.mentorships import USUAL_RHYTHM
from mentorlog.records.record import Shareable
from mentorlog.view import action_as_of, goal_as_of, last_steps, milestone_as_of, movement

SHORTEST_STALL = 21


class Scope:
    """A journal as of a day, sorted out once. Sealed records, the trash and what came later are not in it."""

    def __init__(self, contents: Contents, today: dt.date, mentorship_id: str | None = None) -> None:
        self.contents = contents
        self.today = today
        chosen = active_mentorships(contents)
        if mentorship_id is not None:
            chosen = [m for m in known_mentorships(contents) if m.id == mentorship_id]
        self.active = {mentorship.id: mentorship for mentorship in chosen}
        meetings = (m for m in contents.meetings.values() if m.mentorship_id in self.active and not m.is_deleted)
        self.meetings: list[Meeting] = sorted(meetings, key=in_time)
        actions: list[Action] = [action_as_of(action, today) for action in self.within(contents.actions)]
        self.open_actions = [action for action in actions if action.state == "open"]
        self.milestones: list[Milestone] = [milestone_as_of(m, today) for m in self.within(contents.milestones)]
        self.goals: list[Goal] = [goal_as_of(goal, today) for goal in self.within(contents.goals)]
        steps = last_steps(actions, self.milestones)
        self._moved_on = {goal.id: movement(goal, steps) for goal in self.goals}

    def within(self, records: Mapping[str, Any]) -> Iterator[Any]:
        """The records of a table that belong to an active mentorship or to none."""
        chosen, today = {*self.active, None}, self.today
        for record in records.values():
            if record.deleted_on is not None or record.never_export is True:
                continue
            if record.created_on is not None and record.created_on > today:
                continue
            several = getattr(record, "mentorship_ids", None)
            if not chosen.isdisjoint(several) if several else getattr(record, "mentorship_id", None) in chosen:
                yield record

    def running_goals(self) -> list[Goal]:
        """Goals that are active, have started and are not at 100."""
        return [goal for goal in self.goals if self.is_running(goal) and progress_of(goal) < 100]

    def is_running(self, goal: Goal) -> bool:
        """Whether a goal is active and has started."""
        return goal.state == "active" and (goal.start_on is None or goal.start_on <= self.today)

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
