"""A figure opened: the numbers in a sentence, and the records behind them."""

from mentorlog.days import short_day
from mentorlog.plain import one_line
from mentorlog.progress import progress
from mentorlog.progress.behind import opened, records_behind
from mentorlog.records.meetings import Meeting
from mentorlog.reports.growth_text import Told, growth_in_words, wins_in_words
from mentorlog.reports.progress_text import figures_in_words
from mentorlog.reports.record_words import word_of
from mentorlog.tui.presenters.progress import MONTH, ONLY_ME, TOLD_TO_ME, Asked
from mentorlog.tui.presenters.rooms import TABLE_OF_KIND, day_of, row_of
from mentorlog.tui.presenters.row import Row, blank
from mentorlog.tui.presenters.wrapping import wrapped

MOST_SHOWN = 500


def numbers_of(key: str, asked: Asked) -> list[Row]:
    """The rows of `figure@MENTORSHIP`: its sentences, then the records it counts."""
    figure, _, mentorship_id = key.partition("@")
    if figure.startswith(MONTH):
        return _month(figure.removeprefix(MONTH), asked)
    if asked.is_looked_at and figure.startswith(ONLY_ME):
        return []
    is_told = not (asked.is_looked_at and figure.startswith(TOLD_TO_ME))
    sentences = _told(figure, mentorship_id, asked) if is_told else []
    rows = [row for told in sentences for row in _sentence(told, asked.width)]
    contents = asked.contents
    behind = opened(figure, records_behind(contents, contents.mentorships[mentorship_id], asked.over.period))
    if behind:
        rows += [blank(), Row(title="Behind it", is_heading=True)]
    return rows + [row for record in behind[:MOST_SHOWN] for row in _row(record, asked)]


def _month(wanted: str, asked: Asked) -> list[Row]:
    """The meetings of `2026-08` in the range, by their day."""
    there = (m for m in asked.scope.held if m.date in asked.over.period and m.date.isoformat().startswith(wanted))
    return [row for m in sorted(there, key=lambda m: (m.date, m.id)) for row in _row(f"meeting:{m.id}", asked)]


def _sentence(told: Told, width: int) -> list[Row]:
    """A sentence, and what stands below it where no record stands for it."""
    below = told.below if told.figure.startswith(ONLY_ME) else ()
    return [*wrapped(told.text, width), *(Row(title=f"· {one_line(line)}", is_faint=True) for line in below)]


def _told(figure: str, mentorship_id: str, asked: Asked) -> list[Told]:
    """What the sentences say of a figure and of those it belongs with."""
    contents, mentorship = asked.contents, asked.contents.mentorships[mentorship_id]
    found = progress(contents, [mentorship], asked.over.period)
    every = [
        *figures_in_words(found.figures[mentorship_id], mentorship, contents),
        *wins_in_words(contents, asked.over.period, mentorship_id),
        *growth_in_words(found),
    ]
    return [told for told in every if told.figure == figure] or [
        told for told in every if told.figure.partition(".")[0] == figure.partition(".")[0]
    ]


def _row(key: str, asked: Asked) -> list[Row]:
    kind, _, record_id = key.partition(":")
    table = TABLE_OF_KIND[kind]
    record = asked.contents.table(table).get(record_id)
    if record is None:
        return []
    if isinstance(record, Meeting):  # its title is its day
        return [row_of(record, table, _what_became(record, asked), is_looked_at=asked.is_looked_at)]
    day = day_of(record)
    right = short_day(day, asked.over.period.until) if day else ""
    return [row_of(record, table, right, is_looked_at=asked.is_looked_at)]


def _what_became(meeting: Meeting, asked: Asked) -> str:
    """What became of a meeting that was not held; where several are looked at, with whom one was."""
    if meeting.state != "held":
        return word_of("status", meeting.state)
    mentorship = asked.contents.mentorships.get(meeting.mentorship_id)
    return asked.name(mentorship) if mentorship and len(asked.mentorships) > 1 else ""
