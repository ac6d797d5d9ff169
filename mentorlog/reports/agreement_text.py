"""Our agreement as text, for both to keep."""

from collections.abc import Iterator

from mentorlog.agreement.page import AgreementPage
from mentorlog.days import long_day
from mentorlog.plain import one_line
from mentorlog.reports.paragraphs import paragraph

NOTHING = "Nothing is agreed yet."


def agreement_text(page: AgreementPage) -> str:
    """A heading a kind, a line a boundary; what is only proposed says so."""
    return "".join(f"{line}\n" for line in _lines(page))


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
