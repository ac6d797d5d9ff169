"""What this version does not know, or cannot read, is kept."""

from pathlib import Path

import pytest

from mentorlog.records.changes import Change, Changes
from mentorlog.records.errors import Refused
from tests.store.making import add, edit, goal, journal, retitle, rows_in, small_journal


def test_unknown_fields_of_a_record_survive_its_change(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    store = journal(path)
    store.commit(add(goal(checkins=[{"date": "2026-03-01", "progress": 10}])))
    edit(path, '"progress":10', '"mood":"fine","progress":10')
    edit(path, '"owner":"me"', '"owner":"me","rank":{"of":[1,2.50]}')
    store.commit(retitle("G1", "Other"))
    row = rows_in(path)["goals"]["G1"]
    assert row["rank"] == {"of": [1, 2.5]}
    assert row["checkins"] == [{"date": "2026-03-01", "mood": "fine", "progress": 10}]
    assert row["title"] == "Other"
    assert store.contents().row("goals", "G1")["rank"] == {"of": [1, 2.5]}


def test_unknown_fields_of_an_import_are_written_over_those_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    store = small_journal(path)
    edit(path, '"id":"G1"', '"id":"G1","old":1,"both":"file"')
    before = store.contents().goals["G1"]
    unknown = {"both": "import", "new": 2, "title": "not this one"}
    change = Change(table="goals", id="G1", before=before, after=goal(title="Other"), unknown=unknown)
    store.commit(lambda _: Changes(sentence="Imported.", changes=(change,)))
    row = rows_in(path)["goals"]["G1"]
    assert (row["old"], row["both"], row["new"], row["title"]) == (1, "import", 2, "Other")


def test_unknown_tables_and_header_fields_survive_byte_for_byte(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    store = small_journal(path)
    edit(path, '"people":{', '"orbits":{\n"1":{ "b" : 1.50,"a":"\\u00fc" },\n"x y":[1e2]\n},\n"people":{')
    edit(path, '"written_by":"0.1.0"}', '"written_by":"0.1.0","mood":"fine"},"2":{"x":1.0}')
    store.commit(retitle("G1", "Other"))
    store.commit(retitle("G1", "Another"))
    data = path.read_bytes()
    assert b'"orbits":{\n"1":{ "b" : 1.50,"a":"\\u00fc" },\n"x y":[1e2]\n},\n' in data
    assert b'"written_by":"0.1.0","mood":"fine"},"2":{"x":1.0}},\n' in data.splitlines(keepends=True)[0]
    assert journal(path).contents() == store.contents()


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('"title":"Speak up"', '"priority":9 ,"title":"Speak up"', "priority: at most 3, not 9"),
        ('"title":"Speak up"', '"headline":"Speak up"', "title is missing"),
        ('"id":"G2"', '"id":"G7"', "id: it stands under G2, but says G7"),
        (
            '{"created_on":"2026-03-05","id":"G2","owner":"me","title":"Speak up"}',
            "[1, 2]",
            "an object with named fields",
        ),
    ],
)
def test_a_row_that_is_no_record_is_set_aside_and_kept_as_it_is(tmp_path: Path, old: str, new: str, fault: str) -> None:
    path = tmp_path / "j.json"
    store = small_journal(path)
    line = next(line for line in edit(path, old, new).split(b"\n") if line.startswith(b'"G2"'))
    contents = store.contents()
    assert [(row.table, row.id, row.fault) for row in contents.set_aside] == [("goals", "G2", fault)]
    assert list(contents.goals) == ["G1"]
    assert "1 record could not be read and is set aside: goals G2." in store.notices
    store.commit(retitle("G1", "Other"))
    store.commit(add(goal("G3")))
    assert line + b"," in path.read_bytes().split(b"\n")
    assert journal(path).contents() == store.contents()


def test_no_act_writes_over_a_row_that_is_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    store = small_journal(path)
    data = edit(path, '"title":"Speak up"', '"title":5')
    with pytest.raises(Refused, match="goals G2 is set aside"):
        store.commit(add(goal("G2")))
    assert path.read_bytes() == data


def test_null_is_read_as_absent_and_not_written_again(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    store = small_journal(path)
    edit(path, '"title":"Speak up"', '"tags":null,"title":"Speak up","why":null')
    assert store.contents().goals["G2"] == goal("G2", title="Speak up")
    store.commit(retitle("G2", "Speak first"))
    assert "null" not in path.read_text()


def test_a_bad_record_is_refused_with_the_path_to_the_fault(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    store = small_journal(path)
    before = path.read_bytes()
    from mentorlog.records.goals import Goal

    bad = Goal(id="G9", owner="me", title="x", created_on=goal().created_on, priority=7)
    with pytest.raises(Refused, match=r"^goals G9 cannot be saved: priority: at most 3, not 7\. Nothing was changed"):
        store.commit(add(bad))
    assert path.read_bytes() == before
    assert list(store.contents().goals) == ["G1", "G2"]


@pytest.mark.parametrize("value", ["half \ud83d", "\udc00"])
def test_half_a_character_is_refused_with_its_place(tmp_path: Path, value: str) -> None:
    path = tmp_path / "j.json"
    store = small_journal(path)
    before = path.read_bytes()
    bad = goal("G9", checkins=[{"date": "2026-03-01"}, {"date": "2026-03-02", "note": value}])
    with pytest.raises(Refused, match=r"goals G9: checkins\.2\.note holds half a character \(character \d\)"):
        store.commit(add(bad))
    assert path.read_bytes() == before


def test_a_number_that_is_none_is_refused(tmp_path: Path) -> None:
    store = small_journal(tmp_path / "j.json")
    change = Change(table="goals", id="G1", after=goal(), unknown={"weight": float("nan")})
    with pytest.raises(Refused, match="weight is not a number"):
        store.commit(lambda _: Changes(sentence="Imported.", changes=(change,)))
