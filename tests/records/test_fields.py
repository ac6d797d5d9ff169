"""Every field of records.md exists under its name, with its words, and describes itself."""

from typing import Any, Literal, get_args, get_origin, get_type_hints

import msgspec
import pytest

from mentorlog.records.contents import RECORD_TYPES, TABLE_OF, Contents
from mentorlog.records.fields import describe
from mentorlog.records.people import Owner
from mentorlog.records.record import Part, Shareable
from tests.records import spec_fields as spec

TABLES = list(spec.FIELDS)


def fields_of(struct_type: type[msgspec.Struct]) -> dict[str, bool]:
    """The fields by their name in the file, and whether each is required."""
    return {field.encode_name: field.required for field in msgspec.structs.fields(struct_type)}


def listed(text: str) -> dict[str, bool]:
    """The fields of a table of the spec, and whether each is required."""
    return {word.removesuffix("?"): not word.endswith("?") for word in text.split()}


def wanted(table: str) -> dict[str, bool]:
    fields = listed(spec.COMMON) | listed(spec.FIELDS[table])
    if table not in spec.WITHOUT_VISIBILITY:
        fields |= listed(spec.SHARED)
    may_be_missing = {"status"} | {
        name.partition(".")[2] for name in spec.MAY_BE_MISSING if name.startswith(f"{table}.")
    }
    return {name: required and name not in may_be_missing for name, required in fields.items()}


def struct_at(path: str) -> type[msgspec.Struct]:
    """The type of the part at `table.field.field`."""
    table, *names = path.split(".")
    struct_type: type[msgspec.Struct] = RECORD_TYPES[table]
    for name in names:
        inner = {field.encode_name: field.name for field in msgspec.structs.fields(struct_type)}[name]
        struct_type = part_in(get_type_hints(struct_type)[inner])
    return struct_type


def part_in(hint: Any) -> type[Part]:
    if isinstance(hint, type) and issubclass(hint, Part):
        return hint
    return next(part for arg in get_args(hint) if get_origin(arg) or isinstance(arg, type) for part in found(arg))


def found(hint: Any) -> list[type[Part]]:
    if isinstance(hint, type):
        return [hint] if issubclass(hint, Part) else []
    return [part for arg in get_args(hint) for part in found(arg)]


def words_of(path: str) -> tuple[str, ...]:
    table, _, name = path.partition(".")
    return next(field.choices for field in describe(RECORD_TYPES[table]) if field.name == name)


def test_the_tables_are_those_of_the_spec_in_its_order() -> None:
    assert list(RECORD_TYPES) == TABLES


def test_contents_have_one_mapping_a_table_and_each_type_one_table() -> None:
    assert [name for name, _ in Contents().tables()] == TABLES
    assert [TABLE_OF[record_type] for record_type in RECORD_TYPES.values()] == TABLES


@pytest.mark.parametrize("table", TABLES)
def test_a_record_has_exactly_the_fields_of_the_spec(table: str) -> None:
    assert fields_of(RECORD_TYPES[table]) == wanted(table)


@pytest.mark.parametrize("path", spec.PARTS)
def test_a_part_has_exactly_the_fields_of_the_spec(path: str) -> None:
    assert fields_of(struct_at(path)) == listed(spec.PARTS[path])


def test_every_part_of_a_record_stands_in_the_spec() -> None:
    parts = {
        f"{table}.{field.encode_name}"
        for table, record_type in RECORD_TYPES.items()
        for field in msgspec.structs.fields(record_type)
        if found(get_type_hints(record_type)[field.name])
    }
    assert parts == {path for path in spec.PARTS if path.count(".") == 1}


@pytest.mark.parametrize("table", TABLES)
def test_created_on_is_required_where_the_spec_says_so(table: str) -> None:
    assert fields_of(RECORD_TYPES[table])["created_on"] == (table in spec.WITH_CREATED_ON)


@pytest.mark.parametrize("table", TABLES)
def test_all_but_people_mentorships_and_meetings_have_a_visibility(table: str) -> None:
    assert issubclass(RECORD_TYPES[table], Shareable) == (table not in spec.WITHOUT_VISIBILITY)


def test_the_owner_has_a_name_a_line_and_an_aspiration() -> None:
    assert fields_of(Owner) == {"name": False, "about": False, "aspiration": False}


@pytest.mark.parametrize("path", spec.WORDS)
def test_a_set_has_exactly_the_words_of_the_spec(path: str) -> None:
    assert list(words_of(path)) == spec.WORDS[path].split()


def test_no_other_field_is_a_closed_set_but_before_whom_an_intention_comes_back() -> None:
    sets = {
        f"{table}.{field.name}"
        for table, record_type in RECORD_TYPES.items()
        for field in describe(record_type)
        if field.choices
    }
    assert sets - set(spec.WORDS) == {"reflections.next_time_for"}


@pytest.mark.parametrize("path", spec.WORDS)
def test_each_word_of_a_set_is_read_and_another_is_refused(path: str) -> None:
    table, _, name = path.partition(".")
    for word in spec.WORDS[path].split():
        record = msgspec.convert(spec.row(table, **{name: word}), RECORD_TYPES[table])
        assert msgspec.to_builtins(record)[name] == word
    with pytest.raises(msgspec.ValidationError, match=rf"\$\.{name}"):
        msgspec.convert(spec.row(table, **{name: "sprint"}), RECORD_TYPES[table])


@pytest.mark.parametrize("path", spec.OTHER_WORDS)
def test_a_suggestion_takes_any_text(path: str) -> None:
    table, _, name = path.partition(".")
    record = msgspec.convert(spec.row(table, **{name: "a word of my own"}), RECORD_TYPES[table])
    assert msgspec.to_builtins(record)[name] == "a word of my own"


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("boundaries.checks.how", "held strained crossed"),
        ("boundaries.checks.by", "me them both"),
        ("boundaries.checks.raise", "agenda in_person"),
        ("skills.ratings.source", "self self_then counterpart"),
        ("meetings.agenda.items.outcome", "discussed partly deferred dropped"),
    ],
)
def test_a_set_within_a_part_has_the_words_of_the_spec(path: str, words: str) -> None:
    holder, _, name = path.rpartition(".")
    struct_type = struct_at(holder)
    inner = {field.encode_name: field.name for field in msgspec.structs.fields(struct_type)}[name]
    hint = get_type_hints(struct_type)[inner]
    literal = hint if get_origin(hint) is Literal else next(arg for arg in get_args(hint) if get_args(arg))
    assert list(get_args(literal)) == words.split()


@pytest.mark.parametrize("table", TABLES)
def test_every_field_that_a_person_fills_in_describes_itself(table: str) -> None:
    record_type = RECORD_TYPES[table]
    described = {field.name for field in describe(record_type)}
    assert set(fields_of(record_type)) - described == {"id", "created_on", "deleted_on"}


@pytest.mark.parametrize("table", TABLES)
def test_a_label_is_short_unlike_the_others_and_never_the_name_of_the_field(table: str) -> None:
    labels = [field.label for field in describe(RECORD_TYPES[table])]
    assert all(0 < len(label) <= 40 and "_" not in label for label in labels)
    assert len(labels) == len(set(labels))


def test_a_form_asks_for_the_common_fields_last() -> None:
    assert [field.name for field in describe(RECORD_TYPES["goals"])][-3:] == ["tags", "visibility", "never_export"]


@pytest.mark.parametrize(
    ("path", "asked_as"),
    [
        ("goals.title", "line"),
        ("goals.why", "text"),
        ("goals.due_on", "date"),
        ("goals.status", "choice"),
        ("goals.priority", "number"),
        ("learning.hours", "number"),
        ("topics.must", "yes_no"),
        ("goals.options", "list"),
        ("goals.checkins", "rows"),
        ("goals.owner", "person"),
        ("topics.mentorship_id", "mentorship"),
        ("actions.goal_id", "goal"),
    ],
)
def test_a_field_says_how_it_is_asked_for(path: str, asked_as: str) -> None:
    table, _, name = path.partition(".")
    assert next(field.asked_as for field in describe(RECORD_TYPES[table]) if field.name == name) == asked_as


def test_a_goal_marks_what_stays_private_by_itself() -> None:
    """figures-and-privacy.md, P1: the last column."""
    private = {field.name for field in describe(RECORD_TYPES["goals"]) if field.only_me}
    assert private == {
        "why",
        "why_for_them",
        "measure",
        "levels",
        "drop_reason",
        "aim",
        "situation",
        "options",
        "commitment",
    }
    assert {field.name for field in describe(struct_at("goals.checkins")) if field.only_me} == {"confidence", "note"}


def test_a_meeting_contact_and_learning_mark_what_stays_private_by_itself() -> None:
    def only_me(table: str) -> set[str]:
        return {field.name for field in describe(RECORD_TYPES[table]) if field.only_me}

    assert only_me("meetings") == set(spec.PRIVATE_ON_A_MEETING.split())
    assert only_me("contacts") == {"note", "source", "last_on", "next_contact_on"}
    assert only_me("learning") == {"takeaway", "bring_to"}
    assert only_me("people") == {"private_note", "preferences"}
