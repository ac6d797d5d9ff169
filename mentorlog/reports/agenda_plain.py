"""An agenda as tab-separated lines with a header row, for other programs."""

from mentorlog.plain import one_line
from mentorlog.reports.agenda_page import AgendaPage, Shown
from mentorlog.reports.only_me import preparation_in_words


def write(page: AgendaPage, shown: Shown) -> str:
    """One row an item; reasons, questions and what is only the owner's where they were asked for."""
    columns = ["time", "minutes", "title", *(["why"] if shown.why else []), *(["question"] if shown.questions else [])]
    rows = [columns]
    for line in page.lines:
        row = [line.time, str(line.item.minutes), line.item.title]
        if shown.why:
            row.append(line.item.why)
        if shown.questions:
            row.append(line.item.question.text if line.item.question else "")
        rows.append(row)
    if shown.prep:
        spare = [""] * (len(columns) - 3)
        rows += [["only me", "", text, *spare] for text in preparation_in_words(page)]
    return "".join("\t".join(one_line(cell) for cell in row) + "\n" for row in rows)
