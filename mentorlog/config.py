"""Settings, and where the files of a person lie. Precedence: flag, environment, config.toml, default."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
import platformdirs

from mentorlog.records.errors import NotClear

APP = "mentorlog"


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What holds for one run. `is_named`: the journal's path was given, and is never made by the way."""

    journal: Path
    is_named: bool
    config_file: Path
    state_dir: Path
    export_dir: Path
    interface: str = "screens"

    @property
    def backup_dir(self) -> Path:
        """Where the copies of the journal are kept."""
        return self.state_dir / "backups"


def read_settings(environment: Mapping[str, str], journal: str | None = None, config: str | None = None) -> Settings:
    """Settings from flags, environment and config.toml. Raises NotClear where the file cannot be used."""
    config_file = (
        Path(config).expanduser() if config else Path(platformdirs.user_config_dir(APP, False)) / "config.toml"
    )
    values = _from_file(config_file, must_be_there=bool(config))
    named = journal or environment.get("MENTORLOG_JOURNAL") or values.get("journal")
    default = Path(platformdirs.user_data_dir(APP, False)) / "journal.json"
    in_lines = environment.get("MENTORLOG_LINES") == "1" or values.get("interface") == "lines"
    return Settings(
        journal=Path(named).expanduser() if named else default,
        is_named=bool(named),
        config_file=config_file,
        state_dir=Path(platformdirs.user_state_dir(APP, False)),
        export_dir=Path(values.get("export_dir") or ".").expanduser(),
        interface="lines" if in_lines else "screens",
    )


def _from_file(path: Path, *, must_be_there: bool) -> dict[str, Any]:
    """The settings of a file; none where there is no file, unless it was named."""
    try:
        text = path.read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError) as error:
        if must_be_there:
            raise NotClear(f"No settings at {path}. Leave out --config, or name the file that is there.") from error
        return {}
    except (OSError, ValueError) as error:
        why = (error.strerror if isinstance(error, OSError) else None) or "it is not UTF-8 text, or that is no path"
        raise NotClear(f"The settings at {path} cannot be read: {why.lower()}.") from error
    import tomllib

    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise NotClear(
            f"The settings in {path} cannot be read: {error}. Mend the line, or move the file away."
        ) from error
    for key in ("journal", "export_dir", "interface"):
        if not isinstance(values.get(key, ""), str):
            raise NotClear(f"The setting {key} in {path} must be text in quotes. Mend the line.")
    return values
