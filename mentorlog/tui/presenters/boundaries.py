"""Our agreement as rows under their headings, and the page of one boundary."""

import datetime as dt
from collections.abc import Iterator

from mentorlog.agreement.lines import kept_lines
from mentorlog.agreement.names import filled, sides
from mentorlog.days import short_day, weekday
from mentorlog.lookup import joined, known_mentorships, names_with
from mentorlog.plain import one_line
from mentorlog.records.agreements import Boundary
from mentorlog.records.contents import ME, Contents
from mentorlog.records.mentorships import Mentorship
from mentorlog.texts.boundaries import catalogue
from mentorlog.tui.desk import HIDDEN
from mentorlog.tui.presenters.deleted import deleted_rows
from mentorlog.tui.presenters.rooms import SEEN, in_scope, is_only_me
from mentorlog.tui.presenters.row import Row, blank

LONGEST = 4000
MOST_CHECKS = 100
Piece = tuple[str, str]
"""A text and its style."""


def rows_of(
    contents: Contents, whose: str | None, today: dt.date, view: str = "active", *, is_looked_at: bool
) -> list[Row]:
    """Every line by kind; of `all` also those that hold no longer. Of several mentorships each has its own."""
    if view == "trash":
        return deleted_rows(contents, ("boundaries",), today, is_looked_at=is_looked_at)
    known = [m for m in known_mentorships(contents) if whose in {None, m.id}]
    lines = {mentorship.id: kept_lines(contents, mentorship.id) for mentorship in known}
    several = sum(bool(found) for found in lines.values()) > 1
    rows: list[Row] = []
    for mentorship in known:
        name = f"{one_line(names_with(contents, mentorship), 60)} · " if several else ""
        for heading, boundaries in by_heading(lines[mentorship.id]):
            rows += [*([blank()] if rows and several else []), Row(title=f"{name}{heading}", is_heading=True)]
            rows += [_row(boundary, contents, today, hides=is_looked_at) for boundary in boundaries]
    over = [b for b in in_scope(contents, "boundaries", whose) if isinstance(b, Boundary) and b.state == "retired"]
    if view != "all":
        return rows
    if over:
        rows += [blank(), Row(title="No longer", is_heading=True)]
    in_order = sorted(over, key=lambda b: (b.retired_on or b.created_on, b.id), reverse=True)
    return rows + [_row(boundary, contents, today, hides=is_looked_at) for boundary in in_order]


def by_heading(boundaries: list[Boundary]) -> Iterator[tuple[str, list[Boundary]]]:
    """The headings that have a line, in the order of the catalogue."""
    for heading in catalogue().headings:
        found = [boundary for boundary in boundaries if catalogue().heading_of(boundary.kind) == heading]
        if found:
            yield heading, found


def _row(boundary: Boundary, contents: Contents, today: dt.date, *, hides: bool) -> Row:
    word = word_of(boundary, today)
    acts = {"proposed": "agreed", "look again": "still fits"}
    return Row(
        key=f"boundary:{boundary.id}",
        title=HIDDEN if hides and is_only_me(boundary) else one_line(statement_of(boundary, contents)[:400], 200),
        right=word,
        act=acts.get(word, ""),
        is_faint=boundary.state == "retired",
    )


def word_of(boundary: Boundary, today: dt.date) -> str:
    """What there is to say of a line, at the right of its row."""
    if boundary.state == "retired":
        return f"since {short_day(boundary.retired_on, today)}" if boundary.retired_on else ""
    if boundary.state == "proposed":
        return "proposed"
    return "look again" if boundary.is_due_for_review(today) else ""


def statement_of(boundary: Boundary, contents: Contents) -> str:
    """The line with the names of the two in it."""
    mentorship = contents.mentorships.get(boundary.mentorship_id)
    return filled(boundary.statement, sides(contents, mentorship)) if mentorship else boundary.statement


def agreed_in_words(contents: Contents, mentorship: Mentorship | None) -> str:
    """The last day on which the two agreed on a line: `agreed 15 Sep`."""
    lines = kept_lines(contents, mentorship.id) if mentorship else []
    days = [line.agreed_on for line in lines if line.agreed_on and line.state == "agreed"]
    return f"agreed {short_day(max(days), max(days))}" if days else ""


def first_names(contents: Contents, mentorship: Mentorship) -> str:
    """With whom, by first names."""
    people = (contents.people.get(key) for key in mentorship.with_ids)
    names = [one_line(person.first_name, 60) for person in people if person is not None]
    return joined(names) or one_line(names_with(contents, mentorship), 60)


def page_of(boundary: Boundary, contents: Contents, today: dt.date, *, hides: bool) -> Iterator[tuple[Piece, ...]]:
    """The page of one line: why, agreed, to look at again, how it is holding."""
    if hides and is_only_me(boundary):
        yield ((HIDDEN, ""),)
        return
    yield ((statement_of(boundary, contents)[:LONGEST], "bold"),)
    act = {"proposed": " · space agreed", "look again": " · space still fits"}.get(word_of(boundary, today), "")
    yield (SEEN.get(boundary.visibility or "", "only me"), "$secondary"), (act, "$accent")
    yield ()
    if boundary.why:
        yield (("Why", "$secondary"),)
        yield ((boundary.why[:LONGEST], ""),)
        yield ()
    yield from _days(boundary, contents, today)
    for change in boundary.changes[-3:]:
        yield (f"Until {short_day(change.date, today)}  ", "$secondary"), (one_line(str(change.before or ""), 400), "")
    yield ()
    yield from _holding(boundary, today, hides=hides)


def _days(boundary: Boundary, contents: Contents, today: dt.date) -> Iterator[tuple[Piece, ...]]:
    who = _who_agreed(boundary, contents)
    if boundary.state == "proposed":
        agreed = f", {who} agreed" if who else ""
        yield ("Proposed  ", "$secondary"), (f"{short_day(boundary.created_on, today)}{agreed}", "")
    elif boundary.agreed_on:
        yield ("Agreed  ", "$secondary"), (f"{short_day(boundary.agreed_on, today)}{f', {who}' if who else ''}", "")
    if boundary.state == "retired" and boundary.retired_on:
        yield ("No longer since  ", "$secondary"), (short_day(boundary.retired_on, today), "")
    elif boundary.review_on and boundary.state == "agreed":
        day = f"{weekday(boundary.review_on)[:3]} {short_day(boundary.review_on, today)}"
        word = "since" if boundary.is_due_for_review(today) else "on"
        yield (f"To look at again {word} ", "$secondary"), (day, "")


def _who_agreed(boundary: Boundary, contents: Contents) -> str:
    mentorship = contents.mentorships.get(boundary.mentorship_id)
    said = set(boundary.agreed_by)
    if mentorship is not None and {ME, *mentorship.with_ids} <= said:
        return "both" if len(mentorship.with_ids) == 1 else "everyone"
    people = (contents.people.get(key) for key in boundary.agreed_by if key != ME)
    names = [one_line(person.first_name, 60) for person in people if person is not None]
    return joined([*(["you"] if ME in said else []), *names])


def _holding(boundary: Boundary, today: dt.date, *, hides: bool) -> Iterator[tuple[Piece, ...]]:
    """How it held, the newest day first; only the owner's."""
    if not boundary.checks:
        return
    yield (("How it is holding · only me", "$secondary"),)
    if hides:
        yield ((HIDDEN, ""),)
        return
    for check in sorted(boundary.checks, key=lambda check: check.date, reverse=True)[:MOST_CHECKS]:
        raised = {"agenda": ", on the agenda", "in_person": ", say it in person"}.get(check.raise_in or "", "")
        yield (f"{short_day(check.date, today):>7}  ", "$secondary"), (f"{check.how}{raised}", "")
        if check.note:
            yield ((f"         {one_line(check.note[:LONGEST], 1000)}", ""),)
