"""An agenda as text that reads well aloud."""

from collections.abc import Iterator

from mentorlog.agenda import AgendaItem
from mentorlog.agenda.written import ParkedItem
from mentorlog.days import long_day
from mentorlog.reports.agenda_page import AgendaPage, PageLine, Shown
from mentorlog.reports.only_me import preparation_in_words
from mentorlog.reports.paragraphs import capitalised, counted, paragraph, sentence

INDENT = 16


def write(page: AgendaPage, shown: Shown) -> str:
    """The agenda; with `why` also reasons, records and what found no room, with `prep` what is only the owner's."""
    blocks = [_heading(page), *(_line(line, shown) for line in page.lines)]
    if shown.why:
        blocks += _left_out(page)
    if shown.prep:
        blocks += _only_me(page)
    return "\n".join(blocks) + "\n"


def _heading(page: AgendaPage) -> str:
    time = f", {page.starts_at}" if page.starts_at else ""
    topics = counted(len(page.agenda.topics), "topic")
    length = counted(page.agenda.duration, "minute")
    lines = [
        paragraph(f"{page.names}, {long_day(page.date)}{time}."),
        paragraph(f"{page.kind_words}, {length}, {topics}."),
    ]
    if page.hope:
        lines.append(paragraph(sentence(f"We hope for: {page.hope}")))
    return "\n".join(lines) + "\n"


def _line(line: PageLine, shown: Shown) -> str:
    first = f"{line.time}  {line.item.minutes:>3} min".ljust(INDENT)
    return "\n".join([paragraph(line.item.title, INDENT, first), *_below(line, shown)])


def _below(line: PageLine, shown: Shown) -> Iterator[str]:
    margin = " " * INDENT
    if shown.why:
        yield from (paragraph(sentence(record), INDENT, margin) for record in line.records)
        if line.item.why:
            yield paragraph(sentence(f"Why: {line.item.why}"), INDENT, margin)
    if shown.questions and line.item.question:
        yield paragraph(f"Ask: {line.item.question.text}", INDENT, margin)
    if shown.why and line.item.steps:
        yield paragraph(_steps(line.item), INDENT, margin)


def _steps(item: AgendaItem) -> str:
    steps = item.steps
    if steps is None:
        return ""
    return (
        f"Minutes: aim {steps.aim}, situation {steps.situation}, options {steps.options}, "
        f"commitment {steps.commitment}."
    )


def _left_out(page: AgendaPage) -> Iterator[str]:
    agenda = page.agenda
    if agenda.parked:
        yield "\nLater:"
        yield from (_later(parked) for parked in agenda.left(agenda.parked))
    if agenda.before_meeting:
        yield "\nBy message:"
        yield from (paragraph(sentence(item.title), 2, "  ") for item in agenda.left(agenda.before_meeting))
    if agenda.unlisted_goals:
        goals = counted(agenda.unlisted_goals, "more goal is open", "more goals are open")
        they = "they come back by themselves" if agenda.unlisted_goals > 1 else "it comes back by itself"
        yield f"\n{goals}; {they}."


def _later(parked: ParkedItem) -> str:
    return paragraph(f"{sentence(parked.title)} {capitalised(room_in_words(parked))}.", 2, "  ")


def room_in_words(parked: ParkedItem) -> str:
    """Why it found no room: `needs 5 minutes`, or `no room today`."""
    return f"needs {counted(parked.needs, 'minute')}" if parked.needs else "no room today"


def _only_me(page: AgendaPage) -> Iterator[str]:
    lines = list(preparation_in_words(page))
    if lines:
        yield "\nOnly for me:"
        yield from (paragraph(sentence(capitalised(line)), 2, "  ") for line in lines)
