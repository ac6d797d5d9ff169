"""The one way out: stdout is data, stderr is talk, and nothing that steers a terminal passes."""

import sys
from collections.abc import Iterable, Sequence
from typing import TextIO

from mentorlog.plain import one_line, plain
from mentorlog.records.errors import Refused


def say(text: str) -> None:
    """Write data to stdout, as it stands but for what no terminal gets."""
    _write(sys.stdout, text)


def tell(text: str) -> None:
    """Say something to the person, on a line of its own on stderr."""
    _write(sys.stderr, f"{plain(text)}\n")


def say_rows(rows: Iterable[Sequence[str]]) -> None:
    """Write tab-separated lines; no cell holds a tab or a newline of its own."""
    say("".join("\t".join(one_line(cell, longest=len(cell) + 1) for cell in row) + "\n" for row in rows))


def _write(stream: TextIO | None, text: str) -> None:
    """Write what the stream's encoding can hold, the rest as `?`; a stream that is closed takes nothing."""
    if stream is None:
        return
    encoding = stream.encoding or "utf-8"
    try:
        stream.write(plain(text).encode(encoding, "replace").decode(encoding))
        stream.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise Refused(f"The output could not be written: {(error.strerror or 'no reason given').lower()}.") from error
