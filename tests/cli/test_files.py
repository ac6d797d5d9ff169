"""Files that leave: made new, 0600, never over another by chance, never with somebody else's name by chance."""

import os
import stat
from collections.abc import Iterator

import pytest

from tests.cli.running import JournalShell, Shell


@pytest.fixture
def sam(shell: Shell) -> JournalShell:
    return shell.sample("sam")


@pytest.fixture
def open_umask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


def mode(path: os.PathLike[str]) -> int:
    return stat.S_IMODE(os.lstat(path).st_mode)


@pytest.mark.parametrize("words", [("agenda",), ("agenda", "--json", "--prep"), ("export",)])
def test_a_file_holds_what_stdout_would_have(sam: JournalShell, words: tuple[str, ...]) -> None:
    path = sam.shell.home / "out.txt"
    written = sam(*words, "-o", path)
    assert (written.code, written.out) == (0, "")
    assert f"Written: {path}" in written.err
    assert path.read_text(encoding="utf-8") == sam(*words).out
    assert sam(*words, "-o", "-").out == sam(*words).out


@pytest.mark.usefixtures("open_umask")
@pytest.mark.parametrize("words", [("agenda",), ("export",), ("agenda", "--overwrite")])
def test_a_file_is_for_its_owner_alone_whatever_the_umask(sam: JournalShell, words: tuple[str, ...]) -> None:
    path = sam.shell.home / "out.txt"
    sam(*words, "-o", path)
    assert mode(path) == 0o600


@pytest.mark.usefixtures("open_umask")
def test_journals_and_folders_are_for_their_owner_alone_whatever_the_umask(shell: Shell) -> None:
    for words in (("demo",), ("import", "-")):
        shell(*words, typed='{"schema": 1, "people": [{"id": "p1", "name": "Alex"}]}')
    assert mode(shell.default_journal) == 0o600
    assert mode(shell.default_journal.parent) == 0o700
    assert mode(shell.state / "demo" / "sam.json") == 0o600
    assert mode(shell.state / "demo") == 0o700


@pytest.mark.parametrize("verb", ["agenda", "export"])
def test_a_file_that_is_there_is_refused(sam: JournalShell, verb: str) -> None:
    path = sam.shell.file("out.txt", "mine")
    refused = sam(verb, "-o", path)
    assert (refused.code, refused.out) == (1, "")
    assert refused.err == f"{path} is there already. --overwrite replaces it.\n"
    assert path.read_text() == "mine"


@pytest.mark.parametrize("verb", ["agenda", "export"])
def test_overwrite_replaces_it(sam: JournalShell, verb: str) -> None:
    path = sam.shell.file("out.txt", "mine")
    path.chmod(0o644)
    assert sam(verb, "-o", path, "--overwrite").code == 0
    assert path.read_text(encoding="utf-8") == sam(verb).out
    assert mode(path) == 0o600
    assert list(path.parent.glob("*.tmp")) + list(path.parent.glob(".*.tmp")) == []


@pytest.mark.parametrize("is_dangling", [True, False])
@pytest.mark.parametrize("verb", ["agenda", "export"])
def test_a_symbolic_link_is_not_followed(sam: JournalShell, verb: str, *, is_dangling: bool) -> None:
    behind = sam.shell.home / "behind.txt"
    if not is_dangling:
        behind.write_text("untouched")
    link = sam.shell.home / "link.txt"
    link.symlink_to(behind)
    assert sam(verb, "-o", link).code == 1
    assert link.is_symlink()
    assert sam(verb, "-o", link, "--overwrite").code == 0
    assert not link.is_symlink()
    assert behind.exists() is not is_dangling
    assert is_dangling or behind.read_text() == "untouched"


def test_a_folder_and_a_folder_that_is_not_there_are_one_line(sam: JournalShell) -> None:
    for target in (sam.shell.home, sam.shell.home / "none" / "out.txt", sam.shell.home / ("x" * 300)):
        refused = sam("agenda", "-o", target)
        assert (refused.code, refused.out) == (1, "")
        assert len(refused.err.splitlines()) == 1


def naming_a_mentee(shell: Shell) -> JournalShell:
    """Grace's journal, with a topic for her own mentor that names a mentee."""
    topic = {"mentorship_id": "M-ruth", "text": "How I talk to PRIYA", "created_on": "2025-11-01", "must": True}
    return shell.sample("grace").having(topics={"T-named": topic | {"visibility": "pair", "status": "open"}})


def test_a_name_of_another_mentorship_keeps_a_file_from_being_written(shell: Shell) -> None:
    grace, path = naming_a_mentee(shell), shell.home / "out.txt"
    refused = grace("agenda", "--with", "ruth", "-o", path)
    assert (refused.code, refused.out) == (1, "")
    assert "It names Priya Nair, of another mentorship." in refused.err
    assert not path.exists()
    assert grace("agenda", "--with", "ruth", "-o", path, "--names-ok").code == 0
    assert "PRIYA" in path.read_text()


def test_without_a_file_a_name_is_only_a_line_on_stderr(shell: Shell) -> None:
    shown = naming_a_mentee(shell)("agenda", "--with", "ruth")
    assert shown.code == 0
    assert "How I talk to PRIYA" in shown.out
    assert "It names Priya Nair, of another mentorship.\n" in shown.err


@pytest.mark.parametrize("text", ["Ask príya", "Nair's plan", "for priya\u0301"])
def test_a_name_is_found_by_any_part_with_case_and_accents_folded(shell: Shell, text: str) -> None:
    grace = naming_a_mentee(shell).having(topics={"T-named": {"text": text}})
    assert grace("agenda", "--with", "ruth", "-o", shell.home / "out.txt").code == 1


@pytest.mark.parametrize("text", ["Enterpriya", "Grace and Ruth", "na ir"])
def test_a_part_of_a_word_and_ones_own_names_are_no_hit(shell: Shell, text: str) -> None:
    grace = naming_a_mentee(shell).having(topics={"T-named": {"text": text}})
    assert grace("agenda", "--with", "ruth", "-o", shell.home / "out.txt").code == 0


@pytest.mark.parametrize("format_", ["text", "markdown", "plain", "json"])
def test_a_name_that_shows_only_when_it_is_written_is_found(shell: Shell, format_: str) -> None:
    """An override within it is dropped on the way out, and then the name stands there."""
    grace = naming_a_mentee(shell).having(topics={"T-named": {"text": "How I talk to Pri\u202eya"}})
    path = shell.home / "out.txt"
    grace("agenda", "--with", "ruth", "--format", format_, "-o", path)
    assert not path.exists() or "Priya" not in path.read_text(encoding="utf-8")


def test_a_file_name_is_searched_too(shell: Shell) -> None:
    grace = shell.sample("grace")
    assert grace("agenda", "--with", "leo", "-o", shell.home / "after-priya.txt").code == 1
    assert grace("agenda", "--with", "leo", "-o", shell.home / "for-leo.txt").code == 0
