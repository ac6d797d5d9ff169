"""A sealed note is in no agenda and no list, not by any option; only the full copy holds it (P19)."""

from typing import Any

import pytest

from mentorlog.cli.verbs import NOUN_VERBS
from tests.cli.running import JournalShell, Shell

SEALED = "SEALED-AND-NOT-TO-BE-SEEN"
ALL = ("--why", "--questions", "--prep")
VERBS: list[tuple[str, ...]] = [
    (),
    ("today",),
    ("today", "--line"),
    ("today", "--plain"),
    ("today", "--json"),
    ("next",),
    ("where",),
    *[("agenda", *ALL, "--format", format_) for format_ in ("text", "markdown", "plain", "json")],
    *[
        ("agenda", *ALL, "--minutes", "180", "--kind", kind, "--on", day)
        for kind in ("checkin", "micro", "group", "reverse", "first", "closing", "reset")
        for day in ("2026-11-24", "2026-11-21")
    ],
    ("captures",),
    *[(noun, "list", "--all", *form) for noun in NOUN_VERBS for form in ((), ("--plain",), ("--json",))],
    ("goal", "show", "G1"),
    ("mentorship", "show", "M-alex"),
    ("show", SEALED[:10]),
    ("goal", "reach", SEALED[:10]),
]


def sealed_records() -> dict[str, dict[str, dict[str, Any]]]:
    """One record of every type that can be sealed, each such that unsealed it would be told somewhere."""
    here = {"mentorship_id": "M-alex", "created_on": "2026-11-12", "visibility": "report"}
    shut = here | {"never_export": True}
    free = {name: value for name, value in shut.items() if name != "mentorship_id"}
    return {
        "goals": {
            "G-s": free | {"mentorship_ids": ["M-alex"], "owner": "me", "title": SEALED, "due_on": "2026-11-20"},
            "G-d": free | {"mentorship_ids": ["M-alex"], "owner": "me", "title": SEALED, "status": "achieved",
                           "closed_on": "2026-11-18"},
        },
        "milestones": {
            "X-s": shut | {"title": SEALED, "target_on": "2026-11-22"},
            "X-d": shut | {"title": SEALED, "reached_on": "2026-11-18"},
        },
        "wins": {"W-s": shut | {"text": SEALED, "on": "2026-11-18"}},
        "actions": {
            "A-s": shut | {"owner": "me", "text": SEALED, "due_on": "2026-11-19"},
            "A-t": shut | {"owner": "p-alex", "text": SEALED, "due_on": "2026-11-19"},
        },
        "topics": {"T-s": shut | {"text": SEALED, "must": True}},
        "challenges": {
            "C-s": shut | {"title": SEALED, "kind": "trust", "severity": 3},
            "C-m": here | {"title": SEALED, "kind": "misuse", "severity": 3, "created_on": "2026-09-01"},
        },
        "feedback": {"F-s": shut | {"topic": SEALED, "direction": "request"}},
        "boundaries": {
            "B-s": shut | {
                "statement": SEALED, "kind": "conduct", "status": "agreed", "review_on": "2026-11-01",
                "checks": [{"date": "2026-11-18", "how": "crossed", "visibility": "pair", "note": SEALED}],
            },
        },
        "reflections": {
            "R-s": shut | {"date": "2026-11-18", "next_time": SEALED, "text": SEALED},
            "R-t": here | {"date": "2026-11-18", "theme": "serious", "next_time": SEALED, "text": SEALED},
        },
        "pulses": {"U-s": shut | {"date": "2026-11-18", "scores": {"candour": 1}, "start": SEALED}},
        "captures": {"Q-s": shut | {"text": SEALED}},
        "skills": {"S-s": free | {"name": SEALED}},
        "learning": {"L-s": free | {"title": SEALED, "kind": "book", "on": "2026-11-18"}},
        "outcomes": {"O-s": shut | {"text": SEALED, "kind": "scope", "on": "2026-11-18"}},
    }  # fmt: skip


def unsealed() -> dict[str, dict[str, dict[str, Any]]]:
    """The same records with nothing that seals them."""
    open_ones = {"never_export": None, "theme": "monthly"}
    return {
        table: {
            key: {name: open_ones.get(name, "other" if value == "misuse" else value) for name, value in row.items()}
            for key, row in rows.items()
        }
        for table, rows in sealed_records().items()
    }


@pytest.fixture
def sam(shell: Shell) -> JournalShell:
    return shell.sample("sam")


def test_no_verb_tells_of_a_sealed_note(sam: JournalShell) -> None:
    before = [sam(*words)[:2] for words in VERBS]
    sam.having(**sealed_records())
    for words, without in zip(VERBS, before, strict=True):
        ran = sam(*words)
        assert SEALED not in ran.out + ran.err
        assert ran[:2] == without, (words, "nor does anything tell that there is one")


def test_the_same_notes_unsealed_are_told(sam: JournalShell) -> None:
    sam.having(**unsealed())
    assert sum(SEALED in sam(*words).out for words in VERBS) > len(VERBS) // 2


def test_only_the_full_copy_holds_them_and_says_so(sam: JournalShell) -> None:
    sam.having(**sealed_records())
    exported = sam("export")
    assert exported.out.count(SEALED) >= 19
    assert "19 sealed notes" in exported.err


def test_the_preview_of_an_import_names_no_text(sam: JournalShell) -> None:
    copy = sam.shell.file("copy.json", sam.having(**sealed_records()).copy())
    fresh = sam.shell.on(sam.shell.home / "fresh.json")
    for options in (("--dry-run",), (), ("--replace",)):
        assert SEALED not in fresh("import", copy, *options).err


def test_the_points_written_on_a_sealed_item_stay_behind(sam: JournalShell) -> None:
    sam.having(**sealed_records())
    agenda = {"items": [{"key": "goal:G-s", "title": SEALED, "points": SEALED}], "added": ["goal:G-s", "topic:T-s"]}
    sam.having(meetings={"K8": {"agenda": agenda}})
    for words in VERBS:
        assert SEALED not in sam(*words).out


def test_what_is_in_the_trash_is_told_by_no_verb(sam: JournalShell) -> None:
    sam.having(
        **{
            table: {key: row | {"deleted_on": "2030-01-01"} for key, row in rows.items()}
            for table, rows in unsealed().items()
        }
    )
    for words in VERBS:
        assert SEALED not in sam(*words).out
