"""Reports and formats by name, so that listing them imports nothing (architecture.md, rule 8)."""

from collections.abc import Callable, Mapping
from importlib import import_module

from mentorlog.reports.agenda_page import AgendaPage, Shown

Writer = Callable[[AgendaPage, Shown], str]

AGENDA_FORMATS: Mapping[str, str] = {
    "text": "mentorlog.reports.agenda_text:write",
    "plain": "mentorlog.reports.agenda_plain:write",
    "markdown": "mentorlog.reports.agenda_markdown:write",
    "json": "mentorlog.reports.agenda_json:write",
}


def agenda_writer(name: str) -> Writer:
    """The writer of an agenda in a format. Raises KeyError for a name that is not in the registry."""
    module, _, function = AGENDA_FORMATS[name].partition(":")
    writer: Writer = getattr(import_module(module), function)
    return writer
