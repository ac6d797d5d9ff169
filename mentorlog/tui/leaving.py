"""Why the app is left for something else than the shell."""

from pathlib import Path

import msgspec


class Leaving(msgspec.Struct, frozen=True):
    """To show the sample first (`path` is None), or to open the journal at a path."""

    path: Path | None = None
