"""A name as a person types it, and the one record it means. Nobody is ever guessed."""

import datetime as dt
import re
import unicodedata
from collections.abc import Callable
from functools import cache

from mentorlog.records.contents import Contents
from mentorlog.records.errors import NotFound, quoted
from mentorlog.records.meetings import Meeting
from mentorlog.records.mentorships import Mentorship

SHORTEST_PREFIX = 4
SHOWN_OF_ID = 8
SOMEBODY = "somebody"
"""Who is in no list of people any more."""

_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_NOT_DECOMPOSED = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"})


def folded(text: str) -> str:
    """The text without case, accents and doubled blanks, for comparing."""
    return " ".join(letters_folded(text).split())


def letters_folded(text: str) -> str:
    """The text without case and accents, letter by letter: a part of it folds to a part of what the whole gives."""
    if not text.isascii():
        text = _folded_latin(text) or _NOT_ASCII.sub(_folded_run, text)
    return text.lower()


def _folded_run(run: re.Match[str]) -> str:
    return "".join(map(_folded_letter, run[0]))


def _folded_latin(text: str) -> str | None:
    """The text where each letter is Latin and folds to one: a table does it in a tenth of the time. Else None."""
    try:
        data = text.encode("latin-1")
    except UnicodeEncodeError:
        return None
    table, others = _latin_letters()
    return data.translate(table).decode() if len(data.translate(None, others)) == len(data) else None


@cache
def _latin_letters() -> tuple[bytes, bytes]:
    """What each letter of Latin-1 folds to, and the letters that fold to more than one, or to none."""
    folds = [chr(n) if n < 128 else _folded_letter(chr(n)) for n in range(256)]
    single = [fold if len(fold) == 1 and fold.isascii() else None for fold in folds]
    others = bytes(n for n, fold in enumerate(single) if fold is None)
    return "".join(fold or "?" for fold in single).encode(), others


@cache
def _folded_letter(letter: str) -> str:
    """One letter without case and accents; what only marks another letter is nothing."""
    decomposed = unicodedata.normalize("NFKD", letter.casefold()).translate(_NOT_DECOMPOSED)
    return "".join(c for c in decomposed if not unicodedata.combining(c) and unicodedata.category(c) != "Cf")


def names_with(contents: Contents, mentorship: Mentorship) -> str:
    """Whom a mentorship is with: `Alex Rivera`, `Leo Brandt and Mina Sato`; its title where nobody is named.

    Where all of them are in the trash, they keep their names as long as the mentorship is there: an id says nothing.
    """
    people = [contents.people[person_id] for person_id in mentorship.with_ids if person_id in contents.people]
    names = [person.name for person in people if person.name and not person.is_deleted]
    return joined(names) or mentorship.title or joined([person.name for person in people]) or SOMEBODY


def names_in_short(contents: Contents, mentorship: Mentorship) -> str:
    """The first name of the one it is with; of several people what `names_with` says."""
    alone = mentorship.with_ids[0] if len(mentorship.with_ids) == 1 else None
    return first_name_of(contents, alone) if alone else names_with(contents, mentorship)


def first_name_of(contents: Contents, person_id: str) -> str:
    """The first word of somebody's name, in the trash or not; `somebody` where the journal knows nobody by the id."""
    person = contents.people.get(person_id)
    return person.first_name if person is not None else SOMEBODY


def joined(words: list[str]) -> str:
    """`Alex`, `Alex and Sam`, `Alex, Leo and Sam`."""
    return " and ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)


def known_mentorships(contents: Contents) -> list[Mentorship]:
    """Every mentorship that is not in the trash: those that go on first, then the oldest first."""
    found = [mentorship for mentorship in contents.mentorships.values() if not mentorship.is_deleted]
    order = {"active": 0, "paused": 1, "closed": 2}
    return sorted(found, key=lambda m: (order[m.state], m.started_on, m.id))


def active_mentorships(contents: Contents) -> list[Mentorship]:
    """Those that are neither paused, closed nor in the trash, the oldest first."""
    return [mentorship for mentorship in known_mentorships(contents) if mentorship.is_active]


def the_mentorship(contents: Contents, word: str | None) -> Mentorship:
    """The mentorship that is meant; without a word the only active one. Raises NotFound, naming the choices."""
    if word is None:
        return _only(contents)
    found = mentorships_called(contents, word)
    if len(found) == 1:
        return found[0]
    if found:
        raise NotFound(
            f"{quoted(word)} fits {len(found)} mentorships: {_choices(contents, found)}. Say which: --with ID."
        )
    known = known_mentorships(contents)
    if not known:
        raise nobody_yet()
    raise NotFound(f"No mentorship {quoted(word)}. You have: {_choices(contents, known)}.")


def nobody_yet() -> NotFound:
    """What is said where somebody is wanted and the journal knows nobody."""
    return NotFound("Nobody to meet yet. Write down who you would ask.", verb="start")


def _only(contents: Contents) -> Mentorship:
    active = active_mentorships(contents)
    if len(active) == 1:
        return active[0]
    known = known_mentorships(contents)
    if not known:
        raise nobody_yet()
    if active:
        raise NotFound(f"{len(active)} mentorships are active: {_choices(contents, active)}. Say which: --with NAME.")
    raise NotFound(f"No mentorship is active. Say which: --with NAME. You have: {_choices(contents, known)}.")


def _choices(contents: Contents, mentorships: list[Mentorship]) -> str:
    return ", ".join(
        f"{names_with(contents, mentorship)} ({mentorship.id[:SHOWN_OF_ID]})" for mentorship in mentorships
    )


def mentorships_called(contents: Contents, word: str) -> list[Mentorship]:
    """The mentorships a word fits best: by id, whole name or title, beginning of an id, part of a name."""
    known = known_mentorships(contents)
    wanted = folded(word.removeprefix("@"))
    if not wanted:
        return []
    names = {mentorship.id: _names(contents, mentorship) for mentorship in known}
    ways: tuple[Callable[[Mentorship], bool], ...] = (
        lambda m: m.id == word or word in m.with_ids,
        lambda m: wanted in names[m.id],
        lambda m: len(word) >= SHORTEST_PREFIX and any(key.startswith(word) for key in (m.id, *m.with_ids)),
        lambda m: any(wanted in name for name in names[m.id]),
    )
    return next((found for way in ways if (found := [m for m in known if way(m)])), [])


def _names(contents: Contents, mentorship: Mentorship) -> set[str]:
    people = (contents.people.get(person_id) for person_id in mentorship.with_ids)
    present = [person for person in people if person is not None]
    words = [mentorship.title or "", *(person.name for person in present), *(p.first_name for p in present)]
    return {folded(name) for name in words if name}


def planned_meetings(contents: Contents, mentorship_id: str, since: dt.date) -> list[Meeting]:
    """The planned meetings of a mentorship from a day on, the next one first."""
    found = [
        meeting
        for meeting in contents.meetings.values()
        if meeting.mentorship_id == mentorship_id and meeting.state == "planned" and not meeting.is_deleted
    ]
    return sorted((meeting for meeting in found if meeting.date >= since), key=in_time)


def meeting_on(contents: Contents, mentorship_id: str, day: dt.date) -> Meeting | None:
    """The meeting of a mentorship on a day: the planned one, else the one that was held."""
    found = [
        meeting
        for meeting in contents.meetings.values()
        if meeting.mentorship_id == mentorship_id and meeting.date == day and not meeting.is_deleted
    ]
    wanted = [meeting for meeting in found if meeting.state in {"planned", "held"}]
    return min(wanted, key=lambda meeting: (meeting.state != "planned", *in_time(meeting)), default=None)


def last_held(contents: Contents, mentorship_id: str, until: dt.date) -> Meeting | None:
    """The newest meeting held up to a day."""
    found = [
        meeting
        for meeting in contents.meetings.values()
        if meeting.mentorship_id == mentorship_id and meeting.state == "held" and not meeting.is_deleted
    ]
    return max((meeting for meeting in found if meeting.date <= until), key=in_time, default=None)


def in_time(meeting: Meeting) -> tuple[dt.date, str, str]:
    """Sorts meetings by day, time, id."""
    return meeting.date, meeting.starts_at or "", meeting.id
