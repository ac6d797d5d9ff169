"""`mentorlog where`: the one file to copy, and what lies beside it."""

import click

from mentorlog.cli.output import say
from mentorlog.cli.session import session_of
from mentorlog.cli.verbs import global_options
from mentorlog.plain import json_text
from mentorlog.store.leaving_files import is_there


@click.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@global_options
@click.pass_context
def where(ctx: click.Context, *, as_json: bool) -> None:
    """Where the journal lies, and what stays behind when it is moved."""
    settings = session_of(ctx).settings
    places = {
        "journal": str(settings.journal.absolute()),
        "backups": str(settings.backup_dir),
        "drafts": str(settings.draft_dir),
        "undo": str(settings.undo_dir),
        "settings": str(settings.config_file),
    }
    if as_json:
        say(json_text({"schema": 1, **places, "exists": is_there(settings.journal)}) + "\n")
        return
    missing = "" if is_there(settings.journal) else f"  {_not_yet(is_named=settings.is_named)}\n"
    say(
        f"To move, copy this one file:\n  {places['journal']}\n{missing}"
        "It is not encrypted: as safe as your account on this computer.\n"
        f"What stays behind:\n  backups   {places['backups']}\n"
        f"  drafts    {places['drafts']}\n"
        f"  undo      {places['undo']}\n  settings  {places['settings']}\n"
    )


def _not_yet(*, is_named: bool) -> str:
    """What makes a journal that is not there."""
    if is_named:
        return "It is not there yet. To make it there: mentorlog start --here"
    return "It is not there yet: the first thing you write makes it."
