"""What completion offers: the people and records of the journal by name, for each place where a name is typed.

An offered word is found again by the verb that takes it: a part of a title from its beginning. What is sealed is
never offered, and no word holds what could steer a terminal or end a line.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from typing import Any

import click
from click.shell_completion import CompletionItem

from mentorlog.cli.session import Session, session_of
from mentorlog.lookup import folded, known_mentorships, names_with
from mentorlog.nouns import NOUNS, full_title, noun_called
from mentorlog.plain import one_line
from mentorlog.records.contents import Contents
from mentorlog.records.errors import JournalError
from mentorlog.records.meetings import Action
from mentorlog.records.record import Record, Shareable

LONGEST = 60
MOST_OFFERED = 200

Offer = Callable[[Session], Iterable[str]]


def teach(command: click.Command, *, is_for_trash: bool = False) -> click.Command:
    """Let each parameter of a command, and of the commands in it, offer what it takes."""
    for param in command.params:
        if (param.metavar or "").startswith(("FILE", "[FILE")):
            param.type = click.Path()
        elif offer := _offer_for(param, is_for_trash=is_for_trash):
            param.type = _Named(offer)
    if isinstance(command, click.Group):
        for name, inner in command.commands.items():
            teach(inner, is_for_trash=name == "restore")
    return command


class _Named(click.ParamType[Any]):
    """A name of something in the journal."""

    name = "name"

    def __init__(self, offer: Offer) -> None:
        self._offer = offer

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ARG002
        """The name as it was typed."""
        return value

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem[Any]]:  # noqa: ARG002
        """Each name that begins so; none where there is no journal to be read."""
        wanted = folded(incomplete)
        with suppress(JournalError):
            found = dict.fromkeys(filter(None, map(_cut, self._offer(session_of(ctx)))))
            # a word that begins with a dash would be taken for an option
            fitting = [name for name in found if folded(name).startswith(wanted) and not name.startswith("-")]
            return [CompletionItem(name) for name in fitting[:MOST_OFFERED]]
        return []


def _offer_for(param: click.Parameter, *, is_for_trash: bool) -> Offer | None:
    """What a parameter offers, by the word that its help shows for it."""
    word = (param.metavar or param.name or "").strip("[].").casefold()
    if word in _OFFERS:
        return _OFFERS[word]
    noun = noun_called(word)
    if noun is None or (isinstance(param, click.Option) and word != "goal"):
        return None
    return lambda session: _titles(session.contents, [noun.table], is_deleted=is_for_trash)


def _titles(contents: Contents, tables: Iterable[str], *, is_deleted: bool = False) -> Iterator[str]:
    """The titles of records, the newest written first."""
    for table in tables:
        kept = [record for record in contents.table(table).values() if record.is_deleted == is_deleted]
        for record in sorted(kept, key=_written_on, reverse=True):
            if not (isinstance(record, Shareable) and record.is_sealed):
                yield full_title(record, contents)


def _written_on(record: Record) -> str:
    return str(record.created_on or getattr(record, "date", None) or "")


def _names(session: Session) -> Iterator[str]:
    contents = session.contents
    yield from (names_with(contents, mentorship) for mentorship in known_mentorships(contents))
    yield from (person.name for person in contents.people.values() if not person.is_deleted)


def _every_table() -> list[str]:
    return [noun.table for noun in NOUNS.values()]


def _is_open(action: Action) -> bool:
    return action.state == "open" and not action.is_deleted and not action.is_sealed


_OFFERS: Mapping[str, Offer] = {
    "name": _names,
    "promise": lambda session: (a.text for a in session.contents.actions.values() if _is_open(a)),
    "record": lambda session: _titles(session.contents, _every_table()),
    "kind": lambda _: NOUNS,
}


def trash_offer(session: Session) -> Iterator[str]:
    """The titles of what lies in the trash, of every kind."""
    return _titles(session.contents, _every_table(), is_deleted=True)


def everything_offer(session: Session) -> Iterator[str]:
    """The titles of all records, in the trash or not."""
    yield from _titles(session.contents, _every_table())
    yield from trash_offer(session)


def teach_one(command: click.Command, offer: Offer) -> click.Command:
    """Let the arguments of a command offer this."""
    for param in command.params:
        if isinstance(param, click.Argument):
            param.type = _Named(offer)
    return command


def _cut(title: str) -> str:
    """A title on one line, cut between words, so that it still is a part of the title."""
    line = one_line(title, longest=10 * LONGEST)
    if len(line) <= LONGEST:
        return line
    return line[: line.rfind(" ", 0, LONGEST + 1)] if " " in line[: LONGEST + 1] else line[:LONGEST]
