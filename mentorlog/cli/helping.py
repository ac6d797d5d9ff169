"""`mentorlog help`: what `--help` shows, all of it, or the help of one verb."""

import click

from mentorlog.cli.output import say
from mentorlog.cli.verbs import ALSO, NOUN_VERBS, VERBS, global_options, load_verb
from mentorlog.records.errors import NotClear, quoted
from mentorlog.reports.paragraphs import paragraph


@click.command("help")
@click.argument("words", nargs=-1, metavar="[WORD|all]")
@global_options
@click.pass_context
def help_(ctx: click.Context, words: tuple[str, ...]) -> None:
    """What there is: the verbs in sight, `all` of them, or the help of one."""
    if not words:
        say(ctx.find_root().get_help() + "\n")
    elif words == ("all",):
        say(_everything())
    else:
        say(_help_of(ctx.find_root(), words))


def _everything() -> str:
    lines = [f"{len(VERBS)} verbs and {len(NOUN_VERBS)} nouns. More on each: mentorlog WORD --help"]
    lines += [f"mentorlog {name}: {help_line}" for name, (_, help_line) in VERBS.items()]
    lines.append("Each noun takes list, show, add, edit, delete and restore, and verbs of its own.")
    for name, (help_line, _) in NOUN_VERBS.items():
        also = next((f" Also: {word}." for word, noun in ALSO.items() if noun == name), "")
        own = _own_verbs(name)
        more = f" Its own: {', '.join(own)}." if own else ""
        lines.append(f"mentorlog {name}: {help_line}{also}{more}")
    return "".join(f"{paragraph(line)}\n" for line in lines)


def _own_verbs(noun: str) -> list[str]:
    from mentorlog.cli.nouns import EVERY_NOUN, group_of

    return [name for name in group_of(noun).commands if name not in EVERY_NOUN]


def _help_of(root: click.Context, words: tuple[str, ...]) -> str:
    """The help of a verb, or of a verb of a noun."""
    if words[0] not in {*VERBS, *NOUN_VERBS, *ALSO}:
        raise NotClear(f"There is no verb {quoted(words[0])}. mentorlog help all lists what there is.")
    command, context = load_verb(words[0]), root
    context = click.Context(command, info_name=words[0], parent=root)
    for word in words[1:]:
        inner = command.get_command(context, word) if isinstance(command, click.Group) else None
        if inner is None:
            raise NotClear(f"{command.name} has no verb {quoted(word)}. mentorlog {words[0]} --help lists what it has.")
        command, context = inner, click.Context(inner, info_name=word, parent=context)
    return command.get_help(context) + "\n"
