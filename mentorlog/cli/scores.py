"""Answers from 1 to 5, typed as digits, each of which may be skipped."""

from collections.abc import Iterable

from mentorlog.cli.asking import Asker
from mentorlog.records.errors import NotClear

SKIPPED = "0"


def score_in(answer: str) -> int:
    """One digit from 1 to 5. Raises NotClear."""
    if answer not in {"1", "2", "3", "4", "5"}:
        raise NotClear("Type a digit from 1 to 5, or enter to skip.")
    return int(answer)


def asked_scores(asker: Asker, statements: Iterable[tuple[str, str]]) -> dict[str, int]:
    """A digit for each statement; those that were skipped are not there."""
    given = ((key, asker.read(statement, score_in)) for key, statement in statements)
    return {key: score for key, score in given if score is not None}


def scores_in(digits: str, keys: Iterable[str]) -> dict[str, int]:
    """Digits typed at once, 0 for one that is skipped: `54043`. Raises NotClear."""
    known = list(keys)
    if len(digits) != len(known) or not set(digits) <= {*"12345", SKIPPED}:
        raise NotClear(f"Type {len(known)} digits from 1 to 5, 0 for one that is skipped: 54043")
    return {key: int(digit) for key, digit in zip(known, digits, strict=True) if digit != SKIPPED}
