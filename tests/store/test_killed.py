"""A program that is killed while it writes loses no act that was acknowledged, and tears nothing."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def killed(trials: int) -> list[str]:
    """What the trials came to; they fork, so they run in a process that has no threads."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.store.killing", str(trials)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert done.stderr == ""
    return done.stdout.splitlines()


def test_a_program_that_is_killed_leaves_the_last_act_or_the_one_before() -> None:
    told = killed(12)
    assert len(told) == 2
    for line in told:
        assert line.endswith(" 0 lost, 0 wrong"), line


@pytest.mark.soak
def test_so_it_is_five_hundred_times() -> None:
    told = killed(500)
    assert len(told) == 4
    for line in told:
        assert line.endswith(" 0 lost, 0 wrong"), line
