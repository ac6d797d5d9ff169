"""`mentorlog completion`: the script by which a shell completes verbs, people and titles."""

import click

from mentorlog.cli.output import say, tell
from mentorlog.cli.verbs import global_options

HOW = {
    "bash": 'eval "$(mentorlog completion bash)"    in ~/.bashrc',
    "zsh": 'eval "$(mentorlog completion zsh)"    in ~/.zshrc, below compinit',
    "fish": "mentorlog completion fish > ~/.config/fish/completions/mentorlog.fish",
}


@click.command()
@click.argument("shell", type=click.Choice(list(HOW)))
@global_options
def completion(shell: str) -> None:
    """The script that completes verbs, people and titles with the tab key.

    Titles are read from your journal as you press it; sealed notes are never among them.
    """
    from mentorlog.cli.completing import script_for

    say(script_for(shell))
    tell(f"To keep it: {HOW[shell]}")
