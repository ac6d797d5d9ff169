"""What every verb says after it changed something."""

from mentorlog.cli.output import tell
from mentorlog.cli.session import Session
from mentorlog.cli.undo import tell_how_to_undo
from mentorlog.records.changes import Changes


def told(session: Session, done: Changes) -> None:
    """Say what was changed, and once a session how to take it back."""
    tell(done.sentence)
    if session.trouble:
        tell(session.trouble)
    tell_how_to_undo(session.journal, done)
