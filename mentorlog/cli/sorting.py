"""`mentorlog captures` and `mentorlog sort`: what waits to be sorted, and making it what it is."""

from collections.abc import Mapping

import click

from mentorlog.cli.asking import Asker
from mentorlog.cli.changing import told, told_and_seen
from mentorlog.cli.naming import record_called
from mentorlog.cli.output import tell
from mentorlog.cli.record_lists import list_records
from mentorlog.cli.session import Session, session_of
from mentorlog.cli.verbs import global_options
from mentorlog.days import short_day
from mentorlog.lookup import active_mentorships, names_with, the_mentorship
from mentorlog.nouns import NOUNS
from mentorlog.plain import one_line
from mentorlog.records.errors import NotClear, Refused, quoted
from mentorlog.records.meetings import Capture
from mentorlog.reports.paragraphs import counted, paragraph, sentence
from mentorlog.reports.record_order import in_order

KINDS: Mapping[str, str] = {
    **{word: word for word in ("promise", "win", "decision", "stuck", "note", "trash", "reflection")},
    "action": "promise",
    "question": "topic",
    "topic": "topic",
    "reflect": "reflection",
    "next-time": "intention",
    "!": "promise",
    "?": "topic",
    "+": "win",
    ">": "reflection",
    "=": "decision",
}
CHOICES = "action, question, win, reflect, next-time, decision, stuck, note, or trash"
_NEEDS_SOMEBODY = {"topic", "decision", "stuck"}


@click.command()
@click.option("--plain", is_flag=True, help="Tab-separated, with a header row.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@global_options
@click.pass_context
def captures(ctx: click.Context, *, plain: bool, as_json: bool) -> None:
    """What waits to be sorted, the newest first, each with a number."""
    session = session_of(ctx)
    list_records(session, NOUNS["capture"], {"plain": plain, "as_json": as_json, "all_": False, "trash": False})
    if not (plain or as_json) and _waiting(session):
        tell(paragraph(f"To make one what it is: mentorlog sort 1 KIND. KIND: {CHOICES}."))


@click.command()
@click.argument("words", nargs=-1, metavar="[N KIND]")
@click.option("--with", "with_", metavar="NAME", help="For whom: the mentorship or the person.")
@global_options
@click.pass_context
def sort(ctx: click.Context, words: tuple[str, ...], with_: str | None) -> None:
    """Make a capture what it is: mentorlog sort 1 question. Alone it goes through them one after another.

    KIND: action, question, win, reflect, next-time, decision, stuck, note, or trash.
    """
    session = session_of(ctx)
    if not words:
        _one_after_another(session, with_)
        return
    if len(words) < 2:
        raise NotClear(f"Say what it is: mentorlog sort 1 KIND. KIND: {CHOICES}.")
    kind = _kind(words[-1])
    capture = record_called(session, Capture, " ".join(words[:-1]))
    _sort(session, capture, kind, with_)


def _sort(session: Session, capture: Capture, kind: str, with_: str | None) -> None:
    whose = capture.mentorship_id
    if with_ is not None or (kind in _NEEDS_SOMEBODY and whose is None):
        whose = the_mentorship(session.contents, with_).id
    done = session.journal.captures.sort(capture.id, kind, whose)
    if kind == "decision":
        told(session, done, "You both may see it: it is in the message after the meeting.")
    else:
        told_and_seen(session, done, of=1)


def _kind(word: str) -> str:
    kind = KINDS.get(word.casefold())
    if kind is None:
        raise NotClear(f"{quoted(word)} is none of these: {CHOICES}.")
    return kind


def _waiting(session: Session) -> list[Capture]:
    contents = session.contents
    return in_order((c for c in contents.captures.values() if not c.is_deleted and not c.is_sealed), contents)


def _one_after_another(session: Session, with_: str | None) -> None:
    """Ask what each one is; enter alone leaves it for later."""
    waiting = _waiting(session)
    if not waiting:
        tell("Nothing waits to be sorted.")
        return
    tell(paragraph(f"{counted(len(waiting), 'thought')} to sort. Type what it is: {CHOICES}. Enter leaves it."))
    asker = Asker(accept_all=False)
    for number, capture in enumerate(waiting, 1):
        day = short_day(capture.created_on, session.today)
        question = f"{number} of {len(waiting)}, {day}: {sentence(one_line(capture.text, 300))} What is it?"
        kind = asker.read(question, _kind)
        if kind is None:
            continue
        try:
            _sort(session, capture, kind, with_ or _for_whom(session, capture, kind, asker))
        except Refused as error:
            tell(error.in_lines)


def _for_whom(session: Session, capture: Capture, kind: str, asker: Asker) -> str | None:
    """The id of the mentorship it is for, where it needs one and several are active."""
    active = active_mentorships(session.contents)
    if kind not in _NEEDS_SOMEBODY or capture.mentorship_id or len(active) < 2:
        return None
    names = [one_line(names_with(session.contents, mentorship), 40) for mentorship in active]
    choices = ", ".join(f"{number} {name}" for number, name in enumerate(names, 1))

    def chosen(answer: str) -> str:
        if not answer.isascii() or not answer.isdigit() or not 0 < int(answer) <= len(active):
            raise NotClear(f"Type a number from 1 to {len(active)}.")
        return active[int(answer) - 1].id

    answer = asker.read(f"For whom? {choices}", chosen)
    if answer is None:
        raise Refused("Left for later.")
    return answer
