"""What one line of notes says: its sign, whose it is, by when (command-line.md, Capture)."""

import datetime as dt
from collections.abc import Iterable

import pytest

from mentorlog.capture import Caught, read_line
from mentorlog.records.contents import Contents
from mentorlog.records.mentorships import Mentorship
from mentorlog.records.people import Owner, Person

ON = dt.date(2026, 11, 24)  # a Tuesday
FRIDAY = dt.date(2026, 11, 27)
NAMES = {"p-alex": "Alex Rivera", "p-zoe": "Zoë O’Neil", "p-lukasz": "Łukasz Nowak-Lis", "p-priya": "प्रिया शर्मा"}


def read(line: str, names: Iterable[tuple[str, str]] = NAMES.items(), owner: str = "Sam Okoye") -> Caught | None:
    people = {key: Person.made(id=key, name=name) for key, name in names}
    values = {"with": tuple(people), "kind": "one_to_one", "my_role": "mentee", "phase": "enabling"}
    mentorship = Mentorship.made(id="M1", started_on=dt.date(2026, 1, 1), **values)
    return read_line(line, Contents(people=people, owner=Owner(name=owner)), mentorship, ON)


def caught(line: str) -> Caught:
    found = read(line)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("! send the list", "promise"),
        ("- [ ] send the list", "promise"),
        ("!send the list", "promise"),
        ("= send the list", "decision"),
        ("? send the list", "question"),
        ("+ send the list", "win"),
        ("next time send the list", "intention"),
    ],
)
def test_a_sign_says_what_a_line_is(line: str, kind: str) -> None:
    found = caught(line)
    assert (found.kind, found.text) == (kind, "send the list")


@pytest.mark.parametrize(
    "line",
    [
        "send the list",
        "",
        "   ",
        " ! send the list",
        "\t+ a bullet",
        r"\+ a bullet",
        r"\! loud",
        "- a bullet",
        "- [x] done",
        "> a thought",
        "## a heading",
        " next time I listen",
        "next timer is set",
    ],
)
def test_an_ordinary_line_is_nothing_more(line: str) -> None:
    assert read(line) is None


@pytest.mark.parametrize(
    "line",
    ["!", "! ", "- [ ]", "- [ ]   ", "=", "?", "+", "!!!", "???", "=====", "+ + +", "! alex:", "! alex: ", "! @me",
     "? #tag", "= tag:one @me", "! due:fri", "! #tag due:fri", "next time", "next time:", "next time I will", "+ @me"],
)  # fmt: skip
def test_a_sign_with_nothing_behind_it_is_an_ordinary_line(line: str) -> None:
    assert read(line) is None


@pytest.mark.parametrize(
    ("said", "owner"),
    [
        ("alex", "p-alex"),
        ("Alex", "p-alex"),
        ("ALEX RIVERA", "p-alex"),
        ("rivera", "p-alex"),
        ("alex  rivera", "p-alex"),
        ("zoe", "p-zoe"),
        ("Zoë", "p-zoe"),
        ("Zoe\u0308", "p-zoe"),
        ("Zoë O’Neil", "p-zoe"),
        ("lukasz", "p-lukasz"),
        ("Łukasz Nowak-Lis", "p-lukasz"),
        ("प्रिया", "p-priya"),
        ("me", "me"),
        ("Me", "me"),
        ("sam", "me"),
        ("Sam Okoye", "me"),
    ],
)
def test_a_name_and_a_colon_are_whose_promise_it_is(said: str, owner: str) -> None:
    found = caught(f"! {said}: read the draft fri")
    assert found == Caught(kind="promise", text="read the draft", owner=owner, due_on=FRIDAY)


@pytest.mark.parametrize("said", ["leo", "al", "next step", "https", "a lex", "Alex Rivera Junior", "x" * 200])
def test_an_unknown_name_stays_text_and_the_promise_mine(said: str) -> None:
    found = caught(f"! {said}: read it")
    assert (found.owner, found.text) == ("me", f"{said}: read it")


def test_a_name_without_a_blank_behind_its_colon_stays_text() -> None:
    assert caught("! alex:read it").text == "alex:read it"


def test_nobody_is_guessed_of_two_with_one_name() -> None:
    two = [("p1", "Alex Rivera"), ("p2", "Alex Brandt")]
    for said, owner in (("alex", "me"), ("brandt", "p2"), ("alex rivera", "p1")):
        found = read(f"! {said}: read it", two)
        assert found is not None
        assert (found.owner, found.text) == (owner, "alex: read it" if owner == "me" else "read it")


def test_nobody_is_guessed_where_the_other_has_my_name() -> None:
    found = read("! sam: read it", [("p1", "Sam Lee")])
    assert found is not None
    assert (found.owner, found.text) == ("me", "sam: read it")
    other = read("! lee: read it", [("p1", "Sam Lee")])
    assert other is not None
    assert other.owner == "p1"


def test_a_journal_without_a_name_knows_who_me_is() -> None:
    found = read("! me: read it", owner="")
    assert found is not None
    assert (found.owner, found.text) == ("me", "read it")


@pytest.mark.parametrize("sign", ["=", "?", "+"])
def test_only_a_promise_has_an_owner_and_a_date(sign: str) -> None:
    found = caught(f"{sign} alex: sits in fri")
    assert (found.owner, found.text, found.due_on) == ("me", "alex: sits in fri", None)


@pytest.mark.parametrize(
    ("line", "text", "due"),
    [
        ("send it fri", "send it", "2026-11-27"),
        ("send it by fri", "send it", "2026-11-27"),
        ("send it By Fri", "send it", "2026-11-27"),
        ("send it on friday", "send it", "2026-11-27"),
        ("send it tomorrow", "send it", "2026-11-25"),
        ("send it today", "send it", "2026-11-24"),
        ("send it next tue", "send it", "2026-12-01"),
        ("send it in 2 weeks", "send it", "2026-12-08"),
        ("send it 2w", "send it", "2026-12-08"),
        ("send it 10d", "send it", "2026-12-04"),
        ("send it eom", "send it", "2026-11-30"),
        ("send it may 3", "send it", "2027-05-03"),
        ("send it 3 may 2028", "send it", "2028-05-03"),
        ("send it 3.3.", "send it", "2027-03-03"),
        ("send it 2026-12-24", "send it", "2026-12-24"),
        ("send it due:fri", "send it", "2026-11-27"),
        ("send it due:in 2 weeks", "send it", "2026-12-08"),
        ("send it due: march 3", "send it", "2027-03-03"),
        ("send it DUE:Fri", "send it", "2026-11-27"),
        ("send it due:2026-11-02", "send it", "2026-11-02"),
        ("fri fri", "fri", "2026-11-27"),
    ],
)
def test_a_date_at_the_end_is_by_when(line: str, text: str, due: str) -> None:
    found = caught(f"! {line}")
    assert (found.text, found.due_on) == (text, dt.date.fromisoformat(due))


@pytest.mark.parametrize(
    "text",
    [
        "fri",
        "sit in the sun",
        "send it march",
        "meet may",
        "read chapter 3",
        "count to 12",
        "take a month",
        "wait a week",
        "ask every fri",
        "fix what broke yesterday",
        "fix what broke 3 days ago",
        "read the notes from fri",
        "read the notes of 2026-11-02",
        "send what was due last fri",
        "work on it for 2 weeks",
        "send it due:soon",
        "send it due:",
        "talk about what is overdue:fri",
        "send it 31.2.",
        "fri send it",
        "send it 2026-13-45",
        "send it 99999999d",
        "ask about v2.3",
    ],
)
def test_what_is_no_date_stays_text(text: str) -> None:
    found = caught(f"! {text}")
    assert (found.text, found.due_on) == (text, None)


@pytest.mark.parametrize("text", ["call him fri 3pm", "call him fri at 15:00", "send it due:fri 3pm"])
def test_a_time_said_with_the_date_is_not_lost(text: str) -> None:
    found = caught(f"! {text}")
    assert (found.text, found.due_on) == (text, FRIDAY)


def test_only_me_is_said_anywhere() -> None:
    for line in ("! @me ask for a raise", "! ask @me for a raise", "! ask for a raise @ME", "! alex: ask @me"):
        assert caught(line).only_me, line
        assert "@" not in caught(line).text
    for line in ("! write to sam@me.example", "! ask @melina", "! ask @me-too"):
        assert not caught(line).only_me, line
        assert caught(line).text == line[2:]


def test_only_me_and_tags_may_stand_behind_the_date() -> None:
    found = caught("! alex: send it fri @me #oncall tag:review")
    assert found == Caught(
        kind="promise", text="send it", owner="p-alex", due_on=FRIDAY, only_me=True, tags=("oncall", "review")
    )


def test_tags_are_taken_out_of_the_text() -> None:
    assert caught("= ship it #api #v2").tags == ("api", "v2")
    assert caught("= ship it #api #v2").text == "ship it"
    assert caught("= learn C# first").text == "learn C# first"
    assert caught("= a # alone").text == "a # alone"


@pytest.mark.parametrize(
    "line",
    ["next time I will listen", "Next time: listen", "NEXT TIME, I'll listen", "next time I’ll listen",
     "next time listen", "next time,  listen  "],
)  # fmt: skip
def test_next_time_is_an_intention_only_i_see(line: str) -> None:
    assert caught(line) == Caught(kind="intention", text="listen", only_me=True)


def test_a_line_of_256_kb_is_read_at_once() -> None:
    for piece in ("x", "fri ", "a: ", "@me ", "#t ", "due:", "! ", "\u0301", "next time "):
        line = "! " + piece * (256 * 1024 // len(piece))
        read(line)
        read("next time" + line)


@pytest.mark.parametrize(
    "text",
    ["\x1b[31mred\x1b[0m", "[/oops]", "[@click=app.quit]x[/]", "\u202egnirts", "a\x00b", "\u200b\u200d", "%s {0}",
     "\U0001f600", "’; drop table", "a\u2028b", "٣ days", "²d", "call in ٣ weeks"],
)  # fmt: skip
def test_hostile_characters_stay_as_they_were_typed(text: str) -> None:
    found = caught(f"= {text}")
    assert found.text == " ".join(text.split())
    read(f"! {text}: {text} {text}")
