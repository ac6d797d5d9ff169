"""The options of a noun, made from the descriptions of its fields."""

import click

from mentorlog.cli.noun_fields import MAIN, fields_of, option_name, takes_several
from mentorlog.cli.typed_values import typed_word
from mentorlog.nouns import Noun
from mentorlog.records.fields import Described


def options_for(noun: Noun, *, is_new: bool) -> list[click.Option]:
    """An option for each field; the main one of a new record stands without."""
    main = MAIN.get(noun.table) if is_new else None
    wanted = [field for field in fields_of(noun) if field.name != main]
    return [_option(field, is_needed=is_new and field.name == "kind" and field.required) for field in wanted]


def _option(field: Described, *, is_needed: bool) -> click.Option:
    name = option_name(field)
    help_line = ": ".join(part for part in (field.label, _help_of(field)) if part) + "."
    if field.name == "never_export":
        return click.Option([f"--{name}", field.name], is_flag=True, default=None, help=help_line)
    is_needed = is_needed and not field.choices
    return click.Option(
        [f"--{name}", field.name],
        metavar="TEXT" if field.name == "results" else _METAVARS.get(field.asked_as, "TEXT"),
        multiple=takes_several(field),
        required=is_needed,
        help=help_line,
    )


_METAVARS = {
    "date": "DATE",
    "choice": "WORD",
    "number": "N",
    "yes_no": "yes|no",
    "person": "NAME",
    "mentorship": "NAME",
    "goal": "GOAL",
    "rows": "KEY=VALUE",
}


def _help_of(field: Described) -> str:
    if option_name(field) == "with":
        return "by a person or its title"
    if field.name == "visibility":
        return "me, two or summary"
    if field.name == "cadence_days":
        return "2w, 10 days, month, or none"
    return ", ".join(typed_word(field, word) for word in field.choices) or field.help_line.rstrip(".")
