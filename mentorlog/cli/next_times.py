"""`mentorlog next-times`: what you wanted to do differently, and what became of it."""

import click

from mentorlog.cli.changing import told
from mentorlog.cli.naming import keys_of, number_lines, record_called
from mentorlog.cli.output import say, say_rows, tell
from mentorlog.cli.session import Session, session_of
from mentorlog.cli.verbs import global_options
from mentorlog.days import short_day
from mentorlog.lookup import folded, joined
from mentorlog.nouns import short_id
from mentorlog.plain import json_text, one_line
from mentorlog.records.errors import NotClear, NotFound, quoted
from mentorlog.records.growth import Reflection
from mentorlog.reflecting.intentions import before_whom, still_open
from mentorlog.reports.paragraphs import capitalised, counted, paragraph, sentence

MOST_NAMED = 10
STATES = {"did": "did", "not-yet": "not_yet", "no-longer": "no_longer"}


@click.command("next-times")
@click.argument("words", nargs=-1, metavar="[did|not-yet|no-longer N]")
@click.option("--plain", is_flag=True, help="Tab-separated, with a header row.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@global_options
@click.pass_context
def next_times(ctx: click.Context, words: tuple[str, ...], *, plain: bool, as_json: bool) -> None:
    """What you wanted to do differently and is still open, the newest first; or what became of one.

    One is named by its number in the list, its id, or some of its words: mentorlog next-times did 1.
    """
    session = session_of(ctx)
    rows = still_open(session.contents)
    if words:
        _settle(session, words, rows)
    elif as_json:
        say(json_text({"schema": 1, "items": [_values(session, row) for row in rows]}) + "\n")
    elif plain:
        table = [(r.id, r.date.isoformat(), r.next_time or "", before_whom(session.contents, r)) for r in rows]
        say_rows([("id", "date", "next_time", "before"), *table])
    else:
        say("".join(f"{line}\n" for line in _lines(session, rows)))
        number_lines(session, keys_of(rows))


def _settle(session: Session, words: tuple[str, ...], rows: list[Reflection]) -> None:
    if words[0] not in STATES or len(words) < 2:
        raise NotClear("Say did, not-yet or no-longer, and which: mentorlog next-times did 1")
    told(session, session.journal.reflections.settle(_named(session, " ".join(words[1:]), rows).id, STATES[words[0]]))


def _named(session: Session, word: str, rows: list[Reflection]) -> Reflection:
    """The intention of a number of the last list, of its id, or of some of its words."""
    wanted = folded(word)
    begun = [row for row in rows if wanted and not word.isdecimal() and wanted in folded(row.next_time or "")]
    if len(begun) == 1:
        return begun[0]
    if len(begun) > 1:
        named = joined([f"{one_line(row.next_time or '', 60)} ({short_id(row)})" for row in begun[:MOST_NAMED]])
        raise NotFound(f"{quoted(word)} fits {len(begun)} open lines: {named}. Say which.")
    found = record_called(session, Reflection, word)
    if found.id not in {row.id for row in rows}:
        raise NotFound(f"{quoted(word)} is none of the open lines. mentorlog next-times shows them.")
    return found


def _lines(session: Session, rows: list[Reflection]) -> list[str]:
    if not rows:
        tell("A sitting ends with one: mentorlog reflect")
        return ["Nothing you meant to do next time is open."]
    head = f"{counted(len(rows), 'intention is', 'intentions are')} open. Only you see it."
    return [head, *(_line(session, number, row) for number, row in enumerate(rows, 1))]


def _line(session: Session, number: int, row: Reflection) -> str:
    tried = ", not yet" if row.next_time_state == "not_yet" else ""
    said = sentence(capitalised(one_line(row.next_time or "")))
    whom = before_whom(session.contents, row)
    return paragraph(f"{said} Since {short_day(row.date, session.today)}{tried}; {whom}.", first=f"{number}. ")


def _values(session: Session, row: Reflection) -> dict[str, object]:
    values: dict[str, object] = {"id": row.id, "date": row.date, "next_time": row.next_time}
    return values | {"state": row.next_time_state or "open", "before": before_whom(session.contents, row)}
