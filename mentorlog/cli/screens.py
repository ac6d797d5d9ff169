"""The way to the screens: where there is a terminal, and the person did not ask for lines."""

import sys
import tempfile
from pathlib import Path

import click
import msgspec

from mentorlog.bootstrap import Opened
from mentorlog.bootstrap import opened as opened_at
from mentorlog.cli.asking import Asker
from mentorlog.cli.output import tell
from mentorlog.cli.session import Session, session_of
from mentorlog.cli.verbs import load_verb
from mentorlog.exchange import contents_from
from mentorlog.samples import sample_copy
from mentorlog.settings_file import keep_setting
from mentorlog.tui.leaving import Leaving

QUESTION = "Press enter for the screens, or type l for plain lines."


def open_screens(ctx: click.Context) -> int | None:
    """Open the app; in lines mode say what needs the person, and where stdout is no terminal say it plainly."""
    session = session_of(ctx)
    if not sys.stdout.isatty() or not wants_screens(session):
        ctx.invoke(load_verb("today"), plain=not sys.stdout.isatty())
        return None
    return _run_until_left(session)


def _run_until_left(session: Session) -> int:
    """Open the app; from its first pages the sample may be looked at, or another journal opened, which is kept."""
    left = _run(session.open(), session)
    while isinstance(left, Leaving):
        if left.path is None:
            show_sample(session, "sam")
        else:
            keep_setting(session.settings.config_file, "journal", str(left.path))
            session = session.at(left.path)
        left = _run(session.open(), session)
    return left


def show_sample(session: Session, name: str) -> bool:
    """Open the app on a sample that lies in a folder of its own and goes with it; False where lines are wanted."""
    if not sys.stdout.isatty() or not wants_screens(session):
        return False
    with tempfile.TemporaryDirectory(prefix="mentorlog-") as folder:
        here = Path(folder)
        settings = msgspec.structs.replace(
            session.settings, journal=here / f"{name}.json", is_named=True, state_dir=here / "state"
        )
        sample = opened_at(settings, session.clock, may_create=True)
        sample.journal.copies.take_in(contents_from(sample_copy(name, session.today)), replace=False)
        _run(sample, session, sample=name)
    return True


def _run(opened: Opened, session: Session, *, sample: str | None = None) -> "Leaving | int":
    from mentorlog.tui.run import run_app

    return run_app(opened, session.clock, sample=sample)


def wants_screens(session: Session) -> bool:
    """Whether the screens may open. Before the first one ever it is asked, and the answer is kept."""
    settings = session.settings
    if settings.interface is None and sys.stdin.isatty():
        answer = Asker(accept_all=False).line(QUESTION)
        chosen = "lines" if answer.casefold().startswith("l") else "screens"
        keep_setting(settings.config_file, "interface", chosen)
        tell(f"Kept in {settings.config_file}.")
        return chosen == "screens"
    return settings.interface != "lines" and sys.stdin.isatty()
