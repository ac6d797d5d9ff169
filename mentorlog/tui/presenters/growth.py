"""Skills with ratings from both sides, what was learned, feedback asked for and given: rows, and the page of each.

What was never used has no row.
"""

import datetime as dt
from collections.abc import Iterator, Sequence

from mentorlog.days import long_day, short_day
from mentorlog.lookup import names_with
from mentorlog.plain import one_line
from mentorlog.records.agreements import Feedback
from mentorlog.records.contents import Contents
from mentorlog.records.growth import Learning, Rating, Skill
from mentorlog.records.record import Record, Shareable
from mentorlog.tui.desk import HIDDEN
from mentorlog.tui.presenters.rooms import SEEN, in_scope, is_only_me
from mentorlog.tui.presenters.row import Row, blank

LONGEST = 4000
MOST_RATINGS = 100
FRESH = 90
"""For so many days feedback that is closed stands among what is active."""

WHOSE_VIEW = {"self": "as I see it", "self_then": "the beginning, as I see it now", "counterpart": "as they see it"}
KINDS = ("workshop", "book", "article", "course", "webinar", "certificate", "peer_circle", "supervision")
STATES = {"finished": "", "ongoing": "going on", "planned": "planned"}
Line = tuple[str, str]
"""A text of one or more lines, and its style."""


def rows_of_growth(
    contents: Contents, whose: str | None, today: dt.date, *, hides: bool, shows_all: bool = False
) -> list[Row]:
    """What one gets better at, what was learned, feedback that is open; with `shows_all` what is over, too."""
    skills = [r for r in in_scope(contents, "skills", whose) if isinstance(r, Skill)]
    learned = [r for r in in_scope(contents, "learning", whose) if isinstance(r, Learning)]
    feedback = [r for r in in_scope(contents, "feedback", whose) if isinstance(r, Feedback)]
    wanted = [one for one in feedback if shows_all or _is_fresh(one, today)]
    return [
        *_section("Skills", [_skill(one, hides=hides) for one in sorted(skills, key=lambda s: (s.name, s.id))]),
        *_section(_hours_in_words(learned, hides=hides), [_learned(one, hides=hides) for one in _newest(learned)]),
        *_section("Feedback", [_feedback(one, today, hides=hides) for one in _open_first(wanted)]),
    ]


def _section(title: str, rows: list[Row]) -> list[Row]:
    return [blank(), Row(title=title, is_heading=True), *rows] if rows else []


def _is_fresh(feedback: Feedback, today: dt.date) -> bool:
    return feedback.state == "open" or (
        feedback.closed_on is not None and (today - feedback.closed_on) <= dt.timedelta(FRESH)
    )


def _newest(learned: list[Learning]) -> list[Learning]:
    return sorted(learned, key=lambda one: (-one.on.toordinal(), one.id))


def _open_first(feedback: list[Feedback]) -> list[Feedback]:
    return sorted(feedback, key=lambda one: (one.state != "open", -one.created_on.toordinal(), one.id))


def _hours_in_words(learned: list[Learning], *, hides: bool) -> str:
    """`Learned · 6.5 hours`; what is only planned took none yet."""
    hours = sum(one.hours or 0 for one in learned if one.status != "planned")
    return f"Learned · {number(hours)} {'hour' if hours == 1 else 'hours'}" if hours and not hides else "Learned"


def number(value: float) -> str:
    """A number without a needless `.0`."""
    return f"{value:.1f}".removesuffix(".0")


def _skill(skill: Skill, *, hides: bool) -> Row:
    latest = _last(skill.ratings, "self")
    hidden = hides and is_only_me(skill)
    return Row(
        key=f"skill:{skill.id}",
        is_wide=True,
        title=HIDDEN if hidden else one_line(skill.name, 200),
        right="" if hidden or hides or latest is None else f"{latest.score} of 5",
        act="rate…",
    )


def _learned(learned: Learning, *, hides: bool) -> Row:
    hidden = hides and is_only_me(learned)
    hours = f"{number(learned.hours)} h" if learned.hours else ""
    state = STATES[learned.status or "finished"]
    return Row(
        key=f"learning:{learned.id}",
        left=_day(learned.on),
        title=HIDDEN if hidden else one_line(learned.title, 200),
        right="" if hidden else " · ".join(part for part in (state, hours) if part),
        is_faint=learned.status == "planned",
    )


def _feedback(feedback: Feedback, today: dt.date, *, hides: bool) -> Row:
    is_open = feedback.state == "open"
    closed = f"closed {short_day(feedback.closed_on, today)}" if feedback.closed_on else "closed"
    return Row(
        key=f"feedback:{feedback.id}",
        is_wide=True,
        title=HIDDEN if hides and is_only_me(feedback) else one_line(feedback.topic[:400], 200),
        right=("asked for" if feedback.direction == "request" else "to give") if is_open else closed,
        act="close…" if is_open else "",
        is_faint=not is_open,
    )


def _day(day: dt.date) -> str:
    return f"{short_day(day, day)} {day.year % 100:02}"


def _last(ratings: Sequence[Rating], source: str) -> Rating | None:
    return next(iter(_latest_first([rating for rating in ratings if rating.source == source])), None)


def _latest_first(ratings: Sequence[Rating]) -> list[Rating]:
    in_order = sorted(enumerate(ratings), key=lambda placed: (placed[1].date, placed[0]), reverse=True)
    return [rating for _, rating in in_order]


def page_of_growth(record: Record, contents: Contents, today: dt.date, *, hides: bool) -> Iterator[Line]:
    """The page of a skill, of something learned, or of feedback."""
    title = next((str(getattr(record, name)) for name in ("name", "title", "topic") if hasattr(record, name)), "")
    if hides and is_only_me(record):
        yield HIDDEN, ""
        return
    yield one_line(title[:LONGEST], 1000), "bold"
    yield (SEEN.get(record.visibility or "", "only me") if isinstance(record, Shareable) else ""), "$secondary"
    yield "", ""
    if isinstance(record, Skill):
        yield from _page_of_skill(record, today, hides=hides)
    elif isinstance(record, Learning):
        yield from _page_of_learned(record, contents, hides=hides)
    elif isinstance(record, Feedback):
        yield from _page_of_feedback(record, contents)


def _page_of_skill(skill: Skill, today: dt.date, *, hides: bool) -> Iterator[Line]:
    """First and latest from each side, then every rating; none of it while someone is looking."""
    if not skill.ratings:
        yield "Not rated yet. space says how far it is.", "$secondary"
        return
    if hides:
        yield HIDDEN, ""
        return
    for source, view in WHOSE_VIEW.items():
        given = _latest_first([rating for rating in skill.ratings if rating.source == source])
        if given:
            first = f"first {given[-1].score} · latest {given[0].score}" if len(given) > 1 else f"{given[0].score} of 5"
            yield f"{view[:1].upper()}{view[1:]}: {first}", ""
    yield "", ""
    yield "Ratings", "$secondary"
    for rating in _latest_first(skill.ratings)[:MOST_RATINGS]:
        yield f"{short_day(rating.date, today):>7}  {rating.score}  {WHOSE_VIEW[rating.source]}", ""
        if rating.evidence:
            yield f"            {one_line(rating.evidence[:LONGEST], 1000)}", "$secondary"


def _page_of_learned(learned: Learning, contents: Contents, *, hides: bool) -> Iterator[Line]:
    hours = f" · {number(learned.hours)} h" if learned.hours else ""
    state = STATES[learned.status or "finished"]
    yield f"{learned.kind.replace('_', ' ')} · {long_day(learned.on)}{hours}{f' · {state}' if state else ''}", ""
    if learned.expires_on:
        yield f"runs out on {long_day(learned.expires_on)}", ""
    mentorship = contents.mentorships.get(learned.bring_to or "")
    if mentorship is not None:
        name = HIDDEN if hides else one_line(names_with(contents, mentorship), 200)
        yield f"to bring to {name}", "$secondary"
    yield from _labelled("What I take from it · only me", HIDDEN if hides and learned.takeaway else learned.takeaway)


def _page_of_feedback(feedback: Feedback, contents: Contents) -> Iterator[Line]:
    """When · what was seen · its effect · what next."""
    mentorship = contents.mentorships.get(feedback.mentorship_id)
    if mentorship is not None:
        yield f"with {one_line(names_with(contents, mentorship), 200)}", "$secondary"
    asked = "Asked for" if feedback.direction == "request" else "To give" if feedback.state == "open" else "Given"
    source = f", from {one_line(feedback.source)}" if feedback.source else ""
    closed = f" · closed {long_day(feedback.closed_on)}" if feedback.closed_on else ""
    yield f"{asked} on {long_day(feedback.created_on)}{source}{closed}", ""
    yield from _labelled("When", feedback.situation)
    yield from _labelled("What was seen", feedback.behaviour)
    yield from _labelled("Its effect", feedback.impact)
    yield from _labelled("What next", feedback.next)
    yield from _labelled("What was meant", feedback.intent)
    yield from _labelled("How it was heard", feedback.heard)


def _labelled(label: str, text: str | None) -> Iterator[Line]:
    if text:
        yield "", ""
        yield label, "$secondary"
        yield text[:LONGEST], ""
