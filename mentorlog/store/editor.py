"""The person's editor, on a file only they can read (safety.md, Editor)."""

import os
import shlex
import subprocess
from pathlib import Path

from mentorlog.records.errors import NotClear, Refused


def edited(text: str, name: str, folder: Path) -> tuple[str, Path]:
    """The text as it was saved, and the file, which the caller removes once all is well. Raises Refused."""
    command = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi")
    if not command:
        raise NotClear("VISUAL and EDITOR are empty. Name an editor: EDITOR=nano")
    file = folder / f"{name}-{os.urandom(4).hex()}.txt"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as opened:
            opened.write(text)
        code = subprocess.run([*command, str(file)], check=False).returncode  # noqa: S603 - the person's own choice
        saved = file.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise Refused(f"There is no editor {command[0]}. Name one: EDITOR=nano") from error
    except UnicodeDecodeError as error:
        raise Refused(f"What was saved is not UTF-8 text. It lies in {file}.") from error
    except OSError as error:
        raise Refused(f"The editor could not be opened: {(error.strerror or 'no reason given').lower()}.") from error
    if code != 0:
        raise Refused(f"The editor left with code {code}. Nothing was changed; the text lies in {file}.")
    return saved, file
