"""`mentorlog today`: what needs you."""

import click
import msgspec

from mentorlog.attention import Attention, attention
from mentorlog.cli.naming import number_lines
from mentorlog.cli.output import say, say_rows, tell
from mentorlog.cli.session import session_of
from mentorlog.cli.verbs import global_options
from mentorlog.lookup import active_mentorships, the_mentorship
from mentorlog.plain import json_text
from mentorlog.reports import today_text

BEGIN = "Nothing is written here yet. Begin with: mentorlog start. Or look at a sample: mentorlog demo"


@click.command()
@click.option("--with", "with_", metavar="NAME", help="Only this mentorship or person.")
@click.option("--line", is_flag=True, help="Counts only, no text of the journal: for a shell greeting.")
@click.option("--all", "all_", is_flag=True, help="Also what was put off.")
@click.option("--plain", is_flag=True, help="Tab-separated, with a header row.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@global_options
@click.pass_context
def today(
    ctx: click.Context, with_: str | None = None, *, line: bool, plain: bool, as_json: bool, all_: bool = False
) -> None:
    """What needs you today, what was promised to you, and when you meet next."""
    session = session_of(ctx)
    contents = session.contents
    chosen = the_mentorship(contents, with_).id if with_ is not None else None
    whole = attention(contents, session.today, chosen)
    day = whole if all_ else whole.without(session.put_off.keys(session.today))
    if line:
        say(today_text.greeting(day))
    elif as_json:
        say(json_text(_as_values(day)) + "\n")
    elif plain:
        say_rows(today_text.plain_rows(day))
    elif contents.is_empty():
        tell(BEGIN)
    else:
        say(today_text.write(day, contents))
        number_lines(session, [need.key for need in day.numbered])
        if day.next_meeting or active_mentorships(contents):
            tell("Try: mentorlog next" if day.next_meeting else "Try: mentorlog agenda")


def _as_values(day: Attention) -> dict[str, object]:
    """The object of today.md; a meeting still open and a full week stand in it where there is one."""
    values: dict[str, object] = {"schema": 1, "next_meeting": day.next_meeting}
    if day.open_meeting:
        values["open_meeting"] = day.open_meeting
    return values | {"needs": msgspec.to_builtins(day.needs), "promised": day.promised, "this_week": day.this_week}
