"""Settings, and where the files of a person lie. Precedence: flag, environment, config.toml, default."""

from collections.abc import Mapping
from pathlib import Path

import msgspec
import platformdirs

from mentorlog.records.errors import NotClear
from mentorlog.settings_file import WEEKDAYS, read_file

APP = "mentorlog"


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What holds for one run. `is_named`: the journal's path was given, and is never made by the way.

    `interface` is `screens` or `lines`; None: nobody has been asked yet. `theme` None: the app chooses. `keys` are by
    the id of a command. `weekly_question` is a day of the week, Monday 0; None: no question.
    `is_far_away`: the terminal stands at another computer.
    """

    journal: Path
    is_named: bool
    config_file: Path
    state_dir: Path
    export_dir: Path
    interface: str | None = None
    theme: str | None = None
    has_motion: bool = True
    is_ascii: bool = False
    asks_who_looks: bool = False
    weekly_question: int | None = None
    is_far_away: bool = False
    keys: Mapping[str, str] = {}

    @property
    def undo_dir(self) -> Path:
        """Where the last acts are kept, to be undone."""
        return self.state_dir / "undo"

    @property
    def draft_dir(self) -> Path:
        """Where text lies that is being typed."""
        return self.state_dir / "drafts"

    @property
    def backup_dir(self) -> Path:
        """Where the copies of the journal are kept."""
        return self.state_dir / "backups"

    @property
    def quarantine_dir(self) -> Path:
        """Where copies lie of journals that could not be read."""
        return self.state_dir / "quarantine"


def config_file_of(config: str | None) -> Path:
    """The file of the settings: the one that was named, else the usual one."""
    return Path(config).expanduser() if config else Path(platformdirs.user_config_dir(APP, False)) / "config.toml"


def read_settings(
    environment: Mapping[str, str], journal: str | None = None, config: str | None = None, *, reads_file: bool = True
) -> Settings:
    """Settings from flags, environment and config.toml. Raises NotClear where the file cannot be used."""
    config_file = config_file_of(config)
    values = read_file(config_file, must_be_there=bool(config)) if reads_file else {}
    named = next(
        (path for path in (journal, environment.get("MENTORLOG_JOURNAL"), values.get("journal")) if path is not None),
        None,
    )
    if named is not None and not named.strip():
        raise NotClear("The path of the journal is empty. Name a file, or leave it out.")
    default = Path(platformdirs.user_data_dir(APP, False)) / "journal.json"
    in_lines = environment.get("MENTORLOG_LINES") == "1"
    day = values.get("weekly_question", "none")
    return Settings(
        journal=Path(named).expanduser() if named else default,
        is_named=bool(named),
        config_file=config_file,
        state_dir=Path(platformdirs.user_state_dir(APP, False)),
        export_dir=Path(values.get("export_dir") or ".").expanduser(),
        interface="lines" if in_lines else values.get("interface"),
        theme=values.get("theme"),
        has_motion=values.get("motion", True),
        is_ascii=values.get("glyphs") == "ascii",
        asks_who_looks=values.get("share") == "ask",
        is_far_away=bool(environment.get("SSH_CONNECTION") or environment.get("SSH_TTY")),
        weekly_question=WEEKDAYS.index(day) if day in WEEKDAYS else None,
        keys=values.get("keys", {}),
    )
