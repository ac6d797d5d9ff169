"""What kind a boundary is, guessed from its words. It only groups the page, and can be changed."""

import re
from collections.abc import Mapping

from mentorlog.lookup import folded

USUAL = "conduct"

_WORDS: Mapping[str, str] = {
    "exit": "end ending quit leave without-giving",
    "review": "read-this list look-again-every every-six-months",
    "confidentiality": "stays-here between-us secret manager-may may-know what-is-said said-here stays-in identifying",
    "records": "note notes record recording assistant shared-drive transcript written-down",
    "channel": "message messages e-mail email mail chat slack text texts answer answers evenings urgent",
    "remote": "camera line-drops calls-back video-on muted connection",
    "cadence": "moves moved skipped every-other every-week every-month rhythm fixed-rhythm weekly monthly meet-every",
    "preparation": "agenda no-agenda pre-read",
    "time": "time minutes hour hours late begin-and-end prepares notice day's-notice prepare",
    "scope": "pay salary work code debug raises private-troubles off-limits ask-about comes-up",
    "wellbeing": "health home well-being wellbeing stress ill",
    "feedback": "feedback good-moment within-the-week criticism",
    "introductions": "introduc introduces before-writing one-name contact contacts",
    "sponsorship": "speak-for absence advocate vouch recommend sponsor",
    "conflict_of_interest": "apply same-thing interest compete",
    "gifts_and_favours": "gift gifts coffee value favour favours favor pay-for lunch",
    "help_outside": "goes-wrong may-talk-to coordinator someone-else outside-help",
    "learning": "brings read-or-tried quarter learn article",
    "access": "in-writing breaks slow on-request quiet-room beforehand",
    "rank": "leads-today whoever-leads rank senior swap",
    "group": "one-speaks leaves-the-group nobody's-story anyone-may-pass pass",
    "role": "role helps helps-think decides manage rate manager mentor's-job think",
    "responsibility": "books sends sends-the-agenda keeps-the responsible next-date",
    "conduct": "interrupt jokes respect expense tone rude laugh kind",
}
"""Words and groups of words that speak for a kind; a group counts as many times as it has words."""


def guessed_kind(statement: str) -> str:
    """The kind most of whose words stand in the line; how the two talk where none does."""
    return most_spoken_for(statement, _WORDS) or USUAL


def most_spoken_for(text: str, words_of: Mapping[str, str]) -> str | None:
    """Of kinds with their words, the one that a text speaks most for, the first of equals; None where none does."""
    words = re.findall(r"[\w'-]+", folded(text).replace("’", "'"))
    dashed = f"-{'-'.join(words)}-"
    scores = {kind: _score(dashed, known) for kind, known in words_of.items()}
    best = max(scores, key=lambda kind: scores[kind])
    return best if scores[best] else None


def _score(dashed: str, words: str) -> int:
    """One for a word, the square of its length for a group of words."""
    return sum((word.count("-") + 1) ** 2 for word in words.split() if f"-{word}-" in dashed)
