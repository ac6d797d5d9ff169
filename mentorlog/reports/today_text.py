"""What needs a person today, in sentences that read well aloud."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby

from mentorlog.attention import Attention, Need, NextMeeting, Promised
from mentorlog.days import MONTHS, month, short_day, span, weekday
from mentorlog.lookup import first_name_of
from mentorlog.plain import one_line
from mentorlog.records.contents import Contents
from mentorlog.reports.paragraphs import capitalised, counted, paragraph, sentence, uncapitalised

ONLY_YOU = "Only you see it."


def write(day: Attention, contents: Contents) -> str:
    """The day: when next, what needs you, what was promised to you, which goals are late or quiet."""
    lines = [*_opening(day), *_needs(day, contents), *_promises(day, contents), *_goals(day)]
    return "\n".join(lines) + "\n"


def greeting(day: Attention) -> str:
    """Counts only, no text of the journal: for a greeting on a screen that others see."""
    parts = [counts(day)]
    if day.next_meeting:
        left = (day.next_meeting.date - day.today).days
        when = {0: "today", 1: "tomorrow"}.get(left, f"in {span(left, day.today)}" if left <= 56 else "later")
        parts.append(f"The next meeting is {when}.")
    return " ".join(parts) + "\n"


def plain_rows(day: Attention) -> Sequence[Sequence[str]]:
    """The rows for other programs, with a header."""
    header = ("order", "what", "key", "title", "on", "word", "seen_by")
    rows = (
        (str(n.order), n.what, n.key, n.title, n.on.isoformat() if n.on else "", n.word, _seen_by(n)) for n in day.needs
    )
    return [header, *rows]


def _seen_by(need: Need) -> str:
    return "only me" if need.only_me else "us two"


def counts(day: Attention) -> str:
    """How many rows there are: `6 things need you.` or so."""
    number = len(day.numbered)
    if number == 0:
        return "Nothing needs you."
    return "1 thing needs you." if number == 1 else f"{number} things need you."


def _opening(day: Attention) -> Iterator[str]:
    date = f"{weekday(day.today)} {day.today.day} {MONTHS[day.today.month - 1]}"
    if day.open_meeting:
        yield paragraph(f"Still open: {_meeting(day.open_meeting, day)}")
    if day.next_meeting:
        yield paragraph(f"{date}. Next: {_meeting(day.next_meeting, day)}")
    else:
        yield f"{date}. No meeting is planned."
    if day.next_meeting:
        yield from (
            paragraph(f"You wanted to: {sentence(uncapitalised(text))} {ONLY_YOU}")
            for text in day.next_meeting.intentions
        )
    yield from (paragraph(f"Also: {_meeting(meeting, day)}") for meeting in day.this_week[1:])
    if day.next_meeting and day.without_date:
        yield from (paragraph(f"No date with {one_line(name)}.") for name in day.without_date)


def _meeting(meeting: NextMeeting, day: Attention) -> str:
    left = (meeting.date - day.today).days
    when = {0: "today", 1: "tomorrow"}.get(left, weekday(meeting.date))
    if not 0 <= left < 7:
        when = f"{weekday(meeting.date)} {short_day(meeting.date, day.today)}"
    time = f" at {meeting.starts_at}" if meeting.starts_at else ""
    length = counted(meeting.duration_min, "minute")
    topics = "" if meeting.topics is None else f", {counted(meeting.topics, 'topic')}"
    return f"{meeting.with_names}, {when}{time}, {length}{topics}."


def _needs(day: Attention, contents: Contents) -> Iterator[str]:
    yield counts(day)
    several = sum(mentorship.is_active for mentorship in contents.mentorships.values()) > 1
    for number, need in enumerate(day.numbered, 1):
        name = _who(need.mentorship_id, contents) if several and need.what in _NAMED else ""
        text = _WORDS[need.what](need, day)
        seen = f" {ONLY_YOU}" if need.only_me else ""
        yield paragraph(f"{name}{text}{seen}", first=f"{number}. ")


def _who(mentorship_id: str | None, contents: Contents) -> str:
    mentorship = contents.mentorships.get(mentorship_id or "")
    people = (
        [contents.people[key].first_name for key in mentorship.with_ids if key in contents.people] if mentorship else []
    )
    return f"{', '.join(people)}. " if people else ""


_NAMED = {"promise_late", "promise_near", "milestone", "boundary_review", "well_done"}


def _due(day_word: str, need: Need | Promised, day: Attention) -> str:
    """`Late since Thursday`, `Late by 5 weeks`, `For Monday`, `For 12 December`, `No date`."""
    if need.on is None:
        return "No date"
    left = (need.on - day.today).days
    if left < -56:
        return f"Late since {month(need.on, day.today)}"
    if left < 0:
        return f"Late since {weekday(need.on)}" if left >= -6 else f"Late by {span(-left, day.today)}"
    near = {0: "today", 1: "tomorrow"}.get(left, weekday(need.on))
    return f"{day_word} {near if left <= 6 else short_day(need.on, day.today)}"


def _promise(need: Need, day: Attention) -> str:
    return f"{_due('For', need, day)}: {sentence(need.title)}"


def _milestone(need: Need, day: Attention) -> str:
    is_ahead = need.on is not None and need.on >= day.today
    return f"{capitalised(need.word) if is_ahead else _due('For', need, day)}: {sentence(need.title)}"


def _well_done(need: Need, _: Attention) -> str:
    return f"{capitalised(need.word).rstrip('?')}{'?' if need.word.endswith('?') else ':'} {sentence(need.title)}"


_WORDS: Mapping[str, Callable[[Need, Attention], str]] = {
    "meeting_past": lambda need, _: f"Did you meet? {sentence(need.title)}",
    "promise_late": _promise,
    "promise_near": _promise,
    "capture": lambda need, _: f"To sort: {sentence(need.title)}",
    "after_meeting": lambda need, _: f"{capitalised(need.word)}, not everything is told yet: {sentence(need.title)}",
    "milestone": _milestone,
    "boundary_review": lambda need, _: f"To look at again: {sentence(need.title)}",
    "well_done": _well_done,
    "no_date": lambda need, _: f"No date with {one_line(need.title)}.",
}


def _promises(day: Attention, contents: Contents) -> Iterator[str]:
    """By person: how many, then each; a single one stands on the same line."""
    by_owner = sorted(day.promised, key=lambda promised: (_name(promised.owner, contents), promised.owner))
    for owner, group in groupby(by_owner, key=lambda promised: promised.owner):
        rows = list(group)
        told = [f"{_due('For', row, day)}: {sentence(row.title)}{_private(row)}" for row in rows]
        said = f"{capitalised(_name(owner, contents))} promised {len(rows)}."
        if len(rows) == 1:
            yield paragraph(f"{said} {told[0]}")
        else:
            yield from (paragraph(said), *(paragraph(text, 2, "  ") for text in told))


def _private(row: Promised) -> str:
    return f" {ONLY_YOU}" if row.only_me else ""


def _name(person_id: str, contents: Contents) -> str:
    return "the group" if person_id == "group" else first_name_of(contents, person_id)


def _goals(day: Attention) -> Iterator[str]:
    told = []
    for need in day.goals:
        late = _due("", need, day)
        is_late = need.word.startswith("late")
        word = f"is {late[:1].lower()}{late[1:]}" if is_late else f"is {need.word}"
        told.append(f"{one_line(need.title)} {word}.{f' {ONLY_YOU}' if need.only_me else ''}")
    if day.moving:
        more = (
            counted(day.moving, "more goal is", "more goals are")
            if told
            else counted(day.moving, "goal is", "goals are")
        )
        told.append(f"{more} moving.")
    if len(told) <= 2:
        yield from (paragraph(" ".join(told)),) if told else ()
    else:
        yield from (paragraph(text) for text in told)
