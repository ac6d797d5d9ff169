"""What every verb says after it changed something."""

from mentorlog.cli.output import tell
from mentorlog.cli.session import Session
from mentorlog.cli.undo import tell_how_to_undo
from mentorlog.journal.sight import seen_in_words
from mentorlog.records.changes import Changes
from mentorlog.records.record import Shareable


def told(session: Session, done: Changes) -> None:
    """Say what was changed, and once a session how to take it back."""
    tell(done.sentence)
    tell_how_to_undo(session.journal, done)


def told_and_seen(session: Session, done: Changes) -> None:
    """The same, and who may see the record where that is new."""
    tell(done.sentence)
    first = done.changes[0] if done.changes else None
    if first and isinstance(first.after, Shareable) and _seen(first.before) != _seen(first.after):
        tell(seen_in_words(first.after, session.contents))
    tell_how_to_undo(session.journal, done)


def _seen(record: object) -> str | None:
    return getattr(record, "visibility", None)
