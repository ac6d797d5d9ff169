"""`mentorlog backup`: the copies of the journal, listed, made and put back."""

import datetime as dt
from pathlib import Path

import click

from mentorlog.bootstrap import Opened
from mentorlog.cli.output import say, say_rows, tell
from mentorlog.cli.session import session_of
from mentorlog.cli.verbs import global_options
from mentorlog.days import short_day
from mentorlog.plain import json_text
from mentorlog.records.errors import JournalError, NotFound
from mentorlog.reports.paragraphs import counted, paragraph
from mentorlog.store.backups import Backup

HEADER = ("number", "when", "records", "reason", "bytes", "file")


@click.group(invoke_without_command=True)
@global_options
@click.pass_context
def backup(ctx: click.Context) -> None:
    """The backups of the journal; without a word behind it, a list of them.

    One is made before the first change in a quarter of an hour, and before every import and restore. The 10 newest
    stay, and the last one of 7 days, 4 weeks and 12 months.
    """
    if ctx.invoked_subcommand is None:
        ctx.invoke(list_, plain=False, as_json=False)


@backup.command("list")
@click.option("--plain", is_flag=True, help="Tab-separated, with a header row.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@global_options
@click.pass_context
def list_(ctx: click.Context, *, plain: bool, as_json: bool) -> None:
    """Every backup, newest first, each with its number."""
    session = session_of(ctx)
    backups = session.open().file.backups
    rows = [(number, found, backups.count(found)) for number, found in enumerate(backups.listed(), 1)]
    if as_json:
        say(json_text({"schema": 1, "items": [_values(*row) for row in rows]}) + "\n")
    elif plain:
        say_rows([HEADER, *([str(value) for value in _values(*row).values()] for row in rows)])
    elif rows:
        say(f"{counted(len(rows), 'backup')}, newest first.\n")
        say("".join(f"{_line(*row, session.clock.now().date())}\n" for row in rows))
        tell("To put one back: mentorlog backup restore N")
    else:
        tell("No backup yet. The first one is made before the next change.")


@backup.command()
@global_options
@click.pass_context
def make(ctx: click.Context) -> None:
    """Make one now."""
    opened = session_of(ctx).open()
    count = _count(opened)
    before = {found.path for found in opened.file.backups.listed()}
    path = opened.file.back_up("hand")
    if path is None:
        raise NotFound("There is no journal yet, and nothing to back up.")
    held = counted(count, "record")
    tell(f"The newest backup holds just that: {held}." if Path(path) in before else f"Backed up: {held}.")
    tell(f"It is {path}")


@backup.command()
@click.argument("which", metavar="N|FILE")
@global_options
@click.pass_context
def restore(ctx: click.Context, which: str) -> None:
    """Put a backup, or a journal file, in place.

    The whole journal goes back to that state. What stands there now is kept first.
    """
    session = session_of(ctx)
    opened = session.open()
    backups = opened.file.backups
    found = backups.numbered(int(which)) if which.isdecimal() and len(which) < 4 else None
    was = _what_is_there(opened, session.settings.quarantine_dir)
    opened.file.put_back(found.path if found else Path(which).expanduser())
    of = f" of {_when(found, session.clock.now().date())}" if found else ""
    tell(f"Put back: the journal{of}, with {counted(_count(opened), 'record')}.")
    if was:
        tell(was)


def _what_is_there(opened: Opened, quarantine: Path) -> str:
    """How to come back to what is about to be replaced; empty where nothing stands there."""
    try:
        opened.file.contents()
    except NotFound:
        return ""
    except JournalError:
        return f"The file that could not be read is kept in {quarantine}"
    return "What stood there before is the newest backup now: mentorlog backup restore 1"


def _count(opened: Opened) -> int:
    return sum(len(records) for _, records in opened.journal.contents.tables())


def _line(number: int, backup: Backup, count: int | None, today: dt.date) -> str:
    """One line of the list: `1. 21 Nov 20:31: 152 records, before an import.`."""
    held = "cannot be read" if count is None else counted(count, "record")
    return paragraph(f"{_when(backup, today)}: {held}, {backup.why}.", first=f"{number}. ")


def _when(backup: Backup, today: dt.date) -> str:
    return f"{short_day(backup.made_at.date(), today)} {backup.made_at:%H:%M}"


def _values(number: int, backup: Backup, count: int | None) -> dict[str, object]:
    return {
        "number": number,
        "when": f"{backup.made_at:%Y-%m-%dT%H:%M:%S}",
        "records": count,
        "reason": backup.reason,
        "bytes": backup.size,
        "file": str(backup.path),
    }
