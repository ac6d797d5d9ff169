"""`mentorlog feedback`: the verbs that only feedback has."""

import click

from mentorlog.cli.asking import Asker
from mentorlog.cli.changing import told
from mentorlog.cli.naming import record_called
from mentorlog.cli.session import session_of
from mentorlog.cli.verbs import global_options
from mentorlog.records.agreements import Feedback


@click.group()
@global_options
def feedback() -> None:
    """Feedback asked for, or given.

    Each verb takes it by its number in the last list, a part of its words, or its id.
    """


@feedback.command()
@click.argument("words", nargs=-1, required=True, metavar="FEEDBACK")
@click.option("--situation", metavar="TEXT", help="The occasion it is about.")
@click.option("--next", "next_", metavar="TEXT", help="What follows from it.")
@click.option("--yes", is_flag=True, help="Ask nothing.")
@global_options
@click.pass_context
def close(ctx: click.Context, words: tuple[str, ...], situation: str | None, next_: str | None, *, yes: bool) -> None:
    """It was heard. What is not said is asked for; enter skips."""
    session = session_of(ctx)
    found = record_called(session, Feedback, " ".join(words), lambda f: f.state == "open")
    if found.state == "open" and not yes:
        asker = Asker(accept_all=False)
        situation = situation or found.situation or asker.line("On which occasion?")
        next_ = next_ or found.next or asker.line("What next?")
    told(session, session.journal.open_things.close_feedback(found.id, situation or None, next_ or None))
