"""`mentorlog export` and `mentorlog import`: the full copy, out and in."""

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import click

from mentorlog.cli.output import say, tell
from mentorlog.cli.session import Session, session_of
from mentorlog.cli.undo import tell_how_to_undo
from mentorlog.cli.verbs import global_options
from mentorlog.exchange import ImportReport, compare, contents_from, full_copy, read_full_copy
from mentorlog.lookup import joined
from mentorlog.plain import json_text, one_line
from mentorlog.records.contents import OWNER_TABLE, RECORD_TYPES, SCHEMA, Contents, SetAside
from mentorlog.records.errors import NotClear, NotFound, Refused
from mentorlog.records.record import Shareable
from mentorlog.reports.paragraphs import counted
from mentorlog.reports.registry import JOURNAL_FORMATS, journal_writer
from mentorlog.store.leaving_files import reason, target, write_file, write_folder

NOUNS: Mapping[str, tuple[str, str]] = {
    "people": ("person", "people"),
    "fit_checks": ("fit check", "fit checks"),
    "boundaries": ("boundary", "boundaries"),
    "feedback": ("piece of feedback", "pieces of feedback"),
    "learning": ("learning entry", "learning entries"),
    "self_assessments": ("self-assessment", "self-assessments"),
}
MOST_LISTED = 20
FORMATS = ["json", "csv", *JOURNAL_FORMATS]


@click.command()
@click.option("--format", "format_", type=click.Choice(FORMATS), default="json", help="How it is written.")
@click.option("-o", "--output", metavar="FILE", help="Write it to a file, csv to a folder; - is the screen.")
@click.option("--overwrite", is_flag=True, help="Replace what is there.")
@global_options
@click.pass_context
def export(ctx: click.Context, format_: str, output: str | None, *, overwrite: bool) -> None:
    """Write the full copy: everything the journal holds, private text included.

    csv and markdown leave the trash and sealed notes out; ics holds only days that both may see.
    """
    session = session_of(ctx)
    contents = session.contents
    if format_ == "csv":
        _write_sheets(session, output, overwrite=overwrite)
    else:
        is_copy = format_ == "json"
        text = json_text(full_copy(contents)) + "\n" if is_copy else journal_writer(format_)(contents, session.today)
        _write_text(session, text, output, overwrite=overwrite)
    tell(_WHAT_IT_HOLDS[format_](contents))


def _write_text(session: Session, text: str, output: str | None, *, overwrite: bool) -> None:
    if output in {None, "-"}:
        say(text)
        return
    path = target(str(output), session.settings)
    write_file(path, text, overwrite=overwrite)
    tell(f"Written: {path}")


def _write_sheets(session: Session, output: str | None, *, overwrite: bool) -> None:
    if output in {None, "-"}:
        raise NotClear("csv is a folder of files. Name one: mentorlog export --format csv -o FOLDER")
    from mentorlog.sheets import sheets_of

    folder = target(str(output), session.settings)
    files = {f"{table}.csv": sheet for table, sheet in sheets_of(session.contents).items()}
    write_folder(folder, files, overwrite=overwrite)
    tell(f"Written: {counted(len(files), 'file')} in {folder}")


def _what_stays_behind(contents: Contents) -> str:
    records, trash, sealed = _numbers(contents)
    return (
        f"Private text and all, but no full copy: {counted(trash, 'record')} in the trash and "
        f"{counted(sealed, 'sealed note')} of {records} stayed behind."
    )


def _numbers(contents: Contents) -> tuple[int, int, int]:
    """How many records there are; how many lie in the trash; how many are sealed."""
    records = [record for _, table in contents.tables() for record in table.values()]
    trash = sum(record.is_deleted for record in records)
    return len(records), trash, sum(isinstance(record, Shareable) and record.is_sealed for record in records)


def _what_it_holds(contents: Contents) -> str:
    records, trash, sealed = _numbers(contents)
    aside = len(contents.set_aside)
    lost = f" {counted(aside, 'record')} that cannot be read stayed behind." if aside else ""
    unknown = sorted(contents.rows.keys() - RECORD_TYPES.keys() - {OWNER_TABLE})
    if unknown:
        lost += f" So did what this version does not know: {joined([one_line(name, 40) for name in unknown])}."
    return (
        f"This is the full copy, private text and all: {counted(records, 'record')}, {trash} of them in the "
        f"trash, {counted(sealed, 'sealed note')}.{lost}"
    )


_WHAT_IT_HOLDS: Mapping[str, Callable[[Contents], str]] = {
    "json": _what_it_holds,
    "csv": _what_stays_behind,
    "markdown": _what_stays_behind,
    "ics": lambda _: "Meetings that are planned, and days that both may see. Nothing else.",
}


@click.command("import")
@click.argument("file", metavar="FILE|FOLDER")
@click.option("--dry-run", is_flag=True, help="Say what it would do, and do nothing.")
@click.option("--replace", is_flag=True, help="Where a record differs take the file's, after a backup.")
@global_options
@click.pass_context
def import_(ctx: click.Context, file: str, *, dry_run: bool, replace: bool) -> int:
    """Take in a full copy, or a folder of csv files: what the journal lacks is added, what is there stays as it is."""
    incoming = _read_folder(Path(file).expanduser()) if _is_folder(file) else read_full_copy(_bytes_of(file))
    opened = session_of(ctx).open(may_create=True)
    if dry_run:
        report = compare(opened.journal.contents, incoming, replace=replace)
    else:
        report = opened.journal.copies.take_in(incoming, replace=replace)
    for line in _told(report, would=dry_run):
        tell(line)
    if dry_run and opened.journal.contents.schema > SCHEMA:
        tell("But nothing would be written: the journal is of a newer mentorlog. Update this one first.")
        return 1
    if not dry_run and report.changes.changes:
        tell("Try: mentorlog today")
        tell_how_to_undo(opened.journal, report.changes)
    return 1 if report.leaves_something else 0


def _is_folder(file: str) -> bool:
    return file != "-" and os.path.isdir(Path(file).expanduser())  # noqa: PTH112 - a path that is none is no folder


def _read_folder(folder: Path) -> Contents:
    """What the csv files of a folder hold; files by other names are left alone."""
    from mentorlog.sheets import TABLES, values_of

    sheets = {table: _text_of(path) for table in TABLES if (path := folder / f"{table}.csv").exists()}
    if not sheets:
        shown = one_line(str(folder))
        raise Refused(f"{shown} is a folder without sheets such as goals.csv, which export --format csv makes.")
    return contents_from(values_of(sheets))


def _text_of(path: Path) -> str:
    try:
        return _bytes_of(str(path)).decode()
    except UnicodeDecodeError as error:
        raise Refused(f"{one_line(str(path))} is not UTF-8 text. Nothing was imported.") from error


def _bytes_of(file: str) -> bytes:
    if file == "-":
        return sys.stdin.buffer.read() if sys.stdin else b""
    path = Path(file).expanduser()
    shown = one_line(str(path))
    try:
        return path.read_bytes()
    except IsADirectoryError as error:
        raise Refused(f"{shown} is a folder. Name a file.") from error
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
    lines += _told_of_differences(report, would=would) if report.different else []
    return lines + (_told_of_aside(report.aside, would=would) if report.aside else [])


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


def _told_of_aside(aside: Sequence[SetAside], *, would: bool) -> list[str]:
    """Which records the journal has and cannot read: nothing is written over them."""
    count = len(aside)
    which, stays, they = ("1 record is", "stays", "it") if count == 1 else (f"{count} records are", "stay", "they")
    be = "is" if count == 1 else "are"
    stay = f"{'would stay' if would else stays} as {they} {be}"
    lines = [f"{which} set aside here because {they} cannot be read, and {stay}:"]
    lines += [f"  {row.table} {row.id}" for row in aside[:MOST_LISTED]]
    return [*lines, f"  and {count - MOST_LISTED} more"] if count > MOST_LISTED else lines


def _noun(table: str) -> tuple[str, str]:
    return NOUNS.get(table, (table.removesuffix("s"), table))
