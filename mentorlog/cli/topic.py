"""`mentorlog topic`: the verbs that only topics have."""

import click

from mentorlog.cli.changing import told
from mentorlog.cli.naming import record_called
from mentorlog.cli.session import Session, session_of
from mentorlog.cli.verbs import global_options
from mentorlog.records.meetings import Topic


@click.group()
@global_options
def topic() -> None:
    """What you want to talk about.

    Each verb takes a topic by its number in the last list, a part of its words, or its id.
    """


@topic.command()
@click.argument("words", nargs=-1, required=True, metavar="TOPIC")
@global_options
@click.pass_context
def must(ctx: click.Context, words: tuple[str, ...]) -> None:
    """It must come up the next time you meet."""
    session = session_of(ctx)
    told(session, session.journal.topics.must(topic_called(session, words).id))


@topic.command()
@click.argument("words", nargs=-1, required=True, metavar="TOPIC")
@global_options
@click.pass_context
def later(ctx: click.Context, words: tuple[str, ...]) -> None:
    """It can wait: it comes when there is room."""
    session = session_of(ctx)
    told(session, session.journal.topics.later(topic_called(session, words).id))


@topic.command()
@click.argument("words", nargs=-1, required=True, metavar="TOPIC")
@click.option("--not-needed", is_flag=True, help="It was not talked about, and need not be.")
@global_options
@click.pass_context
def close(ctx: click.Context, words: tuple[str, ...], *, not_needed: bool) -> None:
    """It was talked about."""
    session = session_of(ctx)
    told(session, session.journal.topics.close(topic_called(session, words).id, is_needed=not not_needed))


def topic_called(session: Session, words: tuple[str, ...]) -> Topic:
    """The topic that goes by these words, an open one first. Raises NotFound."""
    return record_called(session, Topic, " ".join(words), lambda found: found.state == "open")
