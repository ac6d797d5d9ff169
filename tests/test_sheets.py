"""A journal as CSV sheets and back: nothing is lost but what stays behind, and no cell is a formula."""

import csv
import io
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentorlog.exchange import compare, contents_from
from mentorlog.plain import plain
from mentorlog.records.contents import RECORD_TYPES, Contents
from mentorlog.records.errors import Refused
from mentorlog.samples import ANCHORS, sample_copy
from mentorlog.sheets import sheets_of, values_of
from tests.safety.poison import POISONS, evenly, filled, forbidden_in, least, poisoned

RISKY = ("=", "+", "-", "@", "\t", "\r")
DAY = "2026-11-01"
TEXTS = st.lists(
    st.sampled_from(["=", "'", "-", "+1", "@", "\t", "\r", "\n", ",", '"', ";", "a", "é", "[", "{", "null", "\x1b"]),
    max_size=6,
).map("".join)  # fmt: skip


def there_and_back(contents: Contents) -> Contents:
    return contents_from(values_of(sheets_of(contents)))


def cells_of(sheets: dict[str, str]) -> list[str]:
    return [cell for sheet in sheets.values() for row in csv.reader(io.StringIO(sheet, newline="")) for cell in row]


@pytest.mark.parametrize("name", ANCHORS)
def test_a_sample_comes_back_without_its_trash_and_sealed_notes(name: str) -> None:
    copy = sample_copy(name, ANCHORS[name])
    kept = {
        key: [row for row in rows if not row.get("deleted_on") and not row.get("never_export")]
        if isinstance(rows, list)
        else rows
        for key, rows in copy.items()
    }
    report = compare(contents_from(kept), there_and_back(contents_from(copy)), replace=False)
    assert (report.different, report.changes.changes) == ((), ())
    assert report.same == sum(len(rows) for table, rows in kept.items() if table in RECORD_TYPES)


@pytest.mark.parametrize("table", RECORD_TYPES)
@settings(max_examples=12)
@given(texts=st.lists(TEXTS, min_size=1, max_size=3))
def test_export_import_export_is_the_same(table: str, texts: list[str]) -> None:
    record_type = RECORD_TYPES[table]
    turn = iter(range(10_000))

    def fill(longest: int) -> str:
        text = texts[next(turn) % len(texts)]
        return " ".join(text.split()) if longest == 500 else text

    row = filled(record_type, {"id": "R1"} | least(record_type) | {"minutes": 5}, fill) | {"strange": texts}
    row.get("agenda", {}).pop("minutes", None)
    first = sheets_of(contents_from({table: [row]}))
    assert sheets_of(contents_from(values_of(first))) == first


@given(TEXTS)
def test_no_cell_is_a_formula_and_the_text_comes_back(text: str) -> None:
    topic = {"id": "T1", "mentorship_id": "M1", "text": text, "created_on": DAY, text: text}
    sheets = sheets_of(contents_from({"topics": [topic]}))
    assert [cell for cell in cells_of(sheets) if cell.startswith(RISKY)] == []
    assert contents_from(values_of(sheets)).topics["T1"].text == plain(text)


@pytest.mark.parametrize("poison", POISONS)
def test_hostile_text_stays_in_its_cell(poison: str) -> None:
    sheets = sheets_of(contents_from(poisoned(evenly(POISONS[poison]))))
    assert forbidden_in("".join(cells_of(sheets))) == []
    assert sheets_of(contents_from(values_of(sheets))) == sheets


def test_the_longest_texts_go_through() -> None:
    checkins = [{"date": f"2026-01-{day:02}", "note": "x" * 200_000} for day in range(1, 9)]
    goal = {"id": "G1", "owner": "me", "title": "Read", "created_on": DAY, "checkins": checkins}
    assert there_and_back(contents_from({"goals": [goal]})).goals["G1"].checkins[7].note == "x" * 200_000


def test_what_lies_in_the_trash_and_what_is_sealed_is_in_no_sheet() -> None:
    page = {"id": "R1", "date": DAY, "text": "harm", "theme": "serious"}
    sheets = sheets_of(contents_from({"reflections": [page, page | {"id": "R2", "theme": "", "deleted_on": DAY}]}))
    assert "harm" not in sheets["reflections"]


def test_the_id_comes_first_and_every_field_has_a_column() -> None:
    header = next(csv.reader(io.StringIO(sheets_of(Contents())["goals"])))
    assert header[0] == "id"
    assert set(header) == set(RECORD_TYPES["goals"].__struct_encode_fields__)
    assert sheets_of(Contents()).keys() == {"owner", *RECORD_TYPES}


def imported(**sheets: str) -> dict[str, Any]:
    return values_of(sheets)


def test_a_sheet_may_have_fewer_columns_other_columns_and_what_a_spreadsheet_makes_of_it() -> None:
    header = "\ufeffid,mentorship_id,text,created_on,must,remark\r\n"
    sheet = f"{header}T1,M1,'=1,2026-11-01,TRUE,my own\r\n\r\nT2,M1,b,2026-11-01\r\n"
    first, second = imported(topics=sheet)["topics"]
    assert first == {
        "id": "T1", "mentorship_id": "M1", "text": "=1", "created_on": DAY, "must": True, "remark": "my own",
    }  # fmt: skip
    assert second["text"] == "b"


@pytest.mark.parametrize(
    ("sheets", "why"),
    [
        ({"goals": "id,id\r\na,b\r\n"}, "goals.csv: a column stands there twice."),
        ({"goals": "id\r\na,b\r\n"}, "goals.csv, row 2: more cells than columns."),
        ({"goals": 'id,checkins\r\nG1,"[{"\r\n'}, "goals.csv, row 2, checkins: not as an export writes it: “[{”."),
        ({"goals": 'id,"title\r\n'}, "goals.csv is no CSV text"),
        ({"owner": "name\r\na\r\nb\r\n"}, "owner.csv: a journal has one owner."),
    ],
)
def test_what_is_wrong_is_told_with_its_place(sheets: dict[str, str], why: str) -> None:
    with pytest.raises(Refused) as raised:
        imported(**sheets)
    assert str(raised.value).startswith(why)
    assert str(raised.value).endswith("Nothing was imported.")
