"""`{me}` and `{them}` as names (texts.md 2.7). Lines are written for a mentee; for a mentor the two change places."""

import msgspec

from mentorlog.lookup import joined
from mentorlog.plain import one_line
from mentorlog.records.contents import Contents
from mentorlog.records.mentorships import Mentorship

UNNAMED = {"mentee": "the mentee", "mentor": "the mentor", "peer": "one of us"}
OTHER = {"mentee": "the mentor", "mentor": "the mentee", "peer": "the other"}


class Sides(msgspec.Struct, frozen=True):
    """Who `{me}` and `{them}` are in a line."""

    me: str
    them: str


def sides(contents: Contents, mentorship: Mentorship) -> Sides:
    """The first names of the two, the one who is helped first; in a group each mentee, and the mentor."""
    mine = next(iter(contents.owner.name.split()), UNNAMED[mentorship.my_role])
    people = [contents.people[key] for key in mentorship.with_ids if key in contents.people]
    theirs = joined([p.first_name for p in people if not p.is_deleted]) or OTHER[mentorship.my_role]
    if mentorship.kind == "group":
        theirs = "each mentee" if mentorship.my_role == "mentor" else "the mentor"
    mine, theirs = one_line(mine, 60), one_line(theirs, 120)
    return Sides(theirs, mine) if mentorship.my_role == "mentor" else Sides(mine, theirs)


def filled(line: str, who: Sides) -> str:
    """A line of the catalogue with names; a word that stands for one begins the line with a capital."""
    text = line.replace("{me}", who.me).replace("{them}", who.them)
    return text[:1].upper() + text[1:]
