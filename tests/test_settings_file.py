"""config.toml: what is kept in it, and that nothing else of it changes."""

import stat
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorlog.config import read_settings
from mentorlog.records.errors import NotClear, Refused
from mentorlog.settings_file import KNOWN, WEEKDAYS, keep_setting, read_text, understood

LINES = st.lists(
    st.sampled_from(
        [
            "# a remark", "", 'journal = "~/j.json"  # mine', "motion = true", "  theme = 'dark'", "holograms = [1,",
            "]", "[keys]", '"home.act" = "x"', "[[sync]]", 'theme = "light"', "\t", 'text = """', 'theme = "x"', '"""',
        ]
    ),
    max_size=8,
)  # fmt: skip


@given(LINES, st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_one_setting_is_kept_and_every_other_byte_stays(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str], end: str, ends: bool
) -> None:
    file = tmp_path_factory.mktemp("c") / "config.toml"
    before = end.join(lines) + (end if ends else "")
    file.write_bytes(before.encode())
    try:
        keep_setting(file, "theme", "high-contrast")
    except Refused:
        assert file.read_bytes() == before.encode()
        return
    after = file.read_bytes().decode()
    assert tomllib.loads(after) == tomllib.loads(before) | {"theme": "high-contrast"}
    others = [line for line in after.splitlines() if line.strip() != 'theme = "high-contrast"']
    former = before.splitlines()
    assert others in (former, [line for n, line in enumerate(former) if n != _place(former)])


def _place(lines: list[str]) -> int | None:
    return next((n for n, line in enumerate(lines) if line.partition("=")[0].strip() == "theme"), None)


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20))
def test_any_path_is_kept_as_it_is_or_refused(tmp_path_factory: pytest.TempPathFactory, path: str) -> None:
    file = tmp_path_factory.mktemp("c") / "config.toml"
    try:
        keep_setting(file, "journal", path)
    except Refused:
        assert not file.exists()
    else:
        assert tomllib.loads(file.read_bytes().decode()) == {"journal": path}


def test_a_long_text_with_a_line_like_a_setting_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text('remark = """\ntheme = "x"\n"""\n')
    with pytest.raises(Refused):
        keep_setting(file, "theme", "dark")
    assert file.read_text() == 'remark = """\ntheme = "x"\n"""\n'


def test_a_new_file_is_the_owners_and_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "dotfiles" / "config.toml", tmp_path / "mentorlog" / "config.toml"
    keep_setting(real, "motion", value=False)
    assert stat.S_IMODE(real.stat().st_mode) == 0o600
    assert real.read_text() == "motion = false\n"
    link.parent.mkdir()
    link.symlink_to(real)
    keep_setting(link, "motion", value=True)
    assert link.is_symlink()
    assert real.read_text() == "motion = true\n"


@pytest.mark.parametrize("key", KNOWN)
def test_a_setting_of_the_wrong_kind_is_one_clear_line(key: str) -> None:
    wrong = "5" if not KNOWN[key].is_switch else '"yes"'
    with pytest.raises(NotClear) as raised:
        read_text(f"{key} = {wrong}\n", Path("c.toml"))
    told = str(raised.value)
    assert told.startswith(f"The setting {key} in c.toml must be ")
    assert told.endswith(". Mend the line.")
    assert "\n" not in told


@pytest.mark.parametrize("text", ["keys = 1", "[keys]\na = 1", '[keys]\na = " "', "[keys.more]\na = 'x'"])
def test_keys_are_a_table_of_texts(text: str) -> None:
    with pytest.raises(NotClear, match=r"keys? .*Mend the line\.$"):
        read_text(text, Path("c.toml"))


def test_what_is_set_is_in_the_settings(tmp_path: Path) -> None:
    file = tmp_path / "c.toml"
    file.write_text(
        'theme = "dark"\nmotion = false\nglyphs = "ascii"\nshare = "ask"\nweekly_question = "sunday"\n'
        '[keys]\n"home.agenda" = "A"\n'
    )
    settings = read_settings({}, config=str(file))
    assert (settings.theme, settings.has_motion, settings.is_ascii) == ("dark", False, True)
    assert (settings.asks_who_looks, settings.weekly_question) == (True, 6)
    assert settings.keys == {"home.agenda": "A"}
    file.write_text("")
    usual = read_settings({}, config=str(file))
    assert (usual.theme, usual.has_motion, usual.is_ascii, usual.asks_who_looks) == (None, True, False, False)
    assert (usual.weekly_question, usual.keys) == (None, {})


@pytest.mark.parametrize("key", KNOWN)
def test_every_word_a_setting_may_be_is_understood_and_read_again(tmp_path: Path, key: str) -> None:
    for word in KNOWN[key].words or (("true", "FALSE") if KNOWN[key].is_switch else ("~/x",)):
        file = tmp_path / "c.toml"
        keep_setting(file, key, understood(key, word.upper() if KNOWN[key].words else word))
        assert read_text(file.read_text(), file)[key] == understood(key, word)
    assert KNOWN["weekly_question"].words[:7] == WEEKDAYS
