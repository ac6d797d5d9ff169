"""How the screens look: paper by night and by day, the highest contrast, the terminal's own colours, signs in ASCII."""

from textual.theme import BUILTIN_THEMES, Theme

DARK = Theme(
    name="paper-dark",
    primary="#d9b36c",
    accent="#d9b36c",
    secondary="#9b968b",
    warning="#d9a05b",
    error="#d9776c",
    success="#9bb58a",
    background="#16181a",
    surface="#1e2124",
    panel="#24282b",
    foreground="#d6d3cc",
    dark=True,
    variables={"input-selection-background": "#d9b36c40"},
)
LIGHT = Theme(
    name="paper-light",
    primary="#8a5a12",
    accent="#8a5a12",
    secondary="#666157",
    warning="#8a5200",
    error="#a3362b",
    success="#3d6b34",
    background="#faf7f0",
    surface="#f2ede2",
    panel="#ebe5d7",
    foreground="#2b2a27",
    dark=False,
    variables={
        # lightened, paper would be white: no row under the cursor and no frame could be seen on it
        "surface-lighten-1": "#ece5d5",
        "surface-lighten-2": "#cdc4b0",
        "surface-lighten-3": "#b5ab95",
    },
)
HIGH_CONTRAST = Theme(
    name="high-contrast",
    primary="#ffd75f",
    accent="#ffd75f",
    secondary="#d0d0d0",
    warning="#ffaf5f",
    error="#ff9f9f",
    success="#afffaf",
    background="#000000",
    surface="#1c1c1c",
    panel="#262626",
    foreground="#ffffff",
    dark=True,
    variables={
        "input-selection-background": "#ffd75f38",
        "block-cursor-blurred-background": "#ffd75f38",
        "text-muted": "#d0d0d0",
    },
)
TERMINAL = BUILTIN_THEMES["ansi-dark"]
THEMES = {"dark": DARK, "light": LIGHT, "high-contrast": HIGH_CONTRAST, "terminal": TERMINAL}
"""The colours by the words of the settings; those of the terminal are Textual's own."""


IN_ASCII = {
    ord(mark): letter
    for marks, letter in (
        ("━▇▆▅▄█", "="), ("─▁▂▃░", "-"), ("│┃▎▕▔", "|"), ("╭╮╰╯┏┓┗┛├┤┬┴┼┣┫", "+"), ("●◆▪", "*"), ("○◇", "o"),
        ("▲↑", "^"), ("▾↓", "v"), ("✓×", "x"), ("›▶→", ">"), ("‹←", "<"), ("·…", "."), ("–—", "-"), ("“”", '"'),
        ("‘’", "'"),
    )
    for mark in marks
}  # fmt: skip
