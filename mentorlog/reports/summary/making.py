"""From a journal and a selection to a summary: which lines there are, which are on, and what they say."""

from collections.abc import Sequence
from types import ModuleType

from mentorlog.records.contents import Contents
from mentorlog.records.errors import NotClear, NotFound, quoted
from mentorlog.records.mentorships import Mentorship
from mentorlog.reports.summary import closing, development, manager
from mentorlog.reports.summary.asked import Asked
from mentorlog.reports.summary.line import Line
from mentorlog.reports.summary.page import Summary, sections
from mentorlog.reports.summary.projection import projected
from mentorlog.reports.summary.source import Source

NO_PROOF = "Recorded beside the mentorship, not proof of cause."
PREVIEW = "--preview lists the lines there are."

_REPORTS: dict[str, ModuleType] = {"manager": manager, "development": development, "closing": closing}


def its_mentorships(contents: Contents, asked: Asked) -> tuple[Mentorship, ...]:
    """The mentorships a summary is about. Raises NotFound where the one that was named is not there."""
    if asked.kind == "development":
        candidates = development.candidates(contents, asked)
        return tuple(m for m in candidates if f"mentorship:{m.id}" not in asked.unticked)
    mentorship = contents.mentorships.get(asked.named[0])
    if mentorship is None or mentorship.is_deleted:
        raise NotFound(f"There is no mentorship {quoted(asked.named[0])}.")
    return (mentorship,)


def offered(contents: Contents, asked: Asked) -> tuple[Line, ...]:
    """Every line that can be had, on or off, in order. Raises NotClear or NotFound for a choice that cannot be."""
    lines = _lines(contents, asked)
    _check(lines, asked)
    return lines


def summary(contents: Contents, asked: Asked) -> Summary:
    """The summary: computed from what the lines that are on read, and from nothing else. Raises as `offered`."""
    on = [line for line in offered(contents, asked) if line.is_on(asked)]
    kept = projected(contents, asked, its_mentorships(contents, asked), on)
    return composed(kept, asked)


def composed(contents: Contents, asked: Asked) -> Summary:
    """The summary of a journal that holds nothing but what it is made from."""
    report = _REPORTS[asked.kind]
    source = Source(contents, asked, its_mentorships(contents, asked))
    on = (line for line in report.lines(source) if line.is_on(asked))
    return Summary(
        kind=asked.kind,
        title=report.title(source),
        head=report.head(source),
        sections=sections(on, NO_PROOF),
        left_out=report.LEFT_OUT,
    )


def private_lines(lines: Sequence[Line], asked: Asked) -> list[Line]:
    """The lines that were ticked and that only the author has seen until now (P5)."""
    return [line for line in lines if line.seen_by == "private" and line.key in asked.ticked]


def _lines(contents: Contents, asked: Asked) -> tuple[Line, ...]:
    source = Source(contents, asked, its_mentorships(contents, asked))
    lines: tuple[Line, ...] = tuple(_REPORTS[asked.kind].lines(source))
    return lines


def _check(lines: Sequence[Line], asked: Asked) -> None:
    by_key = {line.key: line for line in lines}
    for key in sorted(asked.ticked & asked.unticked):
        raise NotClear(f"{quoted(key)} is both ticked and unticked. Say one of them.")
    for key in sorted(asked.ticked):
        _check_tick(key, by_key.get(key), asked)
    for key in sorted(asked.words):
        if asked.words_for(key):
            _check_words(key, by_key.get(key), asked)
    for key in sorted(asked.ticked | asked.words.keys()):
        parent = by_key.get(by_key[key].parent or "") if key in by_key else None
        if parent and asked.chose(key) and not parent.is_on(asked):
            raise NotFound(f"{quoted(key)} hangs on {parent.key}, which is off. Tick it too: --tick {parent.key}")


def _check_tick(key: str, line: Line | None, asked: Asked) -> None:
    if line is None:
        raise NotFound(f"No line goes by {quoted(key)}. {PREVIEW}")
    if line.wants_words and not (line.rule == "tick" and asked.words_for(key)):
        raise NotFound(f"{quoted(key)} wants words of yours: --word {key}=TEXT")


def _check_words(key: str, line: Line | None, asked: Asked) -> None:
    if line is None:
        raise NotFound(f"No line goes by {quoted(key)}. {PREVIEW}")
    if not line.takes_words:
        raise NotFound(f"{quoted(key)} takes no words. {PREVIEW}")
    if not line.is_on(asked):
        raise NotFound(f"{quoted(key)} is off, so your words would be nowhere. Tick it too: --tick {key}")
