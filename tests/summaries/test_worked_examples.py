"""The three summaries of the samples, byte for byte, in every format; and with all that can be ticked."""

import pytest

from mentorlog.reports.registry import SUMMARY_FORMATS
from mentorlog.reports.summary import Asked, offered
from tests.summaries.small import LEO, MEI, NADIA, asked, golden, sample, written

SUFFIXES = {"markdown": "md", "text": "txt", "html": "html", "json": "json"}
EXAMPLES = [("nadia", NADIA, "manager-nadia"), ("mei", MEI, "development-mei"), ("grace", LEO, "closing-leo")]


@pytest.mark.parametrize("format_", SUMMARY_FORMATS)
@pytest.mark.parametrize(("name", "selection", "file"), EXAMPLES)
def test_a_summary_is_as_it_was_agreed(name: str, selection: Asked, file: str, format_: str) -> None:
    assert written(sample(name), selection, format_) == golden(f"{file}.{SUFFIXES[format_]}")


def everything(name: str, selection: Asked) -> Asked:
    """The selection with every line ticked that can be, but for goals handed on."""
    lines = [line for line in offered(sample(name), selection) if not line.wants_words]
    keys = [line.key for line in lines if not line.key.startswith("handed:")]
    return asked(
        selection.kind,
        *selection.named,
        since=selection.period.since.isoformat(),
        tick=keys,
        words=selection.words,
        reader=selection.reader,
    )


@pytest.mark.parametrize(
    ("name", "selection", "file"),
    [
        ("nadia", asked("manager", "M-tomasz"), "manager-nadia-all.txt"),
        (
            "grace",
            asked("development", since="2025-03-10", words={"line:next": "Wait longer"}, reader="The academy"),
            "development-grace-all.txt",
        ),
        (
            "nadia",
            asked("closing", "M-tomasz", words={"learned:p-tomasz": "To be asked back"}),
            "closing-nadia-all.txt",
        ),
    ],
)
def test_a_summary_with_all_that_can_be_ticked(name: str, selection: Asked, file: str) -> None:
    selection = everything(name, selection)
    if file == "closing-nadia-all.txt":
        selection = asked(
            "closing", "M-tomasz", tick=selection.ticked, words={**selection.words, "evidence:G1": "It held"}
        )
    assert written(sample(name), selection) == golden(file)
