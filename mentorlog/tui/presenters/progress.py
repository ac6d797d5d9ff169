"""What it adds up to, as blocks of rows. `figure@MENTORSHIP` is the key of a figure, `kind:ID` that of a record."""

from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from mentorlog.days import MONTHS, before, month, short_day
from mentorlog.lookup import names_with
from mentorlog.plain import one_line
from mentorlog.progress import Figures, progress
from mentorlog.progress import Progress as Found
from mentorlog.progress.fractions import NOTHING
from mentorlog.progress.goals import goals_by_state
from mentorlog.progress.promises import PromiseFigures
from mentorlog.progress.scope import Scope
from mentorlog.progress.wins import wins
from mentorlog.records.agreements import Boundary
from mentorlog.records.contents import Contents
from mentorlog.records.goals import Goal
from mentorlog.records.mentorships import Mentorship
from mentorlog.reports.growth_text import Told, growth_in_words
from mentorlog.reports.progress_text import STATE_WORDS, figures_in_words
from mentorlog.tui.desk import HIDDEN
from mentorlog.tui.presenters.goal_standing import standing
from mentorlog.tui.presenters.goals import OVER
from mentorlog.tui.presenters.ranges import Range
from mentorlog.tui.presenters.rooms import is_only_me
from mentorlog.tui.presenters.row import Row, blank
from mentorlog.tui.presenters.wrapping import wrapped

ONLY_ME = ("confidence", "pulse", "style", "skills", "reflection_rhythm", "learning", "outcomes")
"""Figures of what only the owner sees."""
TOLD_TO_ME = (*ONLY_ME, "boundaries")
"""Figures whose sentences are for the owner only: how often a boundary was crossed is nobody else's."""
MONTH = "month."
"""Before the month a bar stands for; it is of every mentorship that is looked at."""
LEFT = 8
MOST_MONTHS = 12
LONGEST_NAME = 24
BAR = 20
WIDE_ENOUGH = 72
QUIET = ("stalled", "overdue")


class Blocks(msgspec.Struct, frozen=True, kw_only=True):
    """The blocks of the screen, each a list of rows."""

    meetings: Sequence[Row]
    promises: Sequence[Row]
    wins: Sequence[Row]
    goals: Sequence[Row]
    agreement: Sequence[Row]
    in_words: Sequence[Row]


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """What is looked at: whose, over which days, in how many columns, and whether someone is looking."""

    contents: Contents
    mentorships: Sequence[Mentorship]
    over: Range
    width: int
    is_looked_at: bool

    @property
    def scope(self) -> Scope:
        """The records the figures are made from."""
        return Scope(self.contents, self.mentorships, self.over.period.until)

    def name(self, mentorship: Mentorship) -> str:
        """The first name of whom a mentorship is with."""
        return one_line(names_with(self.contents, mentorship).split()[0])


def narrowed(asked: Asked, width: int) -> Asked:
    """The same in so many columns."""
    return msgspec.structs.replace(asked, width=width)


def is_there(asked: Asked) -> bool:
    """Whether there is something to see: a second meeting, or a win."""
    scope = asked.scope
    ids = {mentorship.id for mentorship in asked.mentorships}
    won = any(win.mentorship_id in ids and not win.is_deleted for win in asked.contents.wins.values())
    return len(scope.held) > 1 or won


def blocks_of(asked: Asked) -> Blocks:
    """Everything that is shown."""
    found = progress(asked.contents, asked.mentorships, asked.over.period)
    return Blocks(
        meetings=[*_meetings(asked, found), *_months(asked)],
        promises=list(_promises(asked, found)),
        wins=list(_wins(asked)),
        goals=list(_goals(asked, found)),
        agreement=list(_agreement(asked)),
        in_words=list(_in_words(asked, found)),
    )


def _meetings(asked: Asked, found: Found) -> Iterator[Row]:
    for mentorship in asked.mentorships:
        rhythm = found.figures[mentorship.id].cadence
        name = f"{asked.name(mentorship)}  " if len(asked.mentorships) > 1 else ""
        if rhythm.slots_kept != NOTHING:
            yield Row(key=f"cadence.slots@{mentorship.id}", title=f"{name}met as planned {_short(rhythm.slots_kept)}")
        if rhythm.expected:
            told = _short(rhythm.adherence)
            yield Row(key=f"cadence.held@{mentorship.id}", title=f"{name}by the rhythm {told}", is_faint=True)


def _months(asked: Asked) -> Iterator[Row]:
    """A bar a month, the last twelve months of the range."""
    period = asked.over.period
    counts = Counter((m.date.year, m.date.month) for m in asked.scope.held if m.date in period)
    if not counts:
        return
    year, number = min(counts)
    months = []
    while (year, number) <= (period.until.year, period.until.month):
        months.append((year, number))
        year, number = (year, number + 1) if number < len(MONTHS) else (year + 1, 1)
    shown = months[-MOST_MONTHS:]
    yield blank()
    earlier = sum(count for key, count in counts.items() if key < shown[0])
    if earlier:
        yield Row(title=f"earlier {earlier}", is_faint=True)
    cells = 3 if max(counts.values()) < 6 else 1
    for key in shown:
        bar = "▇" * min(cells * counts[key], 24)
        title = f"{MONTHS[key[1] - 1][:3]} {bar}{' ' if bar else ''}{counts[key]}"
        yield Row(key=f"{MONTH}{key[0]}-{key[1]:02}@" if counts[key] else "", title=title)


def _promises(asked: Asked, found: Found) -> Iterator[Row]:
    several = len(asked.mentorships) > 1
    for mentorship in asked.mentorships:
        name, both = asked.name(mentorship), found.figures[mentorship.id].actions
        mine = f"to {name}" if several else "you"
        for side, who, kept in (("me", mine, both.me), ("them", name, both.them)):
            if told := _kept(kept):
                yield Row(key=f"actions.{side}@{mentorship.id}", left=who, title=told)


def _kept(kept: PromiseFigures) -> str:
    rest = (f"{kept.overdue} late" if kept.overdue else "", f"{kept.not_due} not due yet" if kept.not_due else "")
    after = "; ".join(part for part in rest if part)
    before_it = f"kept {_short(kept.follow_through)}" if kept.follow_through != NOTHING else ""
    return " · ".join(part for part in (before_it, after) if part)


def _short(told: str) -> str:
    """`6 of 7`: the percentage stands with the numbers."""
    return told.partition(" (")[0]


def _wins(asked: Asked) -> Iterator[Row]:
    for mentorship in asked.mentorships:
        won = wins(asked.contents, asked.over.period, mentorship.id)
        if not won:
            continue
        last = won[-1]
        day = short_day(last.on, asked.over.period.until)
        name = f"{asked.name(mentorship)}  " if len(asked.mentorships) > 1 else ""
        title = f"{name}{len(won)} {asked.over.within}. The last, {day}:"
        yield Row(key=f"wins@{mentorship.id}", title=title)
        hidden = asked.is_looked_at and is_only_me(last)
        yield Row(key=f"win:{last.id}", title=HIDDEN if hidden else one_line(last.text))


def _goals(asked: Asked, found: Found) -> Iterator[Row]:
    period = asked.over.period
    states = goals_by_state(asked.scope.goals, period)
    told = {goal.id: OVER.get(state, STATE_WORDS[state]) for state, there in states.items() for goal in there}
    told |= {goal.id: "" for state in ("open", "due_open") for goal in states[state]}
    told |= {key: word for figures in found.figures.values() for key, word in _late_or_quiet(figures, asked).items()}
    goals = [goal for state, there in states.items() if state != "draft" for goal in there]
    for goal in sorted(goals, key=lambda g: (g.is_closed, -g.weight, g.due_on or period.until.max, g.id)):
        yield _goal(goal, told[goal.id], asked)


def _late_or_quiet(figures: Figures, asked: Asked) -> dict[str, str]:
    """By goal, `quiet since October` or `late`."""
    until = asked.over.period.until
    quiet = {key: f"quiet since {month(before(days, until), until)}" for key, days in figures.stalled}
    return quiet | {key: "late" for key, _ in figures.overdue}


def _goal(goal: Goal, word: str, asked: Asked) -> Row:
    key = f"goal:{goal.id}"
    if asked.is_looked_at and is_only_me(goal):
        return Row(key=key, title=HIDDEN, is_wide=True)
    stands = standing(goal, asked.contents, asked.over.period)
    if asked.width < WIDE_ENOUGH:
        return Row(key=key, title=one_line(goal.title), right=stands.told)
    told = " · ".join(part for part in (stands.told, stands.change_told) if part)
    return Row(key=key, left=one_line(goal.title), title=f"{stands.bar(BAR)} {told}", right=word)


def goals_left(width: int) -> int:
    """The columns for the titles of goals; none where there is no room for bars."""
    return LONGEST_NAME if width >= WIDE_ENOUGH else 0


def _agreement(asked: Asked) -> Iterator[Row]:
    for mentorship in asked.mentorships:
        boundaries = Scope(asked.contents, [mentorship], asked.over.period.until).boundaries
        if boundaries:
            name = f"{asked.name(mentorship)}  " if len(asked.mentorships) > 1 else ""
            rows = wrapped(name + _agreed(boundaries, asked), asked.width, key=f"boundaries@{mentorship.id}")
            yield from rows


def _agreed(boundaries: Sequence[Boundary], asked: Asked) -> str:
    """`9 boundaries: 8 agreed, 1 proposed · 1 strained, 0 crossed · 1 to look at again`."""
    until, count = asked.over.period.until, len(boundaries)
    states = Counter(boundary.state for boundary in boundaries)
    words = ", ".join(f"{number} {state}" for state, number in sorted(states.items()))
    parts = [f"{count} {'boundary' if count == 1 else 'boundaries'}: {words}"]
    if not asked.is_looked_at:
        checks = Counter(c.how for b in boundaries for c in b.checks if c.date in asked.over.period)
        parts.append(f"{checks['strained']} strained, {checks['crossed']} crossed")
    again = sum(b.state == "agreed" and b.review_on is not None and b.review_on < until for b in boundaries)
    return " · ".join([*parts, *([f"{again} to look at again"] if again else [])])


def _in_words(asked: Asked, found: Found) -> Iterator[Row]:
    """The figures in sentences; of goals that are late or do not move, a row each."""
    hides = False
    for mentorship in asked.mentorships:
        figures = found.figures[mentorship.id]
        if len(asked.mentorships) > 1:
            yield Row(title=names_with(asked.contents, mentorship), is_heading=True)
        for told in figures_in_words(figures, mentorship, asked.contents):
            if told.figure in QUIET:
                continue
            if asked.is_looked_at and told.figure.startswith(TOLD_TO_ME):
                hides = True
                continue
            yield from sentence_rows(told, mentorship.id, asked)
        yield from _worth_a_topic(figures, asked)
    for told in [] if asked.is_looked_at else growth_in_words(found):
        yield from sentence_rows(told, asked.mentorships[0].id, asked)
    if hides:
        yield Row(title=HIDDEN, is_faint=True)


def sentence_rows(told: Told, mentorship_id: str, asked: Asked) -> Iterator[Row]:
    """A sentence as rows; the first one can be entered."""
    yield from wrapped(told.text, asked.width, key=f"{told.figure}@{mentorship_id}")
    yield from (Row(title=f"· {one_line(line)}", is_faint=True) for line in told.below)


def _worth_a_topic(figures: Figures, asked: Asked) -> Iterator[Row]:
    for key, word in _late_or_quiet(figures, asked).items():
        goal = asked.contents.goals[key]
        hidden = asked.is_looked_at and is_only_me(goal)
        title = HIDDEN if hidden else f"{one_line(goal.title)} is {word}."
        yield Row(key=f"goal:{key}", title=title, right="" if hidden else "worth a topic?  n")
