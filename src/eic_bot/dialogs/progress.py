"""How far one is, and how long the rest takes at one's own pace."""

from eic_bot.dialogs.circumstances import Here
from eic_bot.dialogs.journey import applying
from eic_bot.dialogs.talk import Talk

USUAL_MS: dict[str, int] = {"statement": 18_000, "ladder": 11_000}
"""Time for one statement before a person's own pace is known."""
ENOUGH = 3
"""Statements after which the person's own pace is used."""
FASTEST_MS = 4_000
"""The least time for one statement, however fast the first were: nobody reads one in less."""


def tell_progress(talk: Talk) -> None:
    """Say how much is answered and how many minutes are left."""
    here = Here(talk.session, talk.pack, talk.now)
    ids = [id for stop in applying(talk.journey.asking, here) for id in stop.ids]
    answered = len(ids) - len(here.open_ids(tuple(ids)))
    if not ids:
        return
    talk.tell("progress", answered=answered, total=len(ids))
    if answered < len(ids):
        key = "time-left-at-your-pace" if knows_pace(talk) else "time-left"
        talk.tell(key, minutes=minutes_left(talk, len(ids) - answered))


def knows_pace(talk: Talk) -> bool:
    """Whether the person answered enough to tell how fast they are."""
    session = talk.session
    return session.given >= ENOUGH and session.spent_ms > 0


def minutes_left(talk: Talk, questions: int) -> int:
    """Whole minutes, at least one, for that many questions."""
    session = talk.session
    each = max(FASTEST_MS, session.spent_ms / session.given) if knows_pace(talk) else USUAL_MS[session.pace]
    return max(1, round(questions * each / 60_000))
