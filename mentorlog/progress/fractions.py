"""How a part of a whole is told."""

NOTHING = "—"
FEW = 3


def fraction(part: int, whole: int) -> str:
    """`7 of 8 (88%)`; without a percentage below three, a dash where there is nothing to count (4.1)."""
    if whole == 0:
        return NOTHING
    if whole < FEW:
        return f"{part} of {whole}"
    return f"{part} of {whole} ({(200 * part + whole) // (2 * whole)}%)"


def of_the_last(part: int, whole: int) -> str:
    """`5 of the last 6`."""
    return f"{part} of the last {whole}" if whole else NOTHING


def median(values: list[int]) -> int:
    """The middle value; between the middle two, half up."""
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle] + 1) // 2
