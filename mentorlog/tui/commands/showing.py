"""The keys of what is shown and kept: progress, a summary, a page, the trash."""

from mentorlog.tui.commands.command import BACK, Command, command

SHOWING: tuple[Command, ...] = (
    command("progress", "range(1)", "right_square_bracket", "Range", "A longer range", 1, "[ ]"),
    command("progress", "range(-1)", "left_square_bracket", "Shorter", "A shorter range"),
    command("progress", "numbers", "", "The numbers", "The numbers, and the records behind them", 2, "enter"),
    command("progress", "topic", "n", "Topic", "Make it a topic that both see", 3),
    command("progress", "summary", "x", "Summary", "Choose what a summary says, and write it", 4),
    command("progress", "next_block", "", "Next", "The next block", 5, "tab"),
    command(
        "summary", "tick", "space", "Tick", "Take the line in, or leave it out; one only you see is shown first", 1
    ),
    command("summary", "tick_all", "A", "Goals & milestones", "Take in all goals and milestones, or none", 2),
    command("summary", "edit", "e", "Words", "Your own words in the line, in this summary only", 3),
    command("summary", "happened", "n", "Happened", "Write down anything else that happened", 7),
    command("summary", "kind", "t", "Kind", "For a manager, your own record, or the end", 6),
    command("summary", "range(1)", "right_square_bracket", "Period", "A longer period", 8, "[ ]"),
    command("summary", "range(-1)", "left_square_bracket", "Shorter", "A shorter period"),
    command("summary", "copy", "y", "Copy", "Look at it whole, and copy it", 4),
    command("summary", "to_file", "x", "Write the file", "Look at it whole, and write it to a file", 5),
    command("summary", "back", "escape", "Back", BACK),
    command("page", "versions", "H", "Earlier versions", "How it read before, from undo and backups", 2),
    command("page", "back", "escape", "Back", BACK, 1),
    command("trash", "act", "space", "Put back", "Put it back where it was", 1),
    command("trash", "back", "escape,v", "Back", BACK, 2),
)
