"""What somebody wants of the nudges to them, or in their room, done or refused within their turn."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import assert_never

from eic_bot.dialogs.messages import words
from eic_bot.dialogs.nudge_requests import AskNudges, NudgeExplained, NudgeResult, NudgesAre, NudgesRefused
from eic_bot.dialogs.phrases import Phrases
from eic_bot.model.quiet import AFTER_WORK, instant, local
from eic_bot.model.reading import plain_words
from eic_bot.model.rhythm_reading import read_rhythm, written
from eic_bot.model.schedule import TOPICS, Topic
from eic_bot.model.until import read_quiet, read_until
from eic_bot.service.fingerprints import fingerprint
from eic_bot.service.nudges.manners import rhythm_of, settings_of, with_next
from eic_bot.service.nudges.records import Audience, Away, Settings
from eic_bot.service.nudges.sources import SOURCES
from eic_bot.service.nudges.zones import USUAL, zone_named, zone_of
from eic_bot.service.records import Audited
from eic_bot.service.rounds.table import Table


def act(table: Table, asked: AskNudges, audience: Audience | None = None) -> NudgeResult:
    """Do it, or say why not. ``audience`` is who is in the room, where that was looked at."""
    before = settings_of(table)
    if asked.act == "why":
        return _why(table)
    found = _changed(table, before, asked)
    if isinstance(found, NudgesRefused):
        return found
    now = replace(found, audience=audience or before.audience)
    if now != before:
        now = with_next(table, now)
        table.tx.nudges.keep(now)
        table.changes.audit.append(_noted(table, asked, before, now))
    return _as_it_is(table, asked, now)


def _noted(table: Table, asked: AskNudges, before: Settings, now: Settings) -> Audited:
    """Of a room, which is the council's, also that its schedule is another; what a person wants is their own."""
    changed = [fingerprint(one) for one in (before, now)] if table.me.kind == "room" else []
    return Audited(str(table.me.id), f"nudges.{asked.act}", f"owner {before.owner}", *changed)


def _changed(table: Table, before: Settings, asked: AskNudges) -> Settings | NudgesRefused:
    match asked.act:
        case "set":
            return _set(table, before, asked)
        case "snooze" | "holiday":
            return _away(table, before, asked)
        case "stop":
            return replace(before, state="stopped", unanswered=0)
        case "quiet":
            quiet = read_quiet(asked.words, _phrases(table).vocabulary)
            return _refused(asked) if quiet is None else replace(before, quiet=quiet)
        case "zone":
            zone = zone_named(asked.words)
            return _refused(asked) if zone is None else replace(before, zone=zone)
        case "show" | "why":
            return before
        case _:
            assert_never(asked.act)


def _set(table: Table, before: Settings, asked: AskNudges) -> Settings | NudgesRefused:
    """A rhythm, all in one post or one by one, topics; or just that they are wanted."""
    phrases = _phrases(table)
    said = plain_words(asked.words)
    on = replace(before, state="on", unanswered=0)
    rhythm = read_rhythm(asked.words, phrases.vocabulary.rhythm)
    if rhythm is not None:
        return replace(on, rhythm=written(rhythm))
    if said in phrases.vocabulary.yes or said == plain_words(words(phrases.say("nudge-type-on"))):
        return on
    if said in phrases.vocabulary.none:
        return replace(before, state="stopped", unanswered=0)
    for digest, key in ((True, "nudge-type-digest"), (False, "nudge-type-single")):
        if said == plain_words(words(phrases.say(key))):
            return replace(on, digest=digest)
    topics = _topics(phrases, said) if table.me.kind == "room" else ()
    return replace(on, topics=topics) if topics else NudgesRefused(asked.act, "rhythm", asked.words)


def _topics(phrases: Phrases, said: str) -> tuple[str, ...]:
    """``topics resources, stories of peers``; none where one of them is unknown."""
    names = {plain_words(words(phrases.say(f"nudge-topic-{topic}"))): topic for topic in TOPICS}
    named = said.removeprefix(plain_words(words(phrases.say("nudge-type-topics")))).strip()
    for joiner in phrases.vocabulary.joiners:
        named = named.replace(f" {joiner} ", ",")
    found = [names.get(one.strip()) for one in named.split(",")]
    return tuple(one for one in found if one) if all(found) else ()


def _away(table: Table, before: Settings, asked: AskNudges) -> Settings | NudgesRefused:
    """Not until a day; where none was said, not for a week."""
    vocabulary = _phrases(table).vocabulary
    zone = zone_of(before.zone or USUAL)
    today = local(table.changes.now, zone).date()
    if plain_words(asked.words) in vocabulary.none:
        return replace(before, away_until=0, away=None)
    until = read_until(asked.words, vocabulary, today) if asked.words else date.fromordinal(today.toordinal() + 7)
    if until is None:
        return NudgesRefused(asked.act, "until", asked.words)
    away: Away = "holiday" if asked.act == "holiday" else "snooze"
    return replace(before, away_until=instant(until, 0, zone), away=away)


def _refused(asked: AskNudges) -> NudgesRefused:
    return NudgesRefused(asked.act, "quiet" if asked.act == "quiet" else "zone", asked.words)


def _as_it_is(table: Table, asked: AskNudges, now: Settings) -> NudgesAre:
    zone, rhythm = now.zone or USUAL, rhythm_of(table, now)
    quiet = now.quiet or AFTER_WORK
    there = local(now.next_at, zone_of(zone)) if now.next_at is not None and now.state == "on" else None
    is_away = now.away_until > table.changes.now
    return NudgesAre(
        did=asked.act,
        is_room=table.me.kind == "room",
        is_on=now.state == "on" and rhythm is not None,
        rhythm="" if rhythm is None else written(rhythm),
        zone=zone,
        quiet=(quiet.begins, quiet.ends),
        day=there.date().isoformat() if there else "",
        at=there.hour * 60 + there.minute if there else 0,
        until=local(now.away_until, zone_of(zone)).date().isoformat() if is_away else "",
        topics=wanted(table, now),
        digest=now.digest,
        audience=now.audience,
    )


def wanted(table: Table, settings: Settings) -> tuple[Topic, ...]:
    """The topics a room gets: what it chose of what the pack has and what there is a source for."""
    offered: Sequence[Topic] = table.content.pack.nudges.rooms.topics
    return tuple(one for one in offered if one in SOURCES and (not settings.topics or one in settings.topics))


def _why(table: Table) -> NudgeResult:
    sent = table.tx.nudges.sent(table.me.id, 0)
    if not sent:
        return NudgesRefused("why", "nothing_sent")
    zone = zone_of(settings_of(table).zone or USUAL)
    day = local(sent[0].at, zone).date().isoformat()
    return NudgeExplained(sent[0].kind, day, table.title(), dict(sent[0].facts))


def _phrases(table: Table) -> Phrases:
    return table.mine
