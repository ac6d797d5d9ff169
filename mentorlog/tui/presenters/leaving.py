"""Leaves of the journal as the screens hand them over: what both may see, or all of it."""

import datetime as dt

from mentorlog.agreement.lines import kept_lines
from mentorlog.agreement.page import agreement_page
from mentorlog.days import short_day, weekday
from mentorlog.lookup import names_with
from mentorlog.nouns import NOUN_OF, title_of
from mentorlog.plain import one_line
from mentorlog.records.contents import Contents
from mentorlog.records.meetings import Meeting
from mentorlog.records.mentorships import Mentorship
from mentorlog.records.record import Record, Shareable
from mentorlog.reports import record_page
from mentorlog.reports.agenda_page import AgendaPage, Shown
from mentorlog.reports.agreement_text import agreement_handout
from mentorlog.reports.leaf import Leaf, leaf_of_agenda, leaf_of_handout, slug
from mentorlog.reports.record_handout import mentorship_of, record_handout
from mentorlog.reports.registry import agenda_writer

EVERYTHING = Shown(why=True, questions=True, prep=True)
WITH_OWN = "with what is only yours"


def agenda_leaf(page: AgendaPage, today: dt.date, *, with_own: bool) -> Leaf:
    """An agenda: time, minutes, titles, what is hoped for; with what is only the owner's all of it, as text."""
    leaf = leaf_of_agenda(page, f"To {page.names}, {_day(page.date, today)}")
    return _own(leaf.title, leaf.stem, agenda_writer("text")(page, EVERYTHING), page.mentorship) if with_own else leaf


def message_leaf(contents: Contents, meeting: Meeting, today: dt.date, *, with_own: bool) -> Leaf:
    """The message after a meeting; with what is only the owner's the page of the meeting."""
    from mentorlog.wrapup.message import message_after

    mentorship = contents.mentorships[meeting.mentorship_id]
    title = f"To {names_with(contents, mentorship)}, {_day(meeting.date, today)}"
    if with_own:
        return _own(title, f"meeting-{meeting.date}", record_page.write(meeting, contents), mentorship)
    return text_leaf(title, f"message-{meeting.date}", message_after(contents, meeting, today), mentorship)


def text_leaf(title: str, stem: str, text: str, mentorship: Mentorship) -> Leaf:
    """A text to one mentorship that is there in words only."""
    return Leaf(title=title, stem=stem, text=text, spared=mentorship.with_ids)


def agreement_leaf(contents: Contents, mentorship: Mentorship, *, with_own: bool) -> Leaf:
    """Our agreement; with what is only the owner's every line, and how each is holding."""
    names = one_line(names_with(contents, mentorship), 60)
    title = f"Our agreement with {names}"
    if with_own:
        pages = [record_page.write(line, contents) for line in kept_lines(contents, mentorship.id)]
        return _own(title, "agreement", "\n".join(pages), mentorship)
    handout = agreement_handout(agreement_page(contents, mentorship))
    return leaf_of_handout(handout, title, mentorship.with_ids, called=names)


def record_leaf(
    record: Record, contents: Contents, today: dt.date, whose: str | None, *, with_own: bool
) -> Leaf | None:
    """A record as both may see it, or its whole page; None where there is nothing to show."""
    if is_sealed(record):
        return None
    mentorship_id = mentorship_of(record, whose)
    mentorship = contents.mentorships.get(mentorship_id or "")
    if with_own:
        title = title_of(record, contents)
        stem = slug(f"{NOUN_OF[type(record)].one} {title}")
        return _own(title, stem, record_page.write(record, contents), mentorship)
    handout = record_handout(record, contents, today, mentorship_id)
    if handout is None:
        return None
    return leaf_of_handout(handout, one_line(handout.title, 60), mentorship.with_ids if mentorship else ())


def is_sealed(record: Record) -> bool:
    """Whether it is in no text that leaves, whatever is asked for (P19)."""
    return isinstance(record, Shareable) and record.is_sealed


def _own(title: str, stem: str, text: str, mentorship: Mentorship | None) -> Leaf:
    """All there is, as text: the one who copies it may read it, whoever it is pasted to may not."""
    spared = mentorship.with_ids if mentorship else ()
    return Leaf(title=f"{title} · {WITH_OWN}", stem=stem, text=text, spared=spared, with_own=True)


def _day(day: dt.date, today: dt.date) -> str:
    return f"{weekday(day)[:3]} {short_day(day, today)}"
