"""Reports and formats by name, so that listing them imports nothing (architecture.md, rule 8)."""

import datetime as dt
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

from mentorlog.records.contents import Contents
from mentorlog.reports.agenda_page import AgendaPage, Shown

if TYPE_CHECKING:
    from mentorlog.reports.handout import Handout
    from mentorlog.reports.summary.page import Summary

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
SUMMARY_FORMATS: Mapping[str, str] = {
    "markdown": "mentorlog.reports.summary_markdown:write",
    "text": "mentorlog.reports.summary_text:write",
    "html": "mentorlog.reports.summary_html:write",
    "json": "mentorlog.reports.summary_json:write",
}
HANDOUT_FORMATS: Mapping[str, str] = {
    "text": "mentorlog.reports.handout_text:write",
    "markdown": "mentorlog.reports.handout_markdown:write",
    "html": "mentorlog.reports.handout_html:write",
    "json": "mentorlog.reports.handout_json:write",
}


def agenda_writer(name: str) -> Writer:
    """The writer of an agenda in a format. Raises KeyError for a name that is not in the registry."""
    writer: Writer = _loaded(AGENDA_FORMATS[name])
    return writer


def summary_writer(name: str) -> "Callable[[Summary], str]":
    """The writer of a summary in a format. Raises KeyError for a name that is not in the registry."""
    writer: Callable[[Summary], str] = _loaded(SUMMARY_FORMATS[name])
    return writer


def handout_writer(name: str) -> "Callable[[Handout], str]":
    """The writer of a page to hand over in a format. Raises KeyError for a name that is not in the registry."""
    writer: Callable[[Handout], str] = _loaded(HANDOUT_FORMATS[name])
    return writer


def journal_writer(name: str) -> JournalWriter:
    """The writer of a whole journal in a format; it is given the day too. Raises KeyError as `agenda_writer` does."""
    writer: JournalWriter = _loaded(JOURNAL_FORMATS[name])
    return writer


def _loaded(place: str) -> Any:
    module, _, function = place.partition(":")
    return getattr(import_module(module), function)
