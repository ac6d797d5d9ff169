"""Acts on captures: keeping a thought as what it is, and making what waits to be sorted what it is."""

from mentorlog.capture import Reading
from mentorlog.capture.line import due_of
from mentorlog.days import long_day
from mentorlog.journal.caught import WORDS, change_of
from mentorlog.journal.finding import present
from mentorlog.journal.ports import Clock, IdSource, Store
from mentorlog.plain import one_line
from mentorlog.records.agreements import Challenge
from mentorlog.records.changes import Change, Changes, became, made
from mentorlog.records.contents import Contents
from mentorlog.records.errors import NotClear, Refused
from mentorlog.records.fields import LONGEST_TEXT, LONGEST_TITLE
from mentorlog.records.growth import Reflection
from mentorlog.records.meetings import Action, Capture

SORTED = {**WORDS, "promise": "Promise", "topic": "Topic", "stuck": "Stuck", "note": "Kept", "trash": "In the trash"}
_WITH_SOMEBODY = {"question", "decision", "stuck"}


class Captures:
    """What was written down fast."""

    def __init__(self, store: Store, clock: Clock, ids: IdSource) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids

    def keep(self, reading: Reading) -> Changes:
        """Keep a thought as what it was read as; what cannot be that yet stays to sort. Raises NotClear."""
        new_id, today, now = self._ids.new(), self._clock.today(), self._clock.now()
        if not reading.text or len(reading.text) > LONGEST_TEXT:
            raise NotClear(f"A thought is some words, at most {LONGEST_TEXT // 1024} KB of them.")

        def act(contents: Contents) -> Changes:
            if reading.mentorship_id is not None:
                present(contents.mentorships, reading.mentorship_id)
            change = change_of(reading, contents, new_id, now, today)
            word = WORDS["note"] if isinstance(change.after, Capture) else WORDS[reading.kind]
            return Changes(sentence=_sentence(word, one_line(reading.text, 60)), changes=(change,))

        return self._store.commit(act)

    def sort(self, capture_id: str, kind: str, mentorship_id: str | None = None) -> Changes:
        """Make a capture what it is, or put it into the `trash`; the capture goes there too.

        Kinds: promise, topic (or question), win, reflection, intention, decision, stuck, note. A topic and a
        decision are for both to see; all else stays with its writer, as the capture was.
        """
        new_id = self._ids.new()
        today, now = self._clock.today(), self._clock.now()

        def act(contents: Contents) -> Changes:
            capture = present(contents.captures, capture_id)
            whose = mentorship_id or capture.mentorship_id
            _refuse(capture, "question" if kind == "topic" else kind, whose)
            gone = became(capture, capture.having(deleted_on=today))
            if kind == "trash":
                return Changes(sentence=_sentence(SORTED[kind], one_line(capture.text, 60)), changes=(gone,))
            if kind in _OTHERS:
                new = _OTHERS[kind](capture, new_id, whose)
            else:
                new = change_of(_reading(capture, kind, whose), contents, new_id, now, capture.created_on, capture)
            if isinstance(new.after, Capture):
                raise Refused("No meeting was held yet that a decision could belong to.")
            return Changes(sentence=_sentence(SORTED[kind], _told(new, capture)), changes=(gone, new))

        return self._store.commit(act)


def _told(new: Change, capture: Capture) -> str:
    """The words as they are now, with the date that was found in them."""
    if isinstance(new.after, Action) and new.after.due_on:
        return f"{one_line(new.after.text, 60)}, by {long_day(new.after.due_on)}"
    return one_line(capture.text, 60)


def _sentence(word: str, text: str) -> str:
    told = text.rstrip(".")
    return f"{word}: {told}" if told.endswith(("?", "!", "…")) else f"{word}: {told}."


def _reading(capture: Capture, kind: str, mentorship_id: str | None) -> Reading:
    """The capture as a reading of that kind."""
    word = "question" if kind == "topic" else kind
    due_on, text = capture.due_on, capture.text
    if word == "promise" and due_on is None:
        due_on, text = due_of(text, capture.created_on)
    return Reading(
        kind=word,  # type: ignore[arg-type]
        text=text,
        mentorship_id=mentorship_id,
        goal_id=capture.goal_id,
        due_on=due_on,
        only_me=word not in {"question", "decision"},
        tags=capture.tags,
    )


def _refuse(capture: Capture, kind: str, mentorship_id: str | None) -> None:
    if kind in _WITH_SOMEBODY and mentorship_id is None:
        word = {"question": "A topic", "decision": "A decision"}.get(kind, "What is stuck")
        raise Refused(f"{word} needs somebody to talk to.")
    if kind in {"question", "decision"} and capture.is_sealed:
        raise Refused("It is sealed, and stays with you.")
    if kind not in {*SORTED, "question"}:
        raise NotClear(f"A thought becomes {', '.join(sorted(SORTED))}.")


def _kept_note(capture: Capture, new_id: str, mentorship_id: str | None) -> Change:
    """A note that is kept is a page of its own."""
    page = Reflection.made(
        id=new_id,
        date=capture.created_on,
        created_on=capture.created_on,
        mentorship_id=mentorship_id,
        goal_id=capture.goal_id,
        theme="note",
        model="free",
        text=capture.text,
        tags=capture.tags,
        never_export=capture.never_export,
        visibility="private",
    )
    return made(page)


def _stuck(capture: Capture, new_id: str, mentorship_id: str | None) -> Change:
    challenge = Challenge.made(
        id=new_id,
        mentorship_id=mentorship_id,
        title=one_line(capture.text, LONGEST_TITLE),
        kind="other",
        severity=2,
        status="open",
        created_on=capture.created_on,
        goal_id=capture.goal_id,
        tags=capture.tags,
        never_export=capture.never_export,
        visibility="private",
    )
    return made(challenge)


_OTHERS = {"note": _kept_note, "stuck": _stuck}
