"""The keys of an ending."""

from mentorlog.tui.commands.command import BACK, Command, command

PARTING: tuple[Command, ...] = (
    command("ending", "change", "space", "Change", "Finish, hand over, let go; tick a fact; do what the row says", 1),
    command("ending", "edit", "e", "Words", "A word why, what came of it, your own line, the date", 2),
    command("ending", "week(1)", "right_square_bracket", "A week", "Say hello a week later", 5, "[ ]"),
    command("ending", "week(-1)", "left_square_bracket", "A week earlier", "Say hello a week earlier"),
    command("ending", "copy", "y", "Thank-you", "Look at the thank-you whole, and copy it", 3),
    command("ending", "done", "f", "Done: closed", "Close it with all of this, as one act", 4),
    command("ending", "quietly", "", "Close quietly", "One line, or none, and which goals go with you", 0, ":"),
    command("ending", "back", "escape", "Back", BACK, 7),
)
