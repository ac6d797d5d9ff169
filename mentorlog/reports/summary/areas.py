"""How a mentor sees the twelve areas, first and last. No total (texts.md, 2.6)."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from mentorlog.progress.scope import by_day
from mentorlog.records.growth import AreaScores, SelfAssessment
from mentorlog.reports.paragraphs import capitalised
from mentorlog.reports.summary.line import Line
from mentorlog.reports.summary.projection import trimmed
from mentorlog.reports.summary.source import Source
from mentorlog.reports.summary.words import day

ANCHORS = {
    1: "seldom",
    2: "now and then",
    3: "about half the time",
    4: "mostly",
    5: "reliably, and others would say so",
}


def area_lines(source: Source) -> Iterator[Line]:
    """A line for each area that was rated in the period."""
    there = by_day(source.contents.self_assessments, source.period.until, lambda sitting: sitting.date)
    for area in AreaScores.__struct_fields__:
        rated = [s for s in there if s.date in source.period and getattr(s.scores, area) is not None]
        if rated:
            yield Line(
                key=f"area:{area}",
                label="Areas",
                text=f"{capitalised(area)} — {'; '.join(_told(source, area, rated))}",
                detail=("The yardstick has moved.",) if _has_moved(area, rated) else (),
                rule="tick",
                seen_by="private",
                reads=tuple(_read(area, sitting) for sitting in rated),
            )


def _score(scores: AreaScores | None, area: str) -> int | None:
    score: int | None = getattr(scores, area) if scores else None
    return score


def _told(source: Source, area: str, rated: Sequence[SelfAssessment]) -> Iterator[str]:
    on = source.period.until
    first, last = rated[0], rated[-1]
    yield f"{day(first.date, on)}: {ANCHORS[_score(first.scores, area) or 1]}"
    if len(rated) > 1:
        yield f"{day(last.date, on)}: {ANCHORS[_score(last.scores, area) or 1]}"
        if then := _score(last.then, area):
            yield f"{day(rated[-2].date, on)} as seen on {day(last.date, on)}: {ANCHORS[then]}"


def _has_moved(area: str, rated: Sequence[SelfAssessment]) -> bool:
    """Whether then < last < first: not worse, but seen more strictly."""
    first, last = (_score(sitting.scores, area) or 0 for sitting in (rated[0], rated[-1]))
    then = _score(rated[-1].then, area)
    return len(rated) > 1 and then is not None and then < last < first


def _read(area: str, sitting: SelfAssessment) -> SelfAssessment:
    then = _score(sitting.then, area)
    return replace(
        trimmed(sitting),
        scores=AreaScores(**{area: _score(sitting.scores, area)}),
        then=AreaScores(**{area: then}) if then else None,
    )
