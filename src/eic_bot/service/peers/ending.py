"""What ends by itself: requests that nobody answered, and consents that nobody renewed."""

from dataclasses import replace

from eic_bot.dialogs.messages import Choice, Control, Message, Paragraph
from eic_bot.dialogs.peer_words import in_words
from eic_bot.dialogs.phrases import Phrases
from eic_bot.service.envelopes import ConsentDue, RequestEnded
from eic_bot.service.nudges.allowance import note_sent, put_off_until
from eic_bot.service.peers.cards import note
from eic_bot.service.records import Owner
from eic_bot.service.rounds.reminding import day_of
from eic_bot.service.rounds.table import Table

ACTIONS = ("renew_card", "withdraw_card")


def end_request(table: Table, event: RequestEnded) -> Owner:
    """It came to nothing. The asker hears of it like of any answer, at a decent hour."""
    one = table.tx.peers.introduction(event.introduction)
    if one is None or one.asker.owner != table.me.id or one.expires_at > table.changes.now:
        return table.me
    if table.tx.peers.end(one.id, "expired"):
        note(table, "peer.expired", one.id)
        table.tx.crossings.send(one.asker, "peer_expired", one.id, table.changes.now, channel=one.channel)
    return table.me


def ask_for_consent(table: Table, event: ConsentDue) -> Owner:
    """Ask whether they are still happy to talk, or put it off; nobody whose own last day is over."""
    kept, now = table.tx.peers.card(table.me.id), table.changes.now
    if kept is None or kept.ask_at != event.due:
        return table.me
    if kept.card.until < day_of(now):
        table.tx.peers.keep(replace(kept, ask_at=None))
        return table.me
    later = put_off_until(table, "consent")
    if later is not None:
        table.tx.peers.keep(replace(kept, ask_at=later))
        return table.me
    table.tx.peers.keep(replace(kept, ask_at=None))
    note_sent(table, f"consent:{event.due}", "consent", {"until": day_of(kept.renew_by)})
    note(table, "peer.asked-to-renew", table.me.id)

    def written(_: Owner, phrases: Phrases) -> Message:
        said = phrases.say("peer-renew-asked", day=in_words(phrases, day_of(kept.renew_by)))
        actions = tuple(
            Choice(phrases.say(f"action-{name}"), Control(name), typed=phrases.typed(name)) for name in ACTIONS
        )
        key = f"peer:consent:{event.due}"
        return Message(key, (Paragraph(said),), "", actions=actions, actions_label=phrases.say("or-say"))

    table.send(table.me.id, written)
    return table.me
