"""Which mentorship is meant: nobody is ever guessed."""

import pytest

from tests.cli.running import JournalShell, Shell


@pytest.fixture
def grace(shell: Shell) -> JournalShell:
    return shell.sample("grace")


@pytest.mark.parametrize(
    "word",
    [
        "M-leo",
        "p-leo",
        "Leo Fontaine",
        "leo",
        "LEO FONTAINE",
        "font",
        "Léo",
        "leo  fontaine",
        "@leo",
        "first year",
        "Leo: first year",
        "M-le",
        "p-le",
    ],
)
def test_a_mentorship_goes_by_id_name_title_or_a_part_of_them(grace: JournalShell, word: str) -> None:
    agenda = grace("agenda", "--with", word)
    assert agenda.code == 0, agenda.err
    assert agenda.out.startswith("Leo and Grace,")


@pytest.mark.parametrize("verb", ["agenda", "next", "today"])
def test_two_that_match_are_listed(grace: JournalShell, verb: str) -> None:
    found = grace(verb, "--with", "r")
    assert (found.code, found.out) == (3, "")
    assert len(found.err.splitlines()) == 1
    assert "Priya Nair (M-priya)" in found.err
    assert "Ruth Adeyemi (M-ruth)" in found.err


@pytest.mark.parametrize("verb", ["agenda", "next", "today"])
def test_one_that_is_not_there_lists_who_is(grace: JournalShell, verb: str) -> None:
    found = grace(verb, "--with", "alx")
    assert (found.code, found.out) == (3, "")
    assert found.err == (
        "No mentorship “alx”. You have: Priya Nair (M-priya), Ruth Adeyemi (M-ruth), Leo Fontaine (M-leo).\n"
    )


def test_with_several_active_ones_a_name_is_needed(grace: JournalShell) -> None:
    found = grace("agenda")
    assert (found.code, found.out) == (3, "")
    assert "3 mentorships are active: " in found.err
    assert "--with NAME" in found.err


def test_a_word_with_a_newline_is_still_told_in_one_line(grace: JournalShell) -> None:
    for words in (("--with", "a\nb"), ("--with", "leo", "--on", "a\nb"), ("--with", "leo", "--kind", "a\nb")):
        found = grace("agenda", *words)
        assert found.code in {2, 3}
        assert len(found.err.splitlines()) == 1


def test_a_whole_name_wins_over_a_part_of_another(grace: JournalShell) -> None:
    grace.having(people={"p-ruth": {"name": "Leonora Adeyemi"}})
    assert grace("agenda", "--with", "leo").out.startswith("Leo and Grace,")
    assert grace("agenda", "--with", "leon").out.startswith("Leonora and Grace,")


def test_accents_in_the_journal_are_folded_too(grace: JournalShell) -> None:
    grace.having(people={"p-ruth": {"name": "Rüth Ådeyemi"}})
    assert grace("agenda", "--with", "ruth adeyemi").code == 0


def test_who_is_in_the_trash_is_not_found(grace: JournalShell) -> None:
    grace.having(mentorships={"M-leo": {"deleted_on": "2025-11-20"}})
    assert grace("agenda", "--with", "leo").code == 3


def test_nobody_at_all_says_what_to_write_first(shell: Shell) -> None:
    found = shell("agenda")
    assert (found.code, found.out) == (3, "")
    assert found.err.startswith("Nobody to meet yet. Write down who you would ask: mentorlog ")
