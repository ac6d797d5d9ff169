"""The terminal is closed, the computer goes down, the program is killed: what was typed is there again."""

import os
import pty
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.tui.driving import Place

TYPED = b"Alex: the doc is strong"
WAITS = 20.0


class Terminal:
    """mentorlog in a terminal of its own, as a person starts it."""

    def __init__(self, place: Place) -> None:
        self._master, slave = pty.openpty()
        os.set_blocking(self._master, False)
        home = str(place.state)
        environment = os.environ | {
            "HOME": home,
            "XDG_STATE_HOME": home,
            "XDG_CONFIG_HOME": home,
            "XDG_DATA_HOME": home,
            "TERM": "xterm-256color",
            "COLUMNS": "100",
            "LINES": "30",
        }
        command = [sys.executable, "-m", "mentorlog", "--journal", str(place.path), "--today", "2026-11-24"]
        self.process = subprocess.Popen(
            command, stdin=slave, stdout=slave, stderr=slave, env=environment, start_new_session=True
        )
        os.close(slave)
        self.seen = b""

    def until(self, text: bytes) -> None:
        """Read what is shown until the text was shown."""
        ends = time.monotonic() + WAITS
        while text not in self.seen:
            if time.monotonic() > ends:
                raise AssertionError(f"{text!r} was not shown")
            self._read(0.1)

    def until_still(self, seconds: float) -> None:
        """Read until nothing more is shown for so long."""
        shown = -1
        while shown != len(self.seen):
            shown = len(self.seen)
            self._read(seconds)

    def _read(self, seconds: float) -> None:
        if select.select([self._master], [], [], seconds)[0]:
            try:
                self.seen += os.read(self._master, 65536)
            except OSError:
                return

    def type(self, keys: bytes) -> None:
        self.seen = b""
        os.write(self._master, keys)

    def close(self) -> None:
        os.close(self._master)

    def ended(self) -> int:
        """Wait for its end, reading on as a terminal does, and return its code."""
        ends = time.monotonic() + WAITS
        while self.process.poll() is None and time.monotonic() < ends:
            try:
                self._read(0.05)
            except (OSError, ValueError):
                time.sleep(0.05)
        was_running = self.process.poll() is None
        self.process.kill()
        self.process.wait()
        assert not was_running, "it did not leave by itself"
        return self.process.returncode


def hang_up(terminal: Terminal) -> None:
    terminal.process.send_signal(signal.SIGHUP)


def shut_down(terminal: Terminal) -> None:
    terminal.process.send_signal(signal.SIGTERM)


def close_the_terminal(terminal: Terminal) -> None:
    terminal.close()  # without a signal, as a container's does


def kill_it_two_seconds_later(terminal: Terminal) -> None:
    time.sleep(1.2)
    terminal.process.kill()


def _may_begin_all_day(rows: dict[str, Any]) -> None:
    for meeting in rows["meetings"].values():
        meeting.pop("starts_at", None)


def drafts_in(folder: Path) -> list[str]:
    return [path.read_text() for path in folder.rglob("drafts/**/*.txt")]


@pytest.mark.parametrize(
    "cut",
    [
        pytest.param(hang_up, marks=pytest.mark.soak),
        close_the_terminal,
        pytest.param(shut_down, marks=pytest.mark.soak),
        pytest.param(kill_it_two_seconds_later, marks=pytest.mark.soak),
    ],
)
def test_notes_are_there_again_whatever_cut_them_off(place: Place, cut: Callable[[Terminal], None]) -> None:
    place.with_sample()
    (place.state / "mentorlog").mkdir(parents=True)
    (place.state / "mentorlog" / "config.toml").write_text('interface = "screens"\n')
    place.edit(_may_begin_all_day)
    terminal = Terminal(place)
    terminal.until(b"commands")
    terminal.type(b"m")
    terminal.until(b"Out of the text")
    terminal.type(TYPED)
    terminal.until_still(0.4)
    cut(terminal)
    terminal.ended()
    assert any(TYPED.decode() in text for text in drafts_in(place.state)), drafts_in(place.state)
    assert b"Traceback" not in terminal.seen
    assert place.rows["meetings"]
