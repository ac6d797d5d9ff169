"""Which nouns `--help` shows: those that are always in sight, and those the journal holds a record of.

`--help` must be quick, so that the journal is only looked through for the names of its tables, and its usual place
is worked out here without the library that knows every system. Whatever goes wrong shows less, and fails nothing.
"""

import os
import re
import sys
from collections.abc import Mapping
from contextlib import suppress

from mentorlog.cli.verbs import NOUN_VERBS

_TABLE = re.compile(rb'^"([a-z_]+)":\{', re.MULTILINE)
_LARGEST = 256 * 1024 * 1024


def nouns_in_sight(flags: Mapping[str, object]) -> list[str]:
    """The nouns to be shown, in their order."""
    tables = _tables(_journal(flags))
    return [name for name, (_, table) in NOUN_VERBS.items() if not table or table in tables]


def _tables(path: str) -> set[str]:
    with suppress(OSError, ValueError):
        if os.path.isfile(path) and os.path.getsize(path) <= _LARGEST:
            with open(path, "rb") as file:
                return {name.decode() for name in _TABLE.findall(file.read())}
    return set()


def _journal(flags: Mapping[str, object]) -> str:
    """Where the journal of this run lies; only where settings name one are they read."""
    named = flags.get("journal") or os.environ.get("MENTORLOG_JOURNAL")
    if named:
        return os.path.expanduser(str(named))
    if sys.platform == "darwin" or flags.get("config") or _may_name_a_journal():
        return _by_settings(flags)
    return _folder("XDG_DATA_HOME", "~/.local/share", "journal.json")


def _may_name_a_journal() -> bool:
    with suppress(OSError), open(_folder("XDG_CONFIG_HOME", "~/.config", "config.toml"), "rb") as file:
        return b"journal" in file.read()
    return False


def _folder(variable: str, usual: str, name: str) -> str:
    folder = os.environ.get(variable, "").strip() or os.path.expanduser(usual)
    return os.path.join(folder, "mentorlog", name)


def _by_settings(flags: Mapping[str, object]) -> str:
    from mentorlog.bootstrap import settings_of
    from mentorlog.records.errors import JournalError

    config = flags.get("config")
    with suppress(JournalError):
        return str(settings_of(None, str(config) if config else None).journal)
    return ""
