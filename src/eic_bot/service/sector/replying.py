"""The sector body's answer to a group of barriers: kept once, and told to each of those it concerns by themselves."""

from eic_bot.dialogs.messages import Message, Paragraph, Spans, Theirs
from eic_bot.dialogs.phrases import Phrases
from eic_bot.model.barriers import BarrierGroup
from eic_bot.model.pack import Pack
from eic_bot.model.text import worded
from eic_bot.service.envelopes import SectorReplied
from eic_bot.service.nudges.allowance import note_sent, put_off_until
from eic_bot.service.records import Audited, Owner
from eic_bot.service.rounds.table import Table
from eic_bot.service.sector.records import SectorReply


def tell_reply(table: Table, event: SectorReplied) -> Owner:
    """Tell it, or put it off; if they still have such a barrier or me too, and nothing of anybody else."""
    later = put_off_until(table, "sector_reply")
    if later is not None:
        table.tx.sector.put_off_reply(event.reply, table.me.id, later)
        return table.me
    reply = table.tx.sector.take_reply(event.reply, table.me.id)
    if reply is None:
        return table.me
    pack = table.content.pack

    def written(_: Owner, phrases: Phrases) -> Message:
        parts = (
            Paragraph(_heading(phrases, pack, reply.group)),
            Paragraph((Theirs(reply.words, reply.language),)),
            Paragraph(phrases.say("sector-reply-end")),
        )
        return Message(f"sector-reply:{reply.id}", parts, "")

    table.send(table.me.id, written)
    note_sent(table, f"sector-reply:{reply.id}", "sector_reply", {"kind": reply.group.kind.value})
    table.changes.audit.append(Audited("eic-bot", "sector.replied", _subject(reply)))
    return table.me


def _heading(phrases: Phrases, pack: Pack, group: BarrierGroup) -> Spans:
    kind = phrases.say(f"barrier-kind-{group.kind}")
    found = pack.characteristics.get(group.characteristic)
    if found is None:
        return phrases.say("sector-replied", kind=kind)
    return phrases.say("sector-replied-about", kind=kind, place=Theirs(*worded(found.title, phrases.language)))


def _subject(reply: SectorReply) -> str:
    return f"reply {reply.id} {reply.group.name}"
