"""What is said to a colleague and to whoever asked, each at a decent hour and in their own language."""

from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from eic_bot.dialogs.colleague_words import question_parts, said_in_words, title_of
from eic_bot.dialogs.messages import Choice, Control, Message, Paragraph, Part
from eic_bot.dialogs.peer_words import in_words
from eic_bot.dialogs.phrases import Phrases
from eic_bot.dialogs.privacy import organisation_in
from eic_bot.model.pack import Pack
from eic_bot.service.colleagues.records import WAITING, Suggestion
from eic_bot.service.effects import put
from eic_bot.service.envelopes import SuggestionDue
from eic_bot.service.nudges.allowance import unseemly_until
from eic_bot.service.records import Owner
from eic_bot.service.rounds.reminding import day_of
from eic_bot.service.rounds.table import Table


def come_due(table: Table, event: SuggestionDue) -> Owner:
    """Say what is to be said of it to whoever is next, put that off, or end it; nothing where that was done."""
    one = table.tx.colleagues.find(event.id)
    if one is None or one.due_at != event.due or one.due_for != table.me.id:
        return table.me
    later = unseemly_until(table)
    if one.state == "suggested" and table.changes.now >= one.expires_at:
        table.tx.colleagues.end(one.id)
    elif later is not None:
        table.tx.colleagues.keep(replace(one, due_at=later))
    elif one.state in WAITING and table.changes.now >= one.expires_at:
        _expire(table, one)
    else:
        _tell(table, one)
    return table.me


def _expire(table: Table, one: Suggestion) -> None:
    """Nobody replied in time: the asker hears of it, and the colleague no more."""
    if table.me.id != one.asker:
        table.tx.colleagues.keep(replace(one, due_for=one.asker, due_at=table.changes.now))
        return
    _say(table, one, "colleague-no-reply", one.colleague)
    table.tx.colleagues.end(one.id)


def _tell(table: Table, one: Suggestion) -> None:
    match one.state:
        case "new" | "asked":
            _put_question(table, replace(one, state="asked", due_for=one.asker, due_at=one.expires_at))
        case "suggested":
            _put_suggestion(table, one)
            table.tx.colleagues.keep(replace(one, due_at=one.expires_at))
        case "declined":
            _say(table, one, "colleague-declined", one.colleague)
            table.tx.colleagues.end(one.id)
        case "withdrawn":
            _say(table, one, "colleague-withdrawn", one.asker)
            table.tx.colleagues.end(one.id)
        case _:
            assert_never(one.state)


def _put_question(table: Table, one: Suggestion) -> None:
    table.tx.colleagues.keep(one)
    message = Message(key_of(one, "asked"), tuple(_question(table, one)), "", actions=_replies(table.mine, one),
                      actions_label=table.mine.say("or-say"))  # fmt: skip
    table.me = put(table.me, table.changes, "send", message.key, message)


def _question(table: Table, one: Suggestion) -> Iterator[Part]:
    """Who asks and what for, and then the question: of the asker's answers nothing is known here."""
    phrases, pack = table.mine, _pack(table, one)
    organisation = organisation_in(phrases, table.title(), "")
    name, day = table.theirs(table.called.get(one.asker, "")), in_words(phrases, day_of(one.expires_at))
    yield Paragraph(phrases.say("colleague-asks", name=name, organisation=organisation))
    yield Paragraph(phrases.say("colleague-asks-how", name=name, day=day))
    yield from question_parts(phrases, pack, one.id, one.question, one.given)


def _replies(phrases: Phrases, one: Suggestion) -> tuple[Choice, ...]:
    return (_choice(phrases, "not_me", one),)


def _choice(phrases: Phrases, command: str, one: Suggestion) -> Choice:
    label = phrases.say(f"colleague-press-{command.replace('_', '-')}")
    return Choice(label, Control(f"{command} {one.id}"), typed=f"{phrases.typed(command)} {one.id}")


def put_anew(table: Table, one: Suggestion) -> None:
    """The question as the colleague sees it now: with what was pressed; once it is over, with nothing left to press."""
    key = key_of(one, "asked")
    if one.state == "asked":
        parts, actions = tuple(_question(table, one)), _replies(table.mine, one)
    else:
        parts, actions = tuple(_as_replied(table, one)), ()
    label = table.mine.say("or-say") if actions else ()
    message = Message(key, parts, "", actions=actions, actions_label=label)
    table.me = put(table.me, table.changes, "update", key, message)


def _as_replied(table: Table, one: Suggestion) -> Iterator[Part]:
    phrases, pack = table.mine, _pack(table, one)
    yield Paragraph(title_of(phrases, pack, one.question))
    if one.state == "declined":
        yield Paragraph(phrases.say("colleague-did-not-me"))
    else:
        said = said_in_words(phrases, pack, one.given, numbered=len(one.given) > 1)
        yield Paragraph(phrases.say("was-said", said=said))


def _put_suggestion(table: Table, one: Suggestion) -> None:
    """What the colleague would answer, to be taken or left; it belongs to the conversation in which it was asked."""
    phrases = table.mine
    message = Message(
        key_of(one, f"suggested:{int(bool(one.comment))}"), tuple(_suggestion(table, one)), one.session,
        actions=tuple(_choice(phrases, command, one) for command in ("take_suggestion", "leave_suggestion")),
        actions_label=phrases.say("or-say"),
    )  # fmt: skip
    table.me = put(table.me, table.changes, "send", message.key, message)


def _suggestion(table: Table, one: Suggestion) -> Iterator[Part]:
    phrases, pack = table.mine, _pack(table, one)
    name, about = table.theirs(table.called.get(one.colleague, "")), title_of(phrases, pack, one.question)
    said = said_in_words(phrases, pack, one.given, numbered=len(one.given) > 1)
    yield Paragraph(phrases.say("colleague-suggests", name=name, question=about, said=said))
    if one.comment:
        yield Paragraph(phrases.say("colleague-comment", comment=table.theirs(one.comment)))
    kind = table.me.round_kind
    yield Paragraph(phrases.say("colleague-decide" if kind != "anonymous" else "colleague-decide-unnamed"))


def close_suggestion(table: Table, one: Suggestion) -> None:
    """Where it was shown, nothing is left to press."""
    for ending in ("0", "1"):
        key = key_of(one, f"suggested:{ending}")
        if table.tx.shown(table.me.address, key) is not None:
            parts = tuple(list(_suggestion(table, one))[:-1])
            table.me = put(table.me, table.changes, "update", key, Message(key, parts, one.session))


def _say(table: Table, one: Suggestion, what: str, about: int) -> None:
    phrases = table.mine
    name, question = table.theirs(table.called.get(about, "")), title_of(phrases, _pack(table, one), one.question)
    said = Paragraph(phrases.say(what, name=name, question=question))
    message = Message(key_of(one, what), (said,), "")
    table.me = put(table.me, table.changes, "send", message.key, message)


def key_of(one: Suggestion, what: str) -> str:
    """Under which it is said: by it, what is over can be taken out of what is kept."""
    return f"colleague:{one.id}:{what}"


def _pack(table: Table, one: Suggestion) -> Pack:
    return table.edition(one.pack, one.version).pack
