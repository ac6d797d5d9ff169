"""Undo and redo: acts are remembered as rows before and after, and put back where nothing changed since."""

import datetime as dt
import re
from collections.abc import Callable

import msgspec

from mentorlog.days import long_day
from mentorlog.journal.ports import Act, Clock, History, PastAct, Store, UndoLog
from mentorlog.lookup import names_with
from mentorlog.plain import one_line
from mentorlog.records.changes import Change, Changes
from mentorlog.records.contents import OWNER_TABLE, RECORD_TYPES, Contents
from mentorlog.records.errors import NotFound, Refused
from mentorlog.records.mentorships import Mentorship
from mentorlog.records.people import Owner
from mentorlog.records.record import Record, Shareable
from mentorlog.records.unknown import as_row, keep_unknown, type_of_rows

MOST_KEPT = 100
MOST_LISTED = 20
MOST_BYTES = 1_000_000
SESSION_ENDS_AFTER = dt.timedelta(minutes=30)

UNREADABLE = "What was kept of the act cannot be read by this mentorlog"

_NOTHING = msgspec.Raw(b"null")
_NAMES = ("title", "text", "statement", "topic", "name")


class RowChange(msgspec.Struct, frozen=True):
    """One row before and after an act, as JSON; null where there was none."""

    table: str
    id: str
    before: msgspec.Raw
    after: msgspec.Raw


class ListedAct(msgspec.Struct, frozen=True, kw_only=True):
    """One of the last acts, as a list shows it. Its number is its own for good, whatever is done after it.

    `why_not` is None where `undo` with its number would do it now.
    """

    number: int
    sentence: str
    when: dt.datetime
    is_undone: bool
    why_not: str | None


class CannotPutBack(Refused):
    """Why an act cannot be undone or redone as things are, and what to do."""

    def __init__(self, why: str, way: str = "See what else can be undone.") -> None:
        super().__init__(f"{why}. {way}", verb="undo --list")
        self.why = f"{why}."


class Remembering:
    """A `Store` that remembers each act that changed something."""

    def __init__(self, store: Store, log: UndoLog, clock: Clock) -> None:
        self._store = store
        self._log = log
        self._clock = clock

    def contents(self) -> Contents:
        """What the journal holds now."""
        return self._store.contents()

    def commit(self, act: Act) -> Changes:
        """Apply an act, write it once, and remember it."""
        seen: list[Contents] = []

        def watched(contents: Contents) -> Changes:
            seen.append(contents)
            return act(contents)

        changes = self._store.commit(watched)
        if changes.changes and (rows := _rows_changed(seen[-1], changes)):
            now, day = self._clock.now(), self._clock.today()
            self._log.update(lambda history: _with_act(history, changes.sentence, now, day, rows))
        return changes

    def back_up(self, reason: str) -> str | None:
        """Keep a copy of the journal, as the store does."""
        return self._store.back_up(reason)


class UndoInMemory:
    """An `UndoLog` that lasts as long as the program."""

    def __init__(self) -> None:
        self._history = History()

    def history(self) -> History:
        """What was done so far."""
        return self._history

    def update(self, change: Callable[[History], History]) -> None:
        """Remember what `change` makes of it."""
        self._history = change(self._history)


class Undo:
    """The last acts, each undone alone, and redone in turn. The store must be the one that remembers nothing."""

    def __init__(self, store: Store, log: UndoLog) -> None:
        self._store = store
        self._log = log

    def acts(self) -> tuple[ListedAct, ...]:
        """The last 20 acts, newest first, undone ones among them."""
        history = self._log.history()
        if not history.acts:
            return ()
        contents = self._store.contents()
        return tuple(_listed(act, history, contents) for act in reversed(history.acts[-MOST_LISTED:]))

    def undo(self, number: int | None = None) -> Changes:
        """Put the records of an act back as they were: all of them, or none.

        Without a number: the newest act that is not undone. Raises Refused where a record was changed since, NotFound
        where no act has the number.
        """
        past = _to_undo(self._log.history(), number)
        sentence = f"Undone: {past.sentence}"
        done = self._store.commit(lambda contents: Changes(sentence=sentence, changes=_undoing(past, contents)))
        self._log.update(lambda history: _with_undone(history, past.number))
        return done

    def redo(self) -> Changes:
        """Do again what was undone last. Raises Refused where nothing was, or something new was done since."""
        history = self._log.history()
        past = next((past for past in history.acts if past.number in history.redo[-1:]), None)
        if past is None:
            raise Refused("Nothing to redo.")
        sentence = f"Redone: {past.sentence}"
        done = self._store.commit(lambda contents: Changes(sentence=sentence, changes=_redoing(past, contents)))
        self._log.update(lambda history: _with_redone(history, past.number))
        return done

    def begins_a_session(self) -> bool:
        """Whether the newest act can be undone, and nothing was done for half an hour before it."""
        history = self._log.history()
        if not history.acts or history.acts[-1].number in history.undone or history.acts[-1].changes == _NOTHING:
            return False
        last_but_one, last = history.acts[-2:] if len(history.acts) > 1 else (None, history.acts[-1])
        return last_but_one is None or last.when - last_but_one.when > SESSION_ENDS_AFTER


def _rows_changed(contents: Contents, changes: Changes) -> tuple[RowChange, ...]:
    """What a commit wrote, without the rows that are what they were."""
    last = {(change.table, change.id): change for change in changes.changes}
    rows = (_row_changed(contents, change) for change in last.values())
    return tuple(row for row in rows if bytes(row.before) != bytes(row.after))


def _row_changed(contents: Contents, change: Change) -> RowChange:
    present, row = _present(contents, change.table, change.id), contents.row(change.table, change.id)
    before = as_row(present, row) if present is not None else None
    after = None
    if change.after is not None:
        after = keep_unknown(row, as_row(change.after, change.unknown), type(change.after))
    return RowChange(change.table, change.id, _raw(before), _raw(after))


def _raw(value: object) -> msgspec.Raw:
    return msgspec.Raw(msgspec.json.encode(value, order="sorted"))


def _with_act(history: History, sentence: str, when: dt.datetime, day: dt.date, rows: tuple[RowChange, ...]) -> History:
    """The history with a new act; the oldest are forgotten, and nothing that was undone can be redone."""
    changes = _raw(rows)
    past = PastAct(
        number=history.acts[-1].number + 1 if history.acts else 1,
        sentence=sentence,
        when=when,
        day=day if day != when.date() else None,
        changes=changes if len(bytes(changes)) <= MOST_BYTES else _NOTHING,
    )
    kept: list[PastAct] = []
    size = 0
    for act in reversed((*history.acts, past)):
        size += len(bytes(act.changes))
        if len(kept) == MOST_KEPT or size > MOST_BYTES:
            break
        kept.insert(0, act)
    numbers = {act.number for act in kept}
    return History(acts=tuple(kept), undone=tuple(number for number in history.undone if number in numbers))


def _with_undone(history: History, number: int) -> History:
    return History(acts=history.acts, undone=(*history.undone, number), redo=(*history.redo, number))


def _with_redone(history: History, number: int) -> History:
    undone, redo = (tuple(n for n in numbers if n != number) for numbers in (history.undone, history.redo))
    return History(acts=history.acts, undone=undone, redo=redo)


def _to_undo(history: History, number: int | None) -> PastAct:
    if number is None:
        newest = next((past for past in reversed(history.acts) if past.number not in history.undone), None)
        if newest is None:
            raise Refused("Nothing to undo.")
        return newest
    named = next((past for past in history.acts if past.number == number), None)
    if named is None:
        raise NotFound(f"No act has the number {number}. See the last acts.", verb="undo --list")
    if number in history.undone:
        if number in history.redo[-1:]:
            raise Refused(f"Number {number} is undone already. Do it again.", verb="redo")
        raise Refused(f"Number {number} is undone already.")
    return named


def _listed(past: PastAct, history: History, contents: Contents) -> ListedAct:
    is_undone = past.number in history.undone
    why_not = "It is undone already." if is_undone else None
    if not is_undone:
        try:
            _undoing(past, contents)
        except CannotPutBack as error:
            why_not = error.why
    return ListedAct(
        number=past.number, sentence=past.sentence, when=past.shown_when, is_undone=is_undone, why_not=why_not
    )


def _undoing(past: PastAct, contents: Contents) -> tuple[Change, ...]:
    rows = _rows_of(past)
    return tuple(_put_back(contents, row.table, row.id, expected=row.after, wanted=row.before) for row in rows)


def _redoing(past: PastAct, contents: Contents) -> tuple[Change, ...]:
    rows = _rows_of(past)
    return tuple(_put_back(contents, row.table, row.id, expected=row.before, wanted=row.after) for row in rows)


def _rows_of(past: PastAct) -> tuple[RowChange, ...]:
    try:
        rows = msgspec.json.decode(past.changes, type=tuple[RowChange, ...] | None)
    except (ValueError, RecursionError) as error:
        raise CannotPutBack(UNREADABLE) from error
    if rows is None:
        raise CannotPutBack("The act changed too much to be kept for undo")
    if any(row.table != OWNER_TABLE and row.table not in RECORD_TYPES for row in rows):
        raise CannotPutBack(UNREADABLE)
    return rows


def _put_back(contents: Contents, table: str, record_id: str, *, expected: msgspec.Raw, wanted: msgspec.Raw) -> Change:
    """The change that puts the wanted row in place of the expected one. Raises Refused where another stands there.

    Records are compared by what they mean. Unknown fields that were changed since stay as they are now.
    """
    present, then, after = _present(contents, table, record_id), _record(table, expected), _record(table, wanted)
    if _meaning(present) != _meaning(then):
        called = _called(contents, table, present or then or after)
        raise CannotPutBack(f"{called} was changed since", "Undo that first.")
    row = contents.row(table, record_id)
    unknown = msgspec.json.decode(wanted) if after is not None else {}
    if after is not None and row and dict(row) != msgspec.json.decode(expected):
        unknown = keep_unknown(unknown, as_row(after, row), type(after))
    return Change(table=table, id=record_id, before=present, after=after, unknown=unknown)


def _present(contents: Contents, table: str, record_id: str) -> Record | Owner | None:
    if table != OWNER_TABLE:
        return contents.table(table).get(record_id)
    return contents.owner if contents.owner != Owner() or contents.row(table, record_id) else None


def _record(table: str, row: msgspec.Raw) -> Record | Owner | None:
    try:
        return msgspec.json.decode(row, type=type_of_rows(table) | None)
    except (ValueError, RecursionError) as error:
        raise CannotPutBack(UNREADABLE) from error


def _meaning(record: Record | Owner | None) -> Record | Owner | None:
    """The record; an owner of whom nothing is said is none."""
    return None if record == Owner() else record


def _called(contents: Contents, table: str, record: Record | Owner | None) -> str:
    """A record as an error names it: by its title, text or name, a sealed one by its kind and day."""
    if isinstance(record, Mentorship) and not record.title:
        return f"The mentorship with {one_line(names_with(contents, record), 60)}"
    is_sealed = isinstance(record, Shareable) and record.is_sealed
    words = next((one_line(text, 60) for name in _NAMES if (text := getattr(record, name, None))), "")
    if words and not is_sealed:
        return f"“{words}”"
    kind = re.sub("s$", "", re.sub("ies$", "y", table.replace("_", " ")))
    day = getattr(record, "date", None) or getattr(record, "created_on", None)
    return f"The {kind} of {long_day(day)}" if day else f"The {kind}"
