"""Our agreement, for both to keep; and the lines there are to start from."""

from collections.abc import Sequence

from mentorlog.agreement.lines import Line
from mentorlog.agreement.page import AgreementPage, PageLine
from mentorlog.days import long_day
from mentorlog.plain import one_line
from mentorlog.records.fields import LONGEST_TEXT
from mentorlog.reports import handout_text
from mentorlog.reports.handout import Handout, Part
from mentorlog.reports.paragraphs import paragraph

NOTHING = "Nothing is agreed yet."


def agreement_handout(page: AgreementPage) -> Handout:
    """A heading a kind, a line a boundary; what is only proposed says so."""
    return Handout(
        kind="agreement",
        title=f"Our agreement: {one_line(page.names)}",
        about=f"As of {long_day(page.agreed_on)}." if page.agreed_on else "",
        parts=tuple(Part(heading=heading, lines=tuple(map(_told, lines))) for heading, lines in page.sections),
        otherwise=NOTHING,
    )


def agreement_text(page: AgreementPage) -> str:
    """The same as text."""
    return handout_text.write(agreement_handout(page))


def catalogue_text(lines: Sequence[Line]) -> str:
    """Every line there is to pick from, each heading once."""
    headings = dict.fromkeys(line.heading for line in lines)
    parts = [
        [heading, *(_indented(line.statement) for line in lines if line.heading == heading)] for heading in headings
    ]
    return "\n".join("".join(f"{line}\n" for line in part) for part in parts)


def _told(line: PageLine) -> str:
    return f"{one_line(line.statement, LONGEST_TEXT)}{' (proposed)' if line.is_proposed else ''}"


def _indented(statement: str) -> str:
    return paragraph(one_line(statement, 4000), first="  ")
