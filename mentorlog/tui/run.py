"""Open the app on a journal."""

from mentorlog.bootstrap import Opened
from mentorlog.journal.ports import Clock
from mentorlog.tui.app import MentorlogApp
from mentorlog.tui.desk import Desk
from mentorlog.tui.leaving import Leaving


def run_app(opened: Opened, clock: Clock, *, sample: str | None = None) -> Leaving | int:
    """Run until the person leaves: why for something else, or the exit code."""
    app = MentorlogApp(Desk(opened, clock, sample=sample))
    return app.run() or app.return_code or 0
