"""`mentorlog check`: what is wrong with the journal, and what can be saved of it."""

import shlex
from collections.abc import Iterator
from pathlib import Path

import click

from mentorlog.bootstrap import Opened
from mentorlog.cli.keys_checked import odd_keys
from mentorlog.cli.output import say, tell
from mentorlog.cli.session import Session, session_of
from mentorlog.cli.verbs import global_options
from mentorlog.config import Settings
from mentorlog.days import short_day
from mentorlog.lookup import joined
from mentorlog.plain import json_text, one_line
from mentorlog.records.contents import Contents
from mentorlog.records.errors import Damaged
from mentorlog.reports.paragraphs import counted, paragraph
from mentorlog.store.leaving_files import is_there
from mentorlog.store.rescue import Rescued

DAMAGED = 5
MOST_LISTED = 20
SETTINGS = {
    "export_dir", "glyphs", "interface", "journal", "keys", "motion", "share", "theme", "weekly_question"
}  # fmt: skip


@click.command()
@click.option("--salvage", "target", metavar="FILE", help="Save what can be read into a new journal file.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@global_options
@click.pass_context
def check(ctx: click.Context, target: str | None, *, as_json: bool) -> int:
    """What is wrong with the journal, a sentence a line. The journal itself is never changed.

    Ends with 5 where the journal, or a record in it, cannot be read; what is merely worth a look ends with 0.
    """
    session = session_of(ctx)
    opened = session.open()
    if target is not None:
        rescued = opened.rescue.into(Path(target).expanduser())
        _tell_of(rescued, target, session)
        return 0
    contents = _readable(opened)
    findings = [*opened.checkup.findings()]
    if as_json:
        items = [{"damage": finding.is_damage, "text": finding.sentence} for finding in findings]
        say(json_text({"schema": 1, "items": items}) + "\n")
    else:
        lines = [*_summary(contents, session.settings), *(finding.sentence for finding in findings)]
        lines += [*_odd_settings(session.settings), _of_backups(opened, session)]
        say("".join(f"{_wrapped(line)}\n" for line in lines))
    return DAMAGED if any(finding.is_damage for finding in findings) else 0


def _wrapped(line: str) -> str:
    """A sentence under 80 columns; a command that it ends with stays whole."""
    said, mark, command = line.rpartition(": mentorlog ")
    return paragraph(line) if not mark or len(line) < 80 else f"{paragraph(said + ':')}\n  mentorlog {command}"


def _readable(opened: Opened) -> Contents | None:
    """What the journal holds; None where it is damaged, and a copy of it then lies in quarantine."""
    try:
        return opened.journal.contents
    except Damaged:
        return None


def _summary(contents: Contents | None, settings: Settings) -> Iterator[str]:
    if contents is None:
        return
    if not is_there(settings.journal):
        yield "There is no journal yet, so there is nothing to check."
        return
    count = counted(sum(len(records) for _, records in contents.tables()), "record")
    yield f"The journal reads {'well' if not contents.set_aside else 'in part'}: {count}."


def _of_backups(opened: Opened, session: Session) -> str:
    listed = opened.file.backups.listed()
    if not listed:
        return "No backup yet. The first one is made before the next change."
    newest = listed[0].made_at
    when = f"{short_day(newest.date(), session.clock.now().date())} {newest:%H:%M}"
    return f"{counted(len(listed), 'backup')}, the newest of {when}."


def _odd_settings(settings: Settings) -> Iterator[str]:
    """Names in config.toml that nothing reads, and a folder that is not there."""
    import tomllib

    try:
        values = tomllib.loads(settings.config_file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return  # none, or told of already
    for name in sorted(values.keys() - SETTINGS):
        yield f"The settings hold {one_line(name, 40)}, which this version does not know. Is it misspelt?"
    yield from odd_keys(values.get("keys", {}))
    if not settings.export_dir.is_dir():
        yield f"The folder export_dir of the settings is not there: {settings.export_dir}"


def _tell_of(rescued: Rescued, target: str, session: Session) -> None:
    """What was saved, what was not, and what to do with it."""
    salvage = rescued.salvage
    tell(f"Saved: {counted(salvage.count, 'record')} in {target}. The journal itself is left as it is.")
    file = shlex.quote(target)
    if salvage.unread:
        places = [f"{unread.id} (line {unread.line})" for unread in salvage.unread[:MOST_LISTED]]
        tell(paragraph(f"Could not be read: {joined(places)}{_more(len(salvage.unread))}."))
    if salvage.unplaced:
        names = joined(list(salvage.unplaced[:MOST_LISTED]))
        tell(paragraph(f"Left out, for it is not clear what it is: {names}{_more(len(salvage.unplaced))}."))
    for table, row_id in salvage.twice[:MOST_LISTED]:
        tell(paragraph(f"{table} {row_id} stood there in two states, and the first was taken."))
    if rescued.missing and rescued.backup_of:
        day = short_day(rescued.backup_of.date(), session.clock.now().date())
        held = "1 record that is" if len(rescued.missing) == 1 else f"{len(rescued.missing)} records that are"
        tell(f"The backup of {day} {rescued.backup_of:%H:%M} has {held} not in it: mentorlog backup")
    tell(f"Look at it: mentorlog --journal {file} today")
    tell(f"To go on with it: mentorlog backup restore {file}")


def _more(count: int) -> str:
    return f", and {count - MOST_LISTED} more" if count > MOST_LISTED else ""
