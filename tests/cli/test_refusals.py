"""What a refusal advises holds on the screens too; the command line adds the verb that does it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import click

import mentorlog
from mentorlog.cli.main import mentorlog as program
from mentorlog.cli.verbs import NOUN_VERBS, VERBS
from mentorlog.records.errors import Refused
from tests.cli.running import Shell

PACKAGE = Path(mentorlog.__file__).parent
BOTH = ("journal", "attention", "wrapup", "capture", "agenda", "agreement", "ending", "reflecting", "lookup.py")


def sources() -> Iterator[tuple[str, ast.AST]]:
    """What both front ends are made of."""
    for name in BOTH:
        for file in [PACKAGE / name] if name.endswith(".py") else sorted((PACKAGE / name).rglob("*.py")):
            yield file.name, ast.parse(file.read_text("utf-8"))


def test_what_both_front_ends_say_names_no_command_of_one() -> None:
    verbs = {*VERBS, *NOUN_VERBS}
    named = [
        (file, node.value)
        for file, tree in sources()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        for _, _, rest in [node.value.partition("mentorlog ")]
        if rest.split(" ")[0] in verbs
    ]
    assert named == []


def test_the_verb_of_a_refusal_is_one_that_there_is() -> None:
    named = [
        keyword.value.value if isinstance(keyword.value, ast.Constant) else ast.unparse(keyword.value).strip("f'")
        for _, tree in sources()
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        for keyword in call.keywords
        if keyword.arg == "verb"
    ]
    assert len(named) >= 8
    for verb in named:
        command: click.Command | None = program
        for word in str(verb).split():
            if isinstance(command, click.Group) and not word.startswith(("-", "{")):
                command = command.get_command(click.Context(command), word)
                assert command is not None, verb


def test_a_refusal_reads_as_a_sentence_with_and_without_its_verb() -> None:
    refused = Refused("The meeting is still open. Finish it first.", verb="meeting finish")
    assert str(refused) == "The meeting is still open. Finish it first."
    assert refused.in_lines == "The meeting is still open. Finish it first: mentorlog meeting finish"
    assert Refused("Nothing to undo.").in_lines == "Nothing to undo."


def test_the_command_line_says_the_verb(shell: Shell) -> None:
    journal = shell.sample("sam")
    journal("goal", "reach", "G1")
    again = journal("goal", "check-in", "G1", "50")
    assert again.err == "“Lead the API redesign” is reached already. Resume it to go on: mentorlog goal resume G1\n"
    unknown = journal("undo", "99")
    assert unknown.err == "No act has the number 99. See the last acts: mentorlog undo --list\n"
