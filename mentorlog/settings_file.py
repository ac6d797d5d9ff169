"""config.toml: which settings there are, what each takes, and one of them kept without touching the rest."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from mentorlog.records.errors import NotClear, Refused, quoted

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class Setting(msgspec.Struct, frozen=True, kw_only=True):
    """One setting. `words` are what it may be; none: any text, or true and false where it `is_switch`."""

    key: str
    help_line: str
    words: tuple[str, ...] = ()
    is_switch: bool = False

    def wanted(self) -> str:
        """What it takes, as it is written in the file."""
        if self.is_switch:
            return "true or false"
        if self.words[: len(WEEKDAYS)] == WEEKDAYS:
            return 'a day such as "sunday", or "none"'
        import json

        words = [json.dumps(word) for word in self.words]
        return f"{', '.join(words[:-1])} or {words[-1]}" if words else "text in quotes"

    def takes(self, value: Any) -> bool:
        """Whether it may be this."""
        if self.is_switch:
            return isinstance(value, bool)
        return isinstance(value, str) and (not self.words or value in self.words)


KNOWN: Mapping[str, Setting] = {
    setting.key: setting
    for setting in (
        Setting(key="interface", help_line="The screens, or plain lines.", words=("screens", "lines")),
        Setting(
            key="theme", help_line="The colours of the screens.", words=("dark", "light", "terminal", "high-contrast")
        ),
        Setting(key="motion", help_line="Whether anything on the screens moves by itself.", is_switch=True),
        Setting(
            key="glyphs",
            help_line="The signs on the screens; ascii where others are too wide.",
            words=("unicode", "ascii"),
        ),
        Setting(key="share", help_line="Whether a meeting that starts asks who is looking.", words=("ask", "no")),
        Setting(key="weekly_question", help_line="The day of a question a week.", words=(*WEEKDAYS, "none")),
        Setting(key="journal", help_line="Where the journal lies."),
        Setting(key="export_dir", help_line="Where a file goes that is given a plain name."),
    )
}
"""Every setting but the table `[keys]`, in the order in which they are listed."""


def read_file(path: Path, *, must_be_there: bool = False) -> dict[str, Any]:
    """What a file sets; nothing where there is none, unless it must be there. Raises NotClear."""
    try:
        text = path.read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError) as error:
        if must_be_there:
            raise NotClear(f"No settings at {path}. Leave out --config, or name the file that is there.") from error
        return {}
    except (OSError, ValueError) as error:
        why = (error.strerror if isinstance(error, OSError) else None) or "it is not UTF-8 text, or that is no path"
        raise NotClear(f"The settings at {path} cannot be read: {why.lower()}.") from error
    return read_text(text, path)


def read_text(text: str, path: Path) -> dict[str, Any]:
    """What the text of a file sets; what this version does not know is left alone. Raises NotClear."""
    import tomllib

    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise NotClear(
            f"The settings in {path} cannot be read: {error}. Mend the line, or move the file away."
        ) from error
    for setting in KNOWN.values():
        if setting.key in values and not setting.takes(values[setting.key]):
            raise NotClear(f"The setting {setting.key} in {path} must be {setting.wanted()}. Mend the line.")
    _refuse_strange_keys(values.get("keys", {}), path)
    return values


def _refuse_strange_keys(keys: Any, path: Path) -> None:
    """Raise NotClear where `[keys]` is no table of names and keys; whether a command has that name, `check` says."""
    if not isinstance(keys, dict):
        raise NotClear(f"The setting keys in {path} must be a table, [keys]. Mend the line.")
    for name, key in keys.items():
        if not isinstance(key, str) or not key.strip():
            raise NotClear(f'The key of {quoted(name)} in {path} must be text in quotes, such as "a". Mend the line.')


def understood(key: str, word: str) -> str | bool:
    """The value of a setting as it is typed behind `config set`. Raises NotClear."""
    setting = setting_called(key)
    if setting.is_switch:
        if word.casefold() not in {"true", "false"}:
            raise NotClear(f"{key} is true or false, not {quoted(word)}.")
        return word.casefold() == "true"
    value = word.casefold() if setting.words else word.strip()
    if not value or not setting.takes(value):
        told = f"one of {', '.join(setting.words)}, not {quoted(word)}" if setting.words else "a path"
        raise NotClear(f"{key} is {told}.")
    return value


def setting_called(key: str) -> Setting:
    """The setting of that name. Raises NotClear, naming those there are."""
    if key in KNOWN:
        return KNOWN[key]
    if key.partition(".")[0] == "keys":
        raise NotClear("Keys stand in a table of their own, [keys]. Change them with: mentorlog config edit")
    raise NotClear(f"There is no setting {quoted(key)}. There are: {', '.join(KNOWN)}.")


def keep_setting(path: Path, key: str, value: str | bool) -> None:
    """Replace or add one line `key = value` above the first table; every other byte stays. Raises Refused."""
    import json

    line = f"{key} = {json.dumps(value, ensure_ascii=False)}\n"
    try:
        text = path.read_bytes().decode() if path.exists() else ""
        kept = _with_line(text, key, line)
        _refuse_other_changes(text, kept, key, value)
        write_whole(path, kept)
    except (OSError, ValueError) as error:
        raise Refused(
            f"The setting {key} could not be kept in {path}. Write it there yourself: {line.strip()}"
        ) from error


def _with_line(text: str, key: str, line: str) -> str:
    lines = text.splitlines(keepends=True)
    top = next((n for n, former in enumerate(lines) if former.lstrip().startswith("[")), len(lines))
    place = next((n for n in range(top) if lines[n].partition("=")[0].strip() == key), None)
    if place is not None:
        lines[place] = line
    else:
        before = "" if top == 0 or lines[top - 1].endswith("\n") else "\n"
        lines.insert(top, before + line)
    return "".join(lines)


def _refuse_other_changes(text: str, kept: str, key: str, value: str | bool) -> None:
    """Raise ValueError where the line did more than it says: a line that begins so may stand within a long text."""
    import tomllib

    if tomllib.loads(kept) != tomllib.loads(text) | {key: value}:
        raise ValueError(key)


def write_whole(path: Path, text: str) -> None:
    """All of the text, or what was there; a folder that is made is only the owner's. Raises OSError."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    real = path.resolve()  # a link into a folder of settings stays one
    aside = real.with_name(f".{real.name}.tmp")
    aside.write_bytes(text.encode())
    aside.chmod(0o600)
    aside.replace(real)
