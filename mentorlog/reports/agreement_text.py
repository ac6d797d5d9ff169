"""Our agreement as text, for both to keep."""

from collections.abc import Iterator, Sequence

from mentorlog.agreement.lines import Line
from mentorlog.agreement.page import AgreementPage
from mentorlog.days import long_day
from mentorlog.plain import one_line
from mentorlog.reports.paragraphs import paragraph

NOTHING = "Nothing is agreed yet."


def agreement_text(page: AgreementPage) -> str:
    """A heading a kind, a line a boundary; what is only proposed says so."""
    return "".join(f"{line}\n" for line in _lines(page))


def catalogue_text(lines: Sequence[Line]) -> str:
    """Every line there is to pick from, each heading once."""
    headings = dict.fromkeys(line.heading for line in lines)
    parts = [
        [heading, *(_indented(line.statement) for line in lines if line.heading == heading)] for heading in headings
    ]
    return "\n".join("".join(f"{line}\n" for line in part) for part in parts)


def _indented(statement: str) -> str:
    return paragraph(one_line(statement, 4000), first="  ")


def _lines(page: AgreementPage) -> Iterator[str]:
    day = f" As of {long_day(page.agreed_on)}." if page.agreed_on else ""
    yield paragraph(f"Our agreement: {page.names}.{day}")
    if not page.sections:
        yield NOTHING
    for heading, lines in page.sections:
        yield ""
        yield heading
        for line in lines:
            proposed = " (proposed)" if line.is_proposed else ""
            yield paragraph(f"{one_line(line.statement, 4000)}{proposed}", first="  ")
