"""Global options, and which journal is used: flag, environment, config.toml, default."""

from pathlib import Path

import pytest

from tests.cli.running import JournalShell, Shell


def journal_in_use(shell: Shell, *words: str | Path) -> str:
    return str(shell("where", "--json", *words).json["journal"])


def test_a_flag_wins_over_the_environment_that_over_the_settings_that_over_the_default(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert journal_in_use(shell) == str(shell.default_journal)
    settings = shell.home / "config" / "mentorlog" / "config.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text('journal = "~/from-settings.json"\n')
    assert journal_in_use(shell) == str(shell.home / "from-settings.json")
    monkeypatch.setenv("MENTORLOG_JOURNAL", str(shell.home / "from-environment.json"))
    assert journal_in_use(shell) == str(shell.home / "from-environment.json")
    assert journal_in_use(shell, "--journal", shell.home / "flag.json") == str(shell.home / "flag.json")


def test_another_settings_file_can_be_named(shell: Shell) -> None:
    named = shell.file("my.toml", 'journal = "~/mine.json"\n')
    assert journal_in_use(shell, "--config", named) == str(shell.home / "mine.json")
    missing = shell("where", "--config", shell.home / "none.toml")
    assert (missing.code, missing.out) == (2, "")
    assert "none.toml" in missing.err


def test_global_options_stand_before_or_behind_the_verb(shell: Shell) -> None:
    sam = shell.sample("sam")
    before = shell("--journal", sam.journal, "--today", "2026-11-24", "--no-color", "today")
    behind = shell("today", "--journal", sam.journal, "--today", "2026-11-24", "--no-color")
    assert before == behind
    assert before.out.startswith("Tuesday 24 November. Next: Alex Rivera, today at 15:00")


def test_behind_the_verb_wins(shell: Shell) -> None:
    assert journal_in_use(shell, "--journal", "a.json") == str(shell.home / "a.json")
    assert shell("--journal", "b.json", "where", "--json", "--journal", "c.json").json["journal"].endswith("c.json")


@pytest.mark.parametrize(
    "content",
    ["journal = nothing quoted\n", "journal = 5\n", b"journal = '\xff'\n", "export_dir = [1]\n", "[[[\n"],
)
def test_broken_settings_are_one_line_and_exit_2(shell: Shell, content: str | bytes) -> None:
    broken = shell.file("broken.toml", content)
    for verb in ("today", "where", "agenda"):
        ran = shell("--config", broken, verb)
        assert (ran.code, ran.out) == (2, "")
        assert len(ran.err.splitlines()) == 1
        assert "broken.toml" in ran.err


def test_settings_of_a_newer_version_are_left_alone(shell: Shell) -> None:
    settings = shell.file("new.toml", 'holograms = true\njournal = "~/x.json"\n[keys]\nq = "quit"\n')
    assert shell("where", "--config", settings).code == 0


def test_a_plain_name_goes_to_the_export_folder(shell: Shell) -> None:
    sam = shell.sample("sam")
    (shell.home / "out").mkdir()
    settings = shell.file("export.toml", 'export_dir = "~/out"\n')
    assert sam("agenda", "--config", settings, "-o", "agenda.txt").code == 0
    assert (shell.home / "out" / "agenda.txt").exists()
    assert sam("agenda", "--config", settings, "-o", "./agenda.txt").code == 0
    assert (shell.home / "agenda.txt").exists()


def test_a_named_journal_that_is_missing_is_never_made_by_the_way(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    missing = shell.home / "Sync" / "j.json"
    expected = "No journal at ~/Sync/j.json yet. Still syncing? Or: mentorlog start --here\n"
    for verb in ("today", "next", "agenda", "export", "start"):
        ran = shell(verb, "--journal", missing)
        assert (ran.code, ran.out, ran.err) == (3, "", expected)
    monkeypatch.setenv("MENTORLOG_JOURNAL", str(missing))
    assert shell("today").err == expected
    assert not missing.parent.exists()


def test_where_says_what_to_copy_and_what_stays_behind(shell: Shell) -> None:
    sam: JournalShell = shell.sample("sam")
    told = sam("where")
    assert told.lines[:2] == ["To move, copy this one file:", f"  {sam.journal}"]
    behind = told.out.partition("What stays behind:")[2]
    for companion in ("backups", "settings"):
        assert companion in behind
    assert told.code == 0
    assert sam("where", "--json").json["exists"] is True
    assert shell("where", "--json").json["exists"] is False
