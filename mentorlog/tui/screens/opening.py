"""Which screen shows a record: a mentorship has a page of its own, every other kind the same."""

from mentorlog.tui.desk import Desk
from mentorlog.tui.screens.room import Room


def page_for(desk: Desk, key: str, room: str) -> Room:
    """The page of `kind:ID`."""
    kind, _, record_id = key.partition(":")
    if kind == "mentorship":
        from mentorlog.tui.screens.mentorship import MentorshipPage

        return MentorshipPage(desk, record_id, room)
    from mentorlog.tui.screens.page import Page

    return Page(desk, key, room)
