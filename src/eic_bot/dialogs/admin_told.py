"""What those who look after an organisation asked for, in words."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import assert_never

from eic_bot.dialogs.admin_requests import AdminDone, AdminRefused, AdminResult, Health, Stuck
from eic_bot.dialogs.commands.moving import show_current
from eic_bot.dialogs.echo import joined
from eic_bot.dialogs.journey import Asking
from eic_bot.dialogs.messages import Paragraph, Spans, Theirs
from eic_bot.dialogs.privacy import organisation_in
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next

MINUTE_MS = 60_000
HOUR_MS = 60 * MINUTE_MS
DAY_MS = 24 * HOUR_MS
MOST_NAMED = 10
WAYS_ON = {"hold": ("release_all", "health"), "release": ("health",), "health": ("stuck",), "stuck": ("health",)}


def admin_told(talk: Talk, result: AdminResult) -> Next:
    """Say it, and go on where the person was."""
    talk.lead.extend(Paragraph(said) for said in _in_words(talk, result))
    if isinstance(result, AdminRefused) and result.why == "no_role":
        talk.session.looks_after = False
        talk.send()
    else:
        talk.session.looks_after = True
        talk.send(actions=tuple(talk.command(name) for name in _ways_on(result)))
    is_asked = isinstance(talk.journey.stop(talk.session.at), Asking) and talk.session.status == "asking"
    return show_current(talk) if is_asked else "told"


def _ways_on(result: AdminResult) -> Sequence[str]:
    match result:
        case AdminRefused():
            return ("release_all",) if result.why == "held" else ()
        case AdminDone():
            return WAYS_ON[result.act]
        case Health():
            return (*(["release_all"] if result.held_since else []), *WAYS_ON["health"])
        case Stuck():
            return WAYS_ON["stuck"]
        case _:
            assert_never(result)


def _in_words(talk: Talk, result: AdminResult) -> Iterator[Spans]:
    match result:
        case AdminRefused():
            yield talk.say(f"admin-no-{result.why.replace('_', '-')}")
        case AdminDone():
            organisation = organisation_in(talk.phrases, result.organisation)
            yield talk.say(f"admin-did-{result.act}", organisation=organisation, count=result.waits)
        case Health():
            yield from _health(talk, result)
        case Stuck():
            yield from _stuck(talk, result)
        case _:
            assert_never(result)


def _health(talk: Talk, one: Health) -> Iterator[Spans]:
    yield talk.say("health-title", organisation=organisation_in(talk.phrases, one.organisation))
    if one.held_since:
        yield talk.say("health-held", at=_moment(talk, one.held_since))
    yield talk.say("health-waits", count=one.waits, age=_age(talk, one.waits_since))
    yield talk.say("health-dead", count=one.dead, age=_age(talk, one.dead_since))
    yield talk.say("health-late", count=one.late)
    pack = Theirs(one.pack, talk.session.language)
    yield talk.say("health-version", pack=pack, version=one.version)
    if one.round_version:
        yield talk.say("health-round-version", version=one.round_version)


def _stuck(talk: Talk, one: Stuck) -> Iterator[Spans]:
    for found in one.undelivered[:MOST_NAMED]:
        yield talk.say("stuck-letters", name=_theirs(talk, found.name), count=found.count)
    left = one.people - len(one.undelivered[:MOST_NAMED])
    if left:
        key = "stuck-letters-more" if one.undelivered else "stuck-letters-unnamed"
        yield talk.say(key, people=left)
    if not one.people:
        yield talk.say("stuck-no-letters")
    if not one.mode:
        yield talk.say("stuck-no-round")
        return
    yield talk.say("stuck-done", done=one.done, count=one.taking_part)
    if one.silent is None:
        yield talk.say("stuck-few")
    else:
        yield talk.say("stuck-silent", count=one.silent, days=one.days)
    if one.names:
        names = joined(talk, [(_theirs(talk, name),) for name in one.names[:MOST_NAMED]])
        yield talk.say("stuck-names", names=names, more=len(one.names[MOST_NAMED:]))
    if one.mode == "anonymous":
        yield talk.say("stuck-anonymous")


def _theirs(talk: Talk, name: str) -> Theirs:
    return Theirs(name, talk.session.language)


def _age(talk: Talk, since: int) -> Spans:
    """How long ago that was, in the unit that says it best."""
    gone = max(0, talk.now - since)
    for unit, length in (("days", DAY_MS), ("hours", HOUR_MS)):
        if gone >= 2 * length:
            return talk.say(f"age-{unit}", count=gone // length)
    return talk.say("age-minutes", count=gone // MINUTE_MS)


def _moment(talk: Talk, at: int) -> Spans:
    when = datetime.fromtimestamp(at / 1000, UTC)
    month = talk.month(when.month)
    return talk.say("moment-written", day=when.day, month=month, year=str(when.year), time=f"{when:%H:%M}")
