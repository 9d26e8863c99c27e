"""Councils that share invented views: for rehearsals, the demonstration and measuring. Nothing here is of anybody."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace

from eic_bot.dialogs.dialog import Content
from eic_bot.model.answers import Answer
from eic_bot.model.pack import Pack
from eic_bot.model.results import ambition_id
from eic_bot.model.shared_view import shared_view
from eic_bot.service.envelopes import Address
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Scope
from eic_bot.service.rounds.beginning import fullest
from eic_bot.service.rounds.records import Round
from eic_bot.service.sharing.deciding import written
from eic_bot.service.sharing.reading import day_of
from eic_bot.service.sharing.records import OwnShared

CHANNEL = "invented"


def scope_of_council(code: str) -> Scope:
    """The organisation of an invented council."""
    return Scope(f"{CHANNEL}:{code}")


def invent(tx: Transaction, content: Content, code: str, now: int) -> None:
    """In the scope of its organisation: that council has published a view and shares it with other councils."""
    pack, day = content.pack, day_of(now).isoformat()
    if not tx.be_council(code, now):
        return
    [owner] = tx.owners([Address(CHANNEL, code, "nobody")], now)
    roles = {"sponsor": owner.id, "super_user": owner.id}
    new = Round(0, "named", "official", pack.id, pack.version, fullest(content), day, day, 5, roles)  # type: ignore[arg-type]
    made = tx.rounds.begin_official(tx.rounds.make(new, now), now)
    tx.rounds.change(replace(made, state="published", published_at=now))
    view = written(shared_view(pack, invented(pack, code)))
    tx.sharing.share(OwnShared(day_of(now).year, 0, made.id, None, now), view.content, view.digest, day)


def invented(pack: Pack, code: str) -> Mapping[str, Answer]:
    """Answers of a council, always the same for its code: the levels up to some height are in place."""
    labels, found = [label.id for label in pack.scale.labels], {}
    first_in_place = next(place for place, id in enumerate(labels) if id in pack.scale.labels_in_place)
    for characteristic, asked in pack.statements.items():
        lot = hashlib.blake2s(f"{code} {characteristic}".encode(), digest_size=8).digest()
        height = lot[0] % (len(asked) + 1)
        for place, one in enumerate(asked):
            low, high = (first_in_place, len(labels)) if place < height else (0, first_in_place)
            found[one.id] = Answer(one.id, 1, labels[low + lot[1 + place % 4] % (high - low)])
        wanted = min(asked[-1].level, asked[min(height, len(asked) - 1)].level + lot[5] % 2)
        found[ambition_id(characteristic)] = Answer(ambition_id(characteristic), 1, str(wanted))
    return found
