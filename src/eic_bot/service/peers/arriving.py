"""A request, an answer, or the end of one arrives at the person it is for, in their own organisation's scope."""

from eic_bot.dialogs.messages import Choice, Control, Message, Paragraph, Part, words
from eic_bot.dialogs.peer_requests import REPLIES
from eic_bot.dialogs.peer_words import introduced_parts, request_parts, title_of
from eic_bot.dialogs.phrases import Phrases
from eic_bot.service.crossings.records import Crossing
from eic_bot.service.peers.asking import CARD
from eic_bot.service.peers.cards import note
from eic_bot.service.peers.limits import MONTH_MS
from eic_bot.service.peers.records import Introduction, KeptCard
from eic_bot.service.records import Owner
from eic_bot.service.rounds.reminding import day_of
from eic_bot.service.rounds.table import Table


def asked(table: Table, crossing: Crossing) -> None:
    """A request: put to the peer if they may be asked now, which only their own organisation knows for certain."""
    peers, one = table.tx.peers, table.tx.peers.introduction(crossing.subject)
    if one is None or one.state != "asked":
        return
    if not _may_be_asked(table, one):
        if peers.end(one.id, "unavailable"):
            peers.empty(one.id)
            table.tx.crossings.send(one.asker, "peer_unavailable", one.id, table.changes.now, channel=one.channel)
        return
    peers.told(one.id, table.changes.now)
    note(table, "peer.told", one.id)

    def written(_: Owner, phrases: Phrases) -> Message:
        topic = title_of(table.content.pack, one.characteristic, phrases.language)
        parts = tuple(request_parts(phrases, topic, CARD.validate_json(one.asker_card), one.question))
        return Message(
            f"peer:{one.id}:asked", parts, "", actions=_answers(phrases, one.id), actions_label=phrases.say("or-say")
        )

    table.send(table.me.id, written)


def _may_be_asked(table: Table, one: Introduction) -> bool:
    kept, now = table.tx.peers.card(table.me.id), table.changes.now
    return (
        kept is not None
        and not kept.paused
        and is_shown(kept, now)
        and any(topic.characteristic == one.characteristic for topic in kept.card.topics)
        and table.tx.peers.told_since(table.me.id, now - MONTH_MS) < kept.card.often
        and not table.tx.peers.blocks(table.me.id, one.asker.owner)
    )


def is_shown(kept: KeptCard, now: int) -> bool:
    """Whether somebody's consent holds still."""
    return kept.renew_by > now and kept.card.until >= day_of(now)


def _answers(phrases: Phrases, id: int) -> tuple[Choice, ...]:
    """What can be pressed, and typed."""
    typed = phrases.typed("request")
    return tuple(
        Choice(
            phrases.say(f"action-request-{reply}"),
            Control(f"request {id} {reply}"),
            typed=f"{typed} {id} {words(phrases.say(f'request-word-{reply}'))}",
        )
        for reply in REPLIES
    )


def answered(table: Table, crossing: Crossing) -> None:
    """What became of a request, told to whoever asked; with a yes, the other's card."""
    one = table.tx.peers.introduction(crossing.subject)
    if one is None or one.asker.owner != table.me.id:
        return
    how = crossing.kind.removeprefix("peer_")
    if how == "agreed" and not one.peer_card:
        how = "unavailable"  # they withdrew in the meantime

    def written(_: Owner, phrases: Phrases) -> Message:
        topic = title_of(table.content.pack, one.characteristic, phrases.language)
        parts: tuple[Part, ...] = (Paragraph(phrases.say(f"request-{how}", characteristic=topic)),)
        if how == "agreed":
            question = phrases.say("request-their-question", question=table.theirs(one.question))
            parts += (Paragraph(question), *introduced_parts(phrases, CARD.validate_json(one.peer_card)))
        return Message(f"peer:{one.id}:{how}", parts, "")

    table.send(table.me.id, written)
    table.tx.peers.empty(one.id)


def withdrawn(table: Table, crossing: Crossing) -> None:
    """A request was taken back: who was asked need not think about it any more."""
    one = table.tx.peers.introduction(crossing.subject)
    if one is None or one.peer.owner != table.me.id:
        return

    def written(_: Owner, phrases: Phrases) -> Message:
        topic = title_of(table.content.pack, one.characteristic, phrases.language)
        return Message(
            f"peer:{one.id}:withdrawn", (Paragraph(phrases.say("request-withdrawn", characteristic=topic)),), ""
        )

    table.send(table.me.id, written)
