"""`mentorlog start`: the first run in lines. Each page is one act, so that what was answered stays."""

import click

from mentorlog.bootstrap import Opened
from mentorlog.cli.asking import Asker
from mentorlog.cli.output import tell
from mentorlog.cli.session import Session, session_of
from mentorlog.cli.verbs import global_options
from mentorlog.days import long_day
from mentorlog.lookup import active_mentorships, joined, names_with
from mentorlog.records.errors import NotClear, Refused
from mentorlog.records.fields import LONGEST_TITLE
from mentorlog.records.mentorships import Mentorship
from mentorlog.when import When, read_coming, read_when

WHO = "1 of 3. Who are you in this? 1 I have a mentor. 2 I mentor someone. 3 Both. 4 Just me, for now."


@click.command()
@click.option("--here", is_flag=True, help="Make the journal at the path that was named.")
@click.option("--yes", is_flag=True, help="Accept what is offered, and skip the rest.")
@global_options
@click.pass_context
def start(ctx: click.Context, *, here: bool, yes: bool) -> None:
    """Begin a journal: who you meet, when, and one thing you want to be different.

    Every question may be skipped with enter. Called again, it goes on where it stopped.
    """
    session = session_of(ctx)
    opened = session.open(may_create=here)
    contents = opened.journal.contents
    if contents.mentorships and contents.meetings and contents.goals:
        names = joined([names_with(contents, mentorship) for mentorship in active_mentorships(contents)])
        raise Refused(f"This journal has begun already{', with ' + names if names else ''}. Try: mentorlog today")
    tell("Your mentoring journal. It never leaves this computer. Enter alone skips a question.")
    asker = Asker(accept_all=yes)
    if not contents.mentorships:
        _people(opened, asker)
    if not opened.journal.contents.meetings:
        _meetings(opened, asker, session)
    if not opened.journal.contents.goals:
        _goal(opened, asker)
    _end(opened)


def _people(opened: Opened, asker: Asker) -> None:
    role = asker.read(WHO, _role) or 1
    owner = asker.read("Your name?", _title) or ""
    mentors = asker.read("Your mentor? One name, or several with commas.", _names) if role in {1, 3} else []
    mentees = asker.read("Who do you mentor? Such as: Leo, Mina", _names) if role in {2, 3} else []
    if owner or mentors or mentees:
        tell(opened.journal.beginning.name_people(owner, mentors or [], mentees or []).sentence)


def _meetings(opened: Opened, asker: Asker, session: Session) -> None:
    contents = opened.journal.contents
    for mentorship in sorted(active_mentorships(contents), key=lambda m: names_with(contents, m)):
        name = names_with(contents, mentorship)
        last_met = asker.read(
            f"2 of 3. When did you last meet {name}? Leave it empty if you have not met yet.",
            lambda answer: _past(answer, session),
        )
        planned = asker.read(
            f"The next meeting with {name}? Such as: next tue 3pm every 2 weeks 45 min",
            lambda answer: _coming(answer, session),
        )
        if last_met or planned:
            day = last_met.date if last_met else None
            tell(opened.journal.beginning.set_meetings(mentorship.id, day, planned).sentence)


def _goal(opened: Opened, asker: Asker) -> None:
    mentorship = next(iter(active_mentorships(opened.journal.contents)), None)
    is_mentor = mentorship is not None and mentorship.my_role == "mentor"
    title = asker.read(f"3 of 3. {_goal_question(mentorship, is_mentor=is_mentor)}", _title)
    if title:
        for_both = mentorship is not None and not is_mentor
        done = opened.journal.beginning.set_goal(mentorship.id if mentorship else None, title, for_both=for_both)
        tell(done.sentence)


def _goal_question(mentorship: Mentorship | None, *, is_mentor: bool) -> str:
    if is_mentor:
        return "One thing you want to do better as a mentor? Only you see it."
    seen = "It will be on the agenda you both see." if mentorship else "Only you see it."
    return f"One thing you want to be different? {seen}"


def _end(opened: Opened) -> None:
    path = opened.file.path
    if not path.exists():
        tell("Nothing was written yet. Whenever you like: mentorlog start")
        return
    tell(f"Your journal is {path}. It is not encrypted: as safe as your account on this computer.")
    has_pair = bool(active_mentorships(opened.journal.contents))
    tell("Try: mentorlog agenda --why --questions" if has_pair else "Try: mentorlog today")


def _role(answer: str) -> int:
    if answer not in {"1", "2", "3", "4"}:
        raise NotClear("Type 1, 2, 3 or 4.")
    return int(answer)


def _title(answer: str) -> str:
    if len(answer) > LONGEST_TITLE:
        raise NotClear(f"That is longer than {LONGEST_TITLE} characters. Say it shorter; there is room for more later.")
    return answer


def _names(answer: str) -> list[str]:
    return [_title(name.strip()) for name in answer.split(",") if name.strip()]


def _past(answer: str, session: Session) -> When:
    when = read_when(answer, session.today, "back")
    if when.date > session.today:
        raise NotClear(f"{long_day(when.date)} is still to come.")
    tell(f"{long_day(when.date)}.")
    return when


def _coming(answer: str, session: Session) -> When:
    when = read_coming(answer, session.today)
    tell(f"{when.in_words()}.")
    return when
