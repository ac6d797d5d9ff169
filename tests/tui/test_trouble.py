"""Another program at the same file, a file that went away, an act that is refused, a crash."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import environment_of
from tests.tui.driving import Place

SECRET = "SECRET-OF-THE-JOURNAL"  # noqa: S105 - a text to be looked for, no password
KEYS = ["space", "a", "n", "e", "y", "p", "u", "U", "j", "enter", "tab", "full_stop", "2", "3", "1"]


@pytest.mark.asyncio
async def test_what_another_program_wrote_is_shown_and_nothing_is_lost(sam: Place) -> None:
    async with sam.at() as hands:
        sam.edit(lambda rows: rows["actions"]["A2"].update(text="Changed elsewhere"))
        await hands.press("space")
        assert "Changed elsewhere" in hands.rows
        assert sam.rows["actions"]["A1"]["status"] == "done"
        assert sam.rows["actions"]["A2"]["text"] == "Changed elsewhere"
        sam.edit(lambda rows: rows["goals"]["G2"].update(title="Also changed"))
        await hands.press("2")
        assert "Also changed" in hands.rows


@pytest.mark.asyncio
async def test_a_row_that_is_gone_is_told_and_not_acted_on(sam: Place) -> None:
    async with sam.at() as hands:
        sam.edit(lambda rows: rows["actions"].pop("A1"))
        await hands.press("space")
        assert "not there any more" in hands.said[-1]
        await hands.press("2", "1")
        assert "Send Alex the design doc" not in hands.rows
        await hands.press("space")
        assert sam.rows["actions"]["A2"]["status"] == "done"


@pytest.mark.asyncio
@pytest.mark.parametrize(
    "damage",
    ["", None, *(pytest.param(text, marks=pytest.mark.soak) for text in ("{", '{"goals": 3}'))],
    ids=["empty", "gone", "cut", "other"],
)
async def test_a_journal_gone_or_damaged_is_told_and_the_last_one_stays_on_screen(
    sam: Place, damage: str | None
) -> None:
    whole = sam.path.read_bytes()
    async with sam.at() as hands:
        if damage is None:
            sam.path.unlink()
        else:
            sam.path.write_text(damage)
        await hands.press("space")
        assert hands.said
        assert "Send Alex the design doc" in hands.text
        for key in KEYS:
            await hands.press(key, "escape")
            if hands.screen_name in {"Write", "WritePage", "Choose"}:
                await hands.press("escape")
        assert hands.is_running
        assert (sam.path.read_text() if sam.path.exists() else None) == damage
        sam.path.write_bytes(whole)
        await hands.press("1", "shift+tab", "g", "space")
        assert sam.rows["actions"]["A1"]["status"] == "done"


CRASHING = """
import sys
from pathlib import Path
from tests.tui.driving import Place, StoppedClock
from mentorlog.tui.app import MentorlogApp
from mentorlog.tui.desk import Desk
from mentorlog.tui.screens.home import Home
from mentorlog.tui.widgets.rows import Rows
from textual import work

def broken(self, *args, **kwargs):
    note = "SECRET-OF-THE-JOURNAL"
    raise {kind}(note)

async def waiting(self, *args, **kwargs):
    broken(self)

{how}

place = Place(Path(sys.argv[1])).with_sample()
app = MentorlogApp(Desk(place.opened(), StoppedClock(place.day)))
app.run(headless=True, auto_pilot=lambda pilot: pilot.press("j", "space", "enter"))
sys.exit(app.return_code or 0)
"""


@pytest.mark.parametrize(
    ("how", "kind"),
    [
        ("Home.fill = broken", "ValueError"),
        ("Home.settle_row = work(waiting)", "RuntimeError"),
        pytest.param("Home.action_act = broken", "KeyError", marks=pytest.mark.soak),
        pytest.param("Rows.render_line = broken", "TypeError", marks=pytest.mark.soak),
        pytest.param("Home.body = broken", "RecursionError", marks=pytest.mark.soak),
        ("Desk.perform = waiting", "OSError"),
    ],
)
def test_a_crash_tells_file_line_and_type_and_nothing_else(tmp_path: Path, how: str, kind: str) -> None:
    code = CRASHING.format(how=how, kind=kind)
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)],
        capture_output=True,
        env=environment_of(tmp_path),
        check=False,
        timeout=60,
    )
    told = (done.stdout + done.stderr).decode()
    assert done.returncode == 1, told
    assert SECRET not in told
    assert f"mentorlog failed: {kind}" in told
    assert "line" in told
    for leaked in ("Traceback", "locals", "note", "Delegate", "Alex"):
        assert leaked not in told


@pytest.mark.asyncio
async def test_a_whole_journal_is_put_back_in_three_keys_and_what_stood_there_is_kept(sam: Place) -> None:
    before = sam.rows["actions"]
    async with sam.at() as hands:
        await hands.press("B")
        assert "No backup was made yet" in hands.said[-1]
        await hands.press("space")
        assert sam.rows["actions"] != before
        await hands.press("B", "enter")
        assert "Put back, whole." in hands.said[-1]
        assert sam.rows["actions"] == before
        assert "Send Alex the design doc" in hands.text
        await hands.press("B", "g", "enter")
        assert sam.rows["actions"] != before
