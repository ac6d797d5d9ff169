"""`mentorlog assessment add`: a mentor's areas, three a sitting, never one total."""

import click

from mentorlog.cli.asking import Asker
from mentorlog.cli.changing import told
from mentorlog.cli.output import tell
from mentorlog.cli.scores import asked_scores, scores_given, scores_option
from mentorlog.cli.session import Session, session_of
from mentorlog.cli.verbs import global_options
from mentorlog.reflecting.due import areas_to_ask, last_rating
from mentorlog.reports.paragraphs import paragraph
from mentorlog.texts.areas import areas


@click.command()
@scores_option
@global_options
@click.pass_context
def add(ctx: click.Context, given: tuple[str, ...]) -> None:
    """Three of your areas as a mentor, those you answered longest ago. Only you see it."""
    session = session_of(ctx)
    text = areas()
    if given:
        told(session, session.journal.assessments.rate_areas(scores_given(given, text.areas)))
        return
    wanted = areas_to_ask(session.contents)
    asker = Asker(accept_all=False)
    tell("Three areas. Only you see it; they are never added up.")
    tell(paragraph(f"{', '.join(f'{n} {words}' for n, words in enumerate(text.anchors, 1))}. Enter skips."))
    scores = asked_scores(asker, ((key, text.areas[key]) for key in wanted))
    told(session, session.journal.assessments.rate_areas(scores, _then(session, asker, tuple(scores))))


def _then(session: Session, asker: Asker, keys: tuple[str, ...]) -> dict[str, int]:
    """Last time from today's view, asked for the areas that were rated before, if that is wanted."""
    text = areas()
    before = {key: rating for key in keys if (rating := last_rating(session.contents, key)) is not None}
    if not before:
        return {}
    answer = asker.line(f"{text.then} yes, or enter to leave it.", "no").casefold()
    if answer not in {"y", "yes"}:
        return {}
    return asked_scores(asker, ((key, f"{text.areas[key]} You said {before[key]} then.") for key in before))


@click.group()
@global_options
def assessment() -> None:
    """Your own areas as a mentor, three at a time: add."""


assessment.add_command(add)
