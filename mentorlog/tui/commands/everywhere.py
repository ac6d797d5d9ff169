"""The keys that hold on every screen."""

from mentorlog.tui.commands.command import ANYWHERE, Command, command

EVERYWHERE: tuple[Command, ...] = (
    command(ANYWHERE, "open", "", "Open", "Open the row, or follow it", 0, "enter"),
    command(ANYWHERE, "room('home')", "1", "Home", "What is next, what needs you"),
    command(ANYWHERE, "room('goals')", "2", "Goals", "Your goals"),
    command(ANYWHERE, "room('meetings')", "3", "Meetings", "Meetings, to come and past"),
    command(ANYWHERE, "room('reflect')", "4", "Reflect", "What you wrote for yourself"),
    command(ANYWHERE, "room('boundaries')", "5", "Boundaries", "What you agreed"),
    command(ANYWHERE, "room('milestones')", "6", "Milestones", "What lies ahead and what was reached"),
    command(ANYWHERE, "room('progress')", "7", "Progress", "What it adds up to"),
    command(ANYWHERE, "next_pane", "tab", "Other pane", "The other pane, or the next list"),
    command(ANYWHERE, "last_pane", "shift+tab", "Pane before", "The pane or list before", 0, "⇧tab"),
    command(ANYWHERE, "pane(0)", "h,left", "First pane", "The list"),
    command(ANYWHERE, "pane(1)", "l,right", "Second pane", "What stands beside it"),
    command(ANYWHERE, "filter", "slash", "Filter", "In a list: only the rows with these words"),
    command(ANYWHERE, "zoom", "plus", "Zoom", "One pane alone, or both again"),
    command(ANYWHERE, "whose", "p", "Whose", "One mentorship, or everyone"),
    command(ANYWHERE, "looking", "full_stop", "Someone is looking", "Hide all that is only yours, until . again"),
    command(ANYWHERE, "capture", "c,ctrl+g", "Capture", "Write a thought down, also while typing", 0),
    command(ANYWHERE, "trash", "", "Trash", "What was deleted, of all kinds", 0, ":"),
    command(ANYWHERE, "end_mentorship", "", "End a mentorship", "What is still open, a thank-you, a hello", 0, ":"),
    command(ANYWHERE, "backups", "B", "Backups", "Put a whole journal back; what stands there now is kept first"),
    command(ANYWHERE, "undo", "u", "Undo", "Take back the last act"),
    command(ANYWHERE, "redo", "U", "Redo", "Do again what was taken back"),
    command(ANYWHERE, "app.command_palette", "colon,ctrl+p", "Find & commands", "Find a command", 8),
    command(ANYWHERE, "help", "question_mark,f1", "Help", "The keys of this screen", 9),
    command(ANYWHERE, "app.blank", "ctrl+l", "Blank", "Blank the screen; the same key brings it back", 0, "^l"),
    command(ANYWHERE, "leave", "q", "Leave", "Back; at the top out of mentorlog"),
    command(ANYWHERE, "app.quit", "ctrl+q", "Quit", "Leave; everything is saved", 0, "^q"),
)
