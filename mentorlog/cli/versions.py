"""Earlier versions of one record: the list of them, one of them whole, and the way back to it."""

from mentorlog.cli.changing import told
from mentorlog.cli.output import say, tell
from mentorlog.cli.session import Session
from mentorlog.days import short_day
from mentorlog.nouns import NOUN_OF, short_id, title_of
from mentorlog.plain import json_text, one_line
from mentorlog.records.contents import TABLE_OF
from mentorlog.records.errors import NotClear, NotFound
from mentorlog.records.record import Record
from mentorlog.reports import record_page
from mentorlog.reports.paragraphs import counted
from mentorlog.reports.record_values import values_of
from mentorlog.store.versions import Version

ALL = "all"
NONE_LEFT = "No earlier version is left of it."


def versions_asked(record: tuple[str, ...], versions: str) -> tuple[str, int | None]:
    """The words that name the record, and the number of a version; a word after the option is one of the record's.

    Raises NotClear where a number is none that a list has.
    """
    if versions == ALL or not versions.isascii() or not versions.isdigit():
        words = record if versions == ALL else (versions, *record)
        return " ".join(words), None
    if int(versions) == 0:
        raise NotClear("Versions are numbered from 1.")
    return " ".join(record), int(versions)


def show_versions(session: Session, record: Record, number: int | None, *, as_json: bool) -> None:
    """Say which earlier versions there are, or one of them whole."""
    found = session.earlier_versions(TABLE_OF[type(record)], record.id)
    if number is not None:
        _show_one(session, version_numbered(found, number, record), number, as_json=as_json)
    elif as_json:
        items = [_values(version, session) | {"number": n} for n, version in enumerate(found, 1)]
        say(json_text({"schema": 1, "noun": NOUN_OF[type(record)].word, "items": items}) + "\n")
    elif found:
        tell(f"Earlier versions of “{title_of(record, session.contents)}”, the newest first:")
        say("".join(f"{_line(n, version, session)}\n" for n, version in enumerate(found, 1)))
        tell(f"One of them whole: mentorlog show {short_id(record)} --versions N")
    else:
        tell(NONE_LEFT)


def put_back_version(session: Session, record: Record, number: int) -> None:
    """Make a record what it was in one of the versions listed; what it was until now is a version then."""
    found = session.earlier_versions(TABLE_OF[type(record)], record.id)
    told(session, session.journal.records.return_to(version_numbered(found, number, record).record))


def version_numbered(found: tuple[Version, ...], number: int, record: Record) -> Version:
    """The version that the list has under a number. Raises NotFound."""
    if not found:
        raise NotFound(NONE_LEFT)
    if number > len(found):
        there = f"There {'is' if len(found) == 1 else 'are'} {counted(len(found), 'earlier version')} of it"
        raise NotFound(f"{there}. See them.", verb=f"show {short_id(record)} --versions")
    return found[number - 1]


def _show_one(session: Session, version: Version, number: int, *, as_json: bool) -> None:
    if as_json:
        item = _values(version, session) | {"number": number}
        say(json_text({"schema": 1, "noun": NOUN_OF[type(version.record)].word, "item": item}) + "\n")
        return
    tell(f"As it was: {_line(number, version, session).partition(' ')[2]}")
    say(record_page.write(version.record, session.contents))
    tell(f"To put it back: mentorlog restore {short_id(version.record)} --versions {number}")


def _line(number: int, version: Version, session: Session) -> str:
    """`1. 21 Nov 20:31: Before: Changed: Lead.`."""
    day = short_day(version.seen_at, session.today)
    return f"{number}. {day} {version.seen_at:%H:%M}: {one_line(version.told, 120)}"


def _values(version: Version, session: Session) -> dict[str, object]:
    record = values_of(version.record, session.contents)
    return {"seen_at": f"{version.seen_at:%Y-%m-%dT%H:%M}", "told": version.told, "record": record}
