"""Which screen shows a record: a mentorship and a person have pages of their own."""

from mentorlog.tui.desk import Desk
from mentorlog.tui.screens.room import Room


def page_for(desk: Desk, key: str, room: str) -> Room:
    """The page of `kind:ID`."""
    kind, _, record_id = key.partition(":")
    if kind == "mentorship":
        from mentorlog.tui.screens.mentorship import MentorshipPage

        return MentorshipPage(desk, record_id, room)
    if kind == "person":
        from mentorlog.tui.screens.person import PersonPage

        return PersonPage(desk, key, room)
    from mentorlog.tui.screens.page import Page

    return Page(desk, key, room)
