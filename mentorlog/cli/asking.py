"""Questions one line at a time, read the same from a person and from a pipe."""

import sys
from collections.abc import Callable
from typing import TypeVar

import click

from mentorlog.cli.output import tell
from mentorlog.records.errors import NotClear
from mentorlog.reports.paragraphs import paragraph

T = TypeVar("T")


class Asker:
    """Asks on stderr and reads stdin; enter alone, or the end of a pipe, accepts what is offered or skips.

    The end of input typed on a terminal is no answer: whoever types it wants to leave, and nothing is done.
    """

    def __init__(self, *, accept_all: bool) -> None:
        self._accept_all = accept_all
        self._is_over = False

    def line(self, question: str, offered: str = "") -> str:
        """One line of an answer, without blanks around it."""
        tell(paragraph(f"{question} [{offered}]" if offered else question))
        return (self._typed() or "").strip() or offered

    def page(self, question: str, keep: Callable[[str], None] = lambda _: None) -> str:
        """Lines up to a lone dot; enter alone at the beginning skips. `keep` is given all of it after each line."""
        tell(paragraph(question))
        text = ""
        while (typed := self._typed()) is not None:
            line = typed.rstrip("\r\n")
            if line.strip() == "." or not (line.strip() or text):
                break
            text += f"{line}\n"
            keep(text)
        return text.strip()

    def _typed(self) -> str | None:
        """The next line with its end; None where there is no more, or everything is accepted."""
        if self._accept_all or self._is_over or sys.stdin is None:
            return None
        try:
            typed = sys.stdin.readline()
        except UnicodeDecodeError as error:
            raise NotClear("That line is not UTF-8 text.") from error
        self._is_over = not typed
        if self._is_over and sys.stdin.isatty():
            raise click.Abort
        if any("\ud800" <= character <= "\udfff" for character in typed):
            raise NotClear("That line is not UTF-8 text.")
        return typed or None

    def read(self, question: str, reading: Callable[[str], T]) -> T | None:
        """An answer that must be understood: asked again until it is, or skipped. None: skipped."""
        while True:
            try:
                answer = self.line(question)
                return reading(answer) if answer else None
            except NotClear as error:
                tell(error.in_lines)
