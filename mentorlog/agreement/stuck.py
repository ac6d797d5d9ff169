"""Something stuck: its kind guessed from a sentence, never asked (texts.md 2.9). What is serious is never guessed."""

from collections.abc import Mapping

from mentorlog.agreement.guess import most_spoken_for
from mentorlog.texts.remedies import Remedy, remedies

USUAL = "other"

_WORDS: Mapping[str, str] = {
    "communication": "misunderstand misunderstood misread message messages unclear explain talk-past past-each-other",
    "priorities": "other-things come-first comes-first priorities deadline deadlines on-call release busy eat eats",
    "progress": "nothing-moves no-progress stuck slow same-place circles stall stalled moves",
    "time": "no-time time hours calendar too-long weeks schedule",
    "misaligned_goals": "different-things want-different not-my-goal their-goal goals whose-goal agree-on-goals",
    "expertise": "cannot-know not-know does-not-know expertise field knows-nothing outside-their",
    "distance": "hardly-talk hardly-meet distance silent no-answer not-answer reply replies cancels cancelled remote",
    "dependence": "too-much ask-too-much asks-too-much every-decision depends depend on-my-own without-me",
    "fit": "do-not-fit not-fit don't-fit fit click personality style",
    "trust": "careful trust careful-what confidence safe afraid told-my-manager behind-my-back",
    "boundary": "boundary agreed agreement line strained evenings weekend pay keeps-asking",
}
"""Words and groups of words that speak for a kind; a group counts as the square of its words."""


def guessed_kind_of_stuck(sentence: str) -> str:
    """The kind a sentence speaks most for; something else where it speaks for none."""
    return most_spoken_for(sentence, _WORDS) or USUAL


def remedy_for(sentence: str) -> Remedy:
    """What to try first, second, and if it stays."""
    return remedies().remedy(guessed_kind_of_stuck(sentence))
