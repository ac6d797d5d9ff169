"""Who is named in a text that is meant for somebody else (figures-and-privacy.md, P18)."""

from mentorlog.cli.output import tell
from mentorlog.lookup import joined
from mentorlog.plain import one_line
from mentorlog.records.contents import Contents
from mentorlog.reports.name_guard import foreign_names
from mentorlog.reports.paragraphs import paragraph


def tell_names(text: str, contents: Contents, mentorship_id: str) -> None:
    """Say whom of other mentorships a text names, before it is copied from here."""
    if named := foreign_names(text, contents, mentorship_id):
        tell(paragraph(f"It names {joined([one_line(name) for name in named])}, of another mentorship."))
