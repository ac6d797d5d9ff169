"""Topics, what is stuck, feedback and hot seats as candidates (agenda.md 3.4)."""

from collections.abc import Iterator

from msgspec.structs import replace

from mentorlog.agenda.candidate import Candidate, Reason, Setting
from mentorlog.days import for_span, short_day
from mentorlog.records.agreements import Challenge
from mentorlog.records.meetings import Topic

WEIGHTS = {1: "weighs a little", 2: "weighs", 3: "weighs a lot"}


def topic_candidates(setting: Setting) -> Iterator[Candidate]:
    """One candidate for each different text; the oldest of those that say the same stays."""
    for topic in _different(ripe_topics(setting)):
        kind, score = ("topic_parked", 300) if topic.parked else ("topic", 480)
        reason = Reason("added", f"you noted it on {short_day(topic.created_on, setting.on)}")
        if topic.parked:
            reason = Reason("parked", "kept for later")
        if topic.must:
            kind, score, reason = "topic_must", 1000, Reason("must", "you said: a must")
        yield Candidate(
            kind=kind,
            key=f"topic:{topic.id}",
            title=topic.text,
            score=score,
            reasons=(reason,),
            created_on=topic.created_on,
        )


def ripe_topics(setting: Setting) -> list[Topic]:
    """Open topics whose day has come, the oldest first."""
    topics = (topic for topic in setting.view.topics if topic.state == "open")
    ripe = (topic for topic in topics if topic.not_before is None or topic.not_before <= setting.on)
    return sorted(ripe, key=lambda topic: (topic.created_on, topic.id))


def _different(topics: list[Topic]) -> list[Topic]:
    kept: dict[str, Topic] = {}
    for topic in topics:
        text = " ".join(topic.text.casefold().split())
        if text not in kept:
            kept[text] = topic
        elif topic.must:
            kept[text] = replace(kept[text], must=True)
    return list(kept.values())


def challenge_candidates(setting: Setting) -> Iterator[Candidate]:
    """One candidate for each open challenge; those of a goal on the agenda join it later."""
    for challenge in open_challenges(setting):
        age = setting.age(challenge.created_on)
        yield Candidate(
            kind="challenge",
            key=f"challenge:{challenge.id}",
            title=challenge.title,
            score=480 + 80 * challenge.severity + min(age, 30),
            reasons=(
                Reason(f"severity:{challenge.severity}", WEIGHTS[challenge.severity]),
                Reason(f"open_days:{age}", f"open {for_span(age, setting.on)}"),
            ),
            created_on=challenge.created_on,
        )


def open_challenges(setting: Setting) -> list[Challenge]:
    """What is not resolved, the worst first."""
    found = (challenge for challenge in setting.view.challenges if challenge.state != "resolved")
    return sorted(found, key=lambda challenge: (-challenge.severity, challenge.created_on, challenge.id))


def feedback_candidates(setting: Setting) -> Iterator[Candidate]:
    """One candidate a direction, named after the oldest."""
    for direction, score, said in (("request", 430, "you asked on"), ("give", 400, "you noted it on")):
        items = [f for f in setting.view.feedback if f.direction == direction and f.state == "open"]
        items.sort(key=lambda feedback: (feedback.created_on, feedback.id))
        if not items:
            continue
        oldest = items[0]
        since = Reason(f"since:{oldest.created_on.isoformat()}", f"{said} {short_day(oldest.created_on, setting.on)}")
        yield Candidate(
            kind=f"feedback_{direction}",
            key=f"feedback:{direction}",
            title=oldest.topic,
            score=score + (60 if setting.history.is_up_to_last(oldest.created_on) else 0),
            reasons=(Reason(f"open:{len(items)}"), since),
            lines=tuple(f"feedback:{feedback.id}" for feedback in items[:3]),
            created_on=oldest.created_on,
        )


def hot_seat_candidates(setting: Setting) -> Iterator[Candidate]:
    """The two people of a group whose last seat is longest ago."""
    people = sorted(set(setting.view.mentorship.with_ids) - {"me"})
    seats = {person: setting.history.last_discussed(f"hot_seat:{person}") for person in people}
    longest_ago = sorted(people, key=lambda person: (seats[person] is not None, seats[person] or setting.on, person))
    for person, score in zip(longest_ago[:2], (620, 615), strict=False):
        seat = seats[person]
        reason = Reason("last_seat:never", "no hot seat yet")
        if seat is not None:
            reason = Reason(f"last_seat:{seat.isoformat()}", f"last hot seat on {short_day(seat, setting.on)}")
        yield Candidate(
            kind="hot_seat",
            key=f"hot_seat:{person}",
            title=f"Hot seat: {setting.view.name_of(person)}",
            score=score,
            reasons=(reason,),
        )
