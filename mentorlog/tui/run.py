"""Open the app on a journal."""

from mentorlog.bootstrap import Opened
from mentorlog.journal.ports import Clock
from mentorlog.tui.app import MentorlogApp
from mentorlog.tui.desk import Desk


def run_app(opened: Opened, clock: Clock, *, sample: str | None = None) -> int:
    """Run until the person leaves, and return the exit code."""
    app = MentorlogApp(Desk(opened, clock, sample=sample))
    app.run()
    return app.return_code or 0
