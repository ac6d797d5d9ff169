"""`mentorlog fit add`: whether two people fit, six factors, no total."""

from collections.abc import Callable, Sequence

import click

from mentorlog.cli.asking import Asker
from mentorlog.cli.changing import told
from mentorlog.cli.output import tell
from mentorlog.cli.scores import score_in, scores_given, scores_option
from mentorlog.cli.session import session_of
from mentorlog.cli.verbs import global_options
from mentorlog.lookup import names_with, the_mentorship
from mentorlog.records.errors import NotClear
from mentorlog.records.fields import LONGEST_TEXT
from mentorlog.reflecting.due import fit_checks_of
from mentorlog.reports.paragraphs import paragraph
from mentorlog.texts.fit import fit as fit_text

LOW = 2
SHOWN = {"hand on": "hand over to someone else", "thank and decline": "thank you, no"}


@click.command()
@click.option("--with", "with_", metavar="NAME", help="The mentorship or the person.")
@scores_option
@global_options
@click.pass_context
def add(ctx: click.Context, with_: str | None, given: tuple[str, ...]) -> None:
    """Whether you two fit: six factors, each from 1 to 5 with a line of your own. Only you see it."""
    session = session_of(ctx)
    mentorship = the_mentorship(session.contents, with_)
    text, asker = fit_text(), Asker(accept_all=False)
    if given:
        told(session, session.journal.assessments.fit(mentorship.id, scores_given(given, text.factors), {}, None))
        return
    is_later = bool(fit_checks_of(session.contents, mentorship))
    tell(paragraph(f"Whether you and {names_with(session.contents, mentorship)} fit. Only you see it."))
    tell("1 not at all, 5 fully; words may follow the digit. Enter skips.")
    scores: dict[str, int] = {}
    words: dict[str, str] = {}
    for key, factor in text.factors.items():
        score, line = asker.read(f"{factor.name}: {factor.statement}", _score_and_words) or (None, "")
        scores |= {key: score} if score is not None else {}
        words |= {key: line} if line else {}
        if score is not None and score <= LOW:
            tell(f"{text.low}.")
    decision = _decision(asker, text.later, text.again) if is_later else _decision(asker, text.decisions, "And now:")
    told(session, session.journal.assessments.fit(mentorship.id, scores, words, decision))
    if decision == "hand on":
        tell("To hand over: mentorlog mentorship close")


def _score_and_words(answer: str) -> tuple[int | None, str]:
    """`4`, `4 she names the hours`, or only words."""
    digit, _, rest = answer.partition(" ")
    if digit.isdecimal():
        return score_in(digit), rest.strip()[:LONGEST_TEXT]
    return None, answer[:LONGEST_TEXT]


def _decision(asker: Asker, decisions: Sequence[str], question: str) -> str | None:
    listed = " ".join(f"{number} {SHOWN.get(words, words)}." for number, words in enumerate(decisions, 1))
    return asker.read(f"{question} {listed}", _one_of(decisions))


def _one_of(decisions: Sequence[str]) -> Callable[[str], str]:
    def read(answer: str) -> str:
        if not answer.isdecimal() or not 1 <= int(answer) <= len(decisions):
            raise NotClear(f"Type a number from 1 to {len(decisions)}, or enter to leave it open.")
        return decisions[int(answer) - 1]

    return read


@click.group()
@global_options
def fit() -> None:
    """Whether you two fit: add."""


fit.add_command(add)
