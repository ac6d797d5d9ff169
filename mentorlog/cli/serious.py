"""`mentorlog serious`: what happened, sealed, by prompt; and whom one may turn to (texts.md 2.12)."""

import click

from mentorlog.agreement.someone import someone_to_talk_to
from mentorlog.cli.asking import Asker
from mentorlog.cli.changing import told
from mentorlog.cli.output import say, tell
from mentorlog.cli.session import Session, session_of
from mentorlog.cli.verbs import global_options
from mentorlog.days import long_day
from mentorlog.records.contents import Contents
from mentorlog.records.errors import NotClear
from mentorlog.records.growth import Reflection
from mentorlog.reports.paragraphs import counted, paragraph
from mentorlog.texts.serious import Serious
from mentorlog.texts.serious import serious as serious_text

LABELS = {"day": "The day: ", "place": "The place: ", "people": "Who was there: "}
CLOSE = "mentorlog mentorship close --quietly"
WRITE_A_NAME = 'mentorlog person add "Their name" --kind confidant'


@click.command()
@click.option("--notes", "show_notes", is_flag=True, help="Read the notes you sealed, by day.")
@global_options
@click.pass_context
def serious(ctx: click.Context, *, show_notes: bool) -> None:
    """Serious, and not yours to fix: a sealed note of what happened, and whom you may turn to.

    Nothing here is sent, counted or brought up again.
    """
    session = session_of(ctx)
    if show_notes:
        _read_notes(session.contents)
        return
    page = serious_text()
    for line in page.says:
        tell(paragraph(line))
    tell("")
    for line in (*someone_to_talk_to(session.contents), *page.turn_to, page.turn_to_ends):
        tell(paragraph(line))
    tell("")
    _choose(session, page)


def _choose(session: Session, page: Serious) -> None:
    asker = Asker(accept_all=False)
    listed = " ".join(f"{number} {words}." for number, words in enumerate(page.choices, 1))
    chosen = asker.read(f"{listed} [4]", lambda answer: _number(answer, len(page.choices)))
    if chosen == 1:
        _write(session, page, asker)
    elif chosen == 2:
        tell(f"To write a name: {WRITE_A_NAME}")
    elif chosen == 3:
        tell(f"To close it quietly: {CLOSE}")
    else:
        tell("Nothing was written.")


def _number(answer: str, most: int) -> int:
    if not answer.isdecimal() or not 1 <= int(answer) <= most:
        raise NotClear(f"Type a number from 1 to {most}, or enter for not now.")
    return int(answer)


def _write(session: Session, page: Serious, asker: Asker) -> None:
    """The note, straight into the journal: nothing of it lies in a draft."""
    *short, last = page.fields
    parts = {name: asker.line(page.fields[name]) for name in short}
    parts[last] = asker.page(f"{page.fields[last]} A lone dot ends it.")
    if not any(parts.values()):
        tell("Nothing was written.")
        return
    told(session, session.journal.reflections.seal(parts))
    tell("To read it again: mentorlog serious --notes")


def _read_notes(contents: Contents) -> None:
    notes = [r for r in contents.reflections.values() if r.theme == "serious" and not r.is_deleted]
    say(f"{counted(len(notes), 'sealed note')}.\n")
    for note in sorted(notes, key=lambda note: (note.date, note.id)):
        say(f"\n{long_day(note.date)}\n" + "".join(f"{paragraph(line, 2, '  ')}\n" for line in _lines_of(note)))


def _lines_of(note: Reflection) -> list[str]:
    names = [*(name for name in LABELS if name in note.parts), *(name for name in note.parts if name not in LABELS)]
    lines = [f"{LABELS.get(name, '')}{line}" for name in names for line in note.parts[name].splitlines()]
    return [line for line in (*lines, *(note.text or "").splitlines()) if line.strip()]
