"""How a record is named on the command line, once, for every verb (command-line.md).

The number of a line of the last list, an id, the beginning of one, a part of its title, `next`, `last`. Whatever
fits more than one record is listed and not guessed; what is sealed is found by its id alone.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from mentorlog.cli.neighbours import last_one, next_one
from mentorlog.cli.session import Session
from mentorlog.lookup import SHORTEST_PREFIX, folded, joined
from mentorlog.nouns import NOUN_OF, NOUNS, Noun, full_title, key_of, record_of, short_id, title_of
from mentorlog.records.contents import ME, Contents
from mentorlog.records.errors import NotFound, quoted
from mentorlog.records.fields import LONGEST_TITLE
from mentorlog.records.meetings import Meeting
from mentorlog.records.mentorships import Mentorship
from mentorlog.records.record import Record, Shareable

R = TypeVar("R", bound=Record)
Wanted = Callable[[R], bool]

MOST_NAMED = 10
NEIGHBOURS = {"next": next_one, "last": last_one}
_NUMBER = re.compile(r"\d{1,3}", re.ASCII)


def record_called(session: Session, record_type: type[R], word: str, preferred: Wanted[R] | None = None) -> R:
    """The one record of a type that goes by a word. Raises NotFound, naming those it could be.

    `preferred` are the ones the verb is for: a part of a title is looked for among them first.
    """
    noun = NOUN_OF[record_type]
    numbered = _numbered(session, word)
    if isinstance(numbered, record_type):
        return numbered
    records = [r for r in session.contents.table(noun.table).values() if isinstance(r, record_type)]
    exact = next((r for r in records if r.id == word and not r.is_deleted), None)
    if exact is not None:
        return exact
    if numbered is not None:
        raise NotFound(
            f"{word} is {_told(numbered, session.contents)} in the last list, no {noun.one}. "
            f"See: mentorlog {noun.word} list"
        )
    _refuse_lost_number(word, session, f"mentorlog {noun.word} list")
    return _found(word, _open(records), session, noun, preferred) or _not_there(word, records, session, noun)


def any_record_called(session: Session, word: str) -> Record:
    """The one record of any kind that goes by a word. Raises NotFound, naming those it could be."""
    contents = session.contents
    numbered = _numbered(session, word)
    if numbered is not None:
        return numbered
    if word.casefold() in NEIGHBOURS:
        return record_called(session, Meeting, word)
    records = [record for noun in NOUNS.values() for record in contents.table(noun.table).values()]
    exact = [record for record in records if record.id == word and not record.is_deleted]
    if exact:
        return _only(word, exact, contents, "records")
    _refuse_lost_number(word, session, "mentorlog today")
    present = _open(records)
    for found in (_begun(word, present), _titled(word, present, contents)):
        if found:
            return _only(word, found, contents, "records")
    return _not_there(word, records, session, None)


def deleted_called(session: Session, record_type: type[R], word: str) -> R:
    """The one record in the trash that goes by a word: its number, id, beginning or title. Raises NotFound."""
    if (numbered := in_trash_called(session, record_type, word)) is not None:
        return numbered
    contents, noun = session.contents, NOUN_OF[record_type]
    records = [r for r in contents.table(noun.table).values() if isinstance(r, record_type)]
    if exact := next((record for record in records if record.id == word), None):
        return exact
    _refuse_lost_number(word, session, f"mentorlog {noun.word} list --trash")
    deleted = [r for r in records if r.is_deleted and not _is_sealed(r)]
    for found in (_begun(word, deleted), _titled(word, deleted, contents)):
        if found:
            return _only(word, found, contents, f"{noun.many} in the trash")
    raise NotFound(f"No {noun.one} {quoted(word)} is in the trash. See: mentorlog {noun.word} list --trash")


def called_among(session: Session, word: str, records: Sequence[Record], many: str) -> Record:
    """The one of these records that goes by a word, in the trash or not. Raises NotFound, naming those it could be."""
    contents = session.contents
    keys = session.last_list.keys() if _NUMBER.fullmatch(word) else ()
    numbered = record_of(keys[int(word) - 1], contents) if keys and 0 < int(word) <= len(keys) else None
    if numbered is not None and any(numbered is record for record in records):
        return numbered
    named = [record for record in records if not _is_sealed(record)]
    for found in ([r for r in records if r.id == word], _begun(word, named), _titled(word, named, contents)):
        if found:
            return _only(word, found, contents, many)
    raise NotFound(f"Nothing among the {many} goes by {quoted(word)}.")


def in_trash_called(session: Session, record_type: type[R], word: str) -> R | None:
    """The record in the trash that stands in that line of the last list, or has that very id."""
    contents, keys = session.contents, session.last_list.keys()
    place = int(word) - 1 if _NUMBER.fullmatch(word) else -1
    named = record_of(keys[place], contents) if 0 <= place < len(keys) else None
    found = named or contents.table(NOUN_OF[record_type].table).get(word)
    return found if isinstance(found, record_type) and found.is_deleted else None


def person_called(contents: Contents, word: str) -> str:
    """The id of a person by id or a part of the name; `me` is the owner. Raises NotFound."""
    if folded(word) in {"me", "i"}:
        return ME
    wanted = folded(word.removeprefix("@"))
    known = [person for person in contents.people.values() if not person.is_deleted]
    exact = [p for p in known if p.id == word or folded(p.name) == wanted or wanted in folded(p.name).split()]
    found = exact or [p for p in known if wanted and wanted in folded(p.name)]
    if len(found) == 1:
        return found[0].id
    names = joined([f"{title_of(p, contents)} ({short_id(p)})" for p in (found or known)[:MOST_NAMED]])
    told_of = f"fits {len(found)} people" if found else "is nobody here"
    raise NotFound(f"{quoted(word)} {told_of}. There are: {names}." if names else "Nobody is written down yet.")


def number_lines(session: Session, keys: Sequence[str]) -> None:
    """Let the numbers of a list that was just shown stand for these records, until the next list."""
    session.last_list.keep(keys)


def _numbered(session: Session, word: str) -> Record | None:
    """The record of a line of the last list, if it is still there."""
    keys = session.last_list.keys() if _NUMBER.fullmatch(word) else ()
    place = int(word) - 1 if keys else -1
    if not 0 <= place < len(keys):
        return None
    record = record_of(keys[place], session.contents)
    if record is None or record.is_deleted:
        raise NotFound(f"Line {word} of the last list is gone, or lies in the trash: mentorlog undo --list")
    return record


def _refuse_lost_number(word: str, session: Session, way: str) -> None:
    """A number that no line has is not looked for in titles: it was meant as a number."""
    if _NUMBER.fullmatch(word):
        lines = len(session.last_list.keys())
        told = f"The last list has no line {word}" if lines else f"There was no list yet, so {word} is no line of it"
        raise NotFound(f"{told}. See: {way}")


def _open(records: Iterable[R]) -> list[R]:
    """Those that may be found by a part of them: not in the trash, and not sealed."""
    return [r for r in records if not r.is_deleted and not _is_sealed(r)]


def _is_sealed(record: Record) -> bool:
    return isinstance(record, Shareable) and record.is_sealed


def _found(word: str, present: list[R], session: Session, noun: Noun, preferred: Wanted[R] | None) -> R | None:
    chosen = [record for record in present if preferred is None or preferred(record)]
    pools = (chosen, present)
    if word.casefold() in NEIGHBOURS:
        found_by_day = (NEIGHBOURS[word.casefold()](pool, session.today) for pool in pools)
        if neighbour := next((record for record in found_by_day if record is not None), None):
            return neighbour
    for pool in pools:
        for found in (_begun(word, pool), _titled(word, pool, session.contents)):
            if found:
                return _only(word, found, session.contents, noun.many)
    return None


def _begun(word: str, records: list[R]) -> list[R]:
    return [r for r in records if len(word) >= SHORTEST_PREFIX and r.id.startswith(word)]


def _titled(word: str, records: list[R], contents: Contents) -> list[R]:
    """Those whose whole title it is, else those in whose title it stands."""
    wanted = folded(word.removeprefix("@"))
    if not wanted:
        return []
    titles = [(record, [folded(title) for title in _titles(record, contents)]) for record in records]
    whole = [record for record, known in titles if wanted in known]
    return whole or [record for record, known in titles if any(wanted in title for title in known)]


def _titles(record: Record, contents: Contents) -> list[str]:
    """What a record is called; a mentorship by its people and by its title."""
    own = record.title or "" if isinstance(record, Mentorship) else ""
    return [full_title(record, contents)[:LONGEST_TITLE], *([own] if own else [])]


def _only(word: str, found: list[R], contents: Contents, many: str) -> R:
    if len(found) == 1:
        return found[0]
    named = [f"{title_of(r, contents)} ({short_id(r)})" for r in found[:MOST_NAMED]]
    more = [f"{len(found) - MOST_NAMED} more"] if len(found) > MOST_NAMED else []
    raise NotFound(f"{quoted(word)} fits {len(found)} {many}: {joined([*named, *more])}. Say which by its id.")


def _not_there(word: str, records: Iterable[R], session: Session, noun: Noun | None) -> R:
    contents = session.contents
    deleted = [r for r in records if r.is_deleted and not _is_sealed(r)]
    exact = [record for record in deleted if record.id == word]
    for found in (exact, _begun(word, deleted), _titled(word, deleted, contents)):
        if found:
            record = _only(word, found, contents, "records in the trash")
            way = f"mentorlog {NOUN_OF[type(record)].word} restore {short_id(record)}"
            raise NotFound(f"“{title_of(record, contents)}” is in the trash. To put it back: {way}")
    if noun is None:
        raise NotFound(f"Nothing goes by {quoted(word)}. A list tells the ids: mentorlog goal list")
    raise NotFound(f"No {noun.one} {quoted(word)}. See: mentorlog {noun.word} list")


def _told(record: Record, contents: Contents) -> str:
    noun = NOUN_OF[type(record)]
    return f"the {noun.one} “{title_of(record, contents)}”"


def keys_of(records: Iterable[Record]) -> list[str]:
    """The records of a list as `number_lines` takes them."""
    return [key_of(record) for record in records]
