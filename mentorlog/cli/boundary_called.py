"""The boundary that a person means."""

from mentorlog.cli.naming import record_called
from mentorlog.cli.session import Session
from mentorlog.records.agreements import Boundary


def boundary_called(session: Session, word: str) -> Boundary:
    """The boundary of a number, an id, the beginning of one, or some of its words; one that still holds first."""
    return record_called(session, Boundary, word, lambda boundary: boundary.state != "retired")
