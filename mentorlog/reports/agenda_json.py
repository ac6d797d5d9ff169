"""An agenda as one JSON object, in the shape of agenda.md 3.9."""

from typing import Any

import msgspec

from mentorlog.plain import json_text
from mentorlog.reports.agenda_page import AgendaPage, Shown


def write(page: AgendaPage, shown: Shown) -> str:
    """The agenda whole, with the meeting it is for; `preparation` is there only where it was asked for."""
    values: dict[str, Any] = {
        "schema": 1,
        "mentorship_id": page.mentorship.id,
        "with": page.names,
        "date": page.date,
        **({"meeting_id": page.meeting_id} if page.meeting_id else {}),
        **({"starts_at": page.starts_at} if page.starts_at else {}),
        **({"hope": page.hope} if page.hope else {}),
        **msgspec.to_builtins(page.agenda),
    }
    if shown.prep:
        values["preparation"] = page.preparation
    return json_text(values) + "\n"
