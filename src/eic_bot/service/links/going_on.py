"""Somebody with several apps goes on where they write; where they were before is told so."""

from dataclasses import replace

from eic_bot.dialogs.finding import find_command
from eic_bot.dialogs.inputs import Chosen, Pressed, Said, Submitted
from eic_bot.dialogs.links_told import place
from eic_bot.dialogs.messages import Message, Paragraph, Spans
from eic_bot.dialogs.phrases import Phrases
from eic_bot.model.reading import plain_words
from eic_bot.service.effects import put
from eic_bot.service.envelopes import Arrived, Event, Inbound
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Changes, Owner


def gone_on(tx: Transaction, changes: Changes, owner: Owner, one: Inbound, phrases: Phrases) -> tuple[Owner, Event]:
    """The owner as they are here, and what to take of the event.

    What is typed where nothing was asked answers nothing: the question is shown there first.
    """
    was, event = owner.was_at, one.event
    if was is None or was == one.address or not isinstance(event, Said | Pressed | Chosen | Submitted | Arrived):
        return owner, event
    tx.links.move_to(owner.id, one.address)
    went = phrases.say("link-went-on", place=place(phrases, one.address.channel), typed=phrases.typed("continue_here"))
    owner = _say(changes, replace(owner, address=was), one.key, went)
    owner = _say(
        changes,
        replace(owner, address=one.address, was_at=one.address),
        one.key,
        phrases.say("link-goes-on", place=place(phrases, was.channel)),
    )
    if isinstance(event, Said) and find_command(phrases, event.text, plain_words(event.text)) is None:
        return owner, Arrived()
    return owner, event


def _say(changes: Changes, owner: Owner, key: str, spans: Spans) -> Owner:
    message = Message(f"link:{key}:{owner.address.channel}", (Paragraph(spans),), "")
    return put(owner, changes, "send", message.key, message)
