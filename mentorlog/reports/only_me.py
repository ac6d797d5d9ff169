"""What is only the owner's, in words: the private preparation, and the points on each item."""

from collections.abc import Iterator

from mentorlog.agenda import PreparationLine
from mentorlog.reports.agenda_page import AgendaPage
from mentorlog.reports.paragraphs import uncapitalised
from mentorlog.texts.pulse import pulse


def preparation_in_words(page: AgendaPage) -> Iterator[str]:
    """One sentence a line of the preparation, then the owner's points item by item."""
    for line in page.preparation:
        yield from _in_words(line, page)
    yield from (f"Your points on {line.item.title}: {line.points}" for line in page.lines if line.points)


def _in_words(line: PreparationLine, page: AgendaPage) -> Iterator[str]:
    if line.word == "low_pulse":
        yield from (f"“{pulse().statements[key]}” is low" for key in line.text.split(","))
    elif line.word == "private_check":
        statement = page.statements.get(line.id, line.id)
        yield f"You noted “{line.text}” on: {statement}" if line.text else f"Not held: {statement}"
    elif line.word == "intention":
        yield f"You wanted to: {uncapitalised(line.text)}"
    else:
        yield f"{_BEGINNINGS[line.word]} {line.text}"


_BEGINNINGS = {
    "private_challenge": "Something stuck:",
    "private_goal": "Your own goal:",
    "private_feedback": "Feedback you kept to yourself:",
    "private_topic": "Your own topic:",
    "private_action": "Promised to yourself:",
}
