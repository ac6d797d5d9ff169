"""Settings, and where the files of a person lie. Precedence: flag, environment, config.toml, default."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
import platformdirs

from mentorlog.records.errors import NotClear, Refused

APP = "mentorlog"


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What holds for one run. `is_named`: the journal's path was given, and is never made by the way.

    `interface` is `screens` or `lines`; None: nobody has been asked yet.
    """

    journal: Path
    is_named: bool
    config_file: Path
    state_dir: Path
    export_dir: Path
    interface: str | None = None

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


def read_settings(environment: Mapping[str, str], journal: str | None = None, config: str | None = None) -> Settings:
    """Settings from flags, environment and config.toml. Raises NotClear where the file cannot be used."""
    config_file = (
        Path(config).expanduser() if config else Path(platformdirs.user_config_dir(APP, False)) / "config.toml"
    )
    values = _from_file(config_file, must_be_there=bool(config))
    named = next(
        (path for path in (journal, environment.get("MENTORLOG_JOURNAL"), values.get("journal")) if path is not None),
        None,
    )
    if named is not None and not named.strip():
        raise NotClear("The path of the journal is empty. Name a file, or leave it out.")
    default = Path(platformdirs.user_data_dir(APP, False)) / "journal.json"
    in_lines = environment.get("MENTORLOG_LINES") == "1"
    return Settings(
        journal=Path(named).expanduser() if named else default,
        is_named=bool(named),
        config_file=config_file,
        state_dir=Path(platformdirs.user_state_dir(APP, False)),
        export_dir=Path(values.get("export_dir") or ".").expanduser(),
        interface="lines" if in_lines else values.get("interface"),
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
    if values.get("interface", "lines") not in {"lines", "screens"}:
        raise NotClear(f'The setting interface in {path} is "screens" or "lines". Mend the line.')
    for key in ("journal", "export_dir", "interface"):
        if not isinstance(values.get(key, ""), str):
            raise NotClear(f"The setting {key} in {path} must be text in quotes. Mend the line.")
    return values


def keep_setting(path: Path, key: str, value: str) -> None:
    """Replace or add one line `key = "value"` above the first table; every other byte stays. Raises Refused."""
    import tomllib

    line = f'{key} = "{value}"\n'
    try:
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        lines = text.splitlines(keepends=True)
        top = next((n for n, former in enumerate(lines) if former.lstrip().startswith("[")), len(lines))
        place = next((n for n in range(top) if lines[n].partition("=")[0].strip() == key), None)
        if place is None:
            before = "" if top == 0 or lines[top - 1].endswith("\n") else "\n"
            lines.insert(top, before + line)
        else:
            lines[place] = line
        kept = "".join(lines)
        tomllib.loads(kept)
        _write_whole(path, kept)
    except (OSError, ValueError) as error:
        raise Refused(
            f"The setting {key} could not be kept in {path}. Write it there yourself: {line.strip()}"
        ) from error


def _write_whole(path: Path, text: str) -> None:
    """All of the text, or what was there; a folder that is made is only the owner's."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    aside = path.with_name(f".{path.name}.tmp")
    aside.write_text(text, encoding="utf-8")
    aside.chmod(0o600)
    aside.replace(path)
