"""The three summaries of the samples, byte for byte."""

import pytest

from mentorlog.reports.summary import Asked
from tests.summaries.small import LEO, MEI, NADIA, golden, sample, written

EXAMPLES = [
    ("nadia", NADIA, "text", "manager-nadia.txt"),
    ("nadia", NADIA, "markdown", "manager-nadia.md"),
    ("mei", MEI, "text", "development-mei.txt"),
    ("grace", LEO, "text", "closing-leo.txt"),
]


@pytest.mark.parametrize(("name", "selection", "format_", "file"), EXAMPLES)
def test_a_summary_is_as_it_was_agreed(name: str, selection: Asked, format_: str, file: str) -> None:
    assert written(sample(name), selection, format_) == golden(file)
