"""Text that is not ours (safety.md): in every field, through every verb, in every form."""

import itertools
import json
import re
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from markdown_it import MarkdownIt

from mentorlog.cli.verbs import NOUN_VERBS
from mentorlog.records.contents import RECORD_TYPES
from mentorlog.records.fields import LONGEST_TEXT
from mentorlog.records.people import Owner
from tests.cli.running import JournalShell, Shell, process
from tests.safety.poison import (
    BIDI,
    C1,
    ESCAPES,
    MARKDOWN,
    POISONS,
    evenly,
    filled,
    forbidden_in,
    least,
    longest,
    poisoned,
    text_fields,
)

LONG = pytest.mark.soak
ALL = ("--why", "--questions", "--prep")
EVERY_VERB: list[tuple[str, ...]] = [
    (),
    ("today",),
    ("today", "--line"),
    ("today", "--plain"),
    ("today", "--json"),
    ("next",),
    ("where",),
    ("export",),
    ("progress",),
    ("progress", "--json"),
    *[("summary", kind, "--preview") for kind in ("manager", "development", "closing")],
    *[("summary", "closing", "--format", format_) for format_ in ("text", "markdown", "html", "json")],
    ("summary", "manager", "--tick", "goal:\x1b[31m\u202e"),
    ("summary", "manager", "--for", "\x1b]52;c;x\x07", "--next", "\u202e\x9b31m"),
    *[("agenda", *ALL, "--format", format_) for format_ in ("text", "markdown", "plain", "json", "html", "ics")],
    *[("search", "e", "--sealed", "--trash", *options) for options in ((), ("--plain",), ("--json",))],
    ("search", "\x1b[31mx\u202e"),
    ("trash",),
    ("trash", "--json"),
    ("restore",),
    ("purge", "nobody\x1b[31m"),
    *[
        ("agenda", *ALL, "--minutes", "120", "--on", "2026-12-08", "--kind", kind)
        for kind in ("checkin", "micro", "group", "reverse", "first", "closing", "reset")
    ],
    ("agenda", "--with", "\x1b[31mAlex\u202e"),
    ("agenda", "--with", "nobody\x1b[31m"),
    ("agenda", "--on", "soon\x1b]52;c;x\x07"),
    ("agenda", "--kind", "none\x9b31m"),
    ("\x1b[31mverb",),
    ("today", "--\x1b[31mx"),
    ("agenda", "--save"),
    ("captures",),
    ("not-today", "1"),
    ("add", "\x1b[31m? x\u202e\x9b @\x1b[2J #\x07"),
    ("add", "\x1b]52;c;x\x07"),
    ("goal", "add", "\x1b[31mnew\u202e"),
    ("goal", "show", "\x1b[31m\u202e"),
    ("visible", "G1", "\x1b[31m"),
    ("goal", "edit", "G1", "--kind", "\x1b[31m\u202e"),
    ("mentorship", "add", "\x1b[31mZoe\u202e"),
    ("help", "\x1b[31m"),
    *[
        words
        for noun in NOUN_VERBS
        for words in ((noun, "list", "--plain"), (noun, "list", "--json"), (noun, "list", "--all"), ("show", "1"))
    ],
]
STRUCTS: list[tuple[str, type[msgspec.Struct]]] = [("owner", Owner), *RECORD_TYPES.items()]
FIELDS = [(table, path, limit) for table, struct_type in STRUCTS for path, limit in text_fields(struct_type)]


def test_the_walk_finds_the_text_of_every_record_type() -> None:
    found = {table for table, _, _ in FIELDS}
    assert found == {"owner", *RECORD_TYPES}
    paths = {(table, ".".join(map(str, path))) for table, path, _ in FIELDS}
    for field in (
        ("goals", "title"),
        ("goals", "checkins.0.note"),
        ("meetings", "agenda.items.0.points"),
        ("boundaries", "checks.0.note"),
        ("mentorships", "title"),
        ("people", "preferences.access"),
        ("pulses", "told_by_them.candour"),
        ("fit_checks", "words.talk"),
    ):
        assert field in paths
    assert len(paths) > 100


IN_THE_MIX = {"c1", "bidi"}
"""Those that the suite tries together with others, below."""


@pytest.mark.parametrize("poison", [pytest.param(p, marks=LONG) if p in IN_THE_MIX else p for p in POISONS])
def test_nothing_that_steers_a_terminal_comes_out_of_any_verb(shell: Shell, poison: str) -> None:
    journal = shell.imported(poisoned(evenly(POISONS[poison])))
    for words in EVERY_VERB:
        ran = journal(*words)
        assert ran.code == 0 or len(ran.err.splitlines()) == 1, (words, ran.err)
        assert "failed:" not in ran.err
        assert forbidden_in(ran.out + ran.err) == [], words


@pytest.mark.parametrize("name", ["nadia", "grace", "mei"])
def test_nor_out_of_the_other_samples(shell: Shell, name: str) -> None:
    shell.today = "2025-11-21"
    journal = shell.imported(poisoned(evenly(ESCAPES + BIDI + C1), name))
    whom = ("--with", "M-leo") if name == "grace" else ()
    for words in (("today",), ("today", "--plain"), ("next",), ("agenda", *whom, *ALL), ("agenda", *whom, "--json")):
        ran = journal(*words)
        assert ran.code == 0
        assert forbidden_in(ran.out + ran.err) == []


def test_files_hold_nothing_of_it_either(shell: Shell) -> None:
    journal = shell.imported(poisoned(evenly(ESCAPES + C1 + BIDI)))
    for number, words in enumerate(words for words in EVERY_VERB if words[:1] in {("agenda",), ("export",)}):
        path = shell.home / f"{number}.txt"
        if journal(*words, "-o", path, "--names-ok").code == 0:
            assert forbidden_in(path.read_text(encoding="utf-8")) == []
            assert json.loads(path.read_bytes()) if {"json", "export"} & set(words) else True


def test_a_process_without_a_terminal_writes_none_of_it(shell: Shell) -> None:
    journal = shell.imported(poisoned(evenly(ESCAPES + C1 + BIDI)))
    for words in (("today",), ("agenda", *ALL), ("agenda", "--with", "x\x1b[31m\u202e\x9b")):
        done = process(shell.home, "--journal", journal.journal, "--today", shell.today, *words)
        assert forbidden_in((done.stdout + done.stderr).decode()) == []


@pytest.mark.parametrize("poison", ["escapes", "c1", "bidi", "markup", "marks"])
def test_what_was_typed_is_stored_and_exported_as_it_was(shell: Shell, poison: str) -> None:
    copy = poisoned(evenly(POISONS[poison]))
    journal = shell.imported(copy)
    assert titles_in(journal.copy()) == titles_in(copy)
    exported = journal("export").out
    assert forbidden_in(exported) == []
    assert shell.imported(json.loads(exported), "again.json")("export").out == exported


def titles_in(copy: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {goal["id"]: {name: goal[name] for name in ("title", "why", "options")} for goal in copy["goals"]}


def test_json_writes_them_as_escapes_and_they_come_back(shell: Shell) -> None:
    journal = shell.imported(poisoned(evenly(ESCAPES + C1 + BIDI)))
    for words in (("agenda", "--json", "--prep"), ("today", "--json")):
        out = journal(*words).out
        assert forbidden_in(out) == []
        assert "\\u001b" in out
        assert "\\u202e" in out
    titles = [item["title"] for item in journal("agenda", "--json").json["items"]]
    assert ESCAPES + C1 + BIDI in titles


def test_as_much_text_as_a_field_takes_is_no_trouble(shell: Shell) -> None:
    """256 KB in the text fields of one record of each type; the rest is as Sam wrote it."""
    copy = poisoned(evenly("short"))
    for table, record_type in RECORD_TYPES.items():
        filled_row = filled(record_type, least(record_type) | {"id": f"long-{table}"}, longest)
        copy[table].append(filled_row | ({"visibility": "pair"} if "visibility" in filled_row else {}))
    journal = shell.imported(copy)
    for words in (("today",), ("today", "--json"), ("agenda", *ALL), ("agenda", "--json"), ("next",), ("export",)):
        ran = journal(*words)
        assert ran.code == 0
        if "--json" not in words and words != ("export",):
            assert len(ran.out) < 50_000
            assert max(map(len, ran.lines)) < 80


def too_long() -> Iterator[tuple[str, dict[str, Any], str, int]]:
    """Every field once with more than it takes: the table, the row, the path to the fault as it is told."""
    for table, path, limit in FIELDS:
        struct_type = RECORD_TYPES.get(table, Owner)
        row = filled(struct_type, least(struct_type) if table != "owner" else {"name": "Sam"}, evenly("x"))
        target: Any = row
        for step in path[:-1]:
            target = target[step]
        target[path[-1]] = "x" * (300_000 if limit == LONGEST_TEXT else limit + 1)
        steps = [f" {step + 1}" if isinstance(step, int) else f", {step}" for step in path]
        yield table, row, "".join(steps).removeprefix(", "), limit


def test_more_than_a_field_takes_is_refused_with_the_path_to_it(shell: Shell) -> None:
    journal = shell.on(shell.home / "j.json")
    for table, row, path, limit in too_long():
        copy: dict[str, Any] = {"schema": 1, "people": []}
        copy[table] = row if table == "owner" else [row]
        refused = journal("import", "-", typed=msgspec.json.encode(copy))
        place = "owner" if table == "owner" else f"{table} {row['id']}"
        assert (refused.code, refused.out) == (1, ""), (table, path)
        if limit == LONGEST_TEXT:
            assert f"{place}, {path}: at most 256 KB of text" in refused.err
        else:
            assert f"{place}, {path.removesuffix(', x')}: at most {limit} characters" in refused.err
        assert len(refused.err) < 400
    assert not journal.journal.exists()


def test_a_title_is_one_line(shell: Shell) -> None:
    for newline in ("\n", "\r", "\r\n"):
        copy = {"schema": 1, "people": [{"id": "p1", "name": f"Alex{newline}Rivera"}]}
        refused = shell("import", "-", typed=json.dumps(copy))
        assert refused.code == 1
        assert "people p1, name: one line" in refused.err


SURROGATES = [
    ({"people": [{"id": "p1", "name": "a\ud800b"}]}, "people 1 name"),
    ({"goals": [{"id": "G1", "title": "t", "x": ["ok", "\udfff"]}], "people": []}, "goals 1 x 2"),
    ({"people": [{"id": "p1", "name": "a", "k\ud800": 1}]}, "people 1"),
    ({"owner": {"name": "\udc00"}, "people": []}, "owner name"),
]


@pytest.mark.parametrize(("copy", "place"), SURROGATES)
def test_half_a_character_in_an_import_is_refused_with_its_place(shell: Shell, copy: Any, place: str) -> None:
    refused = shell("import", "-", typed=json.dumps(copy))
    assert (refused.code, refused.out) == (1, "")
    assert refused.err.startswith(place)
    assert "half a character" in refused.err
    assert not shell.default_journal.exists()


@pytest.mark.parametrize("position", [0, 1, 2])
def test_half_a_character_in_an_argument_is_refused_with_its_place(shell: Shell, position: int) -> None:
    words = ["agenda", "--with", "alex"]
    words[position] += "\udcff"
    done = process(shell.home, *words)
    assert done.returncode == 2
    assert f"Word {position + 1} of the command holds half a character." in done.stderr.decode()
    assert done.stderr.count(b"\n") == 1


PLAIN_KINDS = {
    "heading_open", "heading_close", "inline", "paragraph_open", "paragraph_close", "bullet_list_open",
    "bullet_list_close", "list_item_open", "list_item_close",
}  # fmt: skip


def tokens(text: str) -> Iterator[Any]:
    """Every token of a Markdown text, as those read it who make links of bare addresses and know strikethrough."""
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    for token in reader.parse(text):
        yield token
        yield from token.children or ()


@pytest.mark.parametrize(
    "hostile",
    [
        MARKDOWN,
        "<script>alert(1)</script>",
        "[x]: http://evil.example",
        "<http://evil.example>",
        "# heading",
        "- item",
        "+ item",
        "* item",
        "1. item",
        "2) item",
        "> quote",
        "```code",
        "---",
        "===",
        "$x$ ~~s~~ ==m== ^u^",
        "a | b",
        "\\[x](y)",
        "&lt;b&gt; &#60;",
        "trailing \\",
        "*", "_a_", "**", "` `` `",
    ],
)  # fmt: skip
def test_markdown_makes_nothing_of_what_a_person_wrote(shell: Shell, hostile: str) -> None:
    tame = shell.imported(poisoned(evenly("tame")), "tame.json")
    journal = shell.imported(poisoned(evenly(hostile)), "hostile.json")
    for words in (("agenda", *ALL), ("agenda", *ALL, "--minutes", "20"), ("agenda", *ALL, "--kind", "closing")):
        expected = structure(tame(*words, "--format", "markdown").out)
        assert structure(journal(*words, "--format", "markdown").out) == expected


def structure(text: str) -> list[tuple[str, int]]:
    """What kinds of thing a Markdown text is made of, its words left out."""
    return [(token.type, token.level) for token in tokens(text) if token.type not in {"text", "text_special"}]


def test_a_markdown_text_shows_what_was_written(shell: Shell) -> None:
    sam = shell.sample("sam").having(goals={"G2": {"title": MARKDOWN}})
    text = sam("agenda", "--format", "markdown").out
    shown = "".join(token.content for token in tokens(text) if token.type in {"text", "text_special"})
    assert MARKDOWN in shown


@pytest.mark.parametrize("address", ["http://evil.example/x", "www.evil.example", "mailto:me@evil.example"])
def test_no_reader_makes_a_link_of_an_address(shell: Shell, address: str) -> None:
    """GitHub and others link a bare address; one sign of it escaped or broken up keeps it text."""
    sam = shell.sample("sam").having(goals={"G2": {"title": address}})
    text = sam("agenda", "--format", "markdown").out
    assert not re.search(r"(https?://|www\.|mailto:\w+@)", text)


def test_tabs_and_newlines_of_a_text_break_no_row(shell: Shell) -> None:
    sam = shell.sample("sam").having(
        topics={"T1": {"text": "one\ttwo\nthree\u2028four"}},
        actions={"A1": {"text": "x\ty\nz"}},
        captures={"Q1": {"text": "x\ty\r\nz"}},
        boundaries={"B6": {"statement": "a\n\nb\tc"}},
    )
    for words in (("agenda", "--plain"), ("agenda", "--plain", "--why", "--questions"), ("today", "--plain")):
        rows = [line.split("\t") for line in sam(*words).out.split("\n")[:-1]]
        assert {len(row) for row in rows} == {len(rows[0])}
    needs = [line for line in sam("today").lines if re.match(r"\d+\. ", line)]
    assert len(needs) == 6


def test_a_name_that_looks_like_markup_is_told_as_it_is(shell: Shell) -> None:
    sam: JournalShell = shell.sample("sam").having(people={"p-alex": {"name": "[bold]Alex[/] %s {0}"}})
    assert "[bold]Alex[/]" in sam("today").out
    assert sam("agenda", "--with", "[bold]alex[/] %s {0}").code == 0
    assert "[bold]Alex[/] %s {0} (M-alex)" in sam("agenda", "--with", "zzz").err


def test_every_combination_of_poisons_can_be_kept(shell: Shell) -> None:
    mixed = itertools.cycle([ESCAPES, C1, BIDI, MARKDOWN, "\u2028\u2029\ufeff\u200b", "\U0001f468\u200d\U0001f469"])
    journal = shell.imported(poisoned(lambda limit: next(mixed)[:limit]))
    for words in EVERY_VERB:
        ran = journal(*words)
        assert "failed:" not in ran.err
        assert forbidden_in(ran.out + ran.err) == []
