"""`mentorlog start`: the first run in lines."""

import pytest

from tests.cli.running import Shell, process

MENTEE = "1\nSam\nAlex\ntue\nnext tue 3pm every 2 weeks 45 min\nLead the API redesign\n"


def test_the_three_questions_make_a_first_journal(shell: Shell) -> None:
    started = shell("start", typed=MENTEE)
    assert (started.code, started.out) == (0, "")
    journal = shell.on(shell.default_journal)
    copy = journal.copy()
    assert copy["owner"] == {"name": "Sam"}
    assert [person["name"] for person in copy["people"]] == ["Alex"]
    mentorship = copy["mentorships"][0]
    assert (mentorship["my_role"], mentorship["cadence_days"], mentorship["default_minutes"]) == ("mentee", 14, 45)
    assert [
        (m["date"], m["status"], m.get("starts_at")) for m in sorted(copy["meetings"], key=lambda m: m["date"])
    ] == [
        ("2026-11-17", "held", None),
        ("2026-11-24", "planned", "15:00"),
    ]
    assert [(goal["title"], goal["visibility"]) for goal in copy["goals"]] == [("Lead the API redesign", "pair")]
    assert journal("agenda").out.startswith("Alex and Sam, Tuesday 24 November 2026, 15:00.\nCheck-in, 45 minutes")


def test_what_was_understood_of_a_date_is_read_back(shell: Shell) -> None:
    told = shell("start", typed=MENTEE).err
    assert "Tuesday 17 November 2026.\n" in told
    assert "Tuesday 24 November 2026, 15:00, every 2 weeks, 45 minutes.\n" in told


def test_it_says_where_the_journal_is_and_what_comes_next(shell: Shell) -> None:
    told = shell("start", typed=MENTEE).err.splitlines()
    assert str(shell.default_journal) in told[-2]
    assert told[-1].startswith("Try: mentorlog ")


def test_a_mentor_names_several_and_keeps_the_goal_private(shell: Shell) -> None:
    shell("start", typed="2\nGrace\nLeo, Mina\n\n\n\n\nAsk before advising\n")
    copy = shell.on(shell.default_journal).copy()
    assert sorted(person["name"] for person in copy["people"]) == ["Leo", "Mina"]
    assert {mentorship["my_role"] for mentorship in copy["mentorships"]} == {"mentor"}
    assert [goal["visibility"] for goal in copy["goals"]] == ["private"]


def test_who_has_not_met_yet_gets_a_first_meeting(shell: Shell) -> None:
    shell("start", typed="1\nSam\nAlex\n\ntue\n\n")
    assert [m["kind"] for m in shell.on(shell.default_journal).copy()["meetings"]] == ["first"]


def test_it_goes_on_where_it_was_interrupted(shell: Shell) -> None:
    shell("start", typed="1\nSam\nAlex\n")
    journal = shell.on(shell.default_journal)
    assert len(journal.copy()["mentorships"]) == 1
    again = shell("start", typed="tue\nnext tue\nLead\n")
    assert again.code == 0
    assert "Who are you in this?" not in again.err
    copy = journal.copy()
    assert len(copy["mentorships"]) == 1
    assert len(copy["meetings"]) == 2
    assert len(copy["goals"]) == 1


def test_an_interrupt_keeps_what_was_answered(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(phrase: str, *_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("mentorlog.cli.start.read_when", interrupted)
    ran = shell("start", typed=MENTEE)
    assert ran.code == 130
    assert ran.err.splitlines()[-1] == "Interrupted. What was saved before stays saved."
    assert [person["name"] for person in shell.on(shell.default_journal).copy()["people"]] == ["Alex"]


def test_a_second_start_is_refused(shell: Shell) -> None:
    shell("start", typed=MENTEE)
    before = shell.default_journal.read_bytes()
    again = shell("start", typed=MENTEE)
    assert (again.code, again.out) == (1, "")
    assert again.err == "This journal has begun already, with Alex. Try: mentorlog today\n"
    assert shell.default_journal.read_bytes() == before
    assert shell.sample("sam")("start").code == 1


def test_a_date_that_is_not_understood_is_asked_again(shell: Shell) -> None:
    told = shell("start", typed="1\nSam\nAlex\nmarch\ntue\nsoon\nyesterday\nnext tue 3 min\nnext tue\nLead\n").err
    assert "No day found in “march”. Try “march 3” or “tue”.\n" in told
    assert "No day found in “soon”." in told
    assert "A meeting lasts 5 to 480 minutes.\n" in told
    assert told.count("2 of 3.") == 2
    assert len(shell.on(shell.default_journal).copy()["meetings"]) == 2


def test_a_last_meeting_to_come_is_asked_again(shell: Shell) -> None:
    told = shell("start", typed="1\nSam\nAlex\n2026-12-01\n2026-11-10\n\n\n").err
    assert "Tuesday 1 December 2026 is still to come.\n" in told
    assert [m["date"] for m in shell.on(shell.default_journal).copy()["meetings"]] == ["2026-11-10"]


def test_a_role_that_is_none_is_asked_again(shell: Shell) -> None:
    assert shell("start", typed="5\nmentor\n1\nSam\nAlex\n\n\n\n").err.count("1 of 3.") == 3


def test_a_rhythm_beyond_all_days_is_asked_again_or_kept(shell: Shell) -> None:
    typed = f"1\nSam\nAlex\n\nnext tue every {'9' * 30} weeks\nnext tue\nLead\n"
    assert shell("start", typed=typed).code == 0
    assert shell("agenda").code == 0
    assert shell("today").code == 0


def test_a_title_too_long_is_asked_again(shell: Shell) -> None:
    shell("start", typed=f"1\nSam\nAlex\n\n\n{'x' * 501}\nLead\n")
    assert [goal["title"] for goal in shell.on(shell.default_journal).copy()["goals"]] == ["Lead"]


@pytest.mark.parametrize("typed", ["", "1\n", "\n\n\n\n\n\n", "march"])
def test_the_end_of_input_and_enter_alone_skip_everything(shell: Shell, typed: str) -> None:
    ran = shell("start", typed=typed)
    assert ran.code == 0
    assert ran.err.endswith("Nothing was written yet. Whenever you like: mentorlog start\n")
    assert not shell.default_journal.exists()


def test_yes_accepts_all_and_reads_nothing(shell: Shell) -> None:
    ran = shell("start", "--yes", typed=MENTEE)
    assert ran.code == 0
    assert not shell.default_journal.exists()


def test_here_makes_the_journal_at_the_path_that_was_named(shell: Shell) -> None:
    named = shell.home / "Sync" / "j.json"
    assert shell("start", "--journal", named, typed=MENTEE).code == 3
    assert not named.exists()
    assert shell("start", "--here", "--journal", named, typed=MENTEE).code == 0
    assert named.exists()
    assert not shell.default_journal.exists()


def test_each_page_is_on_disk_before_the_next_is_asked(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[bool] = []

    def looking(_answer: str, *_: object) -> None:
        seen.append(shell.default_journal.exists())
        raise KeyboardInterrupt

    monkeypatch.setattr("mentorlog.cli.start.read_when", looking)
    shell("start", typed=MENTEE)
    assert seen == [True]


@pytest.mark.parametrize("encoding", ["utf-8:strict", "utf-8:surrogateescape", "ascii:strict"])
def test_bytes_that_are_no_text_are_refused_and_asked_for_again(shell: Shell, encoding: str) -> None:
    done = process(shell.home, "start", typed=b"1\n\xff\xfe\nAlex\n", PYTHONIOENCODING=encoding)
    told = done.stderr.decode()
    assert "That line is not UTF-8 text." in told.splitlines()
    assert "failed:" not in told
    assert "Traceback" not in told


def test_answers_by_a_pipe_into_a_process(shell: Shell) -> None:
    done = process(shell.home, "--today", shell.today, "start", typed=MENTEE.encode())
    assert (done.returncode, done.stdout) == (0, b"")
    assert shell.default_journal.exists()
    assert done.stderr.decode().count("of 3.") == 3
