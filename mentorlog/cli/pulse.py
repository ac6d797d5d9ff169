"""`mentorlog pulse add`: how it is going, five digits, only the owner's."""

import click

from mentorlog.cli.asking import Asker
from mentorlog.cli.changing import told as done_and_told
from mentorlog.cli.output import tell
from mentorlog.cli.scores import asked_scores, scores_given, scores_in, scores_option
from mentorlog.cli.session import session_of
from mentorlog.cli.verbs import global_options
from mentorlog.lookup import names_with, the_mentorship
from mentorlog.records.fields import LONGEST_TEXT
from mentorlog.reflecting.due import twice_low
from mentorlog.reports.paragraphs import paragraph
from mentorlog.texts.pulse import PulseText
from mentorlog.texts.pulse import pulse as pulse_text


@click.command()
@click.argument("digits", required=False, metavar="[DIGITS]")
@click.option("--with", "with_", metavar="NAME", help="The mentorship or the person.")
@scores_option
@click.option("--told", is_flag=True, help="Ask for what they said to the five, too.")
@global_options
@click.pass_context
def add(ctx: click.Context, digits: str | None, with_: str | None, given: tuple[str, ...], *, told: bool) -> None:
    """How it is going: five statements, each from 1 to 5. Only you see it.

    All five may be typed at once, 0 for one that is skipped: mentorlog pulse add 54043.
    """
    session = session_of(ctx)
    mentorship = the_mentorship(session.contents, with_)
    text = pulse_text()
    tell(paragraph(f"How it is going with {names_with(session.contents, mentorship)}. Only you see it."))
    asker = Asker(accept_all=False)
    words: dict[str, str] = {}
    if given:
        scores = scores_given(given, text.statements)
    elif digits is not None:
        scores = scores_in(digits, text.statements)
    else:
        tell(_scale(text))
        scores = asked_scores(asker, text.statements.items())
        words = _words(asker, text)
    theirs = _told(asker, text) if told else {}
    done_and_told(session, session.journal.assessments.pulse(mentorship.id, scores, words, theirs))
    if words.get("change"):
        tell("To keep to it: mentorlog action add, or mentorlog boundary starter")
    contents = session.contents
    for key in twice_low(contents, contents.mentorships[mentorship.id]):
        tell(paragraph(f"“{text.short[key]}”: low twice."))


def _scale(text: PulseText) -> str:
    """What the digits mean."""
    return f"{', '.join(f'{digit} {words}' for digit, words in text.anchors.items())}. Enter skips."


def _words(asker: Asker, text: PulseText) -> dict[str, str]:
    """One thing to start, to stop, to keep, and what to change; all of it may stay empty."""
    given = ((key, asker.line(words if words.endswith("?") else f"{words}?")) for key, words in text.then.items())
    return {key: answer[:LONGEST_TEXT] for key, answer in given if answer}


def _told(asker: Asker, text: PulseText) -> dict[str, str]:
    """What the other person said to each of the five, in words."""
    given = ((key, asker.line(f"What did they say? {statement}")) for key, statement in text.statements.items())
    return {key: answer[:LONGEST_TEXT] for key, answer in given if answer}


@click.group()
@global_options
def pulse() -> None:
    """How it is going, by five digits: add."""


pulse.add_command(add)
