"""The results of a goal, as they are typed: what they are, and how far each is."""

from collections.abc import Sequence

from mentorlog.records.errors import NotClear, quoted
from mentorlog.records.goals import MOST_RESULTS, Goal


def results(typed: Sequence[str], former: Goal | None) -> tuple[dict[str, object], ...]:
    """All the results a goal has from now on; one that was there keeps how far it is. Raises NotClear."""
    texts = [*dict.fromkeys(text.strip() for text in typed if text.strip())]
    if len(texts) > MOST_RESULTS:
        raise NotClear(f"A goal has {MOST_RESULTS} results at most, not {len(texts)}.")
    known = {result.text: result.progress for result in former.results} if former else {}
    return tuple({"text": text, "progress": known.get(text)} for text in texts)


def measured(typed: Sequence[str]) -> dict[int, int]:
    """`1=40`: how far a result is, by its number. Raises NotClear."""
    found = {}
    for said in typed:
        number, _, progress = (part.strip().removesuffix("%") for part in said.partition("="))
        if not _is_number(number, 1, 99) or not _is_number(progress, 0, 100):
            raise NotClear(f"A result is its number and how far it is, 0 to 100: 1=40, not {quoted(said)}.")
        found[int(number)] = int(progress)
    return found


def _is_number(text: str, least: int, most: int) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= len(str(most)) and least <= int(text) <= most
