"""`python docs/pictures/draw.py`: the pictures of the README, drawn anew from the sample of Sam."""

import asyncio
import datetime as dt
import tempfile
from pathlib import Path

from mentorlog.bootstrap import Opened, SystemClock
from mentorlog.config import Settings
from mentorlog.exchange import contents_from
from mentorlog.samples import ANCHORS, sample_copy
from mentorlog.tui.app import MentorlogApp
from mentorlog.tui.desk import Desk

HERE = Path(__file__).parent
SIZE = (100, 30)
PICTURES: dict[str, list[str]] = {
    "home": [],
    "agenda": ["a", "j", "j", "j", "j"],
    "goals": ["2"],
    "boundaries": ["5"],
}


def main() -> None:
    """Draw each in a journal of its own."""
    for name, keys in PICTURES.items():
        with tempfile.TemporaryDirectory() as folder:
            asyncio.run(_draw(name, keys, Path(folder)))


async def _draw(name: str, keys: list[str], folder: Path) -> None:
    day: dt.date = ANCHORS["sam"]
    settings = Settings(
        journal=folder / "journal.json",
        is_named=True,
        config_file=folder / "config.toml",
        state_dir=folder,
        export_dir=folder,
    )
    clock = SystemClock(day)
    opened = Opened(settings, clock, may_create=True)
    opened.journal.copies.take_in(contents_from(sample_copy("sam", day)), replace=False)
    app = MentorlogApp(Desk(opened, clock))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause(0.3)
        for key in keys:
            await pilot.press(key)
            await pilot.pause(0.2)
        app.save_screenshot(f"{name}.svg", path=str(HERE))


if __name__ == "__main__":
    main()
