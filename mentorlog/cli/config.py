"""`mentorlog config`: the settings, seen, set and edited."""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from mentorlog.cli.keys_checked import odd_keys
from mentorlog.cli.output import say, tell
from mentorlog.cli.verbs import global_options
from mentorlog.config import Settings, config_file_of, read_settings
from mentorlog.plain import json_text, one_line
from mentorlog.records.errors import NotClear, Refused
from mentorlog.reports.paragraphs import paragraph
from mentorlog.settings_file import KNOWN, Setting, keep_setting, read_file, read_text, setting_called, understood


@click.group(invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@global_options
@click.pass_context
def config(ctx: click.Context, *, as_json: bool) -> None:
    """See your settings; get one, set one, or edit the file. Alone it shows them all, as they stand in it."""
    if ctx.invoked_subcommand is not None:
        return
    file = _file(ctx)
    values = _values(ctx)
    if as_json:
        known = {key: values[key] for key in (*KNOWN, "keys") if key in values}
        say(json_text({"schema": 1, "file": str(file), **known}) + "\n")
    else:
        say(_shown(values, file))
        _tell_of_keys(values)


@config.command()
@click.argument("key")
@global_options
@click.pass_context
def get(ctx: click.Context, key: str) -> None:
    """Say one setting, as it stands in the file."""
    setting = setting_called(key)
    values = _values(ctx)
    if setting.key in values:
        value = values[setting.key]
        say(f"{one_line(value) if isinstance(value, str) else json.dumps(value)}\n")
    else:
        tell(f"{key} is not set. It takes {setting.wanted()}.")


@config.command("set")
@click.argument("key")
@click.argument("value")
@global_options
@click.pass_context
def set_(ctx: click.Context, key: str, value: str) -> None:
    """Keep one setting: one line of the file is replaced or added, the rest stays as it is."""
    known = understood(key, value)
    file = config_file_of(_flags(ctx).get("config"))
    keep_setting(file, key, known)
    tell(
        f"{key} is {one_line(str(known)) if isinstance(known, str) else json.dumps(known)} from now on. Kept in {file}."
    )


@config.command()
@global_options
@click.pass_context
def edit(ctx: click.Context) -> None:
    """Change the file in your editor. What cannot be read is not taken over."""
    from mentorlog.store.editor import edited

    settings = _settings(ctx)
    before = _text_of(settings.config_file)
    text, copy = edited(before, "config", settings.draft_dir)
    if text == before:
        copy.unlink(missing_ok=True)
        tell("Nothing was changed.")
        return
    try:
        values = read_text(text, copy)
    except NotClear as error:
        raise NotClear(f"{error} Nothing was changed.") from error
    _write(settings.config_file, text)
    copy.unlink(missing_ok=True)
    tell(f"Kept in {settings.config_file}.")
    _tell_of_keys(values)


def _tell_of_keys(values: Mapping[str, Any]) -> None:
    for line in odd_keys(values.get("keys", {})):
        tell(paragraph(line))


def _text_of(file: Path) -> str:
    """The file as it is; where there is none, every setting as a remark."""
    try:
        return file.read_bytes().decode()
    except FileNotFoundError:
        return _beginning()
    except (OSError, ValueError) as error:
        raise Refused(f"{one_line(str(file))} cannot be read as text. Move it away, and begin anew.") from error


def _beginning() -> str:
    return "".join(_remark(setting) for setting in KNOWN.values()) + "\n# [keys]\n"


def _write(file: Path, text: str) -> None:
    from mentorlog.settings_file import write_whole

    try:
        write_whole(file, text)
    except OSError as error:
        told = (error.strerror or "no reason given").lower()
        raise Refused(f"{one_line(str(file))} cannot be written: {told}. Nothing was changed.") from error


def _shown(values: Mapping[str, Any], file: Path) -> str:
    """Every setting in the form of the file; those that are not set as remarks."""
    lines = [f"# {one_line(str(file))}\n"]
    for key, setting in KNOWN.items():
        lines.append(f"{key} = {_written(values[key])}\n" if key in values else _remark(setting))
    if keys := values.get("keys"):
        lines += ["\n[keys]\n", *(f"{_name(name)} = {_written(key)}\n" for name, key in keys.items())]
    return "".join(lines)


def _written(value: str | bool) -> str:
    return json.dumps(one_line(value) if isinstance(value, str) else value, ensure_ascii=False)


def _name(name: str) -> str:
    is_bare = name.replace("-", "").replace("_", "").isalnum() and name.isascii()
    return name if is_bare else _written(name)


def _remark(setting: Setting) -> str:
    return f"# {setting.help_line}\n# {setting.key} = {setting.wanted()}\n"


def _flags(ctx: click.Context) -> dict[str, Any]:
    flags: dict[str, Any] = ctx.find_root().ensure_object(dict)
    return flags


def _file(ctx: click.Context) -> Path:
    return config_file_of(_flags(ctx).get("config"))


def _values(ctx: click.Context) -> dict[str, Any]:
    named = _flags(ctx).get("config")
    return read_file(config_file_of(named), must_be_there=bool(named))


def _settings(ctx: click.Context) -> Settings:
    """Where files lie, whether or not the settings can be read."""
    return read_settings(os.environ, config=_flags(ctx).get("config"), reads_file=False)
