"""What is done with the file that is found."""

import json
import re
from pathlib import Path

import pytest

from mentorlog.records.contents import Contents
from mentorlog.records.errors import Damaged, NotFound, Refused
from mentorlog.store.place import shown
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
    assert store.notices == ("The journal was edited outside mentorlog; it reads well.",)
    store.commit(retitle("G1", "Other"))
    assert not store.notices
    assert (
        b'"G2":{"created_on":"2026-03-05","id":"G2","owner":"me","title":"Speak  \\"up\\"  \\\\"}' in path.read_bytes()
    )
    assert journal(path).contents() == store.contents()


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
