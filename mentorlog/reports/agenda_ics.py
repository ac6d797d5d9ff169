"""An agenda as an entry for a calendar: what may be sent, and nothing else."""

from mentorlog.plain import one_line
from mentorlog.reports.agenda_page import AgendaPage, Shown
from mentorlog.reports.calendar import calendar, meeting_event
from mentorlog.reports.paragraphs import sentence


def write(page: AgendaPage, _shown: Shown) -> str:
    """The meeting with time, minutes and titles; calendars are shared, so reasons and questions stay here."""
    event = meeting_event(
        page.meeting_id or f"{page.mentorship.id}-{page.date}",
        day=page.date,
        starts_at=page.starts_at,
        zone=page.zone,
        minutes=page.agenda.duration,
        summary=page.names,
        description=_description(page),
        today=page.made_on,
    )
    return calendar([event])


def _description(page: AgendaPage) -> str:
    hope = [f"We hope for: {sentence(page.hope)}"] if page.hope else []
    lines = (f"{line.time} {line.item.minutes} min {one_line(line.item.title)}" for line in page.lines)
    return "\n".join([*hope, *lines])
