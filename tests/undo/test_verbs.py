"""`mentorlog undo` and `mentorlog redo`."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from mentorlog.bootstrap import SystemClock, opened, settings_of
from mentorlog.cli.main import run
from mentorlog.cli.undo import tell_how_to_undo
from mentorlog.records.changes import Changes

SMALL = {"schema": 1, "goals": [{"id": "G1", "owner": "me", "title": "Lead", "created_on": "2026-11-01"}]}
TWO = {"schema": 1, "people": [{"id": "P1", "name": "Ana"}, {"id": "P2", "name": "Bo"}]}


class Ran:
    def __init__(self, code: int, out: str, err: str) -> None:
        self.code = code
        self.out = out
        self.err = err


class Shell:
    """Command lines in this process, on a journal that was named."""

    def __init__(self, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.home = home
        self._capsys = capsys

    def __call__(self, *words: str) -> Ran:
        self._capsys.readouterr()
        code = run(words)
        return Ran(code, *self._capsys.readouterr())

    def take_in(self, copy: object) -> None:
        path = self.home / "copy.json"
        path.write_text(json.dumps(copy), "utf-8")
        assert self("import", str(path)).code == 0

    @property
    def goals(self) -> list[str]:
        return [row["title"] for row in json.loads(self("export").out)["goals"]]


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Shell:
    for name in ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    monkeypatch.setenv("MENTORLOG_JOURNAL", str(tmp_path / "journal.json"))
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    return Shell(tmp_path, capsys)


def test_undo_takes_back_the_last_act_and_redo_does_it_again(shell: Shell) -> None:
    shell.take_in(SMALL)
    undone = shell("undo")
    assert (undone.code, undone.out) == (0, "")
    assert undone.err == "Undone: Imported 1 record.\nDo it again: mentorlog redo\n"
    assert shell.goals == []
    redone = shell("redo")
    assert (redone.code, redone.out, redone.err) == (0, "", "Redone: Imported 1 record.\n")
    assert shell.goals == ["Lead"]


def test_the_list_stands_on_stdout_newest_first_and_says_what_is_undone(shell: Shell) -> None:
    shell.take_in(SMALL)
    shell.take_in(TWO)
    assert shell("undo", "1").err.startswith("Undone: Imported 1 record.\n")
    listed = shell("undo", "--list")
    moment = r"\d{1,2} [A-Z][a-z]{2} \d\d:\d\d"
    expected = rf"2\. {moment}: Imported 2 records\.\n1\. {moment} \(undone\): Imported 1 record\.\n"
    assert re.fullmatch(expected, listed.out), listed.out
    assert (listed.code, listed.err) == (0, "")


def test_an_act_stands_on_the_day_it_was_taken_to_be(shell: Shell) -> None:
    shell.take_in(SMALL)
    assert shell("--today", "2027-03-01", "goal", "add", "Rest").code == 0
    listed = shell("--today", "2027-03-02", "undo", "--list")
    assert re.match(r"2\. 1 Mar \d\d:\d\d: Goal: Rest\.\n", listed.out), listed.out


def test_the_list_says_why_an_act_cannot_be_undone(shell: Shell) -> None:
    shell.take_in(SMALL)
    changed = {"schema": 1, "goals": [SMALL["goals"][0] | {"title": "Follow"}]}  # type: ignore[index]
    path = shell.home / "changed.json"
    path.write_text(json.dumps(changed), "utf-8")
    assert shell("import", "--replace", str(path)).code == 0
    assert shell("undo", "--list").out.endswith("Imported 1 record.\n   Not now: “Follow” was changed since.\n")
    refused = shell("undo", "1")
    assert (refused.code, refused.out) == (1, "")
    assert refused.err == "“Follow” was changed since. Undo that first: mentorlog undo --list\n"


def test_the_list_as_json_and_as_plain_lines(shell: Shell) -> None:
    shell.take_in(SMALL)
    shell("undo")
    found = json.loads(shell("undo", "--list", "--json").out)
    moment = found["items"][0].pop("when")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d", moment)
    item = {"number": 1, "act": "Imported 1 record.", "undone": True, "why_not": "It is undone already."}
    assert found == {"schema": 1, "items": [item]}
    header, line = shell("undo", "--list", "--plain").out.splitlines()
    assert header == "number\twhen\tact\tundone\twhy_not"
    assert line == f"1\t{moment}\tImported 1 record.\tyes\tIt is undone already."


def test_nothing_to_undo_and_nothing_to_redo_are_said_in_a_line(shell: Shell) -> None:
    shell.take_in(SMALL)
    assert (shell("redo").code, shell("redo").err) == (1, "Nothing to redo.\n")
    shell("undo")
    assert (shell("undo").code, shell("undo").err) == (1, "Nothing to undo.\n")


def test_a_journal_without_acts_lists_none(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MENTORLOG_JOURNAL")
    listed = shell("undo", "--list")
    assert (listed.code, listed.out, listed.err) == (0, "", "Nothing to undo.\n")
    assert json.loads(shell("undo", "--list", "--json").out) == {"schema": 1, "items": []}


@pytest.mark.parametrize("words", [("undo", "0"), ("undo", "x"), ("undo", "--json"), ("undo", "1", "--list")])
def test_what_cannot_be_meant_is_refused_in_a_line(shell: Shell, words: tuple[str, ...]) -> None:
    shell.take_in(SMALL)
    ran = shell(*words)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert shell.goals == ["Lead"]


@pytest.mark.parametrize("words", [("undo",), ("undo", "--list"), ("redo",)])
def test_a_named_journal_that_is_missing_is_said_to_be(shell: Shell, words: tuple[str, ...]) -> None:
    ran = shell(*words)
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.startswith("No journal at ")


def test_a_number_that_no_act_has_is_not_found(shell: Shell) -> None:
    shell.take_in(SMALL)
    ran = shell("undo", "7")
    assert (ran.code, ran.err) == (3, "No act has the number 7. See the last acts: mentorlog undo --list\n")


def test_an_agenda_that_was_kept_is_undone(shell: Shell) -> None:
    shell("demo", "sam", "--write", str(shell.home / "sam.json"))
    sam = ("--journal", str(shell.home / "sam.json"))
    before = shell(*sam, "export").out
    kept = shell(*sam, "agenda", "--save")
    assert kept.code == 0, kept.err
    assert shell(*sam, "export").out != before
    assert shell(*sam, "undo").code == 0
    assert shell(*sam, "export").out == before


def test_how_to_undo_is_said_once_a_session_and_only_of_a_change(
    shell: Shell, capsys: pytest.CaptureFixture[str]
) -> None:
    shell.take_in(SMALL)
    journal = opened(settings_of(None, None), SystemClock()).journal
    shell("undo")
    capsys.readouterr()
    nothing = Changes(sentence="Nothing.")
    tell_how_to_undo(journal, nothing)
    assert capsys.readouterr().err == ""
    shell("redo")
    capsys.readouterr()
    tell_how_to_undo(journal, journal.beginning.set_goal(None, "Follow", for_both=False))
    assert capsys.readouterr().err == ""
    (shell.home / "journal.json").unlink()
    fresh = opened(settings_of(None, None), SystemClock(), may_create=True).journal
    for told in ("Undo: mentorlog undo\n", ""):
        tell_how_to_undo(fresh, fresh.beginning.set_goal(None, "Follow", for_both=False))
        assert capsys.readouterr().err == told


def test_reading_verbs_neither_import_undo_nor_open_its_file(shell: Shell, tmp_path: Path) -> None:
    shell.take_in(SMALL)
    (file,) = (tmp_path / "xdg_state_home" / "mentorlog" / "undo").glob("[!.]*.json")
    code = (
        "import sys\n"
        "opened = []\n"
        "sys.addaudithook(lambda name, given: opened.append(str(given[0])) if name == 'open' else None)\n"
        "from mentorlog.cli.main import run\n"
        "assert run(['today', '--line']) == 0\n"
        f"assert {str(file)!r} not in opened\n"
        "assert 'mentorlog.journal.undo' not in sys.modules\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60)
    assert (ran.returncode, ran.stderr) == (0, "")
