"""What a mentor's own pages say: how often, on what, and what was kept of it (summaries.md, 4.3.6)."""

from collections import Counter
from collections.abc import Iterator, Sequence

from mentorlog.progress.fractions import fraction
from mentorlog.progress.rhythm import LAST, reflected
from mentorlog.records.growth import Reflection
from mentorlog.records.meetings import Meeting
from mentorlog.records.mentorships import Mentorship
from mentorlog.reports.paragraphs import counted
from mentorlog.reports.summary.line import Line
from mentorlog.reports.summary.projection import trimmed
from mentorlog.reports.summary.source import Source, seen_by
from mentorlog.reports.summary.words import day, said, stopped, talks


def mentored_lines(source: Source, taking: Sequence[Mentorship]) -> Iterator[Line]:
    """The sessions in which one learned to mentor, and what they were about."""
    held = source.held(taking)
    ids = {mentorship.id for mentorship in taking}
    pages = [page for page in _pages(source) if page.mentorship_id in ids]
    tags = ", ".join(sorted({tag for page in pages for word in page.tags if (tag := said(word))}))
    if held:
        has_tags = bool(tags) and source.asked.chose("line:tags")
        text = stopped(talks(held, "session"))
        yield Line(
            key="line:mentored",
            label="Mentored",
            text=f"{text} Themes: {stopped(tags)}" if has_tags else text,
            rule="default",
            form="paragraph",
            reads=timed(held),
        )
    if tags:
        yield Line(
            key="line:tags",
            label="Mentored",
            text=tags,
            rule="tick",
            form="silent",
            seen_by="private",
            reads=tuple(trimmed(page, "tags") for page in pages if page.tags),
        )


def timed(meetings: Sequence[Meeting]) -> tuple[Meeting, ...]:
    """What a line reads of the meetings whose time it adds up."""
    return tuple(trimmed(meeting, "duration_min") for meeting in meetings)


def _pages(source: Source) -> list[Reflection]:
    """The reflections of the period, on the mentorships or on none."""
    ids = {None, *(mentorship.id for mentorship in source.mentorships)}
    return [page for page in source.scope.reflections if page.date in source.period and page.mentorship_id in ids]


def reflection_lines(source: Source) -> Iterator[Line]:
    """How many there are and on what, then each by itself."""
    pages = _pages(source)
    if not pages:
        return
    last = source.held(source.mentorships)[-LAST:]
    after = len(reflected(last, pages))
    rhythm = f"; after {after} of the last {counted(len(last), 'meeting')}" if last else ""
    themes = Counter(theme for page in pages if (theme := said((page.theme or "").replace("_", " "))))
    often = sorted(themes.items(), key=lambda entry: (-entry[1], entry[0]))
    told = ", ".join(f"{theme} {count}" for theme, count in often)
    yield Line(
        key="line:reflections",
        label="Reflected",
        text=f"{len(pages)} written{rhythm}." + (f" Themes: {told}." if told else ""),
        rule="tick",
        form="paragraph",
        seen_by="private",
        reads=(*(trimmed(page, "theme") for page in pages), *(trimmed(meeting) for meeting in last)),
    )
    yield from (_page(source, page) for page in pages)


def _page(source: Source, page: Reflection) -> Line:
    key = f"reflection:{page.id}"
    text = source.asked.words_for(key) or said(page.text)
    return Line(
        key=key,
        label="Reflected",
        text=f"“{text}” ({day(page.date, source.period.until)})" if text else "",
        rule="tick",
        form="paragraph",
        seen_by=seen_by(page),
        takes_words=True,
        wants_words=not said(page.text),
        reads=(trimmed(page, *source.unless_words(key, "text")),),
    )


def kept_line(source: Source) -> Iterator[Line]:
    """How many intentions were kept."""
    intended = [page for page in _pages(source) if said(page.next_time)]
    if intended:
        did = sum(page.next_time_state == "did" for page in intended)
        yield Line(
            key="line:kept",
            label="Kept",
            text=f"Intentions kept: {fraction(did, len(intended))}.",
            rule="tick",
            form="paragraph",
            seen_by="private",
            reads=tuple(trimmed(page, "next_time", "next_time_state") for page in intended),
        )
