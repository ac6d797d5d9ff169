"""What is written down now and then, from anywhere by its name: a skill, something learned, feedback."""

import re

from textual import work

from mentorlog.days import long_day
from mentorlog.lookup import active_mentorships, names_with
from mentorlog.plain import one_line
from mentorlog.records.agreements import Feedback
from mentorlog.records.growth import Learning, Skill
from mentorlog.tui.presenters.growth import KINDS, number
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.screens.room import Room

_HOURS = re.compile(r"^(?P<title>.*?\S),?\s+(?P<hours>\d{1,4}(?:[.,][05])?)\s*(?:h|hours?)$", re.ASCII | re.IGNORECASE)
SKILL_HINT = "Such as: leading a design review. Only me."
LEARNED_HINT = "Such as: Thanks for the Feedback, 3 h. Only me."
DIRECTIONS = (("request", "I ask for it: both see it"), ("give", "I want to give it: only me"))


class Noting(Room):
    """A room from which what is rare is written down; a few words are enough, `e` says the rest."""

    @work
    async def action_write_skill(self) -> None:
        """Something one wants to get better at."""
        name = await self.write("A skill", hint=SKILL_HINT, draft="skill")
        if name:
            await self.perform(lambda: self.desk.journal.records.add(Skill, {"name": name}), draft="skill")

    @work
    async def action_write_learned(self) -> None:
        """Something read, attended or taken part in, with its hours."""
        text = await self.write(
            "Something learned", hint=LEARNED_HINT, reading=self._learned_in_words, draft="learning"
        )
        if not text:
            return
        kind = await self.choose_one("What was it?", [(kind, kind.replace("_", " ")) for kind in KINDS])
        if kind is None:
            return
        title, hours = read_learned(text)
        values = {"title": title, "hours": hours, "kind": kind}
        await self.perform(lambda: self.desk.journal.records.add(Learning, values), draft="learning")

    def _learned_in_words(self, text: str) -> str:
        title, hours = read_learned(text)
        told = f", {number(hours)} hours" if hours is not None else ""
        return f"“{one_line(title, 60)}”{told}, {long_day(self.desk.today)}, only me"

    @work
    async def action_write_feedback(self) -> None:
        """Feedback to ask for, or to give."""
        mentorship_id = await self._whose_feedback()
        if mentorship_id is None:
            return
        direction = await self.choose_one("Feedback", DIRECTIONS)
        if direction is None:
            return
        title = "On what do you ask for feedback?" if direction == "request" else "On what do you want to give it?"
        draft = f"feedback-{mentorship_id}"
        topic = await self.write(title, hint="One occasion, such as: how I opened the review", draft=draft)
        if topic:
            values = {"mentorship_id": mentorship_id, "direction": direction, "topic": topic}
            await self.perform(lambda: self.desk.journal.records.add(Feedback, values), draft=draft)

    async def _whose_feedback(self) -> str | None:
        """With whom it is exchanged; where there is nobody, that is said."""
        active = active_mentorships(self.desk.contents)
        if self.desk.whose or len(active) == 1:
            return self.desk.whose or active[0].id
        if not active:
            self.say("Nobody to exchange it with yet. p names whom.")
            return None
        return await self.choose("With whom?", [Row(key=m.id, title=names_with(self.desk.contents, m)) for m in active])


def read_learned(text: str) -> tuple[str, float | None]:
    """A title and, where it ends with them, its hours: `Thanks for the Feedback, 3 h`."""
    match = _HOURS.match(text.strip())
    if match is None:
        return text.strip(), None
    return match["title"].rstrip(","), float(match["hours"].replace(",", "."))
