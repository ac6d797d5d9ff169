"""How a failure that was looked at ends: in a promise, in a goal, or in peace."""

from mentorlog.journal.reflections import Follows
from mentorlog.plain import one_line
from mentorlog.reflecting.as_text import Answers
from mentorlog.tui.screens.planning import Planning

WHAT_I_TRY = "FA7"
PEACE = "peace"
WAYS = (
    ("promise", "A promise: one small thing I try"),
    ("goal", "A goal: something to get better at"),
    (PEACE, "Peace: it was looked at, and that is enough"),
)
TITLES = {"promise": "What do I try?", "goal": "What do I want to be different?"}
ONLY_ME = "only me, until w shows it"


class LookedAt(Planning):
    """A room in which a failure is looked at."""

    async def ask_what_follows(self, answers: Answers, draft: str) -> Follows | None:
        """What it ends in; None where that was not said, and the sitting goes on."""
        way = await self.choose_one("What follows from it?", WAYS)
        if way is None or way == PEACE:
            return (PEACE, "") if way else None
        is_begun = way == "promise" and not self.desk.is_looked_at
        begun = one_line(answers.to.get(WHAT_I_TRY, ""), 400) if is_begun else ""
        text = await self.write(TITLES[way], begun, hint=ONLY_ME, draft=f"{draft}-{way}")
        return (way, text) if text else None
