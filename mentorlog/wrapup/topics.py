"""What there is to talk about, each under a title of its own: the notes find a topic by its title alone."""

from collections.abc import Iterator

from mentorlog.agenda import Agenda
from mentorlog.lookup import folded
from mentorlog.plain import one_line

_ROOM = 490
"""So much of a long title is kept that a number after it is not cut off."""

Topics = tuple[tuple[str, str], ...]
"""Keys and titles, in order."""


def topics_of(agenda: Agenda) -> Topics:
    """Key and title of what there is to talk about, in order."""
    own = _own_titles(agenda)
    return tuple((item.key, own.get(item.key, item.title)) for item in agenda.topics)


def waiting_of(agenda: Agenda) -> Topics:
    """Key and title of what found no room."""
    own = _own_titles(agenda)
    return tuple((item.key, own.get(item.key, item.title)) for item in agenda.left(agenda.parked))


def _own_titles(agenda: Agenda) -> dict[str, str]:
    """`Title (2)`, by key, for each whose title another one has already.

    Counted in the order of the keys: however the agenda is arranged, a topic keeps the heading its notes stand under.
    """
    named = sorted([*_named(agenda)])
    taken = {folded(title) for _, title in named}
    seen: set[str] = set()
    own = {}
    for key, title in named:
        if folded(title) in seen:
            own[key] = _next_free(title, taken)
            taken.add(folded(own[key]))
        seen.add(folded(title))
    return own


def _named(agenda: Agenda) -> Iterator[tuple[str, str]]:
    yield from ((item.key, one_line(item.title)) for item in agenda.topics)
    yield from ((item.key, one_line(item.title)) for item in agenda.left(agenda.parked))


def _next_free(title: str, taken: set[str]) -> str:
    number = 2
    while folded(told := f"{one_line(title, _ROOM)} ({number})") in taken:
        number += 1
    return told
