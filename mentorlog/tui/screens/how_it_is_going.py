"""How it is going: five statements, a digit each."""

from textwrap import wrap

from textual import work

from mentorlog.records.mentorships import Mentorship
from mentorlog.reflecting.due import twice_low
from mentorlog.texts.pulse import pulse
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.screens.room import Room

DIGITS = {1: "not at all", 2: "", 3: "partly", 4: "", 5: "fully"}
SKIP = "skip"


class HowItIsGoing(Room):
    """A room in which it is asked how it is going."""

    @work
    async def ask_how_it_is_going(self, mentorship_id: str) -> None:
        """Five statements, a digit each; whoever leaves before the last has answered none."""
        mentorship = self.desk.contents.mentorships[mentorship_id]
        scores: dict[str, int] = {}
        known = pulse()
        for number, (key, statement) in enumerate(known.statements.items(), 1):
            title = f"How it is going · {number} of {len(known.statements)}"
            answer = await self.choose(title, _digits_below(statement), left=2)
            if answer is None:
                self.say("Nothing was written down.")
                return
            if answer != SKIP:
                scores[key] = int(answer)
        if await self.perform(lambda: self.desk.journal.assessments.pulse(mentorship_id, scores)):
            self._tell_what_stays_low(mentorship)

    def _tell_what_stays_low(self, mentorship: Mentorship) -> None:
        low = [pulse().short[key] for key in twice_low(self.desk.contents, mentorship)]
        if low and not self.desk.is_looked_at:
            self.say(f"Low twice: “{low[0]}”. n on the agenda makes it a topic.")


def _digits_below(statement: str) -> list[Row]:
    """A statement, and below it what the digits say."""
    told = [Row(title=line, is_heading=True, is_wide=True) for line in wrap(statement, 66)]
    digits = [Row(key=str(digit), left=str(digit), title=meaning or "·") for digit, meaning in DIGITS.items()]
    return [*told, *digits, Row(key=SKIP, left="6", title="skip", is_faint=True)]
