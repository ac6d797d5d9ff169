"""What is done with the file that is found."""

import json
import re
from pathlib import Path

import pytest

from mentorlog.records.contents import Contents
from mentorlog.records.errors import Damaged, NotFound, Refused
from mentorlog.store.place import shown
from mentorlog.store.strict import FOREIGN
from tests.store.making import add, edit, goal, journal, retitle, rows_in, small_journal

META = '"_meta":{"1":{"format":"mentorlog","schema":1,"journal_id":"a","generation":1,"checksum":""}}'


def test_a_missing_default_path_is_an_empty_journal(tmp_path: Path) -> None:
    store = journal(tmp_path / "new" / "j.json")
    assert store.contents() == Contents()
    assert store.back_up("trial") is None
    assert list(tmp_path.iterdir()) == []


def test_a_missing_path_that_was_named_is_never_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    store = journal(tmp_path / "Sync" / "j.json", may_create=False)
    told = "^" + re.escape("No journal at ~/Sync/j.json yet. Still syncing? Or: mentorlog start --here") + "$"
    with pytest.raises(NotFound, match=told):
        store.contents()
    with pytest.raises(NotFound, match=told):
        store.commit(add(goal()))
    assert list(tmp_path.iterdir()) == []


def test_a_journal_that_vanishes_is_not_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    store = small_journal(path)
    path.unlink()
    with pytest.raises(NotFound, match="was here a moment ago and is gone"):
        store.commit(add(goal("G3")))
    assert not path.exists()


LOST = {
    "gone": (None, NotFound, "is gone. Still syncing?"),
    "empty": (b"", Damaged, "is empty. It is left untouched."),
    "all NUL": (b"\0" * 512, Damaged, "holds nothing but zero bytes. It is left untouched."),
}
OFFER = "To go back to the copy of Thursday 5 March 2026, 14:02: mentorlog backup restore 1"


@pytest.mark.parametrize("may_create", [True, False])
@pytest.mark.parametrize(("left", "kind", "told"), LOST.values(), ids=LOST.keys())
def test_where_backups_exist_the_newest_is_offered_and_nothing_begun(
    tmp_path: Path, left: bytes | None, kind: type[Exception], told: str, *, may_create: bool
) -> None:
    path = tmp_path / "j.json"
    small_journal(path).back_up("hand")
    path.unlink() if left is None else path.write_bytes(left)
    store = journal(path, may_create=may_create)
    for use in (store.contents, lambda: store.commit(add(goal("G3")))):
        with pytest.raises(kind) as caught:
            use()
        assert told in str(caught.value)
        assert OFFER in str(caught.value)
        assert "\n" not in str(caught.value)
    assert (path.read_bytes() if path.exists() else None) == left


def test_a_new_journal_is_begun_over_backups_only_where_somebody_asks_for_it(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    small_journal(path).back_up("hand")
    path.unlink()
    with pytest.raises(NotFound, match="To begin a new one: mentorlog start --here"):
        journal(path).contents()
    journal(path, begins_anew=True).commit(add(goal("G9")))
    assert list(journal(path).contents().goals) == ["G9"]


DAMAGED = {
    "empty": (b"", "is empty"),
    "all NUL": (b"\0" * 4096, "holds nothing but zero bytes"),
    "not UTF-8": (b'{"a":"\xff"}', "is not UTF-8 text (at byte 6)"),
    "not JSON": (b'{"_meta":\n{"1"', "is not JSON (line 2, column"),
    "torn": (("{" + META + ',"goals":{"G1":{"id":"G1"').encode(), "is not JSON"),
    "a list": (b"[1,2]", "is not a mentorlog journal"),
    "no header": (b'{"goals":{}}', "is not a mentorlog journal. It is left"),
    "a full copy": (b'{"schema":1,"owner":{},"people":[]}', "looks like a full copy of one: mentorlog import "),
    "another program's": (b'{"_meta":{"1":{"format":"other"}}}', "is not a mentorlog journal"),
    "a list for a table": (("{" + META + ',"goals":[]}').encode(), "has the wrong shape: goals is not a table"),
    "NaN": (("{" + META + ',"goals":{"G1":{"x":NaN}}}').encode(), "holds NaN where a number should be"),
    "a row twice": (("{" + META + ',"goals":{"G1":{},"G1":{}}}').encode(), "holds G1 twice in one place"),
    "a field twice": (("{" + META + ',"goals":{"G1":{"id":"G1","id":"G1"}}}').encode(), "holds id twice"),
    "a bad header": (b'{"_meta":{"1":{"format":"mentorlog","schema":"x"}}}', "has a header that cannot be read"),
    "a header that climbs": (("{" + META.replace('"a"', '".."') + "}").encode(), "has a header that cannot be read"),
    "half a character": (
        ("{" + META + ',"goals":{"G1":{"x":"\\ud800"}}}').encode(),
        "half a character in 'goals', record 'G1'",
    ),
    "nested deeply": (("{" + META + ',"goals":{"G1":' + "[" * 9**5 + "]" * 9**5 + "}}").encode(), "too deeply"),
}


@pytest.mark.parametrize(("data", "told"), DAMAGED.values(), ids=DAMAGED.keys())
def test_a_file_that_is_no_journal_is_left_untouched(tmp_path: Path, data: bytes, told: str) -> None:
    path = tmp_path / "j.json"
    path.write_bytes(data)
    store = journal(path)
    for use in (store.contents, lambda: store.commit(add(goal())), lambda: store.back_up("trial")):
        with pytest.raises(Damaged, match=re.escape(told)) as caught:
            use()
        assert "\n" not in str(caught.value)
    assert path.read_bytes() == data
    assert not list(tmp_path.glob(".*.tmp"))
    copies = [copy.read_bytes() for copy in tmp_path.rglob("quarantine/*.json")]
    assert copies == ([] if FOREIGN in told or "full copy" in told else [data])


def test_what_is_damaged_is_said_with_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    path = tmp_path / "j.json"
    path.write_bytes(b'{"_meta":{')
    with pytest.raises(Damaged) as caught:
        journal(path).contents()
    assert str(caught.value) == (
        "~/j.json is not JSON (line 1, column 11). It is left untouched. What can be done: mentorlog check"
    )


def test_a_quarantine_that_cannot_be_made_changes_nothing_of_what_is_told(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    path.write_bytes(b"{")
    (tmp_path / "state").write_text("in the way")
    with pytest.raises(Damaged, match="What can be done: mentorlog check"):
        journal(path).contents()


def test_the_quarantine_holds_the_last_twenty(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    for number in range(25):
        path.write_bytes(b"{" * (number + 1))
        with pytest.raises(Damaged):
            journal(path).contents()
    assert len(list((tmp_path / "state/quarantine").iterdir())) == 20


def test_a_folder_in_place_of_the_journal_is_said_to_be_one(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="is a folder, not a journal"):
        journal(tmp_path).contents()
    (tmp_path / "file").touch()
    with pytest.raises(Refused, match="cannot be read"):
        journal(tmp_path / "file" / "j.json", may_create=False).contents()


def test_a_journal_edited_outside_is_accepted_and_said(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    store = small_journal(path)
    path.write_text(json.dumps(rows_in(path), indent=2), "utf-8")
    edit(path, "Speak up", 'Speak  \\"up\\"  \\\\')
    assert store.contents().goals["G2"].title == 'Speak  "up"  \\'
    told = "The journal was edited outside mentorlog; it reads well. 1 record differs since it was last saved."
    assert store.notices == (told,)
    store.commit(retitle("G1", "Other"))
    assert not store.notices
    assert (
        b'"G2":{"created_on":"2026-03-05","id":"G2","owner":"me","title":"Speak  \\"up\\"  \\\\"}' in path.read_bytes()
    )
    assert journal(path).contents() == store.contents()


def test_a_journal_edited_outside_is_kept_and_what_differs_is_counted(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    small_journal(path).back_up("hand")
    edit(path, '"title":"Speak up"', '"title":"Speak first"')
    edited = edit(path, '"name":"Ana"', '"name":"Ann"')
    told = (
        "The journal was edited outside mentorlog; it reads well. "
        "2 records differ, compared with the backup of Thursday 5 March 2026, 14:02."
    )
    for _ in range(2):
        store = journal(path)
        store.contents()
        assert store.notices == (told,)
    assert [(b.reason, b.path.read_bytes() == edited) for b in store.backups.listed()] == [
        ("edited", True),
        ("hand", False),
    ]
    store.commit(retitle("G1", "Other"))
    assert store.notices == ()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("Speak up", "Speak first", "1 record differs since"),
        ('"G2":{', '"G3":{', "1 record is new, 1 is gone since"),
        ('"people":{', '"poeple":{', "1 record is new, 1 is gone since"),
        ("},\n", "} ,\n", "No record differs since"),
    ],
)
def test_what_another_hand_did_is_told_in_words(tmp_path: Path, old: str, new: str, told: str) -> None:
    path = tmp_path / "j.json"
    store = small_journal(path)
    edit(path, old, new)
    store.contents()
    assert f"{told} it was last saved." in store.notices[0]


def test_an_empty_hand_made_journal_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    path.write_text("{" + META + "}")
    store = journal(path, may_create=False)
    store.commit(add(goal()))
    assert rows_in(path)["_meta"]["1"]["generation"] == 2
    assert journal(path).contents().goals == {"G1": goal()}


def test_a_newer_schema_is_open_for_reading_only(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    store = small_journal(path)
    edit(path, '"schema":1', '"schema":2')
    data = edit(path, '"written_by":"0.1.0"', '"written_by":"7.5"')
    assert list(store.contents().goals) == ["G1", "G2"]
    assert "mentorlog 7.5 (schema 2), so it is open for reading only" in " ".join(store.notices)
    with pytest.raises(Refused, match=r"written by mentorlog 7\.5, which this version cannot write"):
        store.commit(add(goal("G3")))
    assert path.read_bytes() == data


def test_a_path_under_home_is_shown_with_a_tilde(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert shown(tmp_path / "a" / "j.json") == "~/a/j.json"
    assert shown(Path("/else/j.json")) == "/else/j.json"


def test_one_flipped_bit_anywhere_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    small_journal(path)
    data = path.read_bytes()
    for place in range(len(data)):
        flipped = bytearray(data)
        flipped[place] ^= 1 << place % 8
        path.write_bytes(flipped)
        store = journal(path)
        try:
            store.contents()
        except Damaged:
            continue
        assert store.notices, f"byte {place}"
