"""A command: where it applies, its keys, its name, a line of help."""

import msgspec

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


def command(
    where: str, action: str, keys: str, name: str, help_line: str, footer: int = 0, shown_as: str = ""
) -> Command:
    """One row of the table."""
    return Command(
        where=where, action=action, keys=keys, name=name, help_line=help_line, footer=footer, shown_as=shown_as
    )
