"""`mentorlog show ID --versions`, and `restore ID --versions N`: a record as it was."""

import pytest

from tests.cli.running import JournalShell, Shell


@pytest.fixture
def sam(shell: Shell) -> JournalShell:
    """Sam's journal, with a goal that was renamed twice."""
    journal = shell.sample("sam")
    for title in ("Lead the rewrite", "Lead nothing"):
        journal("goal", "edit", "G1", "--title", title)
    return journal


@pytest.mark.parametrize("words", [("G1", "--versions"), ("--versions", "G1"), ("--versions", "lead", "nothing")])
def test_versions_are_listed_the_newest_first(sam: JournalShell, words: tuple[str, ...]) -> None:
    ran = sam("show", *words)
    assert [line.split(": ", 1)[1] for line in ran.lines] == [
        "Before “Changed: Lead nothing”.",
        "Before “Changed: Lead the rewrite”.",
    ]
    assert ran.lines_of_talk == [
        "Earlier versions of “Lead nothing”, the newest first:",
        "One of them whole: mentorlog show G1 --versions N",
    ]


def test_one_of_them_is_shown_whole(sam: JournalShell) -> None:
    ran = sam("show", "G1", "--versions", "2")
    assert ran.out.startswith("Goal: Lead the API redesign.")
    assert ran.lines_of_talk[-1] == "To put it back: mentorlog restore G1 --versions 2"
    assert sam("show", "G1", "--versions", "2", "--json").json["item"]["record"]["title"] == "Lead the API redesign"
    assert [item["number"] for item in sam("show", "G1", "--versions", "--json").json["items"]] == [1, 2]


def test_a_version_is_put_back_and_that_is_undone_as_one(sam: JournalShell) -> None:
    assert sam("restore", "G1", "--versions", "2").lines_of_talk[0] == "As it was: Lead the API redesign."
    assert sam.record("goals", "G1")["title"] == "Lead the API redesign"
    sam("undo")
    assert sam.record("goals", "G1")["title"] == "Lead nothing"


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("show", "G1", "--versions", "3"), 3, "There are 2 earlier versions of it. See them: mentorlog show G1 --ver"),
        (("restore", "G1", "--versions", "9"), 3, "There are 2 earlier versions of it. See them"),
        (("show", "G1", "--versions", "0"), 2, "Versions are numbered from 1."),
        (("show", "G2", "--versions"), 0, "No earlier version is left of it."),
        (("restore", "G2", "--versions", "1"), 3, "No earlier version is left of it."),
        (("show",), 2, "Say which record: its number in the last list, its id, or a part of its title."),
        (("show", "--versions"), 2, "Say which record: its number in the last list, its id, or a part of its title."),
    ],
)
def test_what_is_not_there_is_told_in_one_line(sam: JournalShell, words: tuple[str, ...], code: int, told: str) -> None:
    ran = sam(*words)
    assert (ran.code, ran.out, len(ran.lines_of_talk)) == (code, "", 1)
    assert ran.err.startswith(told)
