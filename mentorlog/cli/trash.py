"""`mentorlog trash`, `restore` and `purge`: what was deleted, back or gone for good."""

from collections.abc import Sequence

import click

from mentorlog.cli.asking import Asker
from mentorlog.cli.changing import told
from mentorlog.cli.naming import any_record_called, called_among, keys_of, number_lines
from mentorlog.cli.output import say, say_rows, tell
from mentorlog.cli.session import Session, session_of
from mentorlog.cli.verbs import global_options
from mentorlog.journal.trash import in_trash, purge_of
from mentorlog.lookup import folded
from mentorlog.nouns import NOUN_OF
from mentorlog.plain import json_text, one_line
from mentorlog.records.errors import Refused
from mentorlog.records.people import Person
from mentorlog.records.record import Record
from mentorlog.reports import trash_text
from mentorlog.reports.paragraphs import counted
from mentorlog.store.holding import copies_with

HEADER = ("number", "kind", "id", "title", "deleted_on", "kept_until")
MOST_NAMED = 10


@click.command()
@click.option("--plain", is_flag=True, help="Tab-separated, with a header row.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@global_options
@click.pass_context
def trash(ctx: click.Context, *, plain: bool, as_json: bool) -> None:
    """What was deleted, the last first. After 30 days it is cleared."""
    session = session_of(ctx)
    records = in_trash(session.contents)
    number_lines(session, keys_of(records))
    if as_json:
        say(json_text({"schema": 1, "items": trash_text.values(records, session.contents)}) + "\n")
    elif plain:
        rows = enumerate(trash_text.values(records, session.contents), 1)
        say_rows([HEADER, *((str(number), *(str(row[name]) for name in HEADER[1:])) for number, row in rows)])
    else:
        _list(session, records)


@click.command()
@click.argument("record", nargs=-1, metavar="[ID]")
@click.option(
    "--versions", type=click.IntRange(min=1), metavar="N", help="As it was in the Nth that show --versions lists."
)
@global_options
@click.pass_context
def restore(ctx: click.Context, record: tuple[str, ...], *, versions: int | None) -> None:
    """Take a record out of the trash. Alone it only lists: what was deleted, then earlier journals."""
    session = session_of(ctx)
    if versions is not None:
        from mentorlog.cli.versions import put_back_version

        put_back_version(session, any_record_called(session, " ".join(record)), versions)
        return
    records = in_trash(session.contents)
    if not record:
        number_lines(session, keys_of(records))
        _list(session, records)
        _list_earlier(session)
        return
    found = called_among(session, " ".join(record), records, "records in the trash")
    told(session, session.journal.records.put_back(type(found), found.id))


def _list(session: Session, records: Sequence[Record]) -> None:
    say(trash_text.write(records, session.contents, session.today))
    if records:
        tell("To put one back: mentorlog restore N. To destroy one for good: mentorlog purge N")


def _list_earlier(session: Session) -> None:
    """How many whole journals are kept, which another verb lists and puts back."""
    count = sum(1 for _ in session.settings.backup_dir.rglob("*.json"))
    if count:
        say(f"{counted(count, 'earlier journal is', 'earlier journals are')} kept as backups.\n")
        tell("To see them: mentorlog backup list. To go back to one: mentorlog backup restore N")


@click.command()
@click.argument("record", nargs=-1, required=True, metavar="ID")
@click.option("--keep-notes", is_flag=True, help="Of a person only the name goes; what was written stays.")
@global_options
@click.pass_context
def purge(ctx: click.Context, record: tuple[str, ...], *, keep_notes: bool) -> None:
    """Destroy a record for good, after asking. There is no undo.

    Of a person the notes go, the facts stay, and the name becomes "former mentee 1" wherever it stands.
    """
    session = session_of(ctx)
    everything = [one for _, table in session.contents.tables() for one in table.values()]
    found = called_among(session, " ".join(record), everything, "records")
    if isinstance(found, Person):
        _purge_person(session, found, keep_notes=keep_notes)
        return
    if keep_notes:
        raise Refused("--keep-notes is for a person. Nothing was purged.")
    kind = NOUN_OF[type(found)].one
    _ask(f"The {kind} {trash_text.values([found], session.contents)[0]['title']} goes for good. Type purge", "purge")
    tell(session.journal.trash.purge(type(found), found.id).sentence)
    _leave_nothing(session, [found.id])


def _purge_person(session: Session, person: Person, *, keep_notes: bool) -> None:
    plan = purge_of(session.contents, person)
    notes = "Notes stay, without the name" if keep_notes else "Notes go for good; facts stay"
    name = one_line(person.name)
    tell(f"{counted(len(plan.ids), 'record')} with {name}. {notes}: “{plan.alias}” stands in its place.")
    _ask("There is no undo. Type the name", person.name)
    tell(session.journal.trash.purge_person(person.id, keep_notes=keep_notes).sentence)
    _leave_nothing(session, [person.id, *plan.ids], name=person.name)


def _ask(question: str, expected: str) -> None:
    """Go on only where the answer is what was asked for."""
    answer = Asker(accept_all=False).line(f"{question}:")
    if not answer or folded(answer) != folded(expected):
        raise Refused("That is not it. Nothing was purged.")


def _leave_nothing(session: Session, ids: Sequence[str], name: str = "") -> None:
    """Let drafts go, and say where what was purged still stands: in an id, in backups."""
    for record_id in ids:
        session.drafts.forget_about(record_id)
    parts = [part for part in folded(name).split() if len(part) > 2]
    if named := [record_id for record_id in ids if any(part in folded(record_id) for part in parts)]:
        tell(f"Ids never change, and some have the name in them: {', '.join(named[:MOST_NAMED])}.")
    holding = list(copies_with(ids[0], session.settings.backup_dir, session.settings.quarantine_dir))
    if holding:
        tell(f"{counted(len(holding), 'backup still holds', 'backups still hold')} it. To be rid of it, remove:")
    for path in holding[:MOST_NAMED]:
        tell(f"  {path}")
    if len(holding) > MOST_NAMED:
        tell(f"  and {len(holding) - MOST_NAMED} more in {session.settings.backup_dir}")
