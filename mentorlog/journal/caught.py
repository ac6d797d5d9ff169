"""What a thought written down fast becomes: a record of its kind, or a capture to be sorted."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from msgspec.structs import replace

from mentorlog.capture import Reading
from mentorlog.capture.words import meeting_to_decide_in
from mentorlog.records.changes import Change, became, made
from mentorlog.records.contents import ME, Contents
from mentorlog.records.growth import Reflection, Win
from mentorlog.records.meetings import Action, Capture, Meeting, Notes, Topic

WORDS = {
    "promise": "Promised",
    "question": "Question",
    "win": "Win",
    "reflection": "Reflection",
    "intention": "Next time",
    "decision": "Decision",
    "note": "To sort",
}
Maker = Callable[[Reading, Contents, dt.date, Mapping[str, Any]], Change]


def change_of(
    reading: Reading, contents: Contents, new_id: str, now: dt.datetime, day: dt.date, former: Capture | None = None
) -> Change:
    """The change that keeps a reading. What cannot be what it is yet stays to sort.

    A capture that is sorted gives its seal to what it becomes.
    """
    common: dict[str, Any] = {"id": new_id, "tags": reading.tags, "mentorship_id": reading.mentorship_id}
    common["never_export"] = former.never_export if former else None
    if reading.kind == "decision" and not reading.stays_to_sort:
        meeting = meeting_to_decide_in(contents, reading.mentorship_id or "", day)
        if meeting is not None:
            return _decided(reading, meeting)
    maker = _MAKERS.get(reading.kind) if not reading.stays_to_sort else None
    return maker(reading, contents, day, common) if maker else made(_capture(reading, now, day, common))


def _capture(reading: Reading, now: dt.datetime, day: dt.date, common: Mapping[str, Any]) -> Capture:
    return Capture.made(
        **common,
        text=reading.text,
        created_on=day,
        created_at=f"{now:%H:%M}",
        kind=None if reading.kind == "note" else reading.kind,
        goal_id=reading.goal_id,
        due_on=reading.due_on,
        visibility="private",
    )


def _promise(reading: Reading, contents: Contents, day: dt.date, common: Mapping[str, Any]) -> Change:
    pair = contents.mentorships.get(reading.mentorship_id or "")
    is_private = reading.only_me or pair is None or pair.kind == "group"
    action = Action.made(
        **common,
        owner=reading.owner,
        text=reading.text,
        status="open",
        created_on=day,
        due_on=reading.due_on,
        goal_id=reading.goal_id,
        visibility="private" if is_private else "pair",
    )
    return made(action)


def _question(reading: Reading, _contents: Contents, day: dt.date, common: Mapping[str, Any]) -> Change:
    topic = Topic.made(
        **common,
        text=reading.text,
        status="open",
        created_on=day,
        goal_id=reading.goal_id,
        by=None if reading.owner == ME else reading.owner,
        visibility="private" if reading.only_me else "pair",
    )
    return made(topic)


def _win(reading: Reading, _contents: Contents, day: dt.date, common: Mapping[str, Any]) -> Change:
    record = Win.made(
        **common, text=reading.text, on=day, created_on=day, goal_id=reading.goal_id, visibility="private"
    )
    return made(record)


def _reflection(reading: Reading, _contents: Contents, day: dt.date, common: Mapping[str, Any]) -> Change:
    is_intention = reading.kind == "intention"
    said = {"next_time": reading.text, "next_time_state": "open"} if is_intention else {"text": reading.text}
    record = Reflection.made(
        **common, **said, date=day, created_on=day, goal_id=reading.goal_id, model="free", visibility="private"
    )
    return made(record)


def _decided(reading: Reading, meeting: Meeting) -> Change:
    notes = meeting.notes or Notes()
    kept = replace(notes, decisions=(*notes.decisions, reading.text))
    return became(meeting, meeting.having(notes=kept))


_MAKERS: Mapping[str, Maker] = {
    "promise": _promise,
    "question": _question,
    "win": _win,
    "reflection": _reflection,
    "intention": _reflection,
}
