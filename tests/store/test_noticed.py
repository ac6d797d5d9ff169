"""Whatever happens to the bytes of the file is noticed, and nobody makes it worse."""

import random
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from mentorlog.records.errors import JournalError
from tests.store.disks import WatchedDisk
from tests.store.making import add, add_checkin_number, goal, journal, retitle, small_journal
from tests.store.trials import large_journal

BLOCK = 4096


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return large_journal(tmp_path_factory.mktemp("some") / "j.json", 300).read_bytes()


def is_noticed(path: Path, data: bytes) -> bool:
    """Whether opening these bytes says that something happened to them, and leaves them as they are."""
    path.write_bytes(data)
    store = journal(path)
    with suppress(JournalError):
        store.contents()
        return bool(store.notices) and path.read_bytes() == data
    return path.read_bytes() == data


def flipped(whole: bytes, chance: random.Random, times: int) -> Iterator[bytes]:
    for _ in range(times):
        data = bytearray(whole)
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        yield bytes(data)


def test_a_flipped_bit_is_noticed_wherever_it_is(tmp_path: Path, whole: bytes) -> None:
    for data in flipped(whole, random.Random(1), 60):  # noqa: S311
        assert is_noticed(tmp_path / "j.json", data)


@pytest.mark.soak
def test_three_thousand_flipped_bits_are_noticed(tmp_path: Path, whole: bytes) -> None:
    for data in flipped(whole, random.Random(2), 3000):  # noqa: S311
        assert is_noticed(tmp_path / "j.json", data)


def zeroed(whole: bytes, at: int) -> bytes:
    return whole[:at] + bytes(len(whole[at : at + BLOCK])) + whole[at + BLOCK :]


def torn(whole: bytes, at: int) -> bytes:
    """The rest of the file never reached the disk, and reads as zeros."""
    return whole[:at] + bytes(len(whole) - at)


def swapped(whole: bytes, at: int) -> bytes:
    one, other = whole[at : at + BLOCK], whole[:BLOCK]
    return other + whole[BLOCK:at] + one + whole[at + BLOCK :] if at < BLOCK else one + whole[BLOCK:at] + other


def truncated(whole: bytes, at: int) -> bytes:
    return whole[:at]


def mixed(whole: bytes, at: int) -> bytes:
    """The first part of one state, and the rest of an older one."""
    return whole[:at] + whole[at:].replace(b"design", b"DESIGN")


@pytest.mark.parametrize("damage", [zeroed, torn, swapped, truncated, mixed])
def test_blocks_that_are_zeroed_torn_swapped_cut_or_mixed_are_noticed(
    tmp_path: Path, whole: bytes, damage: Callable[[bytes, int], bytes]
) -> None:
    for at in range(BLOCK, len(whole) - BLOCK, 5 * BLOCK):
        assert is_noticed(tmp_path / "j.json", damage(whole, at)), at


def test_a_file_that_is_replaced_at_any_call_of_a_commit_keeps_both_changes(tmp_path: Path) -> None:
    """Up to the last look; what another program does in the moment after it nobody can see."""
    path = tmp_path / "count" / "j.json"
    calls: list[str] = []
    small_journal(path)
    journal(path, disk=WatchedDisk(lambda name, _: calls.append(name))).commit(retitle("G1", "Here"))
    last_replace = len(calls) - calls[::-1].index("replace")
    last_look = last_replace - calls[:last_replace][::-1].index(
        "open"
    )  # the file as it is then is the one that is read
    for number in range(1, last_look + 1):
        path = tmp_path / str(number) / "j.json"
        small_journal(path)
        journal(path, disk=_meddling_at(number, path)).commit(retitle("G1", "Here"))
        goals = journal(path).contents().goals
        assert (goals["G1"].title, goals["G2"].title) == ("Here", "There"), calls[number - 1]


def _meddling_at(number: int, path: Path) -> WatchedDisk:
    """A disk on which a sync client puts another state of the file in place before the n-th call."""
    calls: list[str] = []

    def watch(name: str, _: object) -> None:
        calls.append(name)
        if len(calls) == number:
            elsewhere = path.parent / "elsewhere" / "j.json"
            elsewhere.parent.mkdir()
            elsewhere.write_bytes(path.read_bytes())
            journal(elsewhere).commit(retitle("G2", "There"))
            elsewhere.replace(path)

    return WatchedDisk(watch)


@pytest.mark.soak
def test_two_hundred_replacements_between_load_and_save_keep_both_changes(tmp_path: Path) -> None:
    path, elsewhere = tmp_path / "j.json", tmp_path / "elsewhere" / "j.json"
    here = small_journal(path)
    elsewhere.parent.mkdir()
    for number in range(200):
        here.contents()
        elsewhere.write_bytes(path.read_bytes())
        journal(elsewhere).commit(add_checkin_number(number))
        elsewhere.replace(path)
        here.commit(add(goal(f"N{number}")))
    contents = journal(path).contents()
    assert len(contents.goals["G1"].tags) == 200
    assert len(contents.goals) == 202


def test_no_message_about_a_damaged_file_tells_what_stands_in_it(tmp_path: Path) -> None:
    path = tmp_path / "j.json"
    journal(path).commit(add(*(goal(f"G{number}", title="SECRET", why="SECRET") for number in range(20))))
    whole = path.read_bytes()
    for data in (*flipped(whole, random.Random(4), 40), whole[:-300], whole + b"SECRET"):  # noqa: S311
        path.write_bytes(data)
        store = journal(path)
        try:
            store.contents()
            told = " ".join(store.notices)
        except JournalError as error:
            told = str(error)
        assert told
        assert "SECRET" not in told
