"""`mentorlog search`: records by their words."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

import click
import msgspec

from mentorlog.cli.naming import keys_of, number_lines, person_called
from mentorlog.cli.output import say, say_rows, tell
from mentorlog.cli.session import Session, session_of
from mentorlog.cli.verbs import global_options
from mentorlog.lookup import folded, mentorships_called, the_mentorship
from mentorlog.nouns import NOUNS
from mentorlog.plain import json_text
from mentorlog.records.contents import Contents
from mentorlog.records.errors import NotClear, quoted
from mentorlog.reports import found
from mentorlog.search import Finder, Hit, Within
from mentorlog.store.last_list import MOST_LINES

HEADER = ("number", "kind", "id", "on", "title", "snippet", "only_me")


@click.command()
@click.argument("words", nargs=-1, required=True, metavar="WORDS...")
@click.option("--kind", metavar="KIND", help="Only one kind: goal, meeting, promise, reflection and so on.")
@click.option("--with", "with_", metavar="NAME", help="Only with this mentorship or person.")
@click.option("--since", metavar="DATE", help="Only what was written in from this day on.")
@click.option("--until", metavar="DATE", help="Only what was written in up to this day.")
@click.option("--sealed", is_flag=True, help="Also sealed notes.")
@click.option("--trash", is_flag=True, help="Also what lies in the trash.")
@click.option("--plain", is_flag=True, help="Tab-separated, with a header row.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@global_options
@click.pass_context
def search(ctx: click.Context, /, words: tuple[str, ...], *, plain: bool, as_json: bool, **options: Any) -> None:
    """Find records by words in any of their texts, newest first.

    Every word must be there, in whatever order; capitals and accents do not matter.
    """
    session = session_of(ctx)
    text = " ".join(words)
    if not folded(text):
        raise NotClear("Say at least one word to look for.")
    contents = session.contents
    hits = Finder(contents, _within(session, options)).find(text)
    number_lines(session, keys_of(hit.record for hit in hits[:MOST_LINES]))
    if as_json:
        say(json_text({"schema": 1, "items": found.values(hits, text, contents)}) + "\n")
    elif plain:
        say_rows([HEADER, *_rows(hits, text, contents)])
    else:
        say(found.write(hits, text, contents, session.today))
        if not hits and not options["trash"]:
            tell("Looking for something deleted? --trash looks there too.")


def _within(session: Session, options: dict[str, Any]) -> Within:
    since, until = (_day(options[name], session) for name in ("since", "until"))
    if since and until and since > until:
        raise NotClear(f"--since {since} is after --until {until}. Turn them round.")
    within = Within(
        tables=frozenset({_table(options["kind"])}) if options["kind"] else None,
        since=since,
        until=until,
        sealed=options["sealed"],
        trash=options["trash"],
    )
    return _with(session.contents, options["with_"], within) if options["with_"] is not None else within


def _day(phrase: str | None, session: Session) -> dt.date | None:
    if phrase is None:
        return None
    from mentorlog.when import read_day

    return read_day(phrase, session.today, "back")


def _table(word: str) -> str:
    """The table of a kind as a person calls it: `goal`, `goals`, `promises`."""
    wanted = folded(word)
    for noun in NOUNS.values():
        if wanted in {noun.word, f"{noun.word}s", noun.one, noun.many, noun.table, *noun.also}:
            return noun.table
    raise NotClear(f"There is no kind {quoted(word)}. There are: {', '.join(NOUNS)}.")


def _with(contents: Contents, word: str, within: Within) -> Within:
    """The mentorship that goes by a word, else the person."""
    if not mentorships_called(contents, word):
        people = frozenset({person_called(contents, word)})
        return msgspec.structs.replace(within, mentorships=frozenset(), people=people)
    mentorship = the_mentorship(contents, word)
    people = frozenset(mentorship.with_ids)
    return msgspec.structs.replace(within, mentorships=frozenset({mentorship.id}), people=people)


def _rows(hits: Sequence[Hit], text: str, contents: Contents) -> list[tuple[str, ...]]:
    rows = (found.values([hit], text, contents)[0] for hit in hits)
    return [
        (str(number), *(str(row.get(name) or "") for name in HEADER[1:-1]), "yes" if row["only_me"] else "no")
        for number, row in enumerate(rows, 1)
    ]
