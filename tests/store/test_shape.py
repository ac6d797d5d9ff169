"""The bytes of the file."""

import stat
from hashlib import blake2b
from pathlib import Path

from tinydb import TinyDB
from tinydb.table import Table

from mentorlog.records.changes import Change, Changes, owner_became
from mentorlog.records.contents import TABLE_OF, Contents
from mentorlog.records.people import Owner
from tests.store.making import add, goal, journal, retitle, rows_in, small_journal

GOLDEN = (
    '{"_meta":{"1":{"format":"mentorlog","schema":1,"journal_id":"00000000000000000000000000000001",'
    '"generation":1,"checksum":"%s","written_by":"0.1.0"}},\n'
    '"goals":{\n'
    '"G1":{"created_on":"2026-03-05","id":"G1","owner":"me","title":"Führen"},\n'
    '"G2":{"created_on":"2026-03-05","id":"G2","owner":"me","tags":["a","b"],"title":"Lead a project"}\n'
    "},\n"
    '"owner":{\n'
    '"1":{"name":"Sam"}\n'
    "}}\n"
)


def test_a_tiny_journal_has_exactly_these_bytes(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    store = journal(path)

    def act(contents: Contents) -> Changes:
        goals = add(goal("G2", tags=("a", "b")), goal("G1", title="Führen"))(contents).changes
        return Changes(sentence="Began.", changes=(*goals, owner_became(contents.owner, Owner(name="Sam"))))

    store.commit(act)
    digest = blake2b((GOLDEN % ("0" * 32)).encode(), digest_size=16).hexdigest()
    assert path.read_bytes() == (GOLDEN % digest).encode()


def test_a_new_reader_finds_what_the_writer_holds(tmp_path: Path) -> None:
    store = small_journal(tmp_path / "j.json")
    store.commit(retitle("G2", "Speak first"))
    fresh = journal(tmp_path / "j.json").contents()
    assert fresh == store.contents()
    assert list(fresh.goals) == list(store.contents().goals) == ["G1", "G2"]
    assert journal(tmp_path / "j.json").notices == ()


def test_every_commit_counts_one_generation_and_keeps_the_journal_id(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    store = small_journal(path)
    first = rows_in(path)["_meta"]["1"]
    store.commit(retitle("G1", "Other"))
    second = rows_in(path)["_meta"]["1"]
    assert (first["generation"], second["generation"]) == (1, 2)
    assert first["journal_id"] == second["journal_id"]
    assert first["checksum"] != second["checksum"]


def test_rows_that_no_act_touched_keep_their_bytes(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    store = small_journal(path)
    before = path.read_bytes().split(b"\n")
    store.commit(retitle("G2", "Speak first"))
    after = path.read_bytes().split(b"\n")
    assert [a for a, b in zip(after[1:], before[1:], strict=True) if a != b] == [
        b'"G2":{"created_on":"2026-03-05","id":"G2","owner":"me","title":"Speak first"}'
    ]


def test_a_record_that_goes_takes_its_row_and_an_empty_table_with_it(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    store = small_journal(path)
    gone = store.contents().people["P1"]
    store.commit(lambda _: Changes(sentence="Gone.", changes=(Change(table="people", id="P1", before=gone),)))
    assert set(rows_in(path)) == {"_meta", "goals"}
    assert not store.contents().people
    assert journal(path).contents() == store.contents()


def test_an_act_that_changes_nothing_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    store = small_journal(path)
    before = (path.read_bytes(), path.stat().st_ino)
    assert store.commit(lambda _: Changes(sentence="Nothing to do.")).sentence == "Nothing to do."
    assert (path.read_bytes(), path.stat().st_ino) == before


def test_stock_tinydb_reads_every_record_equal(tmp_path: Path) -> None:
    class TextTable(Table):
        document_id_class = str  # type: ignore[assignment]

    class TextDB(TinyDB):
        table_class = TextTable

    path = tmp_path / "j.json"
    store = small_journal(path)
    with TextDB(path, access_mode="r") as database:
        for name, records in store.contents().tables():
            table_type = next(record_type for record_type, table in TABLE_OF.items() if table == name)
            read = {document["id"]: table_type.made(**document) for document in database.table(name)}
            assert read == records


def test_the_file_is_for_its_owner_alone_whatever_the_umask(tmp_path: Path) -> None:
    import os

    for umask in (0o000, 0o777):
        path = tmp_path / str(umask) / "deep" / "j.json"
        former = os.umask(umask)
        try:
            store = small_journal(path)
            store.commit(retitle("G1", "Other"))
            copy = store.back_up("trial")
        finally:
            os.umask(former)
        assert copy is not None
        modes = {stat.S_IMODE(entry.stat().st_mode) for entry in path.parent.rglob("*") if entry.is_file()}
        assert modes == {0o600}
        folders = [path.parent.parent, path.parent, *(entry for entry in path.parent.rglob("*") if entry.is_dir())]
        assert {stat.S_IMODE(folder.stat().st_mode) for folder in folders} == {0o700}


def test_a_folder_that_exists_keeps_its_mode(tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    folder.chmod(0o755)
    small_journal(folder / "j.json")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o755


def test_a_symbolic_link_to_the_journal_stays_one(tmp_path: Path) -> None:
    (tmp_path / "synced").mkdir()
    real, link = tmp_path / "synced" / "real.json", tmp_path / "j.json"
    link.symlink_to(real)
    store = small_journal(link)
    store.commit(retitle("G1", "Other"))
    assert link.is_symlink()
    assert not real.is_symlink()
    assert rows_in(real)["goals"]["G1"]["title"] == "Other"
