"""`mentorlog export` and `mentorlog import`: the full copy, out and in."""

import sys
from collections.abc import Mapping
from pathlib import Path

import click

from mentorlog.cli.files import reason, target, write_file
from mentorlog.cli.output import say, tell
from mentorlog.cli.session import session_of
from mentorlog.cli.undo import tell_how_to_undo
from mentorlog.cli.verbs import global_options
from mentorlog.exchange import ImportReport, compare, full_copy, read_full_copy
from mentorlog.lookup import joined
from mentorlog.plain import json_text, one_line
from mentorlog.records.contents import OWNER_TABLE, RECORD_TYPES, Contents
from mentorlog.records.errors import NotFound, Refused
from mentorlog.records.record import Shareable
from mentorlog.reports.paragraphs import counted

NOUNS: Mapping[str, tuple[str, str]] = {
    "people": ("person", "people"),
    "fit_checks": ("fit check", "fit checks"),
    "boundaries": ("boundary", "boundaries"),
    "feedback": ("piece of feedback", "pieces of feedback"),
    "learning": ("learning entry", "learning entries"),
    "self_assessments": ("self-assessment", "self-assessments"),
}
MOST_LISTED = 20


@click.command()
@click.option("--format", type=click.Choice(["json"]), default="json", expose_value=False, help="How it is written.")
@click.option("-o", "--output", metavar="FILE", help="Write it to a file; - is the screen.")
@click.option("--overwrite", is_flag=True, help="Replace the file that is there.")
@global_options
@click.pass_context
def export(ctx: click.Context, output: str | None, *, overwrite: bool) -> None:
    """Write the full copy: everything the journal holds, private text included."""
    session = session_of(ctx)
    contents = session.contents
    text = json_text(full_copy(contents)) + "\n"
    if output in {None, "-"}:
        say(text)
    else:
        path = target(str(output), session.settings)
        write_file(path, text, overwrite=overwrite)
        tell(f"Written: {path}")
    tell(_what_it_holds(contents))


def _what_it_holds(contents: Contents) -> str:
    records = [record for _, table in contents.tables() for record in table.values()]
    trash = sum(record.is_deleted for record in records)
    sealed = sum(isinstance(record, Shareable) and record.is_sealed for record in records)
    aside = len(contents.set_aside)
    lost = f" {counted(aside, 'record')} that cannot be read stayed behind." if aside else ""
    unknown = sorted(contents.rows.keys() - RECORD_TYPES.keys() - {OWNER_TABLE})
    if unknown:
        lost += f" So did what this version does not know: {joined([one_line(name, 40) for name in unknown])}."
    return (
        f"This is the full copy, private text and all: {counted(len(records), 'record')}, {trash} of them in the "
        f"trash, {counted(sealed, 'sealed note')}.{lost}"
    )


@click.command("import")
@click.argument("file", metavar="FILE")
@click.option("--dry-run", is_flag=True, help="Say what it would do, and do nothing.")
@click.option("--replace", is_flag=True, help="Where a record differs take the file's, after a backup.")
@global_options
@click.pass_context
def import_(ctx: click.Context, file: str, *, dry_run: bool, replace: bool) -> int:
    """Take in a full copy: what the journal lacks is added, what is there is left as it is."""
    incoming = read_full_copy(_bytes_of(file))
    opened = session_of(ctx).open(may_create=True)
    if dry_run:
        report = compare(opened.journal.contents, incoming, replace=replace)
    else:
        report = opened.journal.copies.take_in(incoming, replace=replace)
    for line in _told(report, would=dry_run):
        tell(line)
    if not dry_run and report.changes.changes:
        tell("Try: mentorlog today")
        tell_how_to_undo(opened.journal, report.changes)
    return 1 if report.different and not replace else 0


def _bytes_of(file: str) -> bytes:
    if file == "-":
        return sys.stdin.buffer.read() if sys.stdin else b""
    path = Path(file).expanduser()
    shown = one_line(str(path))
    try:
        return path.read_bytes()
    except IsADirectoryError as error:
        raise Refused(f"{shown} is a folder. A full copy is one file.") from error
    except FileNotFoundError as error:
        raise NotFound(f"There is no file {shown}.") from error
    except (OSError, ValueError) as error:
        raise Refused(f"{shown} cannot be read: {reason(error)}.") from error


def _told(report: ImportReport, *, would: bool) -> list[str]:
    """What an import did, or would do, one sentence a line."""
    did = "Would import" if would else "Imported"
    parts = [counted(count, *_noun(table)) for table, count in report.added.items()]
    total = sum(report.added.values())
    lines = [f"{did} {counted(total, 'record')}{': ' + joined(parts) if parts else ''}."]
    if report.same:
        lines.append(f"{counted(report.same, 'record')} {'was' if report.same == 1 else 'were'} there already.")
    if report.takes_owner:
        lines.append(f"{'Would take' if would else 'Took'} the owner's name from the file.")
    if report.unknown:
        names = joined([one_line(name, 40) for name in report.unknown[:MOST_LISTED]])
        lines.append(f"Left out, for this version does not know it: {names}.")
    return lines + (_told_of_differences(report, would=would) if report.different else [])


def _told_of_differences(report: ImportReport, *, would: bool) -> list[str]:
    """Which records are not the same in both, in which fields, and what became of them."""
    count = len(report.different)
    done = "left as it is here" if count == 1 else "left as they are here"
    if report.replaces:
        done = "would be replaced" if would else "replaced by the file's"
    lines = [f"{counted(count, 'record')} {'differs' if count == 1 else 'differ'}, {done}:"]
    lines += [f"  {d.table} {d.id}: {', '.join(d.fields)}" for d in report.different[:MOST_LISTED]]
    if count > MOST_LISTED:
        lines.append(f"  and {count - MOST_LISTED} more")
    return lines if report.replaces else [*lines, "--replace takes the file's, after a backup."]


def _noun(table: str) -> tuple[str, str]:
    return NOUNS.get(table, (table.removesuffix("s"), table))
