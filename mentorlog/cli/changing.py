"""What every verb says after it changed something."""

from mentorlog.cli.output import tell
from mentorlog.cli.session import Session
from mentorlog.cli.undo import tell_how_to_undo
from mentorlog.journal.sight import seen_in_words
from mentorlog.journal.steps import done_of
from mentorlog.nouns import short_id
from mentorlog.records.changes import Changes
from mentorlog.records.record import Shareable


def told(session: Session, done: Changes, *then: str) -> None:
    """Say what was changed, what may come next, and once a session how to take it back."""
    for line in (done.sentence, *filter(None, then)):
        tell(line)
    tell_how_to_undo(session.journal, done)


def told_and_seen(session: Session, done: Changes, of: int = 0) -> None:
    """The same, and who may see the record where that is new; `of` is its place among the changes."""
    tell(done.sentence)
    first = done.changes[of] if len(done.changes) > of else None
    if first and isinstance(first.after, Shareable) and _seen(first.before) != _seen(first.after):
        tell(seen_in_words(first.after, session.contents))
    tell_how_to_undo(session.journal, done)


def _seen(record: object) -> str | None:
    return getattr(record, "visibility", None)


def steps_in_words(session: Session, goal_id: str | None) -> str:
    """After a step was done: how many are, and where to say how it feels; nothing where it is no step."""
    goal = session.contents.goals.get(goal_id or "")
    if goal is None or goal.is_deleted or goal.is_closed:
        return ""
    done, of = done_of(goal, session.contents)
    return f"{done} of {of} steps. How it feels: mentorlog goal check-in {short_id(goal)}"
