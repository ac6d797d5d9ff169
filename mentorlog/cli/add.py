"""`mentorlog add`: a thought written down fast, read back with who will see it."""

import sys

import click

from mentorlog.capture import KINDS, Reading, read_capture, reading_in_words, with_whom
from mentorlog.capture.reading import Kind
from mentorlog.cli.asking import Asker
from mentorlog.cli.output import tell
from mentorlog.cli.session import Session, session_of
from mentorlog.cli.undo import tell_how_to_undo
from mentorlog.cli.verbs import global_options
from mentorlog.lookup import active_mentorships, names_with
from mentorlog.plain import one_line
from mentorlog.records.contents import Contents
from mentorlog.records.errors import NotClear, quoted
from mentorlog.reports.paragraphs import paragraph, sentence

PROMPT = "! promise, ? question, + win, > reflection, = decision, @me only me, or just write:"


@click.command()
@click.argument("words", nargs=-1, metavar="[KIND] [TEXT...|-]")
@global_options
@click.pass_context
def add(ctx: click.Context, words: tuple[str, ...]) -> None:
    """Write something down fast. KIND: action, question, win, reflect, decision or note.

    Anywhere in it: @person, @me for only me, tag:WORD, goal:WORD, and for an action a date at the end. Without TEXT it
    is asked for, where no shell reads along; - reads what is piped in. What is not understood stays text.
    """
    kind, rest = _kind(words)
    session = session_of(ctx)
    asker = Asker(accept_all=False)
    text = _text(rest, asker)
    if not text:
        tell("Nothing was written down.")
        return
    reading = read_capture(text, session.contents, session.today, kind)
    if reading.asks_whom and rest != ("-",) and (not rest or sys.stdin.isatty()):
        reading = ask_for_whom(reading, session.contents, asker)
    keep(session, reading)


def keep(session: Session, reading: Reading) -> None:
    """Keep it, and read it back."""
    done = session.journal.captures.keep(reading)
    tell(paragraph(done.sentence))
    tell(paragraph(sentence(f"Read as: {reading_in_words(reading, session.contents, session.today)}")))
    if reading.stays_to_sort:
        tell("To make it what it is: mentorlog sort")
    tell_how_to_undo(session.journal, done)


def ask_for_whom(reading: Reading, contents: Contents, asker: Asker) -> Reading:
    """The reading for whom it was said to be; unanswered, it stays to sort."""
    active = active_mentorships(contents)
    choices = ", ".join(f"{number} {one_line(names_with(contents, m), 40)}" for number, m in enumerate(active, 1))

    def chosen(answer: str) -> int:
        if not answer.isascii() or not answer.isdigit() or int(answer) > len(active):
            raise NotClear(f"{quoted(answer)} is none of them. Type a number from 0 to {len(active)}.")
        return int(answer)

    number = asker.read(f"For whom? {choices}, 0 only me", chosen)
    if number is None:
        return reading
    return with_whom(reading, active[number - 1].id if number else None)


def _kind(words: tuple[str, ...]) -> tuple[Kind | None, tuple[str, ...]]:
    """What the first word calls it, and the words that are left."""
    kind = KINDS.get(words[0].casefold()) if words else None
    return (kind, words[1:]) if kind else (None, words)


def _text(words: tuple[str, ...], asker: Asker) -> str:
    if words == ("-",):
        return _piped().strip()
    return " ".join(words).strip() if words else asker.line(PROMPT)


def _piped() -> str:
    try:
        return sys.stdin.read()
    except UnicodeDecodeError as error:
        raise NotClear("What was piped in is not UTF-8 text.") from error
