"""One row a command: where it applies, its keys, its name, a line of help. All else is derived from it."""

from collections.abc import Sequence

import msgspec
from textual.binding import Binding

ANYWHERE = "anywhere"
BACK = "Back to where you came from"


class Command(msgspec.Struct, frozen=True, kw_only=True):
    """Something a person can do on a screen. `footer` is its place among the shown keys, 0 for none."""

    where: str
    action: str
    keys: str
    name: str
    help_line: str
    footer: int = 0
    shown_as: str = ""

    @property
    def id(self) -> str:
        """The name by which its keys can be remapped."""
        return f"{self.where}.{self.action.partition('(')[0]}{_argument(self.action)}"

    @property
    def key_words(self) -> str:
        """How its first key is written on screen."""
        return self.shown_as or _key_in_words(self.keys.split(",")[0])

    @property
    def all_keys(self) -> str:
        """Every key of it, as the help writes them."""
        return " ".join(_key_in_words(key) for key in self.keys.split(",")) if self.keys else self.shown_as


def _key_in_words(key: str) -> str:
    return _KEY_WORDS.get(key, key.replace("ctrl+", "^"))


def _argument(action: str) -> str:
    inner = action.partition("(")[2].strip(")'\"")
    return f".{inner}" if inner else ""


_KEY_WORDS = {
    "full_stop": ".",
    "colon": ":",
    "question_mark": "?",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "greater_than_sign": ">",
    "plus": "+",
    "slash": "/",
    "shift+tab": "⇧tab",
    "left": "←",
    "right": "→",
    "escape": "esc",
}

ROOMS = (
    ("home", "Home", "Home"),
    ("goals", "Goals", "Goals"),
    ("meetings", "Meetings", "Meet"),
    ("reflect", "Reflect", "Reflect"),
    ("boundaries", "Boundaries", "Bounds"),
    ("milestones", "Milestones", "Miles"),
    ("progress", "Progress", "Progress"),
)
"""The seven rooms: name, title, and the title where there is little room."""


def _command(
    where: str, action: str, keys: str, name: str, help_line: str, footer: int = 0, shown_as: str = ""
) -> Command:
    return Command(
        where=where, action=action, keys=keys, name=name, help_line=help_line, footer=footer, shown_as=shown_as
    )


COMMANDS: Sequence[Command] = (
    _command("home", "act", "space", "Done", "What stands at the right of the row", 1),
    _command("home", "agenda", "a", "Agenda", "The agenda of the next meeting", 3),
    _command("home", "capture", "", "Capture", "Write a thought down", 2, "c"),
    _command("home", "plan", "n", "Plan a meeting", "Plan a meeting", 4),
    _command("home", "copy", "y", "Copy the next agenda", "Copy what both may see of the next agenda"),
    _command("home", "not_today", "z", "Not today", "Put the row off until tomorrow"),
    _command("meetings", "agenda", "a", "Agenda", "Its agenda", 2),
    _command("meetings", "plan", "n", "Plan a meeting", "Plan a meeting", 3),
    _command("meetings", "act", "space", "Settle", "What became of it: held, moved, cancelled, did not happen", 1),
    _command("meetings", "week(-1)", "left_square_bracket", "A week earlier", "Move it a week earlier"),
    _command("meetings", "week(1)", "right_square_bracket", "A week later", "Move it a week later"),
    _command("agenda", "off_on", "space", "Off/on", "Take the line off, or put it on", 1),
    _command("agenda", "shift(1)", "J", "Move", "Talk about it later", 2, "J K"),
    _command("agenda", "shift(-1)", "K", "Move up", "Talk about it earlier"),
    _command(
        "agenda",
        "minutes(1)",
        "right_square_bracket",
        "Minutes",
        "More minutes; on the first line a longer meeting",
        3,
        "[ ]",
    ),
    _command(
        "agenda",
        "minutes(-1)",
        "left_square_bracket",
        "Fewer minutes",
        "Fewer minutes; on the first line a shorter meeting",
    ),
    _command("agenda", "topic", "n", "Topic", "A topic of your own; both see it", 4),
    _command(
        "agenda",
        "edit",
        "e",
        "My points",
        "Your points on the line; on the first line its length, on the last what you hope for",
        5,
    ),
    _command("agenda", "question", "greater_than_sign", "Another question", "Another question for the line"),
    _command("agenda", "editor", "E,ctrl+o", "In your editor", "As text in $EDITOR; what you save is one act"),
    _command("agenda", "kind", "t", "Kind", "Another kind of meeting"),
    _command("agenda", "afresh", "R", "Afresh", "Forget your changes; points and hope stay"),
    _command("agenda", "copy", "y", "Copy to send", "Copy what both may see, after a look at it", 6),
    _command("agenda", "drop", "d", "To the trash", "Put a topic of your own into the trash"),
    _command("home", "meeting", "m", "Meeting", "Take notes: the meeting of now, or the one that is open", 5),
    _command("home", "finish", "f", "Finish", "Wrap the open meeting up"),
    _command("meetings", "meeting", "m", "Meeting", "Take notes: the meeting of now, or the one that is open", 4),
    _command("meetings", "finish", "f", "Finish", "Wrap the open meeting up"),
    _command("agenda", "meeting", "m", "Meeting", "Take notes: the meeting of now, or the one that is open", 7),
    _command(
        "live",
        "done_next",
        "ctrl+r",
        "Done, next",
        "Done with this topic, on to the next; after the last the wrap-up",
        1,
        "^r",
    ),
    _command("live", "talked", "space", "Talked about", "On the agenda: it was talked about, without a note"),
    _command("live", "not_today", "z", "Not today", "On the agenda: next time"),
    _command("live", "shift(1)", "J", "Move", "On the agenda: talk about it later", 0, "J K"),
    _command("live", "shift(-1)", "K", "Move up", "On the agenda: talk about it earlier"),
    _command("live", "stamp", "f2", "Time", "Write the time at the cursor", 3),
    _command("live", "editor", "ctrl+o", "In your editor", "The notes in $EDITOR"),
    _command("live", "save", "ctrl+s", "Save", "Keep it now; by itself a second after the last key", 4, "^s"),
    _command("live", "finish", "f", "Finish", "Not typing: wrap the meeting up"),
    _command("live", "next_pane", "", "Agenda", "From the text to the agenda, and back", 2, "tab"),
    _command("live", "help", "", "Help", "The keys of this screen, also while typing", 9, "f1"),
    _command(
        "wrapup", "right", "", "Right, go on", "Right: on to the next part; after the last it is filed", 1, "enter"
    ),
    _command("wrapup", "change", "space", "Change", "Talked about, next time, not needed; did it or not; whose", 2),
    _command("wrapup", "edit", "e", "Words, date", "Other words, another date, what you mean to do next time", 3),
    _command(
        "wrapup", "week(1)", "right_square_bracket", "A week", "A week later: a promise, the next meeting", 5, "[ ]"
    ),
    _command("wrapup", "week(-1)", "left_square_bracket", "A week earlier", "A week earlier"),
    _command("wrapup", "owner", "o", "Whose", "Make a promise another person’s"),
    _command("wrapup", "promise", "n", "Promise", "Write a promise"),
    _command("wrapup", "off", "d", "Off", "Take a promise off the list; its line stays in the notes"),
    _command("wrapup", "copy", "y", "Copy the message", "Copy the message, after a look at it", 6),
    _command("wrapup", "file", "f", "Finish now", "File it all as one act", 4),
    _command("agenda", "back", "escape", "Back", BACK, 7),
    _command("live", "back", "escape", "Out of the text", "Out of the text; again: back, the meeting stays open", 5),
    _command("wrapup", "back", "escape", "Back", "Back to the notes; nothing is filed", 7),
    _command("page", "versions", "H", "Earlier versions", "How it read before, from undo and backups", 2),
    _command("progress", "range(1)", "right_square_bracket", "Range", "A longer range", 1, "[ ]"),
    _command("progress", "range(-1)", "left_square_bracket", "Shorter", "A shorter range"),
    _command("progress", "numbers", "", "The numbers", "The numbers, and the records behind them", 2, "enter"),
    _command("progress", "topic", "n", "Topic", "Make it a topic that both see", 3),
    _command("progress", "summary", "x", "Summary", "Choose what a summary says, and write it", 4),
    _command("progress", "next_block", "", "Next", "The next block", 5, "tab"),
    _command(
        "summary", "tick", "space", "Tick", "Take the line in, or leave it out; one only you see is shown first", 1
    ),
    _command("summary", "tick_all", "A", "Goals & milestones", "Take in all goals and milestones, or none", 2),
    _command("summary", "edit", "e", "Words", "Your own words in the line, in this summary only", 3),
    _command("summary", "happened", "n", "Happened", "Write down anything else that happened", 7),
    _command("summary", "kind", "t", "Kind", "For a manager, your own record, or the end", 6),
    _command("summary", "range(1)", "right_square_bracket", "Period", "A longer period", 8, "[ ]"),
    _command("summary", "range(-1)", "left_square_bracket", "Shorter", "A shorter period"),
    _command("summary", "copy", "y", "Copy", "Look at it whole, and copy it", 4),
    _command("summary", "file", "x", "Write the file", "Look at it whole, and write it to a file", 5),
    _command("summary", "back", "escape", "Back", BACK),
    _command("page", "back", "escape", "Back", BACK, 1),
    _command("trash", "act", "space", "Put back", "Put it back where it was", 1),
    _command("trash", "back", "escape,v", "Back", BACK, 2),
    _command("goals", "act", "space", "Check in", "Check in on the goal; on a step: it is done", 1),
    _command("goals", "check_in", "i", "Check in", "Check in: a number, a few words, how sure"),
    _command("goals", "step", "s", "Step", "A step of the goal: a promise, or a milestone", 2),
    _command("goals", "add", "n", "New", "A new goal", 3),
    _command("goals", "edit", "e", "Edit", "Other words, another date; on a step: its words", 5),
    _command("goals", "seen", "w", "Who may see it", "Only me, us two, for summaries: the next one", 6),
    _command("goals", "week(1)", "right_square_bracket", "A week later", "Its date a week later", 0, "[ ]"),
    _command("goals", "week(-1)", "left_square_bracket", "A week earlier", "Its date a week earlier"),
    _command("goals", "owner", "o", "Whose", "On a step: make the promise another person’s"),
    _command("goals", "drop", "d", "Let go…", "Let it go, rest until, trash; on a step: trash", 4),
    _command("goals", "view", "v", "Active, all, trash", "Those that go on, all of them, the trash"),
    _command("milestones", "act", "space", "Reached", "It is reached, then how it was marked", 1),
    _command("milestones", "week(1)", "right_square_bracket", "A week", "Its date a week later", 2, "[ ]"),
    _command("milestones", "week(-1)", "left_square_bracket", "A week earlier", "Its date a week earlier"),
    _command("milestones", "add", "n", "New", "A new milestone", 3),
    _command("milestones", "edit", "e", "Edit", "Other words, another date, what done looks like", 4),
    _command("milestones", "seen", "w", "Who may see it", "Only me, us two, for summaries: the next one", 5),
    _command("milestones", "drop", "d", "To the trash", "Put it into the trash"),
    _command("milestones", "view", "v", "Ahead, all", "All of them, those ahead, the trash", 6),
    _command("sitting", "next_pane", "", "Next question", "The next question", 1, "tab"),
    _command("sitting", "save", "ctrl+s", "Save", "Keep it now; by itself a second after the last key", 2, "^s"),
    _command("sitting", "finish", "f", "Finish", "Not typing: write it down as one page"),
    _command("sitting", "back", "escape", "Out of the text", "Out of the text; again: back, and it is kept", 3),
    _command("sitting", "help", "", "Help", "The keys of this screen, also while typing", 9, "f1"),
    _command("reflect", "act", "space", "What became of it", "On a “next time”: did it, not yet, no longer", 2),
    _command("reflect", "begin", "", "Begin, or read", "Begin what the row says, or read it", 1, "enter"),
    _command("reflect", "free", "n", "A free page", "A page without a question", 3),
    _command("reflect", "back", "escape", "Back", "Back to the list"),
    _command("boundaries", "act", "space", "Agreed, still fits", "Proposed: who agreed; look again: still fits", 1),
    _command("boundaries", "holding", "i", "How it is holding", "Held, strained or crossed; only you see it", 2),
    _command("boundaries", "new", "n", "New", "Propose a line of your own", 3),
    _command("boundaries", "edit", "e", "Edit", "Its words, why, its kind", 4),
    _command("boundaries", "drop", "d", "No longer…", "It holds no longer, or to the trash", 5),
    _command("boundaries", "copy", "y", "Copy the page", "Our agreement, to look at and to copy", 6),
    _command("boundaries", "seven", "s", "Seven to start from", "Seven lines to start from", 7),
    _command(ANYWHERE, "open", "", "Open", "Open the row, or follow it", 0, "enter"),
    _command(ANYWHERE, "room('home')", "1", "Home", "What is next, what needs you"),
    _command(ANYWHERE, "room('goals')", "2", "Goals", "Your goals"),
    _command(ANYWHERE, "room('meetings')", "3", "Meetings", "Meetings, to come and past"),
    _command(ANYWHERE, "room('reflect')", "4", "Reflect", "What you wrote for yourself"),
    _command(ANYWHERE, "room('boundaries')", "5", "Boundaries", "What you agreed"),
    _command(ANYWHERE, "room('milestones')", "6", "Milestones", "What lies ahead and what was reached"),
    _command(ANYWHERE, "room('progress')", "7", "Progress", "What it adds up to"),
    _command(ANYWHERE, "next_pane", "tab", "Other pane", "The other pane, or the next list"),
    _command(ANYWHERE, "last_pane", "shift+tab", "Pane before", "The pane or list before", 0, "⇧tab"),
    _command(ANYWHERE, "pane(0)", "h,left", "First pane", "The list"),
    _command(ANYWHERE, "pane(1)", "l,right", "Second pane", "What stands beside it"),
    _command(ANYWHERE, "filter", "slash", "Filter", "In a list: only the rows with these words"),
    _command(ANYWHERE, "zoom", "plus", "Zoom", "One pane alone, or both again"),
    _command(ANYWHERE, "whose", "p", "Whose", "One mentorship, or everyone"),
    _command(ANYWHERE, "looking", "full_stop", "Someone is looking", "Hide all that is only yours, until . again"),
    _command(ANYWHERE, "capture", "c,ctrl+g", "Capture", "Write a thought down, also while typing", 0),
    _command(ANYWHERE, "trash", "", "Trash", "What was deleted, of all kinds", 0, ":"),
    _command(ANYWHERE, "backups", "B", "Backups", "Put a whole journal back; what stands there now is kept first"),
    _command(ANYWHERE, "undo", "u", "Undo", "Take back the last act"),
    _command(ANYWHERE, "redo", "U", "Redo", "Do again what was taken back"),
    _command(ANYWHERE, "app.command_palette", "colon,ctrl+p", "Find & commands", "Find a command", 8),
    _command(ANYWHERE, "help", "question_mark,f1", "Help", "The keys of this screen", 9),
    _command(ANYWHERE, "app.blank", "ctrl+l", "Blank", "Blank the screen; the same key brings it back", 0, "^l"),
    _command(ANYWHERE, "leave", "q", "Leave", "Back; at the top out of mentorlog"),
    _command(ANYWHERE, "app.quit", "ctrl+q", "Quit", "Leave; everything is saved", 0, "^q"),
)


def commands_on(where: str) -> list[Command]:
    """What can be done on a screen, its own commands first."""
    return [c for c in COMMANDS if c.where == where] + [c for c in COMMANDS if c.where == ANYWHERE]


def bindings_on(where: str) -> list[Binding]:
    """The keys of a screen."""
    return [
        Binding(command.keys, command.action, command.name, show=False, id=command.id)
        for command in commands_on(where)
        if command.keys
    ]


def footer_of(where: str) -> list[Command]:
    """The commands whose keys are shown, in the order of their places; where one types, none of a letter."""
    shown = [command for command in commands_on(where) if command.footer]
    if any(command.where == where and command.action == "help" for command in shown):
        shown = [command for command in shown if command.where == where]
    return sorted(shown, key=lambda command: command.footer)
