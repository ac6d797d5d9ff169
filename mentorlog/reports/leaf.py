"""Something that may leave the journal: what it is called, the formats it has, its text in each."""

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import msgspec

from mentorlog.lookup import folded
from mentorlog.records.contents import Contents
from mentorlog.reports.agenda_page import AgendaPage, Shown
from mentorlog.reports.handout import Handout
from mentorlog.reports.name_guard import names_in
from mentorlog.reports.registry import HANDOUT_FORMATS, SUMMARY_FORMATS, agenda_writer, handout_writer, summary_writer

if TYPE_CHECKING:
    from mentorlog.reports.summary.page import Summary

AGENDA_STAYS = "Reasons, questions and your notes stay here."
ENDINGS: Mapping[str, str] = {"markdown": "md", "text": "txt"}
LONGEST_SLUG = 40
_AGENDA_LEAVES_AS = ("text", "markdown", "html", "ics")
"""Not as JSON: an agenda's holds its reasons and questions too."""


class Leaf(msgspec.Struct, frozen=True, kw_only=True):
    """`title` stands above it while it is looked at, `stem` is what its file is called, `text` what is copied.

    `said` are its words where a line of the text may break one. `spared` are the people it may name, by id;
    `stays` says to the owner what never leaves with it.
    """

    title: str
    stem: str
    text: str
    formats: tuple[str, ...] = ("text",)
    written_as: Callable[[str], str] | None = None
    said: str = ""
    spared: tuple[str, ...] = ()
    recipient: str = ""
    stays: str = ""
    with_own: bool = False

    def text_in(self, format_: str) -> str:
        """Its text in one of its formats."""
        return self.written_as(format_) if self.written_as else self.text

    def file_name(self, format_: str, number: int = 1) -> str:
        """`agenda-2026-11-24.md`; the next free one where that is taken: `agenda-2026-11-24-2.md`."""
        again = f"-{number}" if number > 1 else ""
        return f"{self.stem}{again}.{ENDINGS.get(format_, format_)}"

    def names(self, contents: Contents) -> tuple[str, ...]:
        """The people of other mentorships whom it names, or its file does (P18)."""
        told = f"{self.said or self.text} {self.stem.replace('-', ' ')}"
        return names_in(told, contents, spared=self.spared, recipient=self.recipient)


def leaf_of_handout(handout: Handout, title: str, spared: tuple[str, ...], *, called: str = "") -> Leaf:
    """An agreement, or a record as both may see it; its file is `called` so, else as the page is."""
    return Leaf(
        title=title,
        stem=slug(f"{handout.kind} {called or handout.title}"),
        text=handout_writer("text")(handout),
        formats=tuple(HANDOUT_FORMATS),
        written_as=lambda format_: handout_writer(format_)(handout),
        said=" ".join(handout.texts()),
        spared=spared,
    )


def leaf_of_agenda(page: AgendaPage, title: str) -> Leaf:
    """An agenda as both may see it: time, minutes, titles, what is hoped for."""
    return Leaf(
        title=title,
        stem=f"agenda-{page.date.isoformat()}",
        text=agenda_writer("text")(page, Shown()),
        formats=_AGENDA_LEAVES_AS,
        written_as=lambda format_: agenda_writer(format_)(page, Shown()),
        spared=page.mentorship.with_ids,
        stays=AGENDA_STAYS,
    )


def leaf_of_summary(page: "Summary", stem: str, *, spared: tuple[str, ...], recipient: str) -> Leaf:
    """A summary with the lines that were chosen."""
    return Leaf(
        title="To copy",
        stem=stem,
        text=summary_writer("text")(page),
        formats=tuple(SUMMARY_FORMATS),
        written_as=lambda format_: summary_writer(format_)(page),
        said=" ".join(page.texts()),
        spared=spared,
        recipient=recipient,
    )


def slug(text: str) -> str:
    """Letters, digits and hyphens that every system takes as a file name."""
    words = re.sub("[^a-z0-9]+", "-", folded(text)).strip("-")
    return words[:LONGEST_SLUG].strip("-") or "page"
