"""How a test runs a verb: in this process, in a home of its own, on a day that is named."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from mentorlog.cli.main import run

GOLDEN = Path(__file__).with_name("golden")
PROJECT = Path(__file__).parents[2]
ANCHORS = {"sam": "2026-11-21", "nadia": "2025-11-21", "grace": "2025-11-21", "mei": "2025-11-21"}
SAMPLES: dict[str, bytes] = {}
"""Each sample as `demo --write` wrote it the first time."""
HOMES = {"HOME": "", "XDG_DATA_HOME": "data", "XDG_STATE_HOME": "state", "XDG_CONFIG_HOME": "config"}


class Ran(NamedTuple):
    """What a command line did."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()

    @property
    def lines_of_talk(self) -> list[str]:
        return self.err.splitlines()

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class Shell:
    """Runs command lines in a home of their own; `today` is the day they take it to be."""

    def __init__(self, home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.home = home
        self.today = ANCHORS["sam"]
        self._monkeypatch = monkeypatch
        self._capsys = capsys
        for name in ("MENTORLOG_JOURNAL", "MENTORLOG_LINES", "NO_COLOR"):
            monkeypatch.delenv(name, raising=False)
        for name, folder in HOMES.items():
            monkeypatch.setenv(name, str(home / folder))
        monkeypatch.chdir(home)
        monkeypatch.setattr(sys, "excepthook", sys.excepthook)

    @property
    def state(self) -> Path:
        return self.home / "state" / "mentorlog"

    @property
    def default_journal(self) -> Path:
        return self.home / "data" / "mentorlog" / "journal.json"

    @property
    def backups(self) -> list[Path]:
        return sorted((self.state / "backups").rglob("*.json"))

    def __call__(self, *words: str | Path, typed: str | bytes = "") -> Ran:
        """Run these words; a day named in them wins over the usual one."""
        arguments = [str(word) for word in words]
        days = [] if "--today" in arguments else ["--today", self.today]
        data = typed.encode() if isinstance(typed, str) else typed
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
        self._capsys.readouterr()
        code = run([*days, *arguments])
        return Ran(code, *self._capsys.readouterr())

    def on(self, journal: Path) -> "JournalShell":
        """The same shell with a journal named."""
        return JournalShell(self, journal)

    def sample(self, name: str) -> "JournalShell":
        """A sample journal on the day it was written, and the shell that has it open."""
        self.today = ANCHORS[name]
        path = self.home / f"{name}.json"
        if name in SAMPLES:
            path.write_bytes(SAMPLES[name])
        else:
            written = self("demo", name, "--write", path)
            assert written.code == 0, written.err
            SAMPLES[name] = path.read_bytes()
        return self.on(path)

    def imported(self, copy: Mapping[str, Any], name: str = "imported.json") -> "JournalShell":
        """A journal with what a full copy holds."""
        shell = self.on(self.home / name)
        taken = shell("import", self.file("copy-of-it.json", copy))
        assert taken.code == 0, taken.err
        return shell

    def file(self, name: str, content: Any) -> Path:
        """A file in the home: text and bytes as they are, anything else as JSON."""
        path = self.home / name
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        return path


class JournalShell:
    """Runs command lines on one journal."""

    def __init__(self, shell: Shell, journal: Path) -> None:
        self.shell = shell
        self.journal = journal

    def __call__(self, *words: str | Path, typed: str | bytes = "") -> Ran:
        return self.shell("--journal", self.journal, *words, typed=typed)

    def copy(self) -> dict[str, Any]:
        """The full copy of the journal."""
        exported = self("export")
        assert exported.code == 0, exported.err
        copy: dict[str, Any] = exported.json
        return copy

    def record(self, table: str, record_id: str) -> dict[str, Any]:
        """One record of the full copy."""
        found: dict[str, Any] = next(row for row in self.copy()[table] if row["id"] == record_id)
        return found

    def having(self, **records: Mapping[str, Any]) -> "JournalShell":
        """The same journal after records were taken in; a keyword is a table, its value the changed fields by id."""
        copy = self.copy()
        for table, changes in records.items():
            rows = {row["id"]: row for row in copy[table]}
            for record_id, values in changes.items():
                rows[record_id] = rows.get(record_id, {"id": record_id}) | values
            copy[table] = list(rows.values())
        taken = self("import", "--replace", self.shell.file("changed.json", copy))
        assert taken.code == 0, taken.err
        return self


def process(
    home: Path, *words: str | Path, typed: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the words in a process of their own."""
    return subprocess.run(
        [sys.executable, "-m", "mentorlog", *map(str, words)],
        input=typed,
        capture_output=True,
        env=environment_of(home, **environment),
        cwd=home,
        check=False,
        timeout=60,
    )


def environment_of(home: Path, **more: str) -> dict[str, str]:
    """The variables of a process that lives in this home."""
    homes = {name: str(home / folder) for name, folder in HOMES.items()}
    return {"PATH": os.environ["PATH"], "PYTHONPATH": str(PROJECT)} | homes | more


def golden(name: str) -> str:
    """A golden file; look at a change critically before it is taken over."""
    return (GOLDEN / name).read_text(encoding="utf-8")
