"""An agenda as one HTML file, to read on a phone or to print."""

from collections.abc import Iterator

from mentorlog.days import long_day
from mentorlog.plain import one_line
from mentorlog.reports.agenda_page import AgendaPage, Shown
from mentorlog.reports.agenda_text import room_in_words
from mentorlog.reports.html_page import filled, page
from mentorlog.reports.only_me import preparation_in_words
from mentorlog.reports.paragraphs import counted


def write(agenda: AgendaPage, shown: Shown) -> str:
    """The agenda; reasons, questions and what is only the owner's where they were asked for."""
    day = f"{long_day(agenda.date)}{f', {agenda.starts_at}' if agenda.starts_at else ''}"
    body = filled(
        "agenda.html",
        page=agenda,
        shown=shown,
        day=day,
        length=f"{agenda.kind_words}, {counted(agenda.agenda.duration, 'minute')}",
        left_out=list(_left_out(agenda)),
        only_me=list(preparation_in_words(agenda)) if shown.prep else [],
    )
    return page(f"{one_line(agenda.names)}, {day}", body)


def _left_out(agenda: AgendaPage) -> Iterator[tuple[str, list[str]]]:
    made = agenda.agenda
    later = [f"{item.title}: {room_in_words(item)}" for item in made.left(made.parked)]
    by_message = [item.title for item in made.left(made.before_meeting)]
    yield from ((heading, titles) for heading, titles in (("Later", later), ("By message", by_message)) if titles)
