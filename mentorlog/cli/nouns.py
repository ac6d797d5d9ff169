"""`list show add edit delete restore` of every noun, made once from the descriptions of its fields.

A noun's own verbs stand in a module of their own, named in `OWN_VERBS`; what they are called goes before what is
made here.
"""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any

import click

from mentorlog.cli.changing import told, told_and_seen
from mentorlog.cli.naming import any_record_called, deleted_called, in_trash_called, record_called
from mentorlog.cli.noun_fields import MAIN, has_field
from mentorlog.cli.noun_options import options_for
from mentorlog.cli.noun_values import main_text, read_options, with_mentorship
from mentorlog.cli.output import say
from mentorlog.cli.record_lists import list_records
from mentorlog.cli.session import Session, session_of
from mentorlog.cli.verbs import NOUN_VERBS, global_options
from mentorlog.nouns import NOUN_OF, Noun, noun_called, short_id
from mentorlog.plain import json_text
from mentorlog.records.errors import NotClear
from mentorlog.records.record import Record
from mentorlog.reports import record_page
from mentorlog.reports.record_values import values_of

OWN_VERBS: Mapping[str, tuple[str, ...]] = {
    "action": ("mentorlog.cli.action:action",),
    "meeting": ("mentorlog.cli.meeting:meeting",),
    "mentorship": ("mentorlog.cli.mentorship_terms:mentorship", "mentorlog.cli.mentorship:mentorship"),
    "boundary": ("mentorlog.cli.boundary:boundary",),
    "pulse": ("mentorlog.cli.pulse:pulse",),
    "assessment": ("mentorlog.cli.assessment:assessment",),
    "fit": ("mentorlog.cli.fit:fit",),
    "goal": ("mentorlog.cli.goal:goal",),
    "topic": ("mentorlog.cli.topic:topic",),
    "milestone": ("mentorlog.cli.milestone:milestone",),
    "feedback": ("mentorlog.cli.feedback:feedback",),
    "challenge": ("mentorlog.cli.challenge:challenge",),
    "skill": ("mentorlog.cli.skill:skill",),
    "contact": ("mentorlog.cli.contact:contact",),
}
"""Where the verbs stand that only one noun has; a group of verbs each."""

EVERY_NOUN = ("list", "show", "add", "edit", "delete", "restore")


def group_of(word: str) -> click.Group:
    """The verbs of a noun: its own, and those that every noun has."""
    noun = noun_called(word)
    if noun is None:
        raise KeyError(word)
    group = click.Group(noun.word, help=NOUN_VERBS[noun.word][0])
    for own in _own(noun):
        group.help = own.help if not group.commands else group.help
        group.commands.update(own.commands)
    for name in EVERY_NOUN:
        if name not in group.commands:
            group.add_command(_MAKERS[name](noun), name)
    return global_options(group)


def _own(noun: Noun) -> Iterator[click.Group]:
    for place in OWN_VERBS.get(noun.word, ()):
        module, _, attribute = place.partition(":")
        yield getattr(import_module(module), attribute)


def _lister(noun: Noun) -> click.Command:
    has_pair = noun.table in {"people", "mentorships"} or any(
        has_field(noun, name) for name in ("mentorship_id", "mentorship_ids")
    )

    @click.pass_context
    def list_(ctx: click.Context, /, **options: Any) -> None:
        list_records(session_of(ctx), noun, options)

    switches = [
        click.Option(["--all", "all_"], is_flag=True, help="Also what is over."),
        click.Option(["--trash"], is_flag=True, help="What lies in the trash."),
        click.Option(["--plain"], is_flag=True, help="Tab-separated, with a header row."),
        click.Option(["--json", "as_json"], is_flag=True, help="One JSON object."),
    ]
    with_ = [click.Option(["--with", "with_"], metavar="NAME", help="The mentorship or the person.")]
    return _command(list_, f"The {noun.many}, each with a number.", [*(with_ if has_pair else []), *switches])


def _shower(noun: Noun) -> click.Command:
    @click.pass_context
    def show(ctx: click.Context, record: tuple[str, ...], *, as_json: bool) -> None:
        session, word = session_of(ctx), " ".join(record)
        found = in_trash_called(session, noun.record_type, word) or record_called(session, noun.record_type, word)
        show_record(session, found, as_json=as_json)

    as_json = click.Option(["--json", "as_json"], is_flag=True, help="One JSON object.")
    return _command(show, "One of them, whole.", [_which(noun), as_json])


def _adder(noun: Noun) -> click.Command:
    main = MAIN.get(noun.table)

    @click.pass_context
    def add(ctx: click.Context, /, main_words: tuple[str, ...] = (), **typed: Any) -> None:
        session = session_of(ctx)
        if main is not None:
            text = main_text(main_words, noun)
            typed = {**typed, main: (text,) if main == "with" else text}
        values = read_options(noun, typed, session)
        told_and_seen(
            session, session.journal.records.add(noun.record_type, with_mentorship(noun, values, typed, session))
        )

    words = [click.Argument(["main_words"], nargs=-1, required=True, metavar=_metavar(noun))] if main else []
    return _command(add, f"Write down {_article(noun.one)} {noun.one}.", [*words, *options_for(noun, is_new=True)])


def _article(word: str) -> str:
    return "an" if word[0] in "aeiou" else "a"


def _metavar(noun: Noun) -> str:
    return "NAME..." if noun.table in {"people", "contacts", "mentorships"} else "TEXT..."


def _editor(noun: Noun) -> click.Command:
    @click.pass_context
    def edit(ctx: click.Context, /, record: tuple[str, ...], **typed: Any) -> None:
        session = session_of(ctx)
        found = record_called(session, noun.record_type, " ".join(record))
        values = read_options(noun, typed, session, former=found)
        if not values:
            raise NotClear(f"Name what is to change, such as --tag WORD. See: mentorlog {noun.word} edit --help")
        told_and_seen(session, session.journal.records.edit(noun.record_type, found.id, values))

    return _command(
        edit,
        "Change what is named, and nothing else. Empty quotes take a value away.",
        [_which(noun), *options_for(noun, is_new=False)],
    )


def _deleter(noun: Noun) -> click.Command:
    @click.pass_context
    def delete(ctx: click.Context, record: tuple[str, ...]) -> None:
        session = session_of(ctx)
        found = record_called(session, noun.record_type, " ".join(record))
        done = session.journal.records.delete(noun.record_type, found.id)
        told(session, done, f"To put it back: mentorlog {noun.word} restore {short_id(found)}")

    return _command(delete, "Put it into the trash; it can be put back.", [_which(noun)])


def _restorer(noun: Noun) -> click.Command:
    @click.pass_context
    def restore(ctx: click.Context, record: tuple[str, ...]) -> None:
        session = session_of(ctx)
        word = " ".join(record)
        told(
            session,
            session.journal.records.put_back(noun.record_type, deleted_called(session, noun.record_type, word).id),
        )

    return _command(restore, "Take it out of the trash.", [_which(noun)])


def show_record(session: Session, record: Record, *, as_json: bool) -> None:
    """Say a record whole."""
    if as_json:
        noun = NOUN_OF[type(record)]
        say(json_text({"schema": 1, "noun": noun.word, "item": values_of(record, session.contents)}) + "\n")
    else:
        say(record_page.write(record, session.contents))


def _which(noun: Noun) -> click.Argument:
    return click.Argument(["record"], nargs=-1, required=True, metavar=noun.word.upper())


def _command(callback: Any, help_line: str, params: list[Any]) -> click.Command:
    command = click.Command(None, callback=callback, help=help_line, params=params)
    return global_options(command)


_MAKERS = {
    "list": _lister,
    "show": _shower,
    "add": _adder,
    "edit": _editor,
    "delete": _deleter,
    "restore": _restorer,
}


@click.command()
@click.argument("record", nargs=-1, required=False, metavar="RECORD")
@click.option("--versions", is_flag=False, flag_value="all", metavar="[N]", help="Its earlier versions, or the Nth.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@global_options
@click.pass_context
def show(ctx: click.Context, record: tuple[str, ...], *, versions: str | None, as_json: bool) -> None:
    """Any record, whole: by the number of the last list, its id, or a part of its title."""
    if not record and versions in {None, "all"}:
        raise NotClear("Say which record: its number in the last list, its id, or a part of its title.")
    session = session_of(ctx)
    if versions is None:
        show_record(session, any_record_called(session, " ".join(record)), as_json=as_json)
        return
    from mentorlog.cli.versions import show_versions, versions_asked

    word, number = versions_asked(record, versions)
    show_versions(session, any_record_called(session, word), number, as_json=as_json)
