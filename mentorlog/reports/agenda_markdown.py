"""An agenda in Markdown. Every text of the journal is escaped: none becomes a link, a heading or markup."""

import re
from collections.abc import Iterator

from mentorlog.days import long_day
from mentorlog.plain import one_line
from mentorlog.reports.agenda_page import AgendaPage, PageLine, Shown
from mentorlog.reports.agenda_text import room_in_words
from mentorlog.reports.only_me import preparation_in_words
from mentorlog.reports.paragraphs import capitalised, counted, sentence

_LIST = re.compile(r"^(\d*)([-+=.)])")
_ADDRESS = re.compile(r"(?i)\b(https?|ftp|mailto|www)([:.])")
_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~!&$^])")


def escaped(text: str, longest: int = 500) -> str:
    """The text on one line, as Markdown that shows just these characters."""
    safe = _MARKUP.sub(r"\\\1", one_line(text, longest))
    return _ADDRESS.sub(r"\1\\\2", _LIST.sub(r"\1\\\2", safe))


def write(page: AgendaPage, shown: Shown) -> str:
    """The agenda as a heading and a list; the rest as it was asked for."""
    time = f", {page.starts_at}" if page.starts_at else ""
    lines = [
        f"# {escaped(page.names)}, {long_day(page.date)}{time}",
        "",
        f"{page.kind_words}, {counted(page.agenda.duration, 'minute')}",
        "",
    ]
    if page.hope:
        lines += [f"We hope for: {escaped(sentence(page.hope))}", ""]
    lines += [text for line in page.lines for text in _item(line, shown)]
    if shown.why:
        lines += _left_out(page)
    if shown.prep:
        lines += ["", "## Only for me", "", *(f"- {escaped(sentence(text))}" for text in preparation_in_words(page))]
    return "\n".join(lines) + "\n"


def _item(line: PageLine, shown: Shown) -> Iterator[str]:
    yield f"- {line.time} ({line.item.minutes} min) **{escaped(line.item.title)}**"
    if shown.why:
        yield from (f"    - {escaped(record)}" for record in line.records)
        if line.item.why:
            yield f"    - {escaped(capitalised(line.item.why))}"
    if shown.questions and line.item.question:
        yield f"    - *{escaped(line.item.question.text)}*"


def _left_out(page: AgendaPage) -> Iterator[str]:
    agenda = page.agenda
    if agenda.parked:
        yield from ("", "## Later", "")
        yield from (f"- {escaped(item.title)}: {room_in_words(item)}" for item in agenda.left(agenda.parked))
    if agenda.before_meeting:
        yield from ("", "## By message", "")
        yield from (f"- {escaped(item.title)}" for item in agenda.left(agenda.before_meeting))
