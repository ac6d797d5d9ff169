"""The boundary that a person means."""

from mentorlog.cli.called import one_called
from mentorlog.cli.session import Session
from mentorlog.records.agreements import Boundary


def boundary_called(session: Session, word: str) -> Boundary:
    """The boundary of an id, the beginning of one, or some of its words; one that holds no longer last."""
    known = [b for b in session.contents.boundaries.values() if not b.is_deleted and not b.is_sealed]
    still = [b for b in known if b.state != "retired"]
    exact = [b for b in known if b.id == word]
    return one_called(word, exact or still, lambda b: b.statement, "boundaries")
