"""How a goal stands: a number, a few words, how sure."""

import datetime as dt
from itertools import takewhile

from mentorlog.journal.results import measured
from mentorlog.plain import one_line
from mentorlog.records.errors import NotClear
from mentorlog.records.goals import Goal
from mentorlog.tui.presenters.goals import goals_in
from mentorlog.tui.presenters.rooms import is_only_me
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.screens.meeting_now import MeetingNow

CHECKIN_HINT = "A number from 0 to 100, a few words, or both: 40 interviews done"
RESULTS_HINT = "How far each result is, and a few words: 1=40 2=100 the rest is near"


class CheckingIn(MeetingNow):
    """A room in which it is said how a goal stands."""

    async def ask_which_goal(self) -> Goal | None:
        """One of the goals that go on; where there is one only, that one."""
        goals = [goal for goal in goals_in(self.desk.contents, self.desk.whose, "active") if goal.state == "active"]
        if not goals:
            self.say("No goal goes on. 2, then n writes one.")
        if len(goals) <= 1:
            return goals[0] if goals else None
        goals.sort(key=lambda goal: (-goal.weight, goal.due_on or dt.date.max, goal.id))
        rows = [
            Row(key=goal.id, left=str(number), title=self.desk.seen(one_line(goal.title), only_me=is_only_me(goal)))
            for number, goal in enumerate(goals, 1)
        ]
        return self.desk.contents.goals.get(await self.choose("Check in on", rows, left=2) or "")

    async def check_in(self, goal: Goal) -> None:
        """A number, words, then how sure; at 100 whether it is reached."""
        title = self.desk.seen(one_line(goal.title, 60), only_me=is_only_me(goal))
        draft = f"checkin-{goal.id}"
        hint = RESULTS_HINT if goal.results else CHECKIN_HINT
        text = await self.write(f"Check in: {title}", hint=hint, reading=checkin_in_words, draft=draft)
        if not text:
            return
        progress, results, note = read_checkin(text)
        from mentorlog.tui.dialogs.scale import Scale

        sure = await self.ask(Scale("How sure are you?", "not at all", "very", hint="Only you see it."))
        marks = self.desk.journal.marks
        is_done = await self.perform(lambda: marks.check_in(goal.id, progress, sure, note, results), draft=draft)
        now = self.desk.contents.goals[goal.id]
        if is_done and (now.mean_of_results if results and progress is None else progress) == 100:
            rows = [Row(key="yes", title="Yes, today"), Row(key="no", title="Not yet")]
            if await self.choose("Reached?", rows) == "yes":
                await self.perform(lambda: self.desk.journal.goals.reach(goal.id))


def read_checkin(text: str) -> tuple[int | None, dict[int, int], str | None]:
    """The number a check-in begins with, if it does, how far its results are, and the words: `60 1=40 went well`."""
    first, _, rest = text.strip().partition(" ")
    number = first.rstrip("%")
    progress, words = (int(number), rest.split()) if number.isdecimal() else (None, text.split())
    if progress is not None and progress > 100:
        raise NotClear("Progress goes from 0 to 100.")
    told = [*takewhile(lambda word: word.partition("=")[0].isdecimal() and "=" in word, words)]
    whole = rest if progress is not None else text
    for word in told:
        whole = whole.partition(word)[2]
    return progress, measured(told), whole.strip() or None


def checkin_in_words(text: str) -> str:
    """How a check-in is understood while it is typed."""
    progress, results, note = read_checkin(text)
    told = [f"result {number} {far}%" for number, far in results.items()]
    if progress is not None or not told:
        told.insert(0, "no number" if progress is None else f"{progress}%")
    return f"{', '.join(told)}{f', “{note}”, only me' if note else ''}"
