"""`mentorlog config`."""

import tomllib
from pathlib import Path

import pytest

from mentorlog.settings_file import KNOWN
from tests.cli.running import Shell


@pytest.fixture
def file(shell: Shell) -> Path:
    return shell.home / "config" / "mentorlog" / "config.toml"


def editor(shell: Shell, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """An editor that does this to the file."""
    path = shell.home / "editor"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o700)
    monkeypatch.setenv("EDITOR", str(path))
    monkeypatch.delenv("VISUAL", raising=False)


def test_alone_it_shows_every_setting_in_the_form_of_the_file(shell: Shell, file: Path) -> None:
    told = shell("config")
    assert (told.code, told.err) == (0, "")
    assert told.lines[0] == f"# {file}"
    assert tomllib.loads(told.out) == {}
    for key in KNOWN:
        assert any(line.startswith(f"# {key} = ") for line in told.lines)
    assert [line for line in told.lines[1:] if len(line) > 79] == []
    assert not file.exists()


def test_a_setting_is_set_got_and_shown(shell: Shell, file: Path) -> None:
    told = shell("config", "set", "theme", "LIGHT")
    assert (told.code, told.out, told.err) == (0, "", f"theme is light from now on. Kept in {file}.\n")
    assert file.read_text() == 'theme = "light"\n'
    assert shell("config", "get", "theme").out == "light\n"
    shell("config", "set", "motion", "false")
    assert shell("config", "get", "motion").out == "false\n"
    file.write_text(file.read_text() + '[keys]\n"home.agenda" = "A"\n')
    assert tomllib.loads(shell("config").out) == tomllib.loads(file.read_text())
    shown = shell("config", "--json").json
    assert shown == {
        "schema": 1, "file": str(file), "theme": "light", "motion": False, "keys": {"home.agenda": "A"},
    }  # fmt: skip
    unset = shell("config", "get", "share")
    assert (unset.code, unset.out, unset.err) == (0, "", 'share is not set. It takes "ask" or "no".\n')


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("set", "theme", "pink"), "theme is one of dark, light, terminal, high-contrast, not “pink”."),
        (("set", "motion", "maybe"), "motion is true or false, not “maybe”."),
        (("set", "journal", " "), "journal is a path."),
        (("set", "hologram", "x"), "There is no setting “hologram”. There are: interface, theme,"),
        (("set", "keys.home.act", "x"), "Keys stand in a table of their own, [keys]."),
        (("get", "hologram"), "There is no setting “hologram”."),
    ],
)
def test_what_cannot_be_set_is_one_line(shell: Shell, file: Path, words: tuple[str, ...], why: str) -> None:
    told = shell("config", *words)
    assert (told.code, told.out) == (2, "")
    assert told.err.startswith(why)
    assert len(told.lines_of_talk) == 1
    assert not file.exists()


def test_another_file_can_be_named_and_is_made_by_set(shell: Shell, file: Path) -> None:
    other = shell.home / "other.toml"
    assert shell("config", "get", "theme", "--config", other).code == 2
    assert shell("--config", other, "config", "set", "theme", "dark").code == 0
    assert other.read_text() == 'theme = "dark"\n'
    assert not file.exists()


def test_edit_opens_the_file_and_keeps_what_can_be_read(
    shell: Shell, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor(shell, monkeypatch, """printf 'theme = "dark"\\n' >> "$1" """)
    told = shell("config", "edit")
    assert (told.code, told.err) == (0, f"Kept in {file}.\n")
    assert tomllib.loads(file.read_text()) == {"theme": "dark"}
    assert "# motion = true or false\n" in file.read_text()
    editor(shell, monkeypatch, "true")
    assert shell("config", "edit").err == "Nothing was changed.\n"
    assert list((shell.state / "drafts").glob("config-*")) == []


def test_edit_mends_a_file_that_cannot_be_read(shell: Shell, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.parent.mkdir(parents=True)
    file.write_text("theme = [[[\n")
    assert shell("today").code == 2
    editor(shell, monkeypatch, """printf 'theme = "dark"\\n' > "$1" """)
    assert shell("config", "edit").code == 0
    assert file.read_text() == 'theme = "dark"\n'


@pytest.mark.parametrize("line", ["theme = 5", "theme = [", "[keys]\\na = 1"])
def test_edit_takes_over_nothing_that_cannot_be_read(
    shell: Shell, file: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    editor(shell, monkeypatch, f"""printf '{line}\\n' > "$1" """)
    told = shell("config", "edit")
    assert (told.code, told.out) == (2, "")
    assert len(told.lines_of_talk) == 1
    assert told.err.endswith("Nothing was changed.\n")
    (kept,) = (shell.state / "drafts").glob("config-*")
    assert str(kept) in told.err
    assert not file.exists()
