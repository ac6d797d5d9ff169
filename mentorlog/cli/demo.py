"""`mentorlog demo`: a sample journal, its dates moved so that it is of today."""

import shlex
from pathlib import Path

import click
import msgspec

from mentorlog.bootstrap import Opened
from mentorlog.cli.output import say, tell
from mentorlog.cli.screens import show_sample
from mentorlog.cli.session import Session, session_of
from mentorlog.cli.verbs import global_options
from mentorlog.config import Settings
from mentorlog.exchange import contents_from
from mentorlog.plain import one_line
from mentorlog.records.errors import JournalError, Refused
from mentorlog.samples import ANCHORS, sample_copy
from mentorlog.store.leaving_files import is_there, reason


@click.command()
@click.argument("name", type=click.Choice(list(ANCHORS)), default="sam")
@click.option("--write", "path", metavar="FILE", help="Write it as a journal file.")
@click.option("--overwrite", is_flag=True, help="Replace the file that is there, after a backup.")
@global_options
@click.pass_context
def demo(ctx: click.Context, name: str, path: str | None, *, overwrite: bool) -> None:
    """A sample journal to look at, dates moved so that it is of today. Nothing you do to it is kept.

    sam has a mentor, nadia's mentorship comes to its end, grace mentors two and has a mentor of her own, mei and
    a director teach each other.
    """
    session = session_of(ctx)
    if path is None:
        if not show_sample(session, name):
            file = session.settings.state_dir / "demo" / f"{name}.json"
            _write(session, name, file, backed_up=False)
            say(_three_commands(_command(session, file)))
        return
    file = Path(path).expanduser()
    if is_there(file) and not overwrite:
        raise Refused(f"{one_line(path)} is there already. --overwrite replaces it, after a backup.")
    _write(session, name, file, backed_up=True)
    tell(f"Written: {file}. Try: {_command(session, file)} next")


def _write(session: Session, name: str, path: Path, *, backed_up: bool) -> None:
    """The sample as a new journal; one that is there is copied aside first, and stays where that fails."""
    incoming = contents_from(sample_copy(name, session.today))
    target = Opened(_at(session.settings, path), session.clock, may_create=True, remembers=False)
    place, aside = target.file.path, target.file.path.with_name(f".{path.name}.before")
    if not is_there(place):
        target.journal.copies.take_in(incoming, replace=False)
        return
    if backed_up:
        target.file.back_up("demo")
    try:
        place.replace(aside)
    except OSError as error:
        raise Refused(f"{one_line(str(path))} cannot be replaced: {reason(error)}.") from error
    try:
        Opened(_at(session.settings, path), session.clock, may_create=True, remembers=False).journal.copies.take_in(
            incoming, replace=False
        )
    except JournalError:
        aside.replace(place)
        raise
    aside.unlink()


def _at(settings: Settings, path: Path) -> Settings:
    return msgspec.structs.replace(settings, journal=path, is_named=True)


def _command(session: Session, file: Path) -> str:
    """The words that open the sample, as they can be pasted."""
    day = f" --today {session.today}" if session.has_named_day else ""
    return f"mentorlog --journal {shlex.quote(str(file))}{day}"


def _three_commands(command: str) -> str:
    return (
        "The sample is made anew each time, so try what you like:\n"
        f"  {command} today\n"
        f"  {command} next\n"
        f"  {command} agenda --minutes 20 --why\n"
    )
