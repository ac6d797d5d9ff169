"""What is odd about the keys that somebody gave to the screens. Only where there are any are the screens imported."""

from collections.abc import Iterator, Mapping


def odd_keys(keys: Mapping[str, str]) -> Iterator[str]:
    """Commands that there are not, and keys that two commands of one screen would have, a sentence each."""
    if keys:
        from mentorlog.tui.commands import remapped

        yield from remapped.odd_keys(keys)
