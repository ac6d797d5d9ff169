"""The figures of the four samples, as they were worked out by hand."""

import datetime as dt
from pathlib import Path
from typing import Any

import msgspec
import pytest

from mentorlog.exchange import contents_from
from mentorlog.lookup import known_mentorships
from mentorlog.progress import Period, progress
from mentorlog.samples import ANCHORS, sample_copy

EXPECTED: list[dict[str, Any]] = msgspec.json.decode(Path(__file__).with_name("expected-figures.json").read_bytes())


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda expected: str(expected["sample"]))
def test_the_figures_of_a_sample_are_these(expected: dict[str, Any]) -> None:
    name = expected["sample"]
    contents = contents_from(sample_copy(name, ANCHORS[name]))
    period = Period.of(dt.date.fromisoformat(expected["since"]), dt.date.fromisoformat(expected["until"]))
    found = progress(contents, known_mentorships(contents), period)
    assert msgspec.json.decode(msgspec.json.encode(found.as_values())) == expected["figures"]
