"""Answers from 1 to 5, typed as digits, each of which may be skipped."""

from collections.abc import Iterable

import click

from mentorlog.cli.asking import Asker
from mentorlog.lookup import joined
from mentorlog.records.errors import NotClear, quoted

SKIPPED = "0"

scores_option = click.option(
    "--scores", "given", multiple=True, metavar="KEY=N", help="An answer by its name, and nothing is asked; repeatable."
)


def scores_given(given: Iterable[str], keys: Iterable[str]) -> dict[str, int]:
    """Answers by their names: `talk=4`. Raises NotClear."""
    known, scores = list(keys), {}
    for pair in given:
        key, _, answer = pair.partition("=")
        if key not in known:
            raise NotClear(f"There is no {quoted(key)}. There are: {joined(known)}.")
        scores[key] = score_in(answer)
    return scores


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
