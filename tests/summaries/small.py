"""Summaries of the samples and of small journals by hand, on Friday 21 November 2025."""

import datetime as dt
from pathlib import Path
from typing import Any

from mentorlog.exchange import contents_from
from mentorlog.progress import Period
from mentorlog.records.contents import Contents
from mentorlog.reports.registry import SUMMARY_FORMATS, summary_writer
from mentorlog.reports.summary import Asked, Line, Summary, offered, summary
from mentorlog.samples import ANCHORS, sample_copy

GOLDEN = Path(__file__).with_name("golden")
TODAY = dt.date(2025, 11, 21)
Row = dict[str, Any]


def golden(name: str) -> str:
    """A golden file; look at a change critically before it is taken over."""
    return (GOLDEN / name).read_text(encoding="utf-8")


def sample(name: str) -> Contents:
    return contents_from(sample_copy(name, ANCHORS[name]))


def asked(kind: str, *named: str, since: str = "2025-02-20", until: str = "2025-11-21", **more: Any) -> Asked:
    """A selection; `tick`, `untick` and `words` as on the command line."""
    return Asked(
        kind=kind,  # type: ignore[arg-type]
        named=named,
        period=Period.of(dt.date.fromisoformat(since), dt.date.fromisoformat(until)),
        today=more.pop("today", TODAY),
        reader=more.pop("reader", ""),
        ticked=frozenset(more.pop("tick", ())),
        unticked=frozenset(more.pop("untick", ())),
        words=more.pop("words", {}),
    )


NADIA = asked(
    "manager",
    "M-tomasz",
    reader="p-ines",
    tick=("goal:G1", "goal:G3", "milestone:X3", "outcome:O1"),
    words={
        "goal:G3": "Know five people outside Planning",
        "evidence:G1": "Chaired start to finish; Finance accepted the numbers in the room.",
        "line:next": "Decide between manager and expert track by 30 Nov",
        "line:help": "Two names of senior experts outside Planning",
    },
)
MEI = asked(
    "development",
    since="2025-07-01",
    tick=("goal:G3", "goal:G4", "line:reflections", "line:kept"),
    words={"line:next": "Let him try first"},
)
LEO = asked(
    "closing",
    "M-leo",
    since="2025-06-02",
    tick=("boundary:BL1",),
    untick=("action:AL1",),
    words={
        "handed:GL3": "with a new mentor in Platform",
        "learned:me": "To wait",
        "line:thanks": "For every honest no",
    },
)


def written(contents: Contents, selection: Asked, format_: str = "text") -> str:
    return summary_writer(format_)(summary(contents, selection))


def in_every_format(page: Summary) -> str:
    return "".join(summary_writer(format_)(page) for format_ in SUMMARY_FORMATS)


def keys_on(contents: Contents, selection: Asked) -> list[str]:
    return [line.key for line in offered(contents, selection) if line.is_on(selection)]


def line_of(contents: Contents, selection: Asked, key: str) -> Line:
    return next(line for line in offered(contents, selection) if line.key == key)
