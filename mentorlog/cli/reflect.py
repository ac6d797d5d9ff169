"""`mentorlog reflect`: a sitting of at most three questions, in lines or in the editor."""

import click

from mentorlog.cli.asking import Asker
from mentorlog.cli.changing import told
from mentorlog.cli.naming import record_called
from mentorlog.cli.output import tell
from mentorlog.cli.session import Session, session_of
from mentorlog.cli.sitter import Sitter
from mentorlog.cli.verbs import global_options
from mentorlog.days import long_day
from mentorlog.journal.reflections import FAILURE, Follows
from mentorlog.lookup import in_time, joined, names_with, the_mentorship
from mentorlog.records.errors import NotClear, NotFound, quoted
from mentorlog.records.meetings import Meeting
from mentorlog.reflecting.as_text import Answers, answers_in, text_of
from mentorlog.reflecting.intentions import MeantFor, ways_back
from mentorlog.reflecting.occasions import ORDINARY_WEEK, meeting_to_reflect_on, occasion_called, occasions_after
from mentorlog.reflecting.sitting import Sitting, sitting
from mentorlog.reports.paragraphs import paragraph
from mentorlog.texts.prompts import prompts


@click.command()
@click.option("--after", "after_", metavar="MEETING", help="On a meeting: last, or its id.")
@click.option("--group", metavar="G", help="The occasion: two letters, or free for a page without questions.")
@click.option("--with", "with_", metavar="NAME", help="The mentorship or the person.")
@click.option("--edit", is_flag=True, help="All at once, in your editor.")
@global_options
@click.pass_context
def reflect(ctx: click.Context, after_: str | None, group: str | None, with_: str | None, *, edit: bool) -> None:
    """Three questions at most, each may be skipped; then what you will do next time. Only you see it.

    After a meeting of the last three days it is about that, else about an ordinary week. A lone dot ends an answer.
    """
    session = session_of(ctx)
    wanted = _wanted(session, after_, group, with_)
    asker = Asker(accept_all=False)
    sitter = Sitter(session.drafts, wanted, session.today)
    answers = _edited(session, wanted, sitter) if edit else sitter.sit(asker)
    if answers.is_empty:
        sitter.forget()
        tell("Nothing was written down.")
        return
    meant_for = _before_whom(session, wanted, answers, None if edit else asker)
    follows = _what_follows(asker) if wanted.occasion.theme == FAILURE and not edit else None
    done = session.journal.reflections.write(wanted, answers, meant_for, follows)
    sitter.forget()
    told(session, done)
    if answers.next_time:
        tell("What is still open: mentorlog next-times")


def _wanted(session: Session, after_: str | None, group: str | None, with_: str | None) -> Sitting:
    """The sitting that was asked for, and a line that says what it is about."""
    contents = session.contents
    meeting = _meeting(session, after_, group)
    mentorship = contents.mentorships[meeting.mentorship_id] if meeting else None
    if mentorship is None and with_ is not None:
        mentorship = the_mentorship(contents, with_)
    code = group or (occasions_after(contents, mentorship)[0] if meeting and mentorship else ORDINARY_WEEK)
    occasion = occasion_called(code)
    if occasion is None:
        raise NotClear(f"No occasion {quoted(code)}. There are: {_occasions()}.")
    found = sitting(contents, occasion, meeting, mentorship.id if mentorship else None)
    about = f" On {long_day(meeting.date)} with {names_with(contents, mentorship)}." if meeting and mentorship else ""
    tell(paragraph(f"{occasion.name}.{about} Only you see it."))
    return found


def _occasions() -> str:
    """Every occasion by its letters and name."""
    return joined([*(f"{o.code} {o.name[:1].lower() + o.name[1:]}" for o in prompts().occasions), "free"])


def _meeting(session: Session, word: str | None, group: str | None) -> Meeting | None:
    """The meeting it is about: the one named, else, without an occasion, a fresh one nothing was written on."""
    contents = session.contents
    if word is None:
        return None if group else meeting_to_reflect_on(contents, session.today)
    if word.casefold() != "last":
        return record_called(session, Meeting, word)
    known = (m for m in contents.meetings.values() if m.mentorship_id in contents.mentorships)
    held = [m for m in known if m.state == "held" and not m.is_deleted and m.date <= session.today]
    if not held:
        raise NotFound("No meeting was held yet. An ordinary week: mentorlog reflect")
    return max(held, key=in_time)


def _edited(session: Session, wanted: Sitting, sitter: Sitter) -> Answers:
    """The answers as they were saved in the editor."""
    from mentorlog.store.editor import edited

    text, file = edited(text_of(wanted, sitter.kept(), session.today), "reflect", session.settings.draft_dir)
    answers = answers_in(text, wanted)
    sitter.keep(answers)
    file.unlink(missing_ok=True)
    return answers


def _what_follows(asker: Asker) -> Follows | None:
    """What a setback that was looked at ends in; enter alone is peace."""
    ways = {"1": ("promise", "What do I try? Only you see it."), "2": ("goal", "What do I want to be different?")}

    def chosen(answer: str) -> str:
        if answer not in {*ways, "3"}:
            raise NotClear("Type 1, 2 or 3, or enter for 3.")
        return answer

    asked = "What follows from it? 1 a promise, 2 a goal, 3 peace: it was looked at, and that is enough. [3]"
    way, question = ways.get(asker.read(asked, chosen) or "3", ("peace", ""))
    text = asker.line(question) if question else ""
    return (way, text) if text else None


def _before_whom(session: Session, wanted: Sitting, answers: Answers, asker: Asker | None) -> MeantFor:
    """Before whom “next time” comes back: asked only where there is a choice, enter takes the first."""
    if not answers.next_time:
        return None
    mentorship = session.contents.mentorships.get(wanted.mentorship_id or "")
    ways = ways_back(session.contents, answers.next_time, mentorship)
    if asker is None or len(ways) == 1:
        return ways[0].meant_for
    listed = " ".join(f"{number} {way.words}." for number, way in enumerate(ways, 1))

    def chosen(answer: str) -> MeantFor:
        if not answer.isdecimal() or not 1 <= int(answer) <= len(ways):
            raise NotClear(f"Type a number from 1 to {len(ways)}, or enter for 1.")
        return ways[int(answer) - 1].meant_for

    return asker.read(f"It comes back: {listed} [1]", chosen) or ways[0].meant_for
