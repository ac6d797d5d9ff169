"""How it is going: five statements, a digit each, then what one may add. Nobody but the owner sees it."""

import datetime as dt
from collections.abc import Iterable, Mapping
from textwrap import wrap

from textual import work

from mentorlog.journal.assessments import ChangeAs
from mentorlog.records.mentorships import Mentorship
from mentorlog.reflecting.due import twice_low
from mentorlog.texts.pulse import pulse
from mentorlog.tui.desk import NOT_SEEN
from mentorlog.tui.presenters.row import Row
from mentorlog.tui.screens.room import Room

SKIP, DONE, CHANGE = "skip", "done", "change"
FIVE = tuple("12345")
NOTHING = "Nothing was written down."
CHANGE_AS = (
    ("boundary", "A boundary: proposed, both see it"),
    ("promise", "A promise of mine: both see it"),
    ("words", "Nothing more: in words, only me"),
)


class HowItIsGoing(Room):
    """A room in which statements are answered by a digit each."""

    async def ask_digits(
        self,
        title: str,
        asked: Iterable[tuple[str, str]],
        meanings: Mapping[str, str],
        answered: Mapping[str, int] | None = None,
    ) -> tuple[dict[str, int], bool]:
        """The digits that were given, by key, and whether all was asked to the end; what is answered is not asked."""
        statements = list(asked)
        scores = dict(answered or {})
        for number, (key, statement) in enumerate(statements, 1):
            if key in scores:
                continue
            rows = _digits_below(statement, meanings)
            answer = await self.choose(f"{title} · {number} of {len(statements)}", rows, left=2)
            if answer is None:
                return scores, False
            if answer != SKIP:
                scores[key] = int(answer)
        return scores, True

    @work
    async def ask_how_it_is_going(self, mentorship_id: str) -> None:
        """Five statements, a digit each, then what one may add; whoever leaves goes on there on the same day."""
        if self.desk.is_looked_at:
            self.say(NOT_SEEN)
            return
        known, draft = pulse(), f"pulse-{mentorship_id}"
        begun = self.desk.draft(f"{draft}-digits")
        answered = _digits_in(begun.read() or "", self.desk.today)
        scores, is_whole = await self.ask_digits("How it is going", known.statements.items(), known.anchors, answered)
        if not is_whole:
            if scores:
                begun.keep(_kept(scores, self.desk.today))
            self.say(f"{len(scores)} of {len(known.statements)} kept for today; enter goes on." if scores else NOTHING)
            return
        words, change_as = await self._ask_for_words(mentorship_id)
        assessments = self.desk.journal.assessments
        if await self.perform(lambda: assessments.pulse(mentorship_id, scores, words, change_as=change_as)):
            begun.forget()
            for key in known.then:
                self.desk.draft(f"{draft}-{key}").forget()
            self._tell_what_stays_low(self.desk.contents.mentorships[mentorship_id])

    async def _ask_for_words(self, mentorship_id: str) -> tuple[dict[str, str], ChangeAs | None]:
        """One thing to start, to stop, to keep, and what to change: each only where it is chosen."""
        known, words = pulse().then, dict[str, str]()
        change_as: ChangeAs | None = None
        while True:
            rows = [Row(key=DONE, left="1", title="That is all")]
            rows += [
                Row(key=key, left=str(n), title=title, right="written" if words.get(key) else "")
                for n, (key, title) in enumerate(known.items(), 2)
            ]
            chosen = await self.choose("If you like", rows, left=2)
            if chosen in {None, DONE}:
                return {key: text for key, text in words.items() if text}, change_as
            key = chosen or ""
            if key == CHANGE:
                as_what = await self._ask_what_changes()
                if as_what is None:
                    continue
                change_as = as_what if as_what != "words" else None  # type: ignore[assignment]
            hint = "only me" if key != CHANGE or change_as is None else "as both of you will read it"
            text = await self.write(known[key], words.get(key, ""), hint=hint, draft=f"pulse-{mentorship_id}-{key}")
            words[key] = words.get(key, "") if text is None else text

    async def _ask_what_changes(self) -> str | None:
        """Whether what changes becomes a boundary, a promise, or nothing."""
        return await self.choose_one(pulse().then[CHANGE], CHANGE_AS)

    def _tell_what_stays_low(self, mentorship: Mentorship) -> None:
        """The statements that were low twice, in their own words; nothing else follows from it."""
        low = [pulse().short[key] for key in twice_low(self.desk.contents, mentorship)]
        if low and not self.desk.is_looked_at:
            self.say(f"“{low[0]}”: low twice.")


def _kept(scores: Mapping[str, int], today: dt.date) -> str:
    """What was answered so far, with the day it holds for: the answers of another day are not today's."""
    return " ".join((today.isoformat(), *(f"{key}={score}" for key, score in scores.items())))


def _digits_in(text: str, today: dt.date) -> dict[str, int]:
    """The answers that were kept today; nothing of what is no answer."""
    day, *answers = text.split() or [""]
    said = (answer.partition("=") for answer in answers if day == today.isoformat())
    return {key: int(score) for key, _, score in said if key in pulse().statements and score in FIVE}


def _digits_below(statement: str, meanings: Mapping[str, str]) -> list[Row]:
    """A statement, and below it what the digits say."""
    told = [Row(title=line, is_heading=True, is_wide=True) for line in wrap(statement, 66)]
    digits = [Row(key=str(n), left=str(n), title=meanings.get(str(n)) or "·") for n in range(1, 6)]
    return [*told, *digits, Row(key=SKIP, left="6", title="skip", is_faint=True)]
