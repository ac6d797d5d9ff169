"""Reports and formats by name, so that listing them imports nothing (architecture.md, rule 8)."""

import datetime as dt
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

from mentorlog.records.contents import Contents
from mentorlog.reports.agenda_page import AgendaPage, Shown

Writer = Callable[[AgendaPage, Shown], str]
JournalWriter = Callable[[Contents, dt.date], str]

AGENDA_FORMATS: Mapping[str, str] = {
    "text": "mentorlog.reports.agenda_text:write",
    "plain": "mentorlog.reports.agenda_plain:write",
    "markdown": "mentorlog.reports.agenda_markdown:write",
    "json": "mentorlog.reports.agenda_json:write",
    "html": "mentorlog.reports.agenda_html:write",
    "ics": "mentorlog.reports.agenda_ics:write",
}


JOURNAL_FORMATS: Mapping[str, str] = {
    "markdown": "mentorlog.reports.journal_markdown:write",
    "ics": "mentorlog.reports.journal_ics:write",
}


def agenda_writer(name: str) -> Writer:
    """The writer of an agenda in a format. Raises KeyError for a name that is not in the registry."""
    writer: Writer = _loaded(AGENDA_FORMATS[name])
    return writer


def journal_writer(name: str) -> JournalWriter:
    """The writer of a whole journal in a format; it is given the day too. Raises KeyError as `agenda_writer` does."""
    writer: JournalWriter = _loaded(JOURNAL_FORMATS[name])
    return writer


def _loaded(place: str) -> Any:
    module, _, function = place.partition(":")
    return getattr(import_module(module), function)
